import {
  type Basis,
  type Edition,
  type RuleKey,
  type SchemeId,
  share,
  standard,
  type StandardEvent,
  type StandardId,
  type StandardState,
  versionNamed,
} from '@greenledger/domain';
import { stampOf, type StreamName } from '@greenledger/eventing';
import { decimalsOf, type FigureHead, type From, rulesUsed } from './attainment-figures.js';
import { atOf, type Moment } from './engine/moment.js';
import { factsAt, type FactsFrom } from './facts.js';
import { schemeAt } from './scheme-at.js';

/** How the communities of an area stand with one criterion; present, and as the county found it first. */
export interface CriterionCount {
  readonly criterion: number;
  readonly group?: string;
  readonly present: Counts;
  readonly first: { readonly reviewed: number; readonly notMet: number };
  /** The posted figure behind each number. */
  readonly behind: Readonly<Record<CountedName, string>>;
}
type CountedName = 'met' | 'notMet' | 'notApplicable' | 'first.reviewed' | 'first.notMet';
export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly notApplicable: number;
}

/** One version of the standard; results of different versions are never added up (F13). */
export interface EditionCounts {
  readonly edition: string;
  readonly criteria: readonly CriterionCount[];
  readonly groups: readonly { readonly group: string; readonly present: Counts }[];
  /** The five with the largest share "not met" at first review, the worst first. */
  readonly weakest: readonly number[];
}

type Balances = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** `F13.first.notMet:C5:guizhou-2020@1` taken apart. */
const NAME = /^F13\.(.+):C(\d+):(.+)$/;

const amount = (byArea: ReadonlyMap<string, number> | undefined, area: string | undefined): number => {
  if (!byArea) return 0;
  return area === undefined ? [...byArea.values()].reduce((sum, n) => sum + n, 0) : (byArea.get(area) ?? 0);
};

const add = (a: Counts, b: Counts): Counts => ({
  met: a.met + b.met,
  notMet: a.notMet + b.notMet,
  notApplicable: a.notApplicable + b.notApplicable,
});

/** Compares shares without dividing: a is weaker than b when a.notMet x b.reviewed is larger. */
const weakestOf = (criteria: readonly CriterionCount[]): readonly number[] =>
  criteria
    .filter(({ first }) => first.notMet > 0)
    .sort(
      ({ first: a, criterion: x }, { first: b, criterion: y }) =>
        b.notMet * a.reviewed - a.notMet * b.reviewed || x - y,
    )
    .slice(0, 5)
    .map(({ criterion }) => criterion);

const countsOf = (
  balances: Balances,
  edition: string,
  area: string | undefined,
  groupOf: (criterion: number) => string | undefined,
): EditionCounts => {
  const nameOf = (name: CountedName, no: number): string => `F13.${name}:C${no}:${edition}`;
  const of = (name: CountedName, no: number): number => amount(balances.get(nameOf(name, no)), area);
  const numbers = new Set(
    [...balances.keys()].flatMap((key) => {
      const [, , no, by] = NAME.exec(key) ?? [];
      return by === edition ? [Number(no)] : [];
    }),
  );
  const criteria = [...numbers]
    .sort((a, b) => a - b)
    .map((criterion): CriterionCount => {
      const group = groupOf(criterion);
      const present = {
        met: of('met', criterion),
        notMet: of('notMet', criterion),
        notApplicable: of('notApplicable', criterion),
      };
      const first = { reviewed: of('first.reviewed', criterion), notMet: of('first.notMet', criterion) };
      const behind = {
        met: nameOf('met', criterion),
        notMet: nameOf('notMet', criterion),
        notApplicable: nameOf('notApplicable', criterion),
        'first.reviewed': nameOf('first.reviewed', criterion),
        'first.notMet': nameOf('first.notMet', criterion),
      };
      return { criterion, ...(group && { group }), present, first, behind };
    });
  const groups = new Map<string, Counts>();
  for (const { group, present } of criteria) {
    if (group) groups.set(group, add(groups.get(group) ?? { met: 0, notMet: 0, notApplicable: 0 }, present));
  }
  return {
    edition,
    criteria,
    groups: [...groups].map(([group, present]) => ({ group, present })),
    weakest: weakestOf(criteria),
  };
};

/** A standard with its versions, as known at a moment. */
export const standardAt = async (from: FactsFrom, id: string, moment: Moment): Promise<StandardState> => {
  // versions are registered ahead of the day from which they apply
  const whole = { ...moment, asOf: '9999-12-31' };
  const facts = await factsAt(from, [`standard-${id}` as StreamName], whole);
  return facts.reduce<StandardState>((state, { event }) => {
    const stamp = stampOf(event) as Parameters<typeof standard.evolve>[2];
    return standard.evolve(state, event as unknown as StandardEvent, stamp);
  }, standard.initial);
};

/** F13 of the province or of one area. */
export interface CriteriaFigure extends FigureHead {
  readonly area: string;
  readonly editions: readonly EditionCounts[];
}

const JUDGING: readonly RuleKey[] = ['assessment.chain', 'assessment.passRule', 'assessment.standardVersion'];

/** F13 of the province or of one area, version by version. */
export const criteriaFigures = async (
  from: From,
  id: SchemeId,
  moment: Moment,
  area?: string,
): Promise<CriteriaFigure> => ({
  figure: 'F13',
  at: atOf(moment),
  rules: rulesUsed(await schemeAt(from, id, moment), JUDGING, moment.asOf),
  area: area ?? 'province',
  editions: await editionsAt(from, moment, area),
});

const editionsAt = async (from: From, moment: Moment, area?: string): Promise<readonly EditionCounts[]> => {
  const balances = await from.ledger.balancesOf('F13.', moment);
  const editions = [...new Set([...balances.keys()].flatMap((key) => NAME.exec(key)?.[3] ?? []))].sort();
  return Promise.all(
    editions.map(async (edition) => {
      // an area's own standard stands in the stream of the base: `guizhou-2020.ZY@2`
      const [id = ''] = edition.split(/[.@]/);
      const state = await standardAt(from, id, moment);
      const { criteria = [] } = versionNamed(state, id as StandardId, edition as Edition) ?? {};
      const groupOf = (no: number): string | undefined => criteria.find((criterion) => criterion.no === no)?.group;
      return countsOf(balances, edition, area, groupOf);
    }),
  );
};

/** Property coverage as counted on one basis; the sums of different bases are never added up (AMB-12). */
export interface CoverageCount {
  readonly basis: Basis;
  readonly covered: number;
  readonly total: number;
  readonly communities: number;
  readonly below: number;
  /** Truncated, never rounded up (AMB-8); nothing where nothing was counted. */
  readonly share?: string | undefined;
  /** `0` to `9`: from so many tenths on; `10`: all. */
  readonly tenths: Readonly<Record<string, number>>;
  /** The posted figure behind each number. */
  readonly behind: Readonly<Record<string, string>>;
}
export interface CoverageFigure extends FigureHead {
  readonly area: string;
  readonly bases: readonly CoverageCount[];
}

const COVERAGE: readonly RuleKey[] = ['shares.display'];
const TENTHS = Array.from({ length: 11 }, (_, i) => String(i));

/** F14 of the province or of one area: sums, the distribution in tenths, those below the standard, basis by basis. */
export const coverageFigure = async (
  from: From,
  id: SchemeId,
  moment: Moment,
  area?: string,
): Promise<CoverageFigure> => {
  const scheme = await schemeAt(from, id, moment);
  const balances = await from.ledger.balancesOf('F14.', moment);
  const bases = [...new Set([...balances.keys()].map((name) => name.slice(name.lastIndexOf(':') + 1)))].sort();
  const counts = bases.map((basis): CoverageCount => {
    const of = (name: string): number => amount(balances.get(`F14.${name}:${basis}`), area);
    const tenths = Object.fromEntries(TENTHS.map((i) => [i, of(`tenth:${i}`)] as const).filter(([, n]) => n > 0));
    const [covered, total] = [of('covered'), of('total')];
    const names = ['covered', 'total', 'communities', 'below', ...Object.keys(tenths).map((i) => `tenth:${i}`)];
    return {
      // the name ends in the basis that was recorded
      basis: basis as Basis,
      covered,
      total,
      share: share({ numerator: covered, denominator: total }, decimalsOf(scheme, moment.asOf)),
      communities: of('communities'),
      below: of('below'),
      tenths,
      behind: Object.fromEntries(names.map((name) => [name, `F14.${name}:${basis}`])),
    };
  });
  const rules = rulesUsed(scheme, COVERAGE, moment.asOf);
  return { figure: 'F14', at: atOf(moment), rules, area: area ?? 'province', bases: counts };
};
