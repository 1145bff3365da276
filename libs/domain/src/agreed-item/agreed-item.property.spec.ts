import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { people } from '../joint-conference/conference.fixture.js';
import { item } from '../minutes/minutes.fixture.js';
import { type MeetingId, type MinutesId, type SchemeId } from '../shared/ids.js';
import { agreedItem, type AgreedItemEvent, type AgreedItemState } from './agreed-item.js';

const assigned = fc
  .record({ no: fc.integer({ min: 1, max: 3 }), version: fc.integer({ min: 1, max: 3 }), text: fc.string() })
  .map(({ no, version, text }): AgreedItemEvent['data'] => ({
    ...item(no, { text }),
    conference: 'guizhou-2020' as SchemeId,
    minutes: 'm1' as MinutesId,
    meeting: 'm1' as MeetingId,
    version,
  }));

const histories = fc.array(
  fc.record({
    command: assigned.map((each) => ({ type: 'AssignAgreedItem' as const, assigned: each })),
    actor: fc.constantFrom(people.system, people.office, people.convenor, people.member('ndrc')),
    wait: fc.nat(60 * 24 * 20),
  }),
  { maxLength: 15 },
);

const holds = (state: AgreedItemState, past: readonly AgreedItemEvent[]): void => {
  expect(past.length).toBeLessThanOrEqual(1);
  const [first] = past;
  expect(state).toEqual(first ? { is: 'assigned', item: first.data } : { is: 'unassigned' });
};

describe('an agreed item, whatever is tried with it,', () => {
  it('is assigned once, by the platform, and stays as the minutes had it', () => {
    let begun = 0;
    let turnedAway = 0;
    fc.assert(
      fc.property(histories, (steps) => {
        const { events, refusals } = playHistory(agreedItem, { steps, invariant: holds });
        begun += events.length;
        turnedAway += refusals['NotAllowed'] ?? 0;
        expect(events.length).toBe(steps.some(({ actor }) => actor.role === 'System') ? 1 : 0);
      }),
      { numRuns: 200 },
    );
    expect(begun).toBeGreaterThan(0);
    expect(turnedAway).toBeGreaterThan(0);
  });
});
