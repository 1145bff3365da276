import {
  type DecisionBasis,
  pilotSelection as decider,
  type PilotSelection,
  type PilotSelectionEvent,
  type PilotStatus,
  ruleInForce,
  type SchemeId,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row, type Task } from './account.js';
import { type Ledger, type Listed } from './engine/ledger.js';
import { type At, atOf, type Moment } from './engine/moment.js';
import { type FactsFrom } from './facts.js';
import { schemeAt } from './scheme-at.js';

/** A nominated or chosen community. */
export interface PilotLine {
  readonly scheme: string;
  readonly community: string;
  readonly list: string;
  /** Where it was chosen. */
  readonly decidedIn?: DecisionBasis;
  readonly selectedOn?: LegalDate;
  readonly reason?: string;
}

interface State {
  readonly selection: PilotSelection;
  readonly more: Readonly<Record<string, Partial<PilotLine> & { readonly since: Instant }>>;
  readonly breachedAt?: Instant;
}

const STREAM = 'pilotSelection-';
const office = ['ProvincialOfficer@province', 'OfficeDirector@province'];
const ACTIVE: readonly PilotStatus[] = ['selected', 'implementing', 'withdrawalRequested'];

const statusOf = ({ pilots }: PilotSelection, community: string): PilotStatus =>
  pilots[community as keyof typeof pilots]?.course.at(-1)?.to ?? 'nominated';

const evolve = (state: State, event: RecordedEvent): State => {
  const fact = event as unknown as PilotSelectionEvent;
  const stamp = stampOf(event) as Parameters<typeof decider.evolve>[2];
  const selection = decider.evolve(state.selection, fact, stamp);
  const next = { ...state, selection };
  const noted = (community: string, line: Partial<PilotLine>): State => ({
    ...next,
    more: { ...state.more, [community]: { ...state.more[community], ...line, since: stamp.at } },
  });
  switch (fact.type) {
    case 'EffectiveDateCorrected':
      return next;
    case 'ProvincialPilotQuotaBreached':
      return { ...next, breachedAt: stamp.at };
    case 'ProvincialPilotSelected':
      return noted(fact.data.community, { decidedIn: fact.data.decidedIn, selectedOn: stamp.effectiveOn });
    case 'ProvincialPilotReplaced': {
      const { community, by, reason } = fact.data;
      const chosen = { decidedIn: by.decidedIn, selectedOn: stamp.effectiveOn, since: stamp.at };
      const left = { ...state.more[community], reason, since: stamp.at };
      return { ...next, more: { ...state.more, [community]: left, [by.community]: chosen } };
    }
    default:
      return noted(fact.data.community, 'reason' in fact.data ? { reason: fact.data.reason } : {});
  }
};

const rows = ({ selection, more }: State, scheme: string): Keyed<Row<PilotLine>> =>
  Object.fromEntries(
    Object.entries(selection.pilots).map(([community, { area, list }]) => {
      const { since: _, ...line } = more[community] ?? { since: '' };
      const data = { scheme, community, list, ...line };
      return [
        `pilot ${community}`,
        { area, community, status: statusOf(selection, community), sort: `${area} ${community}`, data },
      ];
    }),
  );

/** F8 by area: pilots that are active, completed, nominated. */
const balances = ({ selection }: State): readonly Balance[] =>
  Object.entries(selection.pilots).flatMap(([community, { area }]): Balance[] => {
    const status = statusOf(selection, community);
    if (ACTIVE.includes(status)) return [{ figure: 'F8.active', area, amount: 1 }];
    if (status === 'completed') return [{ figure: 'F8.completed', area, amount: 1 }];
    return status === 'nominated' ? [{ figure: 'F8.nominated', area, amount: 1 }] : [];
  });

const tasks = ({ selection, more, breachedAt }: State, scheme: string): Keyed<Task> => {
  const found: Record<string, Task> = {};
  for (const community of Object.keys(selection.pilots)) {
    if (statusOf(selection, community) !== 'withdrawalRequested') continue;
    const since = more[community]?.since ?? '';
    found[`withdrawal ${community}`] = {
      holders: office,
      step: 'decidePilotWithdrawal',
      since,
      data: { scheme, community },
    };
  }
  if (selection.breached) {
    found['quota'] = { holders: office, step: 'selectFurtherPilot', since: breachedAt ?? '', data: { scheme } };
  }
  return found;
};

/** Provincial pilots (R57), what the office has to decide about them, and their part of F8. */
export const pilotsAccount: Account<State> = {
  name: 'pilots',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: { selection: decider.initial, more: {} },
  evolve,
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows,
  balances,
  tasks,
};

/** F8: active provincial pilots against how many there may be, by the rule of the day. */
export interface PilotFigure {
  readonly at: At;
  readonly active: number;
  readonly completed: number;
  readonly nominated: number;
  readonly allowed?: { readonly min: number; readonly max: number };
  readonly rule?: { readonly key: string; readonly appliesFrom: LegalDate };
  readonly byArea: Readonly<Record<string, number>>;
  readonly list: readonly Listed<PilotLine>[];
}

/** F8 (provincial pilots) as of any date, with the communities behind it. */
export const pilotFigure = async (
  from: FactsFrom & { readonly ledger: Ledger },
  scheme: SchemeId,
  moment: Moment,
): Promise<PilotFigure> => {
  const [balances, list, configured] = await Promise.all([
    from.ledger.balances(['F8.active', 'F8.completed', 'F8.nominated'], moment),
    from.ledger.all<PilotLine>('pilots', moment, { subject: scheme }),
    schemeAt(from, scheme, moment),
  ]);
  const count = (figure: string): number => [...(balances.get(figure)?.values() ?? [])].reduce((a, b) => a + b, 0);
  const rule = ruleInForce(configured, 'pilots.quota', moment.asOf);
  return {
    at: atOf(moment),
    active: count('F8.active'),
    completed: count('F8.completed'),
    nominated: count('F8.nominated'),
    ...(rule && {
      allowed: { min: rule.value.min, max: rule.value.max },
      rule: { key: rule.key, appliesFrom: rule.appliesFrom },
    }),
    byArea: Object.fromEntries([...(balances.get('F8.active') ?? [])].filter(([, amount]) => amount > 0)),
    list,
  };
};
