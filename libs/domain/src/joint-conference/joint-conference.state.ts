import { type StepTime } from '../obligation/ladder.js';
import { type Course, stepOn } from '../shared/course.js';
import { type LegalDate } from '../shared/dates.js';
import { type StreamRef } from '../shared/decider.js';
import {
  type AccountId,
  type AgreedItemId,
  type DocumentId,
  type MeetingId,
  type SchemeId,
  type SeatId,
  type UnitId,
} from '../shared/ids.js';
import { type ConferenceDecision } from './decision.js';
import { type ChairScope, type PostHolder } from './joint-conference.events.js';

/** How a seat, post or liaison place stands (A.3). */
export type Standing =
  | { readonly is: 'vacant' }
  | { readonly is: 'occupied'; readonly holder: PostHolder }
  | {
      readonly is: 'changePending';
      readonly holder: PostHolder;
      readonly incoming: PostHolder;
      readonly proposedBy: readonly AccountId[];
      readonly reminders?: StepTime;
    };

/** Whether a unit takes part. */
export interface UnitStanding {
  readonly member: boolean;
  readonly founding: boolean;
  readonly divisions: readonly string[];
}

/** A place of a unit that persons hold one after the other. */
export interface HeldPlace {
  readonly unit: UnitId;
  readonly division: string;
  readonly course: Course<Standing>;
}

export interface Delegation {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly scope: ChairScope;
  readonly on: LegalDate;
  readonly until?: LegalDate | undefined;
  readonly revokedOn?: LegalDate | undefined;
}

/** By when the conference has to meet again (R16), and behind which meeting. */
export interface ExpectedMeeting {
  readonly after: MeetingId;
  readonly by: LegalDate;
  readonly reminders?: StepTime | undefined;
}

export interface Conference {
  readonly is: 'established' | 'dissolved';
  readonly basis: DocumentId;
  readonly life: Course<'established' | 'dissolved'>;
  readonly rosterImported: boolean;
  readonly units: Readonly<Record<UnitId, Course<UnitStanding>>>;
  readonly proposedUnits: readonly UnitId[];
  readonly lead: Course<UnitId>;
  readonly convenor: Course<Standing>;
  readonly deputy: Course<Standing>;
  readonly director: Course<Standing>;
  readonly staff: Readonly<Record<AccountId, readonly string[]>>;
  readonly seats: Readonly<Record<SeatId, HeldPlace>>;
  readonly liaisons: Readonly<Record<string, HeldPlace>>;
  readonly delegations: Readonly<Record<string, Delegation>>;
  readonly circulations: Readonly<Record<string, ConferenceDecision>>;
  /** Agreed items that were assigned and not closed. */
  readonly openItems: readonly AgreedItemId[];
  readonly meetings: {
    readonly planned: readonly MeetingId[];
    readonly held: readonly MeetingId[];
    readonly expected?: ExpectedMeeting | undefined;
  };
}

export type JointConference = { readonly is: 'none' } | Conference;

/** One stream per scheme, so that there is one conference per scheme. */
export const jointConferenceRef = (scheme: SchemeId): StreamRef<JointConference> => ({
  kind: 'jointConference',
  id: scheme,
});

const VACANT: Standing = { is: 'vacant' };

/** How a place stands on a day. */
export const standingOn = (course: Course<Standing>, on: LegalDate): Standing => stepOn(course, on)?.to ?? VACANT;

/** Who holds a place on a day; during a pending change still the outgoing person. */
export const holderOn = (course: Course<Standing>, on: LegalDate): PostHolder | undefined => {
  const standing = standingOn(course, on);
  return standing.is === 'vacant' ? undefined : standing.holder;
};

/** A time in which a unit was a member; `to` is the first day it no longer was. */
export interface Membership {
  readonly unit: UnitId;
  readonly from: LegalDate;
  readonly to?: LegalDate | undefined;
  readonly founding: boolean;
  readonly divisions: readonly string[];
}

/** Every membership there ever was. */
export const membershipsOf = (state: JointConference): readonly Membership[] =>
  state.is === 'none'
    ? []
    : Object.entries(state.units).flatMap(([unit, course]) =>
        course.flatMap(({ on, to }, i): Membership[] =>
          to.member
            ? [
                {
                  unit: unit as UnitId,
                  from: on,
                  to: course[i + 1]?.on,
                  founding: to.founding,
                  divisions: to.divisions,
                },
              ]
            : [],
        ),
      );

/** The member units of a day, with the day of admission and whether they founded the conference. */
export const memberUnitsOn = (state: JointConference, on: LegalDate): readonly Membership[] =>
  membershipsOf(state).filter(({ from, to }) => from <= on && (to === undefined || on < to));

export const isMemberOn = (state: JointConference, unit: UnitId, on: LegalDate): boolean =>
  memberUnitsOn(state, on).some((membership) => membership.unit === unit);

export const leadUnitOn = (state: JointConference, on: LegalDate): UnitId | undefined =>
  state.is === 'none' ? undefined : stepOn(state.lead, on)?.to;

export const convenorOn = (state: JointConference, on: LegalDate): AccountId | undefined =>
  state.is === 'none' ? undefined : holderOn(state.convenor, on)?.person;

export const deputyConvenorOn = (state: JointConference, on: LegalDate): AccountId | undefined =>
  state.is === 'none' ? undefined : holderOn(state.deputy, on)?.person;

/** Valid on a day: granted by the convenor in office, to the deputy in office, not ended, for this meeting. */
const delegated = (state: Conference, meeting: MeetingId | undefined, on: LegalDate): boolean => {
  const convenor = convenorOn(state, on);
  const deputy = deputyConvenorOn(state, on);
  return Object.values(state.delegations).some(
    ({ from, to, scope, on: since, until, revokedOn }) =>
      from === convenor &&
      to === deputy &&
      since <= on &&
      (until === undefined || on <= until) &&
      (revokedOn === undefined || on < revokedOn) &&
      (scope.is === 'standing' || scope.meeting === meeting),
  );
};

/** Who may chair on a day: the convenor, and the deputy under a recorded delegation (R10, R16, AMB-21). */
export const chairsOn = (state: JointConference, on: LegalDate, meeting?: MeetingId): readonly AccountId[] => {
  if (state.is === 'none') return [];
  const deputy = delegated(state, meeting, on) ? deputyConvenorOn(state, on) : undefined;
  return [convenorOn(state, on), deputy].filter((account) => account !== undefined);
};

/** A seat that a person holds, or is proposed for, on a day. */
export interface SeatOfPerson {
  readonly seat: SeatId;
  readonly unit: UnitId;
  readonly division: string;
  readonly as: 'member' | 'outgoing' | 'incoming';
}

/** The member seat of a person on a day: one person holds one. */
export const seatOf = (state: JointConference, person: AccountId, on: LegalDate): SeatOfPerson | undefined => {
  if (state.is === 'none') return undefined;
  for (const [seat, { unit, division, course }] of Object.entries(state.seats)) {
    const standing = standingOn(course, on);
    if (standing.is === 'vacant') continue;
    const found = { seat: seat as SeatId, unit, division };
    if (standing.holder.person === person) {
      return { ...found, as: standing.is === 'occupied' ? 'member' : 'outgoing' };
    }
    if (standing.is === 'changePending' && standing.incoming.person === person) return { ...found, as: 'incoming' };
  }
  return undefined;
};

/** The meeting that is expected and that nobody has planned yet (R16). */
export const expectedMeeting = ({ is, meetings }: Conference): ExpectedMeeting | undefined =>
  is === 'established' && meetings.planned.length === 0 ? meetings.expected : undefined;

/** The active liaisons of a unit on a day. */
export const liaisonsOf = (state: JointConference, unit: UnitId, on: LegalDate): readonly AccountId[] =>
  state.is === 'none'
    ? []
    : Object.values(state.liaisons)
        .filter((place) => place.unit === unit)
        .flatMap(({ course }) => holderOn(course, on)?.person ?? []);
