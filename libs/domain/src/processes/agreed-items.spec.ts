import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { agreedItem, type AgreedItemEvent } from '../agreed-item/agreed-item.js';
import { item } from '../minutes/minutes.fixture.js';
import { system } from '../shared/actor.js';
import { type RecordedEvent } from '../shared/decider.js';
import { type MeetingId, type MinutesId, type SchemeId } from '../shared/ids.js';
import { assignAgreedItems, noteAgreedItems } from './agreed-items.js';

const origin = { conference: 'guizhou-2020' as SchemeId, meeting: 'm1' as MeetingId, version: 2 };
const event = (stream: string, type: string, data: object) => ({ type, stream, data }) as unknown as RecordedEvent;
const look = { cited: () => undefined as never };
const assigned = { ...item(3), ...origin, minutes: 'm1' as MinutesId };

describe('agreed items', () => {
  it('are assigned one by one when their minutes are issued, by a name that does not change', () =>
    expect(
      assignAgreedItems.react(event('minutes-m1', 'MinutesIssued', { ...origin, items: [item(3)] }), look),
    ).toEqual([{ stream: { kind: 'agreedItem', id: 'm1.3' }, command: { type: 'AssignAgreedItem', assigned } }]));

  it('are noted by the conference, which cannot end before them', () => {
    expect(noteAgreedItems.react(event('agreedItem-m1.3', 'AgreedItemAssigned', assigned), look)).toEqual([
      {
        stream: { kind: 'jointConference', id: 'guizhou-2020' },
        command: { type: 'NoteAgreedItem', item: 'm1.3', minutes: 'm1' },
      },
    ]);
  });

  it('come of nothing else', () => {
    expect(assignAgreedItems.react(event('minutes-m1', 'MinutesApproved', origin), look)).toEqual([]);
    expect(noteAgreedItems.react(event('minutes-m1', 'MinutesIssued', origin), look)).toEqual([]);
  });

  it('are assigned once', () => {
    const { given } = specify(agreedItem, { actor: system, at: '2020-11-30T02:00:00.000Z', today: '2020-11-30' });
    const fact: AgreedItemEvent = { type: 'AgreedItemAssigned', data: assigned };
    given().when({ type: 'AssignAgreedItem', assigned }).then(fact);
    given(fact).when({ type: 'AssignAgreedItem', assigned }).thenNothingHappens();
  });
});
