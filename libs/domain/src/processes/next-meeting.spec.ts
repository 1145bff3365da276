import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '../shared/decider.js';
import { noteMeetings } from './next-meeting.js';

const event = (type: string, data: object = {}) => ({ type, stream: 'meeting-m1', data }) as unknown as RecordedEvent;
const look = { cited: () => ({ conference: 'guizhou-2020' }) as never };
const conference = { kind: 'jointConference', id: 'guizhou-2020' };

describe('meetings', () => {
  it.each([
    ['MeetingScheduled', {}, { type: 'NoteMeetingPlanned', meeting: 'm1' }],
    ['MeetingCancelled', {}, { type: 'NoteMeetingCancelled', meeting: 'm1' }],
    ['MeetingHeld', { nextBy: '2021-05-18' }, { type: 'NoteMeetingHeld', meeting: 'm1', nextBy: '2021-05-18' }],
  ])('are noted by the conference: %s', (type, data, command) => {
    expect(noteMeetings.react(event(type, data), look)).toEqual([{ stream: conference, command }]);
  });

  it('are not noted where nothing is expected behind them, or nothing was decided', () => {
    expect(noteMeetings.react(event('MeetingHeld'), look)).toEqual([]);
    expect(noteMeetings.react(event('MeetingProposed'), look)).toEqual([]);
  });
});
