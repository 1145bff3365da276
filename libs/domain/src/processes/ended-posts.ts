import { type JointConferenceEvent } from '../joint-conference/joint-conference.events.js';
import {
  type JointConference,
  jointConferenceRef,
  liaisonsOf,
  seatOf,
} from '../joint-conference/joint-conference.state.js';
import { type Role } from '../shared/actor.js';
import { type LegalDate } from '../shared/dates.js';
import { type RecordedEvent, type StreamRef } from '../shared/decider.js';
import { type AccountId, type SchemeId, type UnitId } from '../shared/ids.js';
import { idOf, isEvent } from './recorded.js';

/** A person who no longer holds a post, and the role that the post gave for its unit. */
export interface EndedPost {
  readonly person: AccountId;
  readonly role: Extract<Role, 'Liaison' | 'Member'>;
  readonly unit: UnitId;
}

const conference = isEvent<JointConferenceEvent>();
const isReplaced = conference('jointConference', 'LiaisonReplaced');
const isConfirmed = conference('jointConference', 'MemberChangeConfirmed');
const isVacated = conference('jointConference', 'MemberSeatVacated');

const left = (event: RecordedEvent, state: JointConference): EndedPost | undefined => {
  if (isReplaced(event)) return { person: event.data.outgoing, role: 'Liaison', unit: event.data.unit };
  if (isConfirmed(event)) return { person: event.data.outgoing, role: 'Member', unit: event.data.unit };
  if (!isVacated(event) || state.is === 'none') return undefined;
  const seat = state.seats[event.data.seat];
  return seat && { person: event.data.person, role: 'Member', unit: seat.unit };
};

const stillHolds = ({ person, role, unit }: EndedPost, state: JointConference, on: LegalDate): boolean =>
  role === 'Liaison' ? liaisonsOf(state, unit, on).includes(person) : seatOf(state, person, on)?.unit === unit;

/**
 * Whose access ends with an event (R12, R15): whoever left a post, unless they hold another of the same kind and unit by
 * the day on which this is looked at. Accounts live outside the log, so this ends in no command; whoever keeps the
 * directory acts on it, once per event.
 */
export const endedPosts = {
  cites: (event: RecordedEvent): readonly StreamRef[] =>
    isReplaced(event) || isConfirmed(event) || isVacated(event) ? [jointConferenceRef(idOf(event) as SchemeId)] : [],
  find: (
    event: RecordedEvent,
    look: { readonly cited: <State>(ref: StreamRef<State>) => State },
    today: LegalDate,
  ): EndedPost | undefined => {
    if (endedPosts.cites(event).length === 0) return undefined;
    const state = look.cited(jointConferenceRef(idOf(event) as SchemeId));
    const post = left(event, state);
    return post && !stillHolds(post, state, today) ? post : undefined;
  },
};
