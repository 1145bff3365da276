import { type ConferenceDecision, sameDecision } from '../joint-conference/decision.js';
import { type StepTime, stepTime } from '../obligation/ladder.js';
import { persons } from '../shared/actor.js';
import { type Approval, answersAt, apply, type Move, type Step, submitted } from '../shared/approval.js';
import { contentDigest } from '../shared/content-digest.js';
import { type Instant } from '../shared/dates.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AccountId, type MeetingId, type MinutesId, type UnitId } from '../shared/ids.js';
import { type MinutesEvent, type MinutesMeeting, type MinutesText, type VersionMark } from './minutes.events.js';

/** The version that is in force: issued, until a correction is issued in its stead. */
export interface IssuedVersion extends VersionMark {
  readonly decisions: readonly ConferenceDecision[];
  /** Numbers of all agreed items assigned so far. */
  readonly assigned: readonly number[];
}

export interface Drafted {
  readonly is: 'drafted' | 'circulated' | 'issued';
  readonly meeting: MinutesMeeting;
  readonly version: number;
  readonly digest: string;
  readonly text: MinutesText;
  /** Everybody who wrote a version; none of them countersigns or approves it. */
  readonly drafters: readonly AccountId[];
  /** Countersign and chair's approval of the version last circulated, and what that version said. */
  readonly approval?: Approval;
  readonly circulated?: MinutesText;
  /** When silence becomes consent, where it does. */
  readonly consentAt?: Instant;
  /** Of the countersign of the version last circulated. */
  readonly reminders?: StepTime;
  readonly issued?: IssuedVersion;
}

export type Minutes = { readonly is: 'none' } | Drafted;

/** A meeting has one set of minutes, known by its id. */
export const minutesOf = (meeting: MeetingId): MinutesId => meeting as string as MinutesId;

export const minutesRef = (id: MinutesId): StreamRef<Minutes> => ({ kind: 'minutes', id });

export const COUNTERSIGN = 'countersign';
export const CHAIR = 'chair';

/** What the units sign: the version, the meeting and every word of the text. */
export const versionDigest = (
  meeting: MinutesMeeting,
  version: number,
  { body, items, decisions }: MinutesText,
): string => contentDigest({ meeting, version, body, items, decisions });

/** The steps of a circulated version: all attending units, then the chair, who may have attended for a unit (AMB-20). */
export const approvalSteps = (units: readonly UnitId[]): readonly Step[] => [
  ...(units.length > 0 ? [{ name: COUNTERSIGN, voices: units, rule: 'all' as const }] : []),
  { name: CHAIR, voices: [CHAIR], rule: 'any', independent: false },
];

/** The states of A.3. `fullyCountersigned` is computed: all units agreed and the chair has not yet approved. */
export type MinutesStage =
  'none' | 'drafted' | 'circulated' | 'objected' | 'fullyCountersigned' | 'approved' | 'issued';

export const stageOf = (state: Minutes): MinutesStage => {
  if (state.is !== 'circulated' || !state.approval) return state.is;
  const { is, steps, step, answers } = state.approval;
  if (is === 'approved') return 'approved';
  if (steps[step]?.name === CHAIR) return 'fullyCountersigned';
  return answers.some(({ agrees }) => !agrees) ? 'objected' : 'circulated';
};

/** Who of the countersigning units agreed, objected or has not answered, in the version last circulated. */
export interface Countersigns {
  readonly agreed: readonly UnitId[];
  readonly objected: readonly UnitId[];
  readonly silent: readonly UnitId[];
}

export const countersignsOf = ({ approval }: Pick<Drafted, 'approval'>): Countersigns => {
  const index = approval?.steps.findIndex(({ name }) => name === COUNTERSIGN) ?? -1;
  if (!approval || index < 0) return { agreed: [], objected: [], silent: [] };
  const units = approval.steps[index]!.voices as readonly UnitId[];
  const answers = answersAt(approval, index);
  const said = (agrees: boolean): readonly UnitId[] =>
    units.filter((unit) => answers.some((answer) => answer.voice === unit && answer.agrees === agrees));
  return {
    agreed: said(true),
    objected: said(false),
    silent: units.filter((unit) => !answers.some(({ voice }) => voice === unit)),
  };
};

/** True when the issued version holds the decision. */
export const hasDecided = (state: Minutes, decision: ConferenceDecision): boolean =>
  state.is !== 'none' && (state.issued?.decisions.some((other) => sameDecision(other, decision)) ?? false);

const moved = (state: Drafted, move: Move): Drafted =>
  state.approval ? { ...state, approval: apply(state.approval, move) } : state;

const redrafted = (state: Drafted, text: MinutesText, { version, digest }: VersionMark, { actor }: Stamp): Drafted => ({
  ...state,
  is: 'drafted',
  version,
  digest,
  text,
  drafters: [...new Set([...state.drafters, ...persons(actor)])],
});

const textOf = ({ body, items, decisions }: MinutesText): MinutesText => ({ body, items, decisions });

const drafted = (data: Extract<MinutesEvent, { type: 'MinutesDrafted' }>['data'], { actor }: Stamp): Drafted => {
  const { body: _b, items: _i, decisions: _d, version, digest, ...meeting } = data;
  return { is: 'drafted', meeting, version, digest, text: textOf(data), drafters: persons(actor) };
};

const circulated = (
  state: Drafted,
  data: Extract<MinutesEvent, { type: 'MinutesCirculatedForCountersign' }>['data'],
  { at, id }: Stamp,
): Drafted => {
  const { units, kept, consentAt } = data;
  const before = state.approval?.answers ?? [];
  const approval = submitted(approvalSteps(units), { by: state.drafters, at });
  const standing = before.filter(({ voice, agrees }) => agrees && kept.includes(voice as UnitId));
  return {
    ...state,
    is: 'circulated',
    circulated: state.text,
    ...(consentAt && { consentAt }),
    ...stepTime(data, id),
    approval: standing.reduce<Approval>(
      (a, { voice, by, at: since }) => apply(a, { is: 'agreed', voice, by, at: since }),
      approval,
    ),
  };
};

export const evolve = (state: Minutes, event: MinutesEvent, stamp: Stamp): Minutes => {
  if (event.type === 'MinutesDrafted') return drafted(event.data, stamp);
  if (state.is === 'none') return state;
  const act = { by: persons(stamp.actor), at: stamp.at };
  switch (event.type) {
    case 'AgreedItemDrafted': {
      const { item } = event.data;
      return redrafted(state, { ...state.text, items: [...state.text.items, item] }, event.data, stamp);
    }
    case 'MinutesRevised':
    case 'MinutesCorrected':
      return redrafted(state, textOf(event.data), event.data, stamp);
    case 'MinutesCirculatedForCountersign':
      return circulated(state, event.data, stamp);
    case 'MinutesCountersigned':
      return moved(state, { is: 'agreed', voice: event.data.unit, ...act });
    case 'MinutesObjected':
      return moved(state, { is: 'objected', voice: event.data.unit, ...act });
    case 'CountersignWithdrawn':
      return moved(state, { is: 'takenBack', voice: event.data.unit, ...act });
    case 'MinutesApproved':
      return moved(state, { is: 'agreed', voice: CHAIR, ...act });
    case 'MinutesIssued': {
      const { version, digest, items } = event.data;
      const assigned = [...(state.issued?.assigned ?? []), ...items.map(({ no }) => no)];
      return { ...state, is: 'issued', issued: { version, digest, decisions: state.text.decisions, assigned } };
    }
  }
};
