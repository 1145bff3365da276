import { policyDocumentRef } from '../policy-document/policy-document.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type SchemeId, type StandardId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type Criterion, type Edition, edition, type Measure, type StandardVersion } from '../shared/standard.js';
import { type StandardEvent } from './standard.events.js';

/** A version with its standing; what was active once never changes again. */
export type HeldVersion = StandardVersion &
  (
    | { readonly is: 'registered' }
    | { readonly is: 'active'; readonly appliesFrom: LegalDate }
    | { readonly is: 'retired'; readonly appliesFrom: LegalDate; readonly retiredFrom: LegalDate }
  );

export interface StandardState {
  readonly versions: Readonly<Record<number, HeldVersion>>;
}

export interface RegisterStandardVersion extends Command, StandardVersion {
  readonly type: 'RegisterStandardVersion';
}
export interface ActivateStandardVersion extends Command {
  readonly type: 'ActivateStandardVersion';
  readonly version: number;
  readonly appliesFrom: LegalDate;
}
export interface RetireStandardVersion extends Command {
  readonly type: 'RetireStandardVersion';
  readonly version: number;
  readonly retiredFrom: LegalDate;
  readonly reason: string;
}
export type StandardCommand = RegisterStandardVersion | ActivateStandardVersion | RetireStandardVersion;

export const standardRef = (id: StandardId): StreamRef<StandardState> => ({ kind: 'standard', id });

/** The standard that holds for a whole scheme bears the scheme's id. */
export const baseStandardOf = (scheme: SchemeId): StandardId => scheme as string as StandardId;

/** Every version of the base standard holds the sixteen items of the notice (R79). */
const BASE_ITEMS = 16;

const evolve = (state: StandardState, event: StandardEvent): StandardState => {
  const put = (held: HeldVersion): StandardState => ({ versions: { ...state.versions, [held.version]: held } });
  if (event.type === 'StandardVersionRegistered') return put({ ...event.data, is: 'registered' });
  const held = state.versions[event.data.version];
  if (!held) return state;
  switch (event.type) {
    case 'StandardVersionActivated':
      return put({ ...held, is: 'active', appliesFrom: event.data.appliesFrom });
    case 'StandardVersionRetired':
      return held.is === 'registered' ? state : put({ ...held, is: 'retired', retiredFrom: event.data.retiredFrom });
  }
};

const inForceOn = (held: HeldVersion, on: LegalDate): boolean =>
  held.is !== 'registered' && held.appliesFrom <= on && (held.is === 'active' || on < held.retiredFrom);

/** The version in force on a day: of those activated, the last to begin. There is at most one. */
export const versionInForce = ({ versions }: StandardState, on: LegalDate): HeldVersion | undefined =>
  Object.values(versions)
    .filter((held) => inForceOn(held, on))
    .sort((a, b) => (begins(a) < begins(b) ? -1 : 1))
    .at(-1);

const begins = (held: HeldVersion): LegalDate => (held.is === 'registered' ? '' : held.appliesFrom);

/** A version by the name that reviews carry. */
export const versionNamed = (state: StandardState, id: StandardId, name: Edition): HeldVersion | undefined =>
  Object.values(state.versions).find(({ version }) => edition(id, version) === name);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sixteen items at least, numbers running from 1, each in one group that the version declares. */
const checkItems = (criteria: readonly Criterion[], groups: StandardVersion['groups']): void => {
  const numbers = criteria.map(({ no }) => no);
  const missing = Array.from({ length: Math.max(BASE_ITEMS, criteria.length) }, (_, i) => i + 1).filter(
    (no) => !numbers.includes(no),
  );
  const repeated = [...new Set(numbers.filter((no, i) => numbers.indexOf(no) !== i))];
  const known = groups.map(({ id }) => id);
  const ungrouped = criteria.filter(({ group }) => !known.includes(group)).map(({ no }) => no);
  if (missing.length + repeated.length + ungrouped.length > 0) {
    refuse('BaseItemMissing', { missing, repeated, ungrouped });
  }
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** The fields that each kind of measure cannot do without. */
const NEEDS: Readonly<Record<Measure['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  yes: { value: isText },
  count: { value: isText, atLeast: isWhole },
  zero: { value: isText },
  equal: { left: isText, right: isText },
  share: {
    covered: isText,
    total: isText,
    basis: isText,
    atLeast: isWhole,
    of: (value) => isWhole(value) && value !== 0,
  },
  all: { items: Array.isArray, notApplicableItems: Array.isArray },
  some: { items: Array.isArray, atLeast: isWhole },
};

/** Every measure can be judged, and a judgement can name it. */
const checkMeasures = (criteria: readonly Criterion[]): void => {
  for (const { no, measures } of criteria) {
    const keys = measures.map(({ key }) => key);
    const wrong = measures.find((measure, i) => {
      const fields = measure as unknown as Readonly<Record<string, unknown>>;
      const lacks = Object.entries(NEEDS[measure.kind]).some(([field, fits]) => !fits(fields[field]));
      return lacks || keys.indexOf(measure.key) !== i;
    });
    if (measures.length === 0 || wrong) refuse('MeasureInvalid', { criterion: no, measure: wrong?.key });
  }
};

const register = (state: StandardState, command: RegisterStandardVersion, context: Context): StandardEvent[] => {
  const { type: _, ...version } = command;
  const held = state.versions[version.version];
  checkItems(version.criteria, version.groups);
  checkMeasures(version.criteria);
  if (context.cited(policyDocumentRef(version.basis)).is === 'unregistered') {
    return refuse('BasisMissing', { basis: version.basis });
  }
  if (held) {
    const { version: no, title, basis, groups, criteria } = held;
    if (same({ version: no, title, basis, groups, criteria }, order(version))) return [];
    if (held.is !== 'registered') return refuse('WrongState', { version: no, is: held.is });
  }
  return [{ type: 'StandardVersionRegistered', data: order(version) }];
};

const order = ({ version, title, basis, groups, criteria }: StandardVersion): StandardVersion => ({
  version,
  title,
  basis,
  groups,
  criteria,
});

/** The first version may be founded on any day; a later one may not reach back before the day of the command. */
const activate = (
  { versions }: StandardState,
  { version, appliesFrom }: ActivateStandardVersion,
  { today }: Context,
): StandardEvent[] => {
  const held = versions[version];
  if (!held) return refuse('StandardVersionMismatch', { version });
  if (held.is === 'active' && held.appliesFrom === appliesFrom) return [];
  if (held.is !== 'registered' || !isLegalDate(appliesFrom)) return refuse('WrongState', { version, is: held.is });
  const others = Object.values(versions).filter(({ is }) => is !== 'registered');
  if (others.length > 0 && appliesFrom < today) return refuse('EffectiveInPast', { appliesFrom, today });
  const rival = others.find((other) => begins(other) === appliesFrom);
  if (rival) return refuse('WrongState', { version, appliesFrom, already: rival.version });
  return [{ type: 'StandardVersionActivated', data: { version, appliesFrom } }];
};

const retire = (
  { versions }: StandardState,
  { version, retiredFrom, reason }: RetireStandardVersion,
  { today }: Context,
): StandardEvent[] => {
  const held = versions[version];
  if (!held) return refuse('StandardVersionMismatch', { version });
  if (held.is === 'retired' && held.retiredFrom === retiredFrom) return [];
  if (held.is !== 'active' || !isLegalDate(retiredFrom)) return refuse('WrongState', { version, is: held.is });
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (retiredFrom < today) return refuse('EffectiveInPast', { retiredFrom, today });
  return [{ type: 'StandardVersionRetired', data: { version, retiredFrom, reason } }];
};

const decide = (state: StandardState, command: StandardCommand, context: Context): readonly StandardEvent[] => {
  switch (command.type) {
    case 'RegisterStandardVersion':
      return register(state, command, context);
    case 'ActivateStandardVersion':
      return activate(state, command, context);
    case 'RetireStandardVersion':
      return retire(state, command, context);
    default:
      return never(command);
  }
};

/**
 * The versioned standard (R79). Refuses `BaseItemMissing`, `MeasureInvalid`, `BasisMissing`, `EffectiveInPast`, and
 * `StandardVersionMismatch` for a version that is not registered.
 */
export const standard: Decider<StandardState, StandardCommand, StandardEvent> = {
  initial: { versions: {} },
  may: {
    RegisterStandardVersion: ['ProvincialOfficer', 'OfficeDirector', 'System'],
    ActivateStandardVersion: ['ProvincialOfficer', 'OfficeDirector', 'System'],
    RetireStandardVersion: ['ProvincialOfficer', 'OfficeDirector'],
  },
  cites: (command) => (command.type === 'RegisterStandardVersion' ? [policyDocumentRef(command.basis)] : []),
  evolve,
  decide,
};
