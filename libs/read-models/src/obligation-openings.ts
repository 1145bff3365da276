import {
  deadlineKey,
  type ObligationKind,
  obligationKinds,
  nextOpeningOf,
  type ObligationScheduleEvent,
  obligationScheduleRef,
  type RuleKey,
  scheme,
  type SchemeEvent,
  type SchemeId,
  type SchemeState,
} from '@greenledger/domain';
import { type LegalDate, type RecordedEvent, stampOf, type StreamName, streamName } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row } from './account.js';

/** What opens next of a kind of obligation. */
export interface OpeningLine {
  readonly kind: ObligationKind;
  readonly period: string;
  readonly opensOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly movedFrom?: LegalDate | undefined;
  /** Its deadline touches a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly rule: RuleKey;
}

interface State {
  readonly scheme: SchemeState;
  readonly conference: boolean;
  readonly opened: Readonly<Record<ObligationKind, Readonly<Record<string, true>>>>;
}

const SCHEME = 'scheme-';
const CONFERENCE = 'jointConference-';
const SCHEDULE = 'obligationSchedule-';

const subjectOf = ({ stream, type }: RecordedEvent): string | undefined => {
  if (stream.startsWith(SCHEME)) return stream.slice(SCHEME.length);
  if (stream.startsWith(CONFERENCE))
    return type === 'JointConferenceEstablished' ? stream.slice(CONFERENCE.length) : undefined;
  return stream.startsWith(SCHEDULE) ? stream.slice(SCHEDULE.length, stream.lastIndexOf('.')) : undefined;
};

const evolve = (state: State, event: RecordedEvent): State => {
  if (event.stream.startsWith(CONFERENCE)) return { ...state, conference: true };
  if (event.stream.startsWith(SCHEDULE)) {
    const { kind, period } = (event as unknown as ObligationScheduleEvent).data;
    return { ...state, opened: { ...state.opened, [kind]: { ...state.opened[kind], [period]: true } } };
  }
  const stamp = stampOf(event) as Parameters<typeof scheme.evolve>[2];
  return { ...state, scheme: scheme.evolve(state.scheme, event as unknown as SchemeEvent, stamp) };
};

/** The opening that a kind waits for; one that member units owe waits for the conference too. */
const openingOf = ({ scheme: configured, conference, opened }: State, kind: ObligationKind) => {
  const opening = nextOpeningOf(configured, kind, opened[kind]);
  return opening && (conference || opening.rule.value.obligors.kind !== 'memberUnits') ? opening : undefined;
};

const byKind = <T>(make: (kind: ObligationKind) => T | undefined): Keyed<T> =>
  Object.fromEntries(obligationKinds.map((kind) => [kind, make(kind)]));

/** Which period of each kind of obligation opens next, and when, and rules that lack a basis (F21): one subject per scheme. */
export const obligationOpenings: Account<State> = {
  name: 'obligation-openings',
  version: 2,
  subjectOf,
  initial: {
    scheme: scheme.initial,
    conference: false,
    opened: { implementationPlan: {}, pilotList: {}, quarterlyReport: {}, stageSummary: {} },
  },
  evolve,
  streams: (subject) => [
    `${SCHEME}${subject}` as StreamName,
    `${CONFERENCE}${subject}` as StreamName,
    ...obligationKinds.map((kind) => streamName(obligationScheduleRef(subject as SchemeId, kind))),
  ],
  rows: (state): Keyed<Row<OpeningLine>> =>
    byKind((kind) => {
      const opening = openingOf(state, kind);
      if (!opening) return undefined;
      const { opensOn, dueOn, movedFrom, provisional, period } = opening.period;
      const data = { kind, period, opensOn, dueOn, movedFrom, provisional, rule: deadlineKey(kind) };
      return { status: 'waiting', due: dueOn, sort: opensOn, data };
    }),
  // the account that folds the configuration also counts what is wrong in it
  balances: ({ scheme: { rules } }): readonly Balance[] => {
    const amount = Object.values(rules)
      .flat()
      .filter(({ basis }) => basis.clause.trim() === '').length;
    return amount === 0 ? [] : [{ figure: 'F21.rulesWithoutBasis', area: 'province', amount }];
  },
  alarms: (state, subject): Keyed<Alarm> =>
    byKind((kind) => {
      const opening = openingOf(state, kind);
      if (!opening) return undefined;
      const { period } = opening.period;
      const stream = obligationScheduleRef(subject as SchemeId, kind);
      return {
        at: opening.at,
        stream,
        command: { type: 'OpenObligationPeriod', scheme: subject, kind, period } as Alarm['command'],
      };
    }),
};
