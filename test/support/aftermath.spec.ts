import { describe, expect, it } from '@jest/globals';
import { type CommandAnswer } from '@greenledger/contracts';
import { chainDigest, type Metadata, type Position, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { brokenStreams, doubledEvents, lostCommands } from './aftermath.js';

const stream = 'policyDocument-a' as StreamName;
const metadata = { at: '2020-09-11T01:00:00.000Z' } as Metadata;

/** A stream of so many events, each with the digest of the one before. */
const streamOf = (count: number): readonly RecordedEvent[] => {
  const events: RecordedEvent[] = [];
  for (let revision = 0; revision < count; revision += 1) {
    const before = events.at(-1);
    const previous = before ? chainDigest(stream, revision - 1, before) : null;
    const event = {
      id: `e${revision}`,
      type: 'PolicyDocumentCorrected',
      data: { title: `${revision}` },
      stream,
      revision,
    };
    events.push({ ...event, position: `p${revision}` as Position, metadata: { ...metadata, previous } });
  }
  return events;
};
const answer = (revision: number, ...ids: string[]) =>
  ({ stream, revision, events: ids.map((id) => ({ id })) }) as unknown as CommandAnswer;

describe('what is looked for after a fault', () => {
  it('is nothing where all that was answered stands in its place', () => {
    const events = streamOf(3);
    expect(brokenStreams(events)).toEqual([]);
    expect(doubledEvents(events)).toEqual([]);
    expect(lostCommands(events, new Map([['k', answer(2, 'e1', 'e2')]]))).toEqual([]);
  });

  it('is a command that was answered and stands nowhere, by halves, or elsewhere', () => {
    const answers = new Map([
      ['gone', answer(3, 'e3')],
      ['half', answer(3, 'e2', 'e3')],
      ['elsewhere', answer(1, 'e0')],
      ['kept', answer(0, 'e0')],
    ]);
    expect(lostCommands(streamOf(3), answers)).toEqual(['gone', 'half', 'elsewhere']);
  });

  it('is an event that stands twice', () => {
    const events = streamOf(2);
    expect(doubledEvents([...events, events[1]!])).toEqual(['e1']);
  });

  it('is a stream that has a gap, was changed in its middle, or goes back in time', () => {
    const events = streamOf(4);
    expect(brokenStreams(events.filter(({ revision }) => revision !== 1))).toEqual([`${stream}@1`, `${stream}@2`]);
    const changed = events.map((event) => (event.revision === 1 ? { ...event, data: { title: 'other' } } : event));
    expect(brokenStreams(changed)).toEqual([`${stream}@2`]);
    const early = { ...metadata, at: '2020-09-10T01:00:00.000Z', previous: events[3]!.metadata.previous };
    expect(brokenStreams(events.map((event, i) => (i === 3 ? { ...event, metadata: early } : event)))).toEqual([
      `${stream}@3`,
    ]);
  });
});
