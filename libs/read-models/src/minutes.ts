import {
  type ConferenceDecision,
  countersignsOf,
  daysBetween,
  minutes as minutesDecider,
  type Minutes,
  type MinutesEvent,
  minutesRef,
  minutesStageOf,
  type AgreedItem,
  type MinutesId,
  type RuleKey,
  type SchemeId,
  waitingFor,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import { type FigureHead, type From, rulesUsed } from './attainment-figures.js';
import { type Listed, type Paging } from './engine/ledger.js';
import { atOf, type Moment } from './engine/moment.js';
import {
  noReminders,
  remindedSubject,
  remindersAfter,
  stepAlarms,
  type StepReminders,
  streamsOfSubject,
  subjectOfKind,
} from './reminders.js';
import { schemeAt } from './scheme-at.js';

/** One version as it was countersigned; a later version does not touch it. */
export interface VersionLine {
  readonly version: number;
  readonly digest: string;
  readonly circulatedOn?: LegalDate;
  readonly remindOn?: LegalDate;
  readonly agreed: readonly string[];
  readonly objected: readonly string[];
  readonly silent: readonly string[];
  readonly objections: readonly { readonly unit: string; readonly reason: string }[];
  readonly approved: boolean;
  readonly issuedOn?: LegalDate;
  /** A later version was drafted on this day: nobody countersigns this one any more. */
  readonly supersededOn?: LegalDate;
}

/** The minutes of a meeting, in their latest version. */
export interface MinutesLine {
  readonly conference: string;
  readonly number: string;
  readonly heldOn: LegalDate;
  readonly chair: string;
  readonly attending: readonly string[];
  readonly onLeave: readonly string[];
  readonly observers: readonly string[];
  readonly version: number;
  readonly digest: string;
  readonly body: string;
  readonly items: readonly AgreedItem[];
  readonly decisions: readonly ConferenceDecision[];
  /** The version in force, once issued. */
  readonly inForce?: number;
  readonly issueNumber?: string;
  readonly recipients?: readonly string[];
  readonly versions: readonly VersionLine[];
}

interface State extends StepReminders {
  readonly minutes: Minutes;
  readonly since: Instant;
  readonly versions: readonly VersionLine[];
  readonly issue?: { readonly issueNumber: string; readonly recipients: readonly string[] };
}

const office = ['ProvincialOfficer@province', 'OfficeDirector@province'];

const blank = (version: number, digest: string): VersionLine => ({
  version,
  digest,
  agreed: [],
  objected: [],
  silent: [],
  objections: [],
  approved: false,
});

/** The version that the event is about, brought up to date. */
const versionAfter = (before: VersionLine, fact: MinutesEvent, state: Minutes, on: LegalDate): VersionLine => {
  const { version, digest } = fact.data;
  const signs = state.is === 'circulated' ? countersignsOf(state) : {};
  const line = { ...before, version, digest, ...signs };
  switch (fact.type) {
    case 'MinutesCirculatedForCountersign':
      return { ...line, circulatedOn: on, remindOn: fact.data.remindOn };
    case 'MinutesObjected': {
      const { unit, reason } = fact.data;
      return { ...line, objections: [...line.objections, { unit, reason }] };
    }
    case 'MinutesApproved':
      return { ...line, approved: true };
    case 'MinutesIssued':
      return { ...line, issuedOn: on };
    default:
      return line;
  }
};

/** An earlier version, as from the first fact of a later one; one that was issued stays the one in force. */
const supersededBy = (line: VersionLine, version: number, on: LegalDate): VersionLine =>
  line.version < version && !line.issuedOn && !line.supersededOn ? { ...line, supersededOn: on } : line;

const evolve = (before: State, event: RecordedEvent): State => {
  const state = { ...before, ...remindersAfter(before, event) };
  if (remindedSubject(event.stream)) return state;
  const fact = event as unknown as MinutesEvent;
  const stamp = stampOf(event) as Parameters<typeof minutesDecider.evolve>[2];
  const minutes = minutesDecider.evolve(state.minutes, fact, stamp);
  const { version, digest } = fact.data;
  const line = state.versions.find((each) => each.version === version) ?? blank(version, digest);
  const others = state.versions
    .filter((each) => each.version !== version)
    .map((each) => supersededBy(each, version, stamp.effectiveOn));
  const versions = [...others, versionAfter(line, fact, minutes, stamp.effectiveOn)];
  const next = { ...state, minutes, versions, since: stamp.at };
  if (fact.type !== 'MinutesIssued') return next;
  const { issueNumber, recipients } = fact.data;
  return { ...next, issue: { issueNumber, recipients } };
};

const rows = ({ minutes, versions, issue }: State): Keyed<Row<MinutesLine>> => {
  if (minutes.is === 'none') return {};
  const { meeting, version, digest, text, issued } = minutes;
  const { conference, number, heldOn, chair, attending, onLeave, observers } = meeting;
  const data: MinutesLine = {
    ...{ conference, number, heldOn, chair, attending, onLeave, observers },
    ...{ version, digest, ...text },
    ...(issued && { inForce: issued.version }),
    ...issue,
    versions,
  };
  const due = minutes.is === 'circulated' ? versions.at(-1)?.remindOn : undefined;
  return { minutes: { status: minutesStageOf(minutes), due, sort: `${heldOn} ${number}`, data } };
};

/** F10 by unit: what each answered in the version circulated last. */
const balances = ({ minutes }: State): readonly Balance[] => {
  if (minutes.is === 'none') return [];
  const { agreed, objected, silent } = countersignsOf(minutes);
  const of = (figure: string, units: readonly string[]): readonly Balance[] =>
    units.map((area) => ({ figure, area, amount: 1 }));
  return [...of('F10.agreed', agreed), ...of('F10.objected', objected), ...of('F10.silent', silent)];
};

const tasks = ({ minutes, since, versions }: State, subject: string): Keyed<Task> => {
  if (minutes.is === 'none') return {};
  const { meeting, version, digest, approval } = minutes;
  const data = { minutes: subject, number: meeting.number, version, digest };
  if (minutes.is === 'drafted') return { circulate: { holders: office, step: 'circulateMinutes', since, data } };
  if (minutes.is === 'issued' || !approval) return {};
  if (approval.is === 'approved')
    return { issue: { holders: office, step: 'issueMinutes', since: approval.since, data } };
  const due = versions.at(-1)?.remindOn;
  const waiting = waitingFor(approval).map(({ step, voice, since: from }): readonly [string, Task] => {
    if (voice === undefined) return ['revise', { holders: office, step: 'answerObjection', since: from, data }];
    if (step === 'chair') {
      // the role that chaired is not told by the minutes: both see it, the guard lets the right one
      const holders = ['Convenor@province', 'DeputyConvenor@province'];
      return ['approve', { holders, step: 'approveMinutes', since: from, data }];
    }
    const holders = [`Member@${voice}`, `Liaison@${voice}`];
    return [
      `countersign ${voice}`,
      { holders, step: 'countersignMinutes', since: from, due, data: { ...data, unit: voice } },
    ];
  });
  return Object.fromEntries(waiting);
};

/** Silence becomes consent at an instant, where that is configured (AMB-19). */
const consent = (minutes: Minutes, subject: string): Keyed<Alarm> => {
  if (minutes.is !== 'circulated' || !minutes.consentAt || countersignsOf(minutes).silent.length === 0) return {};
  const command = { type: 'DeemConsent', version: minutes.version };
  return { consent: { at: minutes.consentAt, stream: minutesRef(subject as MinutesId), command } };
};

/** And units that are silent are reminded (R21). */
const alarms = (state: State, subject: string): Keyed<Alarm> => {
  const { minutes } = state;
  const silent = minutes.is === 'circulated' && countersignsOf(minutes).silent.length > 0 ? minutes : undefined;
  const scheme = silent?.meeting.conference;
  const reminding = stepAlarms(scheme, { kind: 'minutes', id: subject }, [silent?.reminders], state);
  return { ...consent(minutes, subject), ...reminding };
};

/** Minutes with all their versions (R20-R22), who has to countersign, approve or issue them, and F10. */
export const minutesAccount: Account<State> = {
  name: 'minutes',
  version: 3,
  subjectOf: (event) => subjectOfKind('minutes', event),
  initial: { minutes: minutesDecider.initial, since: '', versions: [], ...noReminders },
  evolve,
  streams: (subject, { rungs }) => streamsOfSubject({ kind: 'minutes', id: subject }, rungs),
  rows,
  balances,
  tasks,
  alarms,
};

/** F10: one line per set of minutes. Days count from the circulation of a version to its issue, to the draft of the next, or to today. */
export interface CountersignLine {
  readonly minutes: string;
  readonly number: string;
  readonly status: string;
  readonly ordinal: number;
  readonly versions: readonly (Omit<VersionLine, 'agreed' | 'objected' | 'silent'> & {
    readonly agreed: number;
    readonly objected: number;
    readonly silent: number;
    readonly of: number;
    readonly units: Pick<VersionLine, 'agreed' | 'objected' | 'silent'>;
    readonly daysSinceCirculation?: number;
  })[];
}

const countersignLine = (
  { subject, status, ordinal, data }: Listed<MinutesLine>,
  asOf: LegalDate,
): CountersignLine => ({
  minutes: subject,
  number: data.number,
  status,
  ordinal,
  versions: data.versions.map(({ agreed, objected, silent, ...version }) => ({
    ...version,
    agreed: agreed.length,
    objected: objected.length,
    silent: silent.length,
    of: agreed.length + objected.length + silent.length,
    units: { agreed, objected, silent },
    ...(version.circulatedOn && {
      daysSinceCirculation: daysBetween(version.circulatedOn, version.issuedOn ?? version.supersededOn ?? asOf),
    }),
  })),
});

/** F10 with the posted figure behind each of its counts. */
export interface CountersignFigure extends FigureHead {
  readonly items: readonly CountersignLine[];
  readonly next?: string;
  readonly behind: Readonly<Record<'agreed' | 'objected' | 'silent', string>>;
}

const COUNTERSIGNING: readonly RuleKey[] = ['conference.countersign'];

/** F10 as of any date. */
export const countersignFigure = async (
  from: From,
  id: SchemeId,
  moment: Moment,
  paging: Paging = {},
): Promise<CountersignFigure> => {
  const { items, next } = await from.ledger.rows<MinutesLine>('minutes', moment, {}, paging);
  return {
    figure: 'F10',
    at: atOf(moment),
    rules: rulesUsed(await schemeAt(from, id, moment), COUNTERSIGNING, moment.asOf),
    items: items.map((line) => countersignLine(line, moment.asOf)),
    ...(next !== undefined && { next }),
    behind: { agreed: 'F10.agreed', objected: 'F10.objected', silent: 'F10.silent' },
  };
};
