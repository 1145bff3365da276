import {
  type DecisionBasis,
  pilotSelection as decider,
  type PilotSelection,
  type PilotSelectionEvent,
  type PilotStatus,
  type PilotSupport,
  type PilotWork,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row, type Task } from './account.js';

/** A nominated or chosen community. */
export interface PilotLine {
  readonly scheme: string;
  readonly community: string;
  readonly list: string;
  /** Where it was chosen. */
  readonly decidedIn?: DecisionBasis;
  readonly selectedOn?: LegalDate;
  readonly reason?: string;
  readonly milestones: readonly MilestoneLine[];
  readonly grants: readonly GrantLine[];
  readonly evaluation?: { readonly result: string; readonly on: LegalDate };
}

export interface MilestoneLine {
  readonly milestone: string;
  readonly title: string;
  readonly due: LegalDate;
  readonly reachedOn?: LegalDate;
}

/** Amounts of funds in fen: what was used and given back up to the day of the list. */
export interface GrantLine {
  readonly grant: string;
  readonly support: PilotSupport;
  readonly grantedOn: LegalDate;
  readonly used: number;
  readonly returned: number;
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

const evolve = (state: State, event: RecordedEvent, on: LegalDate): State => {
  const fact = event as unknown as PilotSelectionEvent;
  const stamp = { ...stampOf(event), effectiveOn: on } as Parameters<typeof decider.evolve>[2];
  const selection = decider.evolve(state.selection, fact, stamp);
  const next = { ...state, selection };
  const noted = (community: string, line: Partial<PilotLine>): State => ({
    ...next,
    more: { ...state.more, [community]: { ...state.more[community], ...line, since: stamp.at } },
  });
  switch (fact.type) {
    case 'EffectiveDateCorrected':
    case 'PilotMilestonePlanned':
    case 'PilotMilestoneReached':
    case 'PilotSupportGranted':
    case 'PilotSupportReturned':
    case 'PilotEvaluated':
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

const workOf = ({ work }: PilotSelection, community: string): PilotWork =>
  work[community as keyof typeof work] ?? { milestones: {}, grants: {} };

const workLine = ({ milestones, grants, evaluation }: PilotWork) => ({
  milestones: Object.entries(milestones).map(([milestone, { title, due, course }]): MilestoneLine => {
    const last = course.at(-1);
    return { milestone, title, due, ...(last?.to === 'reached' && { reachedOn: last.on }) };
  }),
  grants: Object.entries(grants).map(([grant, { support, used, returned, course }]): GrantLine => ({
    grant,
    support,
    grantedOn: course[0]!.on,
    used,
    returned,
  })),
  ...(evaluation && { evaluation: { result: evaluation.result, on: evaluation.course.at(-1)!.on } }),
});

const rows = ({ selection, more }: State, scheme: string): Keyed<Row<PilotLine>> =>
  Object.fromEntries(
    Object.entries(selection.pilots).map(([community, { area, list }]) => {
      const { since: _, ...line } = more[community] ?? { since: '' };
      const data = { scheme, community, list, ...line, ...workLine(workOf(selection, community)) };
      return [
        `pilot ${community}`,
        { area, community, status: statusOf(selection, community), sort: `${area} ${community}`, data },
      ];
    }),
  );

/** What F8 counts of a pilot's standing. */
const standing = (status: PilotStatus): readonly string[] =>
  ACTIVE.includes(status) ? ['active'] : status === 'withdrawn' ? [] : [status];

/** What F8 counts of how a pilot is run: milestones, an open one under the day on which it is due, and fen. */
const counts = ({ milestones, grants, evaluation }: PilotWork): readonly (readonly [string, number])[] => [
  ...Object.values(milestones).flatMap(({ due, course }): (readonly [string, number])[] => [
    ['milestonesPlanned', 1],
    course.at(-1)?.to === 'reached' ? ['milestonesReached', 1] : [`milestonesDue:${due}`, 1],
  ]),
  ...Object.values(grants).flatMap(({ support, used, returned }): (readonly [string, number])[] =>
    support.kind === 'policy'
      ? [['policies', 1]]
      : [
          ['fenGranted', support.amount] as const,
          ['fenUsed', used] as const,
          ['fenReturned', returned] as const,
        ].filter(([, fen]) => fen > 0),
  ),
  ...(evaluation ? [['evaluated', 1] as const] : []),
];

/** F8 by area: pilots that are active, completed, nominated, their milestones and their support. */
const balances = ({ selection }: State): readonly Balance[] =>
  Object.entries(selection.pilots).flatMap(([community, { area }]) => [
    ...standing(statusOf(selection, community)).map((name): Balance => ({ figure: `F8.${name}`, area, amount: 1 })),
    ...counts(workOf(selection, community)).map(([name, amount]): Balance => ({ figure: `F8.${name}`, area, amount })),
  ]);

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

/** Provincial pilots (R57), how they are run (R58), what the office has to decide about them, and their part of F8. */
export const pilotsAccount: Account<State> = {
  name: 'pilots',
  version: 2,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: { selection: decider.initial, more: {} },
  evolve,
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows,
  balances,
  tasks,
};
