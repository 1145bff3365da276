import { type Instant, instantAt, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { type AreaId, type SchemeId, type TargetId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { outcome, type Threshold } from '../shared/share.js';
import { policyDocumentRef } from '../policy-document/policy-document.js';
import { type RuleBasis } from '../scheme/rules.js';
import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { type AreaCount, type TargetEvent } from './target.events.js';

type DataOf<T extends TargetEvent['type']> = Extract<TargetEvent, { readonly type: T }>['data'];
export type Frozen = DataOf<'DenominatorFrozen'>;
export type Measured = DataOf<'TargetMeasured'>;

export type Target =
  | { readonly is: 'unset' }
  | ({ readonly is: 'set' } & DataOf<'TargetSet'>)
  | ({ readonly is: 'denominatorFrozen'; readonly frozen: Frozen } & DataOf<'TargetSet'>)
  | ({ readonly is: 'measured'; readonly frozen: Frozen; readonly measured: Measured } & DataOf<'TargetSet'>)
  | ({ readonly is: 'areaTarget'; readonly since: LegalDate } & DataOf<'AreaTargetSet'>);

/** Sets a target of the whole province; until its denominator is frozen it may be set anew. */
export interface SetTarget extends Command {
  readonly type: 'SetTarget';
  readonly scheme: SchemeId;
  readonly name: string;
  readonly share: Threshold;
  /** The day of its year that the rule names; absent: that one. */
  readonly measuredOn?: LegalDate;
  readonly basis: RuleBasis;
}
/** An area's own target; never forced, its sum is only compared with the province's (AMB-6). */
export interface SetAreaTarget extends Command {
  readonly type: 'SetAreaTarget';
  readonly scheme: SchemeId;
  readonly name: string;
  readonly area: AreaId;
  readonly share: Threshold;
}
/** What the projection counted at an ordinal; only the freezer says it, and `verify` counts again. */
export interface FreezeDenominator extends Command {
  readonly type: 'FreezeDenominator';
  readonly ordinal: number;
  readonly areas: readonly AreaCount[];
}
export interface MeasureTarget extends Command {
  readonly type: 'MeasureTarget';
  readonly ordinal: number;
  readonly areas: readonly AreaCount[];
}
export type TargetCommand = SetTarget | SetAreaTarget | FreezeDenominator | MeasureTarget;

export const targetRef = (id: TargetId): StreamRef<Target> => ({ kind: 'target', id });

/** The id of a province's target, `guizhou-2020.2021`, or of an area's, `guizhou-2020.2021.GY`. */
export const targetId = (scheme: SchemeId, name: string, area?: AreaId): TargetId =>
  [scheme, name, ...(area ? [area] : [])].join('.') as TargetId;

const evolve = (state: Target, event: TargetEvent, { effectiveOn }: { readonly effectiveOn: LegalDate }): Target => {
  switch (event.type) {
    case 'TargetSet':
      return { is: 'set', ...event.data };
    case 'AreaTargetSet':
      return { is: 'areaTarget', since: effectiveOn, ...event.data };
    case 'DenominatorFrozen':
      return state.is === 'set' ? { ...state, is: 'denominatorFrozen', frozen: event.data } : state;
    case 'TargetMeasured':
      return state.is === 'denominatorFrozen' ? { ...state, is: 'measured', measured: event.data } : state;
  }
};

const isShare = ({ atLeast, of }: Threshold): boolean =>
  Number.isInteger(atLeast) && Number.isInteger(of) && atLeast > 0 && atLeast <= of;

const same = (a: Threshold, b: Threshold): boolean => a.atLeast === b.atLeast && a.of === b.of;

const YEAR = /^\d{4}$/;

/** The day of the target's year on which it is frozen and measured (AMB-7), by the rule that its end is under. */
const freezing = (
  { scheme, name }: SetTarget,
  { cited }: Context,
): { readonly on: LegalDate; readonly at: Instant } => {
  if (!YEAR.test(name)) return refuse('WrongState', { name });
  const { freezeOn, cutOff } = ruleValue(cited(schemeRef(scheme)), 'targets.measurement', `${name}-12-31`);
  const on: LegalDate = `${name}-${freezeOn}`;
  return { on, at: instantAt(on, cutOff) };
};

/**
 * The basis is a registered document (R1), the day the rule's. Refuses `BasisMissing`, `MeasureInvalid` for more than
 * the whole, `WrongState` for another day.
 */
const setTarget = (state: Target, command: SetTarget, context: Context): TargetEvent[] => {
  const { scheme, name, share, basis } = command;
  const known = context.cited(policyDocumentRef(basis.document)).is !== 'unregistered';
  if (!known || basis.clause.trim() === '') return refuse('BasisMissing', { basis });
  effectiveDate(context, undefined);
  if (!isShare(share)) return refuse('MeasureInvalid', { share });
  if (context.id !== targetId(scheme, name)) return refuse('WrongState', { scheme, name });
  const { on: measuredOn, at: measuredAt } = freezing(command, context);
  if (command.measuredOn !== undefined && command.measuredOn !== measuredOn) {
    return refuse('WrongState', { measuredOn: command.measuredOn, expected: measuredOn });
  }
  const set = { scheme, name, share, measuredOn, measuredAt, basis };
  if (
    state.is !== 'unset' &&
    state.is !== 'areaTarget' &&
    same(state.share, share) &&
    state.measuredAt === measuredAt
  ) {
    return [];
  }
  return state.is === 'unset' || state.is === 'set'
    ? [{ type: 'TargetSet', data: set }]
    : refuse('WrongState', { is: state.is });
};

const setAreaTarget = (state: Target, command: SetAreaTarget, context: Context): TargetEvent[] => {
  const { scheme, name, area, share } = command;
  if (context.actor.area !== area) return refuse('OutsideArea', { area, own: context.actor.area });
  effectiveDate(context, state.is === 'areaTarget' ? state.since : undefined);
  if (!isShare(share)) return refuse('MeasureInvalid', { share });
  if (context.id !== targetId(scheme, name, area)) return refuse('WrongState', { scheme, name });
  if (state.is === 'areaTarget' && same(state.share, share)) return [];
  return [{ type: 'AreaTargetSet', data: { scheme, name, area, share } }];
};

const total = (areas: readonly AreaCount[]): number => areas.reduce((sum, { count }) => sum + count, 0);

const freeze = (state: Target, { ordinal, areas }: FreezeDenominator, { at }: Context): TargetEvent[] => {
  if (state.is === 'denominatorFrozen' || state.is === 'measured') return [];
  if (state.is !== 'set') return refuse('WrongState', { is: state.is });
  if (at < state.measuredAt) return refuse('WrongState', { measuredAt: state.measuredAt });
  const asOf = state.measuredOn;
  return [{ type: 'DenominatorFrozen', data: { asOf, ordinal, urban: total(areas), areas } }];
};

/**
 * Compares integers against the frozen denominator: of the province, or, where the rule binds each area, of every area
 * that has communities (AMB-6); then the gap is what the areas lack together. Refuses `DenominatorNotFrozen`.
 */
const measure = (state: Target, { ordinal, areas }: MeasureTarget, { cited }: Context): TargetEvent[] => {
  if (state.is === 'measured') return [];
  if (state.is !== 'denominatorFrozen') return refuse('DenominatorNotFrozen', { is: state.is });
  const { asOf, urban } = state.frozen;
  const attained = total(areas);
  const { bindingLevel } = ruleValue(cited(schemeRef(state.scheme)), 'targets.measurement', asOf);
  const ofArea = ({ area, count: denominator }: AreaCount) => {
    const numerator = areas.find((line) => line.area === area)?.count ?? 0;
    return { numerator, denominator };
  };
  const eachArea = bindingLevel === 'area';
  const bound = eachArea ? state.frozen.areas.map(ofArea) : [{ numerator: attained, denominator: urban }];
  const data = { asOf, ordinal, attained, urban, areas, ...outcome(bound, state.share) };
  return [{ type: 'TargetMeasured', data: { ...data, ...(eachArea && { binding: bindingLevel }) } }];
};

const decide = (state: Target, command: TargetCommand, context: Context): readonly TargetEvent[] => {
  switch (command.type) {
    case 'SetTarget':
      return setTarget(state, command, context);
    case 'SetAreaTarget':
      return setAreaTarget(state, command, context);
    case 'FreezeDenominator':
      return freeze(state, command, context);
    case 'MeasureTarget':
      return measure(state, command, context);
    default:
      return never(command);
  }
};

/** Targets, reported and never blocking (R37, R38, AMB-9), and the areas' own (R59). */
export const target: Decider<Target, TargetCommand, TargetEvent> = {
  initial: { is: 'unset' },
  may: {
    SetTarget: ['ProvincialOfficer', 'OfficeDirector', 'Convenor', 'System'],
    SetAreaTarget: ['PrefectureOfficer'],
    FreezeDenominator: ['System'],
    MeasureTarget: ['System'],
  },
  backdates: ['SetTarget', 'SetAreaTarget'],
  cites: (command, state) => {
    if (command.type === 'SetTarget') return [policyDocumentRef(command.basis.document), schemeRef(command.scheme)];
    return command.type === 'MeasureTarget' && state.is === 'denominatorFrozen' ? [schemeRef(state.scheme)] : [];
  },
  evolve,
  decide,
};
