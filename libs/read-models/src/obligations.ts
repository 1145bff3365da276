import {
  acceptorsOf,
  type Filing,
  filersOf,
  type Obligation,
  obligation as obligationDecider,
  type ObligationEvent,
  type ObligationKind,
  type Obligor,
  obligorKey,
  overdueAt,
  standingRungs,
  type Terms,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import {
  reminderAlarms,
  type Reminders,
  remindedSubject,
  streamsOfSubject,
  subjectOfKind,
  withReminder,
} from './reminders.js';

type Opened = Exclude<Obligation, { readonly is: 'unopened' }>;

/** How an obligation stands in the matrices F5 to F8. */
export type Timeliness = 'pending' | 'missing' | 'onTime' | 'late' | 'returned' | 'waived';

/** One obligation in a list. */
export interface ObligationLine {
  readonly kind: ObligationKind;
  readonly scheme: string;
  readonly period: string;
  readonly obligor: Obligor;
  readonly opensAt: Instant;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly movedFrom?: LegalDate | undefined;
  readonly provisional: boolean;
  readonly figuresAsOf?: LegalDate | undefined;
  readonly rule: Terms['rule'];
  readonly timeliness: Timeliness;
  readonly overdue: boolean;
  readonly returns: number;
  readonly version?: number;
  readonly firstFiledAt?: Instant;
  readonly filedAt?: Instant;
  readonly late?: boolean;
  readonly daysLate?: number;
  /** Required parts that the current version lacks. */
  readonly missing?: readonly string[];
  readonly reasons?: readonly string[];
  /** Until when a returned paper has to be filed again. */
  readonly mendUntil?: LegalDate;
  /** The current version as filed. */
  readonly paper?: Filing['paper'];
}

interface State {
  readonly obligation: Obligation;
  readonly paper?: Filing['paper'];
  readonly reasons?: readonly string[];
  readonly since: Instant;
  /** Every rung that was ever stamped: each has a stream of its own. */
  readonly rungs: readonly string[];
  readonly reminders: Reminders;
}

/** The keys of the rungs that an event stamps. */
export const rungsStampedBy = (fact: ObligationEvent): readonly string[] => {
  if (fact.type === 'ObligationOpened') return fact.data.rungs.map(({ key }) => key);
  return fact.type === 'ObligationReturned' ? fact.data.mending.rungs.map(({ key }) => key) : [];
};

/** The streams that hold what is known of an obligation. */
export const streamsOf = (subject: string, rungs: readonly string[]): readonly StreamName[] =>
  streamsOfSubject({ kind: 'obligation', id: subject }, rungs);

const evolve = (state: State, event: RecordedEvent): State => {
  const reminded = remindedSubject(event.stream);
  if (reminded) return { ...state, reminders: withReminder(state.reminders, reminded.rung, event) };
  const stamp = stampOf(event) as Parameters<typeof obligationDecider.evolve>[2];
  const fact = event as unknown as ObligationEvent;
  const rungs = [...state.rungs, ...rungsStampedBy(fact)];
  const next = { ...state, rungs, obligation: obligationDecider.evolve(state.obligation, fact, stamp) };
  switch (fact.type) {
    case 'ObligationSubmitted':
    case 'ObligationRevised': {
      const { reasons: _, ...rest } = next;
      return { ...rest, paper: fact.data.paper, since: stamp.at };
    }
    case 'ObligationReturned':
      return { ...next, reasons: fact.data.reasons, since: stamp.at };
    default:
      return next;
  }
};

export const timelinessOf = (state: Opened): Timeliness => {
  if (state.is === 'open') return state.overdue ? 'missing' : 'pending';
  if (state.is === 'waived' || state.is === 'returned') return state.is;
  return 'late' in state && state.late ? 'late' : 'onTime';
};

const lineOf = ({ obligation, paper, reasons }: State & { readonly obligation: Opened }): ObligationLine => {
  const { terms, obligor, overdue, returns } = obligation;
  const { kind, scheme, period, opensAt, dueOn, dueAt, movedFrom, provisional, figuresAsOf, rule } = terms;
  const filed = 'version' in obligation ? obligation : undefined;
  return {
    kind,
    scheme,
    period,
    obligor,
    opensAt,
    dueOn,
    dueAt,
    movedFrom,
    provisional,
    figuresAsOf,
    rule,
    timeliness: timelinessOf(obligation),
    overdue,
    returns,
    ...(filed && {
      version: filed.version,
      firstFiledAt: filed.firstFiledAt,
      filedAt: filed.filedAt,
      late: filed.late,
      daysLate: filed.daysLate,
      missing: filed.missing,
    }),
    ...(obligation.is === 'returned' && { mendUntil: obligation.mending.dueOn }),
    ...(reasons && { reasons }),
    ...(paper && { paper }),
  };
};

const placeOf = (obligor: Obligor): Pick<Row, 'area' | 'unit' | 'county'> => {
  if (obligor.kind === 'unit') return { unit: obligor.unit };
  return obligor.kind === 'area' ? { area: obligor.area } : { area: obligor.area, county: obligor.county };
};

const isOpened = (state: State): state is State & { readonly obligation: Opened } => state.obligation.is !== 'unopened';

/** One row; its key is the kind, so that lists can be asked for one kind. */
const rows = (state: State): Keyed<Row<ObligationLine>> => {
  if (!isOpened(state)) return {};
  const { terms, obligor, is } = state.obligation;
  const sort = [terms.dueOn, terms.kind, obligorKey(obligor)].join(' ');
  return { [terms.kind]: { ...placeOf(obligor), status: is, due: terms.dueOn, sort, data: lineOf(state) } };
};

/** The figure that a kind of obligation belongs to (A.4). */
export const figureOf = {
  quarterlyReport: 'F5',
  stageSummary: 'F6',
  implementationPlan: 'F7',
  pilotList: 'F8',
} as const satisfies Record<ObligationKind, string>;

/** `F5.onTime:2020-Q3`; the place is the unit or area that owes it. */
const balances = (state: State): readonly Balance[] => {
  if (!isOpened(state)) return [];
  const { obligation } = state;
  const { kind, period } = obligation.terms;
  const area = obligorKey(obligation.obligor);
  const counted = (name: string, amount = 1): readonly Balance[] =>
    amount === 0 ? [] : [{ figure: `${figureOf[kind]}.${name}:${period}`, area, amount }];
  const filed = 'version' in obligation ? obligation : undefined;
  return [
    ...counted('owed'),
    ...counted(timelinessOf(obligation)),
    ...(obligation.is === 'submitted' || obligation.is === 'accepted' ? counted(obligation.is) : []),
    ...counted('daysLate', filed?.daysLate ?? 0),
    ...counted('resubmitted', filed && obligation.returns > 0 && obligation.is !== 'returned' ? 1 : 0),
  ];
};

const tasks = ({ obligation, since }: State, subject: string): Keyed<Task> => {
  if (obligation.is === 'unopened') return {};
  const { kind, period, opensAt, dueOn } = obligation.terms;
  const data = { obligation: subject, kind, period, obligor: obligation.obligor };
  switch (obligation.is) {
    case 'open':
      return { file: { holders: filersOf(obligation), step: 'file', since: opensAt, due: dueOn, data } };
    case 'returned': {
      const due = obligation.mending.dueOn;
      return { mend: { holders: filersOf(obligation), step: 'mend', since, due, data } };
    }
    case 'submitted':
      return { accept: { holders: acceptorsOf(obligation), step: 'accept', since, data } };
    case 'accepted':
    case 'waived':
      return {};
  }
};

/** What the clock has to do for an obligation: call it overdue, issue rungs that stand, deliver what was issued. */
const alarms = ({ obligation, reminders }: State, subject: string): Keyed<Alarm> => {
  if (obligation.is === 'unopened') return {};
  const about = { kind: 'obligation', id: subject };
  const found: Record<string, Alarm> = {};
  const due = overdueAt(obligation);
  if (due !== undefined) found['overdue'] = { at: due, stream: about, command: { type: 'RecordObligationOverdue' } };
  return { ...found, ...reminderAlarms(obligation.terms.scheme, about, standingRungs(obligation), reminders) };
};

/** Obligations and their reminders: lists, F5 to F8, tasks of filers and acceptors, and what the clock has to do. */
export const obligationsAccount: Account<State> = {
  name: 'obligations',
  version: 1,
  subjectOf: (event) => subjectOfKind('obligation', event),
  initial: { obligation: { is: 'unopened' }, since: '', rungs: [], reminders: {} },
  evolve,
  streams: (subject, { rungs }) => streamsOf(subject, rungs),
  rows,
  balances,
  tasks,
  alarms,
};
