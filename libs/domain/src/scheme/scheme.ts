import { type Calendar, type CalendarYear, calendarOf, emptyCalendar } from '../shared/calendar.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CountyCode, type SchemeId, type StreetCode } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { policyDocumentRef } from '../policy-document/policy-document.state.js';
import { ambiguousCodes, type AreaVersion, indexPlaces, type PlaceFound, placeIn, type PlaceIndex } from './places.js';
import { type AssessmentChain, type Rule, type RuleBasis, type RuleKey, type RuleValues } from './rules.js';
import { type ReportingArea, type SchemeEvent } from './scheme.events.js';

/** A rule as it was set: what applies, from when, and why. `event` is the event that set it. */
export interface RuleVersion<K extends RuleKey = RuleKey> {
  readonly key: K;
  readonly value: RuleValues[K];
  readonly appliesFrom: LegalDate;
  readonly basis: RuleBasis;
  readonly event: string;
}

/** Versions of each rule, by the day from which they apply; of two for one day the later recorded stands last. */
type Rules = { readonly [K in RuleKey]?: readonly RuleVersion<K>[] };

export interface SchemeState {
  readonly rules: Rules;
  /** The latest version of each published year. */
  readonly years: Readonly<Record<number, CalendarYear & { readonly version: number }>>;
  readonly calendar: Calendar;
  readonly areas: Readonly<Record<AreaId, readonly AreaVersion[]>>;
  readonly places: PlaceIndex;
}

/** Puts a rule in force from a day, which may lie ahead. */
export type SetRule = Command & {
  readonly type: 'SetRule';
  readonly appliesFrom: LegalDate;
  readonly basis: RuleBasis;
} & Rule;
/** Publishes the holidays and make-up days of a year; again for a year, it amends them. */
export interface PublishCalendar extends Command, CalendarYear {
  readonly type: 'PublishCalendar';
}
/** Registers a reporting area with its bureaus, counties and streets; again for an area, it changes it from a day on. */
export interface RegisterReportingArea extends Command, ReportingArea {
  readonly type: 'RegisterReportingArea';
  readonly appliesFrom: LegalDate;
}
export type SchemeCommand = SetRule | PublishCalendar | RegisterReportingArea;

export const schemeRef = (id: SchemeId): StreamRef<SchemeState> => ({ kind: 'scheme', id });

const byDay = <T extends { readonly appliesFrom: LegalDate }>(versions: readonly T[], added: T): readonly T[] => [
  ...versions.filter(({ appliesFrom }) => appliesFrom <= added.appliesFrom),
  added,
  ...versions.filter(({ appliesFrom }) => appliesFrom > added.appliesFrom),
];

const withArea = ({ areas }: SchemeState, version: AreaVersion): SchemeState['areas'] => ({
  ...areas,
  [version.area]: byDay(areas[version.area] ?? [], version),
});

const evolve = (state: SchemeState, event: SchemeEvent, { id }: { readonly id: string }): SchemeState => {
  switch (event.type) {
    case 'RuleSet': {
      const version: RuleVersion = { ...event.data, event: id };
      const rules = { ...state.rules, [version.key]: byDay<RuleVersion>(state.rules[version.key] ?? [], version) };
      return { ...state, rules };
    }
    case 'CalendarPublished': {
      const years = { ...state.years, [event.data.year]: event.data };
      return { ...state, years, calendar: calendarOf(Object.values(years)) };
    }
    case 'ReportingAreaRegistered': {
      const areas = withArea(state, event.data);
      return { ...state, areas, places: indexPlaces(areas) };
    }
  }
};

/** The rule of a key in force on a day, with its basis; nothing when none was set for that day. */
export const ruleInForce = <K extends RuleKey>(
  state: SchemeState,
  key: K,
  on: LegalDate,
): RuleVersion<K> | undefined => {
  const versions: readonly RuleVersion<K>[] = state.rules[key] ?? [];
  return versions.filter(({ appliesFrom }) => appliesFrom <= on).at(-1);
};

/** The value of a rule in force on a day. Refuses `RuleMissing`: nothing may be decided by a rule that was never set. */
export const ruleValue = <K extends RuleKey>(state: SchemeState, key: K, on: LegalDate): RuleValues[K] =>
  (ruleInForce(state, key, on) ?? refuse('RuleMissing', { key, on })).value;

/** Holidays and make-up days of all published years. */
export const calendar = (state: SchemeState): Calendar => state.calendar;

/** A reporting area as it is on a day. */
export const reportingArea = (state: SchemeState, area: AreaId, on: LegalDate): AreaVersion | undefined =>
  state.areas[area]?.filter(({ appliesFrom }) => appliesFrom <= on).at(-1);

/** All reporting areas of a day, in the order in which they were registered. */
export const reportingAreas = (state: SchemeState, on: LegalDate): readonly AreaVersion[] =>
  (Object.keys(state.areas) as AreaId[]).flatMap((area) => reportingArea(state, area, on) ?? []);

/** A county or street by any code it ever had; says when the code is retired on that day (warning `CodeRetired`). */
export const placeOf = (state: SchemeState, code: string, on: LegalDate): PlaceFound | undefined =>
  placeIn(state.places, code, on);

/**
 * The reporting area that a street or county code proposes on a day. A proposal only: the area is an attribute of the
 * community, since places of Gui'an keep the codes of Guiyang and Anshun (B.1 fact 2).
 */
export const areaOf = (state: SchemeState, code: StreetCode | CountyCode, on: LegalDate): AreaId | undefined => {
  const place = placeOf(state, code, on)?.place;
  if (!place) return undefined;
  const holder = reportingAreas(state, on).find(({ enclaves }) =>
    enclaves.some(({ street, from }) => street === place.street && (from === undefined || from <= on)),
  );
  return holder?.area ?? place.area;
};

/** The key of the county that a street lies in, under whichever code the street is named. */
export const countyOfStreet = (state: SchemeState, street: StreetCode, on: LegalDate): CountyCode | undefined =>
  placeOf(state, street, on)?.place.county;

/** The review chain of an area on a day (AMB-13). Refuses `RuleMissing`. */
export const chainFor = (state: SchemeState, area: AreaId, on: LegalDate): AssessmentChain => {
  const { standard, areas } = ruleValue(state, 'assessment.chain', on);
  return areas[area] ?? standard;
};

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
/** JSON with sorted keys, to compare plain data. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** What was set once may be founded on any day; what changes it may not reach back before the day of the command. */
const notInPast = (known: boolean, appliesFrom: LegalDate, { today }: Context): void => {
  if (!isLegalDate(appliesFrom)) refuse('WrongState', { appliesFrom });
  if (known && appliesFrom < today) refuse('EffectiveInPast', { appliesFrom, today });
};

/** Every rule rests on a registered document (R1). */
const setRule = (state: SchemeState, command: SetRule, context: Context): SchemeEvent[] => {
  const { type: _, appliesFrom, basis, ...rule } = command;
  const { key } = rule;
  if (basis.clause.trim() === '' || context.cited(policyDocumentRef(basis.document)).is === 'unregistered') {
    return refuse('BasisMissing', { key, basis });
  }
  const before = ruleInForce(state, key, appliesFrom);
  if (before && same([before.value, before.basis], [rule.value, basis])) return [];
  notInPast(state.rules[key] !== undefined, appliesFrom, context);
  return [{ type: 'RuleSet', data: { ...rule, appliesFrom, basis } }];
};

const publishCalendar = (state: SchemeState, command: PublishCalendar): SchemeEvent[] => {
  const { type: _, ...published } = command;
  const { year, holidays, makeUpDays, source } = published;
  if (source.trim() === '') return refuse('BasisMissing', { year });
  const days = [...holidays, ...makeUpDays];
  const wrong = days.filter((date) => !isLegalDate(date) || !belongsTo(year, date));
  if (wrong.length > 0 || new Set(days).size !== days.length) return refuse('WrongState', { year, days: wrong });
  const before = state.years[year];
  if (before && same({ ...before, version: 0 }, { ...published, version: 0 })) return [];
  return [{ type: 'CalendarPublished', data: { ...published, version: (before?.version ?? 0) + 1 } }];
};

/** The notice of a year may take the last days of the December before (2022-12-31 stands in that of 2023). */
const belongsTo = (year: number, date: LegalDate): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

/** No code may mean two places on one day. Refuses `CodeInUse`. */
const registerArea = (state: SchemeState, command: RegisterReportingArea, context: Context): SchemeEvent[] => {
  const { type: _, ...area } = command;
  const before = reportingArea(state, area.area, area.appliesFrom);
  if (before && same({ ...before, appliesFrom: '' }, { ...area, appliesFrom: '' })) return [];
  notInPast(state.areas[area.area] !== undefined, area.appliesFrom, context);
  const codes = ambiguousCodes(indexPlaces(withArea(state, area)));
  if (codes.length > 0) return refuse('CodeInUse', { area: area.area, codes });
  return [{ type: 'ReportingAreaRegistered', data: area }];
};

const decide = (state: SchemeState, command: SchemeCommand, context: Context): readonly SchemeEvent[] => {
  switch (command.type) {
    case 'SetRule':
      return setRule(state, command, context);
    case 'PublishCalendar':
      return publishCalendar(state, command);
    case 'RegisterReportingArea':
      return registerArea(state, command, context);
    default:
      return never(command);
  }
};

/**
 * The scheme as data: dated rules, each on a registered basis, the calendars of the State Council, and the area tree.
 * Refuses `BasisMissing`, `EffectiveInPast`, `CodeInUse`.
 */
export const scheme: Decider<SchemeState, SchemeCommand, SchemeEvent> = {
  initial: { rules: {}, years: {}, calendar: emptyCalendar, areas: {}, places: new Map() },
  may: {
    SetRule: ['ProvincialOfficer', 'OfficeDirector', 'System'],
    PublishCalendar: ['ProvincialOfficer', 'OfficeDirector', 'SystemAdministrator', 'System'],
    RegisterReportingArea: ['ProvincialOfficer', 'System'],
  },
  cites: (command) => (command.type === 'SetRule' ? [policyDocumentRef(command.basis.document)] : []),
  evolve,
  decide,
};
