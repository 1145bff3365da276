import { stepTime } from '../obligation/ladder.js';
import { persons } from '../shared/actor.js';
import { type Course, redated, type Step } from '../shared/course.js';
import { type Stamp } from '../shared/decider.js';
import { type MeetingId, type UnitId } from '../shared/ids.js';
import { type JointConferenceEvent, type PostHolder } from './joint-conference.events.js';
import { type Conference, type JointConference, type HeldPlace, type Standing } from './joint-conference.state.js';

const step = <T>({ id, effectiveOn }: Stamp, to: T): Step<T> => ({ event: id, on: effectiveOn, to });

const holder = ({ person, unit, division, post, rank }: PostHolder): PostHolder => ({
  person,
  unit,
  post,
  ...(division && { division }),
  ...(rank && { rank }),
});
const occupied = (by: PostHolder): Standing => ({ is: 'occupied', holder: holder(by) });

const placed = (
  places: Readonly<Record<string, HeldPlace>>,
  key: string,
  { unit, division }: Pick<HeldPlace, 'unit' | 'division'>,
  next: Step<Standing>,
): Readonly<Record<string, HeldPlace>> => ({
  ...places,
  [key]: { unit, division, course: [...(places[key]?.course ?? []), next] },
});

/** Adds a step to a place that exists. */
const moved = (
  places: Readonly<Record<string, HeldPlace>>,
  key: string,
  next: Step<Standing>,
): Readonly<Record<string, HeldPlace>> => {
  const place = places[key];
  return place ? placed(places, key, place, next) : places;
};

const eachPlace = (
  places: Readonly<Record<string, HeldPlace>>,
  change: (course: Course<Standing>) => Course<Standing>,
) =>
  Object.fromEntries(Object.entries(places).map(([key, place]) => [key, { ...place, course: change(place.course) }]));

const correctDate = (state: Conference, event: string, to: string): Conference => {
  const move = <T>(course: Course<T>): Course<T> => redated(course, event, to);
  return {
    ...state,
    life: move(state.life),
    lead: move(state.lead),
    convenor: move(state.convenor),
    deputy: move(state.deputy),
    director: move(state.director),
    units: Object.fromEntries(Object.entries(state.units).map(([unit, course]) => [unit, move(course)])),
    seats: eachPlace(state.seats, move),
    liaisons: eachPlace(state.liaisons, move),
  };
};

const withUnit = (
  state: Conference,
  unit: UnitId,
  next: Step<Conference['units'][UnitId][number]['to']>,
): Conference => ({
  ...state,
  units: { ...state.units, [unit]: [...(state.units[unit] ?? []), next] },
});

export const evolve = (state: JointConference, event: JointConferenceEvent, stamp: Stamp): JointConference => {
  if (event.type === 'JointConferenceEstablished') {
    return {
      is: 'established',
      basis: event.data.basis,
      life: [step(stamp, 'established')],
      rosterImported: false,
      units: {},
      proposedUnits: [],
      lead: [],
      convenor: [],
      deputy: [],
      director: [],
      staff: {},
      seats: {},
      liaisons: {},
      delegations: {},
      circulations: {},
      openItems: [],
      meetings: { planned: [], held: [] },
    };
  }
  return state.is === 'none' ? state : evolveConference(state, event, stamp);
};

type Later = Exclude<JointConferenceEvent, { type: 'JointConferenceEstablished' }>;

const evolveConference = (state: Conference, event: Later, stamp: Stamp): Conference => {
  switch (event.type) {
    case 'JointConferenceDissolved':
      return { ...state, is: 'dissolved', life: [...state.life, step(stamp, 'dissolved')], openItems: [] };
    case 'FoundingRosterImported':
      return { ...state, rosterImported: true };
    case 'MemberUnitProposed':
      return { ...state, proposedUnits: [...state.proposedUnits, event.data.unit] };
    case 'MemberUnitAdmitted': {
      const { unit, divisions, founding } = event.data;
      const admitted = withUnit(state, unit, step(stamp, { member: true, founding, divisions }));
      return { ...admitted, proposedUnits: state.proposedUnits.filter((other) => other !== unit) };
    }
    case 'MemberUnitRemoved': {
      const { unit } = event.data;
      return withUnit(state, unit, step(stamp, { member: false, founding: false, divisions: [] }));
    }
    case 'LeadUnitDesignated':
      return { ...state, lead: [...state.lead, step(stamp, event.data.unit)] };
    case 'ConvenorAppointed':
      return { ...state, convenor: [...state.convenor, step(stamp, occupied(event.data))] };
    case 'ConvenorRelieved':
      return { ...state, convenor: [...state.convenor, step(stamp, { is: 'vacant' })] };
    case 'DeputyConvenorAppointed':
      return { ...state, deputy: [...state.deputy, step(stamp, occupied(event.data))] };
    case 'OfficeDirectorAppointed':
      return { ...state, director: [...state.director, step(stamp, occupied(event.data))] };
    case 'OfficeStaffAssigned':
      return { ...state, staff: { ...state.staff, [event.data.person]: event.data.duties } };
    case 'ChairDelegated': {
      const { delegation, from, to, scope, until } = event.data;
      const granted = { from, to, scope, on: stamp.effectiveOn, ...(until && { until }) };
      return { ...state, delegations: { ...state.delegations, [delegation]: granted } };
    }
    case 'ChairDelegationRevoked': {
      const { delegation } = event.data;
      const revoked = { ...state.delegations[delegation]!, revokedOn: stamp.effectiveOn };
      return { ...state, delegations: { ...state.delegations, [delegation]: revoked } };
    }
    case 'MemberSeated':
    case 'MemberChangeConfirmed':
      return { ...state, seats: placed(state.seats, event.data.seat, event.data, step(stamp, occupied(event.data))) };
    case 'MemberSeatVacated':
      return { ...state, seats: moved(state.seats, event.data.seat, step(stamp, { is: 'vacant' })) };
    case 'MemberChangeProposed':
    case 'MemberChangeRejected':
      return { ...state, seats: changed(state.seats, event, stamp) };
    case 'LiaisonAppointed': {
      const { liaison, person, unit, division } = event.data;
      const appointed = step(stamp, occupied({ person, unit, division, post: 'liaison' }));
      return { ...state, liaisons: placed(state.liaisons, liaison, { unit, division }, appointed) };
    }
    case 'LiaisonReplaced': {
      const { liaison, unit, incoming } = event.data;
      const to: Standing = incoming ? occupied({ person: incoming, unit, post: 'liaison' }) : { is: 'vacant' };
      return { ...state, liaisons: moved(state.liaisons, liaison, step(stamp, to)) };
    }
    case 'DecisionByCirculationRecorded': {
      const { circulation, decision } = event.data;
      return { ...state, circulations: { ...state.circulations, [circulation]: decision } };
    }
    case 'AgreedItemNoted':
      return { ...state, openItems: [...state.openItems, event.data.item] };
    case 'NextMeetingExpected':
    case 'MeetingPlanNoted':
    case 'MeetingPlanDropped':
      return { ...state, meetings: withMeeting(state.meetings, event, stamp) };
    case 'EffectiveDateCorrected':
      return correctDate(state, event.data.event, event.data.to);
  }
};

/** A meeting that sets an earlier day than the one that is known was only recorded late. */
const withMeeting = (
  meetings: Conference['meetings'],
  event: Extract<Later, { type: 'NextMeetingExpected' | 'MeetingPlanNoted' | 'MeetingPlanDropped' }>,
  { id }: Stamp,
): Conference['meetings'] => {
  const { planned, held, expected } = meetings;
  const without = (meeting: MeetingId) => planned.filter((other) => other !== meeting);
  switch (event.type) {
    case 'MeetingPlanNoted':
      return { ...meetings, planned: [...planned, event.data.meeting] };
    case 'MeetingPlanDropped': {
      const again = expected && { ...expected, ...stepTime(event.data, id) };
      return { ...meetings, planned: without(event.data.meeting), expected: again };
    }
    case 'NextMeetingExpected': {
      const { after, by } = event.data;
      const next = expected && expected.by > by ? expected : { after, by, ...stepTime(event.data, id) };
      return { planned: without(after), held: [...held, after], expected: next };
    }
  }
};

/** A proposal leaves the outgoing person in the seat, pending; a rejection leaves them in it as before. */
const changed = (
  seats: Conference['seats'],
  event: Extract<Later, { type: 'MemberChangeProposed' | 'MemberChangeRejected' }>,
  stamp: Stamp,
): Conference['seats'] => {
  const { seat } = event.data;
  const last = seats[seat]?.course.at(-1)?.to;
  if (!last || last.is === 'vacant') return seats;
  if (event.type === 'MemberChangeRejected') return moved(seats, seat, step(stamp, occupied(last.holder)));
  const incoming = holder(event.data);
  const proposedBy = persons(stamp.actor);
  const pending = { is: 'changePending' as const, holder: last.holder, incoming, proposedBy };
  return moved(seats, seat, step(stamp, { ...pending, ...stepTime(event.data, stamp.id) }));
};
