import {
  type AreaId,
  gap,
  needed,
  outcome,
  type Ratio,
  reaches,
  reportingAreas,
  ruleInForce,
  type RuleKey,
  type SchemeId,
  type SchemeState,
  share,
  type Threshold,
} from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { balanceOf, type Counting, countingOn, type ShareSide } from './counting.js';
import { type Ledger, type Listed } from './engine/ledger.js';
import { type At, atOf, type Moment, type Moments } from './engine/moment.js';
import { schemeAt } from './scheme-at.js';
import { type FrozenFigure, type TargetLine } from './targets.js';

const ENROLLED = 'F1.enrolled';

export interface From {
  readonly ledger: Ledger;
  readonly moments: Moments;
  readonly log: EventLog;
}

/** A share with the two whole numbers that it is made of; its text is truncated (AMB-8), nothing where there are none. */
export interface Share extends Ratio {
  readonly share?: string | undefined;
}
export interface AreaShare extends Share {
  readonly area: AreaId;
}

/** Which rule a figure was made by: its key, from when it applies, and the event that set it. */
export interface RuleUsed {
  readonly key: RuleKey;
  readonly appliesFrom: string;
  readonly event: string;
  readonly basis: object;
}

/** The rules in force on a day, of those that a figure is made by. */
export const rulesUsed = (scheme: SchemeState, keys: readonly RuleKey[], on: string): readonly RuleUsed[] =>
  keys.flatMap((key) => {
    const rule = ruleInForce(scheme, key, on);
    return rule ? [{ key, appliesFrom: rule.appliesFrom, event: rule.event, basis: rule.basis }] : [];
  });

/** How many decimals a share is shown with on a day. */
export const decimalsOf = (scheme: SchemeState, on: string): number =>
  ruleInForce(scheme, 'shares.display', on)?.value.decimals ?? 2;

/** Counts by area at a moment: every area of the day, and any other in which something was counted. */
const countsAt = async ({ ledger }: From, figure: string, moment: Moment, scheme: SchemeState) => {
  const balances = await ledger.balances([figure, 'F1.urban'], moment);
  const [counted = new Map<string, number>(), urban = new Map<string, number>()] = [
    balances.get(figure),
    balances.get('F1.urban'),
  ];
  const areas = new Set([
    ...reportingAreas(scheme, moment.asOf).map(({ area }) => area),
    ...urban.keys(),
    ...counted.keys(),
  ]);
  const decimals = decimalsOf(scheme, moment.asOf);
  const of = (ratio: Ratio): Share => ({ ...ratio, share: share(ratio, decimals) });
  const byArea = [...areas].map((area): AreaShare => ({
    area: area as AreaId,
    ...of({ numerator: counted.get(area) ?? 0, denominator: urban.get(area) ?? 0 }),
  }));
  const sum = (side: keyof Ratio): number => byArea.reduce((total, line) => total + line[side], 0);
  return { total: of({ numerator: sum('numerator'), denominator: sum('denominator') }), areas: byArea };
};

type Counted = Awaited<ReturnType<typeof countsAt>>;

/** What a target binds on a day: the province, or each area that has communities (AMB-6). */
const boundOn = (scheme: SchemeState, on: string, { total, areas }: Counted): readonly Ratio[] =>
  ruleInForce(scheme, 'targets.measurement', on)?.value.bindingLevel === 'area'
    ? areas.filter(({ denominator }) => denominator > 0)
    : [total];

/** A target beside the figure: reached or not by whole numbers, how many are missing, and what was frozen on its day. */
export interface TargetReached {
  readonly name: string;
  readonly share: Threshold;
  readonly measuredOn?: string | undefined;
  readonly reached: boolean;
  readonly gap: number;
  readonly needed: number;
  readonly frozen?: Frozen | undefined;
}

/** What was counted on the day of the target, and by which reading of AMB-5 that was. */
export interface Frozen extends FrozenFigure {
  readonly counting: Counting;
  readonly laterCorrected?: Corrected;
}

/** The same day counted again with what was recorded afterwards; the frozen figure stays as it is. */
export interface Corrected extends Ratio {
  readonly ordinal: number;
  readonly counting: Counting;
  readonly share?: string | undefined;
  readonly reached: boolean;
  readonly gap: number;
}

const correctedLater = async (
  from: From,
  { share: target, frozen, measuredOn }: TargetLine,
  moment: Moment,
  scheme: SchemeState,
): Promise<Corrected | undefined> => {
  if (frozen?.attained === undefined || measuredOn === undefined) return undefined;
  const then = { ...moment, asOf: measuredOn, now: false };
  const counting = countingOn(scheme, measuredOn);
  const counted = await countsAt(from, counting.balance, then, scheme);
  const { total } = counted;
  const changed = total.numerator !== frozen.attained || total.denominator !== frozen.urban;
  return changed
    ? { ...total, ordinal: moment.ordinal, counting, ...outcome(boundOn(scheme, measuredOn, counted), target) }
    : undefined;
};

const frozenAt = async (
  from: From,
  line: TargetLine,
  moment: Moment,
  scheme: SchemeState,
): Promise<Frozen | undefined> => {
  const { frozen } = line;
  if (!frozen) return undefined;
  // the freezer read the configuration as it was known at its ordinal
  const then = await schemeAt(from, line.scheme as SchemeId, { ...moment, ordinal: frozen.ordinal });
  const corrected = await correctedLater(from, line, moment, scheme);
  return { ...frozen, counting: countingOn(then, frozen.asOf), ...(corrected && { laterCorrected: corrected }) };
};

const targetsAt = async (
  from: From,
  counted: Counted,
  moment: Moment,
  scheme: SchemeState,
): Promise<readonly TargetReached[]> => {
  const bound = boundOn(scheme, moment.asOf, counted);
  const set = await from.ledger.all<TargetLine>('targets', moment);
  const inForce = new Set(set.filter(({ status }) => status !== 'areaTarget').map(({ subject }) => subject));
  // a day is frozen after it is over: what was counted then is known by the ordinal alone
  const known = await from.ledger.all<TargetLine>('targets', { ...moment, asOf: '9999-12-31', now: false });
  const ofProvince = known.filter(({ subject }) => inForce.has(subject));
  return Promise.all(
    ofProvince.map(async ({ data }) => ({
      name: data.name,
      share: data.share,
      measuredOn: data.measuredOn,
      ...outcome(bound, data.share),
      needed: bound.reduce((sum, { denominator }) => sum + needed(denominator, data.share), 0),
      frozen: await frozenAt(from, data, moment, scheme),
    })),
  );
};

/** What every answer says beside its numbers. */
export interface FigureHead {
  readonly figure: string;
  readonly at: At;
  readonly rules: readonly RuleUsed[];
  /** Of figures that count attainment. */
  readonly counting?: Counting;
}

const COUNTING: readonly RuleKey[] = ['register.urbanFlag', 'shares.display'];
const ATTAINING: readonly RuleKey[] = [...COUNTING, 'attainment.counting', 'targets.measurement'];

/** F1, participation: enrolled and not withdrawn, of the urban communities. */
export const participation = async (from: From, id: SchemeId, moment: Moment) => {
  const scheme = await schemeAt(from, id, moment);
  const { total, areas } = await countsAt(from, ENROLLED, moment, scheme);
  const head: FigureHead = { figure: 'F1', at: atOf(moment), rules: rulesUsed(scheme, COUNTING, moment.asOf) };
  return { ...head, ...total, areas };
};

/** F2, attainment, with the target lines of the province, and F3, how many are missing to each. */
export const attainment = async (from: From, id: SchemeId, moment: Moment, figure: 'F2' | 'F3' = 'F2') => {
  const scheme = await schemeAt(from, id, moment);
  const counting = countingOn(scheme, moment.asOf);
  const counted = await countsAt(from, counting.balance, moment, scheme);
  const targets = await targetsAt(from, counted, moment, scheme);
  const rules = rulesUsed(scheme, ATTAINING, moment.asOf);
  const head: FigureHead = { figure, at: atOf(moment), rules, counting };
  return { ...head, ...counted.total, areas: counted.areas, targets };
};

/** The balance of one side of F2 at a moment, by area. */
export const sideByArea = async (
  from: From,
  id: SchemeId,
  side: ShareSide,
  moment: Moment,
): Promise<ReadonlyMap<string, number>> => {
  const balance = balanceOf(side, await schemeAt(from, id, moment), moment.asOf);
  return (await from.ledger.balances([balance], moment)).get(balance) ?? new Map<string, number>();
};

/** What the shares were counted from on one day, as it was known at one ordinal. */
export interface SharePoint {
  readonly asOf: string;
  readonly ordinal: number;
  readonly urban: number;
  readonly enrolled: number;
  readonly attained: number;
}

/**
 * The counts behind F1 and F2 at many moments, of the province or of one area: each as the register and the reading of
 * its own day have it, so that a line over time has the scope that stood then and not today's.
 */
export const sharesAt = (
  from: From,
  id: SchemeId,
  moments: readonly Moment[],
  area?: string,
): Promise<readonly SharePoint[]> =>
  Promise.all(
    moments.map(async (moment): Promise<SharePoint> => {
      const { balance } = countingOn(await schemeAt(from, id, moment), moment.asOf);
      const balances = await from.ledger.balances(['F1.urban', ENROLLED, balance], moment);
      const of = (figure: string): number => {
        const byArea = balances.get(figure) ?? new Map<string, number>();
        return area === undefined ? [...byArea.values()].reduce((sum, each) => sum + each, 0) : (byArea.get(area) ?? 0);
      };
      const { asOf, ordinal } = moment;
      return { asOf, ordinal, urban: of('F1.urban'), enrolled: of(ENROLLED), attained: of(balance) };
    }),
  );

const sumOfOwn = (lines: readonly Listed<TargetLine>[], urban: ReadonlyMap<string, number>): number =>
  lines.reduce((sum, { area = '', data }) => sum + needed(urban.get(area) ?? 0, data.share), 0);

/**
 * F4, the table of areas: F1, F2 and the area's own target; the province's target stands beside as a line of
 * reference, and the sum of the areas' own is compared with it, never forced (AMB-6).
 */
export const areaTable = async (from: From, id: SchemeId, moment: Moment) => {
  const scheme = await schemeAt(from, id, moment);
  const counting = countingOn(scheme, moment.asOf);
  const [enrolled, attained] = await Promise.all([
    countsAt(from, ENROLLED, moment, scheme),
    countsAt(from, counting.balance, moment, scheme),
  ]);
  const targets = await targetsAt(from, attained, moment, scheme);
  const own = await from.ledger.all<TargetLine>('targets', moment, { status: 'areaTarget' });
  const urban = new Map<string, number>(attained.areas.map(({ area, denominator }) => [area, denominator]));
  const areas = attained.areas.map(({ area, denominator, ...F2 }) => {
    const { numerator, share: text } = enrolled.areas.find((line) => line.area === area)!;
    const targetsOfArea = own
      .filter((line) => line.area === area)
      .map(({ data: { name, share: target } }) => {
        const ratio = { numerator: F2.numerator, denominator };
        return { name, share: target, reached: reaches(ratio, target), gap: gap(ratio, target) };
      });
    return { area, urban: denominator, F1: { numerator, share: text }, F2, targets: targetsOfArea };
  });
  const sums = targets.map(({ name, needed: ofProvince }) => {
    const ofAreas = sumOfOwn(
      own.filter(({ data }) => data.name === name),
      urban,
    );
    return { name, ofProvince, ofAreas, difference: ofAreas - ofProvince };
  });
  const rules = rulesUsed(scheme, ATTAINING, moment.asOf);
  const head: FigureHead = { figure: 'F4', at: atOf(moment), rules, counting };
  return { ...head, total: attained.total, areas, targets, sums };
};
