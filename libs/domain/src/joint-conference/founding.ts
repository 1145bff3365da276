import { policyDocumentRef } from '../policy-document/policy-document.js';
import { nextDate } from '../shared/course.js';
import { type Context } from '../shared/decider.js';
import { refuse } from '../shared/refusal.js';
import { type DissolveJointConference, type EstablishJointConference, type ImportFoundingRoster } from './commands.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import { type Conference, isMemberOn, type JointConference, leadUnitOn } from './joint-conference.state.js';

/** What the founding document lists (R96, O6-O8): the roster is data, its counts are the rule. */
export const foundingCounts = { units: 7, convenors: 1, deputies: 1, seats: 14, liaisons: 15 } as const;

/** One active conference per scheme, on a registered basis (R3). */
export const establish = (
  state: JointConference,
  { name, basis, office }: EstablishJointConference,
  context: Context,
): JointConferenceEvent[] => {
  if (state.is !== 'none') return refuse('WrongState', { is: state.is });
  nextDate([], context);
  if (context.cited(policyDocumentRef(basis)).is === 'unregistered') return refuse('BasisMissing', { basis });
  return [{ type: 'JointConferenceEstablished', data: { name, basis, office } }];
};

/** Ends the conference by a document, once every agreed item is closed or handed on (R3). */
export const dissolve = (
  state: Conference,
  { basis, transfers }: DissolveJointConference,
  context: Context,
): JointConferenceEvent[] => {
  nextDate(state.life, context);
  if (context.cited(policyDocumentRef(basis)).is === 'unregistered') return refuse('BasisMissing', { basis });
  const left = state.openItems.filter((item) => !transfers.some((transfer) => transfer.item === item));
  if (left.length > 0) return refuse('OpenAgreedItems', { items: left });
  const transferred = transfers.filter(({ item }) => state.openItems.includes(item));
  return [{ type: 'JointConferenceDissolved', data: { basis, transferred } }];
};

const twice = <T>(values: readonly T[]): readonly T[] => values.filter((value, i) => values.indexOf(value) !== i);

/** Loads the founding roster whole or not at all (R96). Refuses `RosterCountMismatch`, `UnitNotMember`, `SeatOccupied`. */
export const importRoster = (
  state: Conference,
  { leadUnit, units, convenors, deputies, seats, liaisons }: ImportFoundingRoster,
  context: Context,
): JointConferenceEvent[] => {
  if (state.rosterImported) return refuse('WrongState', { rosterImported: true });
  const on = nextDate(state.life, context);
  const listed = [...units.map(({ unit }) => unit), leadUnit];
  const strangers = [...convenors, ...deputies, ...seats, ...liaisons].filter(
    ({ unit, division }) => !units.some((u) => u.unit === unit && (!division || u.divisions.includes(division))),
  );
  const counts = {
    units: new Set(listed).size,
    convenors: convenors.length,
    deputies: deputies.length,
    seats: new Set(seats.map(({ seat }) => seat)).size,
    liaisons: new Set(liaisons.map(({ liaison }) => liaison)).size,
  };
  if (strangers.length > 0) return refuse('UnitNotMember', { units: strangers.map(({ unit }) => unit) });
  const persons = twice(seats.map(({ person }) => person));
  if (persons.length > 0) return refuse('SeatOccupied', { persons });
  const wrong = Object.entries(foundingCounts).filter(([key, count]) => counts[key as keyof typeof counts] !== count);
  if (wrong.length > 0) return refuse('RosterCountMismatch', { expected: foundingCounts, found: counts });
  const convenor = convenors[0]!;
  const deputy = deputies[0]!;
  if (convenor.unit !== leadUnit) return refuse('NotLeadUnit', { unit: convenor.unit, leadUnit });
  const known = units.filter(({ unit }) => !isMemberOn(state, unit, on));
  return [
    { type: 'FoundingRosterImported', data: counts },
    ...known.map((data) => ({ type: 'MemberUnitAdmitted' as const, data: { ...data, founding: true } })),
    ...(leadUnitOn(state, on) === leadUnit ? [] : [{ type: 'LeadUnitDesignated' as const, data: { unit: leadUnit } }]),
    { type: 'ConvenorAppointed', data: convenor },
    { type: 'DeputyConvenorAppointed', data: deputy },
    // the head of the division is deputy convenor and, concurrently, director of the office (O6)
    { type: 'OfficeDirectorAppointed', data: deputy },
    ...seats.map((data) => ({ type: 'MemberSeated' as const, data })),
    ...liaisons.map((data) => ({ type: 'LiaisonAppointed' as const, data })),
  ];
};
