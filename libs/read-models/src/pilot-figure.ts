import { ruleInForce, type RuleKey, type SchemeId } from '@greenledger/domain';
import { type LegalDate } from '@greenledger/eventing';
import { type FigureHead, type From, rulesUsed } from './attainment-figures.js';
import { type Listed } from './engine/ledger.js';
import { atOf, type Moment } from './engine/moment.js';
import { type PilotLine } from './pilots.js';
import { schemeAt } from './scheme-at.js';

const counted = [
  ...(['active', 'completed', 'nominated', 'evaluated', 'policies'] as const),
  ...(['milestonesPlanned', 'milestonesReached', 'fenGranted', 'fenUsed', 'fenReturned'] as const),
];
type Counted = (typeof counted)[number];

/** Milestones of one day that were not reached when it was over, and the balance behind their number. */
export interface OverdueMilestones {
  readonly due: LegalDate;
  readonly milestones: number;
  readonly behind: string;
}

/** F8: active provincial pilots against how many there may be by the rule of the day, and how they are run. */
export interface PilotFigure extends FigureHead {
  readonly active: number;
  readonly completed: number;
  readonly nominated: number;
  readonly evaluated: number;
  readonly allowed?: { readonly min: number; readonly max: number };
  readonly byArea: Readonly<Record<string, number>>;
  /** Of pilots that were not withdrawn; what was reached before a withdrawal still counts. */
  readonly milestones: {
    readonly planned: number;
    readonly reached: number;
    /** Due before the day of the figure and not reached by its end. */
    readonly overdue: number;
    readonly overdueSince: readonly OverdueMilestones[];
  };
  /** `policies` by number, funds in fen; `left` is granted, and neither used nor returned. */
  readonly support: {
    readonly policies: number;
    readonly granted: number;
    readonly used: number;
    readonly returned: number;
    readonly left: number;
  };
  /** The posted figure behind each number. */
  readonly behind: Readonly<Record<Counted, string>>;
  readonly list: readonly Listed<PilotLine>[];
}

const QUOTA: readonly RuleKey[] = ['pilots.quota'];
const DUE = 'F8.milestonesDue:';

const behind = Object.fromEntries(counted.map((name) => [name, `F8.${name}`])) as Record<Counted, string>;

const sum = (byArea: ReadonlyMap<string, number> | undefined): number =>
  [...(byArea?.values() ?? [])].reduce((total, amount) => total + amount, 0);

/** F8 (provincial pilots) as of any date, with the communities behind it. */
export const pilotFigure = async (from: From, scheme: SchemeId, moment: Moment): Promise<PilotFigure> => {
  const [balances, list, configured] = await Promise.all([
    from.ledger.balancesOf('F8.', moment),
    from.ledger.all<PilotLine>('pilots', moment, { subject: scheme }),
    schemeAt(from, scheme, moment),
  ]);
  const count = (name: Counted): number => sum(balances.get(behind[name]));
  const overdueSince = [...balances.keys()]
    .filter((name) => name.startsWith(DUE) && name.slice(DUE.length) < moment.asOf)
    .sort()
    .map((name) => ({ due: name.slice(DUE.length), milestones: sum(balances.get(name)), behind: name }))
    .filter(({ milestones }) => milestones > 0);
  const quota = ruleInForce(configured, 'pilots.quota', moment.asOf)?.value;
  const [granted, used, returned] = [count('fenGranted'), count('fenUsed'), count('fenReturned')];
  return {
    figure: 'F8',
    at: atOf(moment),
    rules: rulesUsed(configured, QUOTA, moment.asOf),
    active: count('active'),
    completed: count('completed'),
    nominated: count('nominated'),
    evaluated: count('evaluated'),
    ...(quota && { allowed: { min: quota.min, max: quota.max } }),
    byArea: Object.fromEntries([...(balances.get(behind.active) ?? [])].filter(([, amount]) => amount > 0)),
    milestones: {
      planned: count('milestonesPlanned'),
      reached: count('milestonesReached'),
      overdue: overdueSince.reduce((total, { milestones }) => total + milestones, 0),
      overdueSince,
    },
    support: { policies: count('policies'), granted, used, returned, left: granted - used - returned },
    behind,
    list,
  };
};
