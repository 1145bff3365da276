import {
  type Assembly,
  assembly,
  guizhou,
  notice,
  people,
  roster,
  units,
} from '../joint-conference/conference.fixture.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { type Attendance } from '../meeting/meeting.events.js';
import { meetingRef } from '../meeting/meeting.state.js';
import { type RuleValues } from '../scheme/rules.js';
import { type Command } from '../shared/decider.js';
import { type AccountId, type MeetingId, type UnitId } from '../shared/ids.js';
import { type DraftMinutes } from './minutes.commands.js';
import { type AgreedItem } from './minutes.events.js';

const unit = (name: string): UnitId => name as UnitId;

/** The six units that attend in scenario 2; market regulation is on leave. */
export const six = units.filter((name) => name !== unit('market-regulation'));
export const guests = [unit('finance'), unit('GY.housing')];

export const item = (no: number, more: Partial<AgreedItem> = {}): AgreedItem => ({
  no,
  text: `item ${no}`,
  leads: [unit('housing')],
  participants: [],
  deliverable: 'report',
  dueOn: '2020-12-31',
  evidence: 'report',
  needsProvincialApproval: false,
  ...more,
});

/** Item 3 of scenario 2. */
export const platform = item(3, {
  text: 'community information platform pilot, share access-control data',
  leads: [unit('civil-affairs')],
  participants: [unit('housing'), unit('public-security')],
});

export const text = { body: 'minutes', items: [item(1), item(2), platform], decisions: [] };
export const draft: DraftMinutes = { type: 'DraftMinutes', conference: guizhou, number: '2020-1', ...text };

/** A founded conference whose first meeting was held as in scenario 2, or with other units convened. */
export const afterMeeting = (
  options: { rules?: Partial<RuleValues>; convened?: readonly UnitId[]; chair?: string } = {},
): Assembly => {
  const { rules, convened, chair = 'convenor' } = options;
  const world = assembly(rules);
  const conference = jointConferenceRef(guizhou);
  const m1 = meetingRef('m1' as MeetingId);
  const { office, convenor, system } = people;
  const establish = { type: 'EstablishJointConference', name: '联席会议', basis: notice, office: 'housing' };
  world.tell(system, conference, establish, '2020-09-11');
  world.tell(system, conference, roster, '2020-09-11');
  world.tell(convenor, conference, { type: 'DelegateChair', scope: { is: 'standing' } } as Command, '2020-09-12');
  const scope = convened ? { is: 'partial', units: convened, reason: 'specific matter' } : { is: 'all' };
  const plan = { date: '2020-11-18', time: '14:30', place: 'room 1', chair: chair as AccountId, agenda: [] };
  const scheduled = { type: 'ScheduleMeeting', conference: guizhou, number: '2020-1', scope, ...plan };
  world.tell(office, m1, scheduled, '2020-11-10');
  for (const invitee of guests) world.tell(office, m1, { type: 'InviteParticipant', invitee } as Command, '2020-11-10');
  const sheet: Attendance[] = [
    ...(convened ?? units).map((name): Attendance => ({
      unit: name,
      capacity: name === unit('market-regulation') ? 'leave' : 'member',
    })),
    ...guests.map((name): Attendance => ({ unit: name, capacity: 'observer' })),
  ];
  world.tell(office, m1, { type: 'RecordAttendance', sheet } as Command, '2020-11-18');
  world.tell(office, m1, { type: 'HoldMeeting' }, '2020-11-18 17:00');
  return world;
};
