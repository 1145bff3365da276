import {
  type Act,
  answersAt,
  type Approval,
  current,
  FILER,
  indexOf,
  type Move,
  pending,
  type Voice,
  waitingFor,
} from './approval.js';
import { epochOf } from './dates.js';
import { type AccountId } from './ids.js';
import { refuse, type RefusalCode } from './refusal.js';

/** Why a move cannot be made now: a code of A.3 and what a clerk can act on. */
export interface Hindrance {
  readonly code: RefusalCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What the owner of the matter knows about the actor and the configured windows. */
export interface Asking {
  /** The voices that the actor may raise, by unit, role and scope, after substitution. */
  readonly voices?: readonly Voice[];
  /** Minutes within which an own answer may be taken back; absent: without limit. */
  readonly takeBackMinutes?: number;
  /** How often a person may urge the case within one working day. */
  readonly urgingsPerWorkingDay?: number;
}

const MINUTE = 60_000;

/** The filer never reviews, nor does anybody who spoke at an earlier step of this round; deputies are both persons. */
const conflicts = (a: Approval, by: readonly AccountId[]): boolean =>
  by.some(
    (account) =>
      a.filers.includes(account) ||
      (current(a).independent !== false &&
        a.answers.some((other) => other.step < a.step && other.by.includes(account))),
  );

/** One person raises one voice at a step. */
const spokeAt = (a: Approval, by: readonly AccountId[]): boolean =>
  answersAt(a, a.step).some((other) => other.by.some((account) => by.includes(account)));

const holds = (a: Approval, voice: Voice, by: readonly AccountId[], voices: readonly Voice[]): boolean => {
  const to = a.moved[voice]?.to;
  return to ? by.includes(to) : voices.includes(voice);
};

const speaking = (
  a: Approval,
  voice: Voice,
  by: readonly AccountId[],
  voices: readonly Voice[],
): Hindrance | undefined => {
  if (a.is !== 'open') return { code: 'WrongState', details: { is: a.is } };
  if (conflicts(a, by)) return { code: 'ReviewerConflict', details: { voice } };
  const step = current(a).name;
  if (!current(a).voices.includes(voice)) return { code: 'WrongStep', details: { step, voice } };
  const spoken = answersAt(a, a.step).some((other) => other.voice === voice);
  if (spoken || spokeAt(a, by)) return { code: 'AlreadyDecided', details: { step, voice } };
  if (!pending(a).includes(voice)) return { code: 'WrongStep', details: { step, voice, turnOf: pending(a) } };
  return holds(a, voice, by, voices) ? undefined : { code: 'NotAllowed', details: { step, voice } };
};

const takingBack = (a: Approval, voice: Voice, { by, at }: Act, minutes: number | undefined): Hindrance | undefined => {
  const taken = a.answers.findLast((other) => other.voice === voice);
  if (a.is !== 'open' || !taken) return { code: 'WrongState', details: { is: a.is, voice } };
  if (!taken.by.some((account) => by.includes(account))) return { code: 'NotAllowed', details: { voice } };
  const next = a.answers.findIndex((other) => other === taken) + 1;
  const acted =
    a.answers.some(({ step }) => step > taken.step) ||
    (a.steps[taken.step]!.rule === 'inSequence' && next < a.answers.length);
  if (acted) return { code: 'AlreadyDecided', details: { voice, reason: 'nextHasActed' } };
  const late = minutes !== undefined && epochOf(at) - epochOf(taken.at) > minutes * MINUTE;
  return late ? { code: 'AlreadyDecided', details: { voice, withinMinutes: minutes } } : undefined;
};

const changingSigners = (a: Approval, name: string, voice: Voice, adding: boolean): Hindrance | undefined => {
  const step = a.steps[indexOf(a, name)];
  if (a.is !== 'open' || !step || indexOf(a, name) < a.step) return { code: 'WrongStep', details: { step: name } };
  if (step.voices.includes(voice) === adding) return { code: 'AlreadyDecided', details: { step: name, voice } };
  if (adding) return undefined;
  const left = step.voices.length - 1;
  const unreachable = typeof step.rule === 'object' && step.rule.quorum > left;
  return left === 0 || unreachable ? { code: 'LastSigner', details: { step: name, voice } } : undefined;
};

/** May this actor make this move now, and if not, why not? One function for the guard and for the button's hint. */
export const hindrance = (a: Approval, move: Move, asking: Asking = {}): Hindrance | undefined => {
  const { voices = [] } = asking;
  const { by } = move;
  const ended = a.is !== 'open' && a.is !== 'withFiler';
  switch (move.is) {
    case 'submitted': {
      const turn = a.is === 'withdrawn' || waitingFor(a).some(({ step }) => step === FILER);
      return turn ? undefined : { code: 'WrongState', details: { is: a.is } };
    }
    case 'agreed':
    case 'objected':
      return speaking(a, move.voice, by, voices);
    case 'returned': {
      const hindered = speaking(a, move.voice, by, voices);
      if (hindered) return hindered;
      if (move.items.length === 0) return { code: 'ReturnReasonMissing' };
      const known = move.to === FILER || (indexOf(a, move.to) >= 0 && indexOf(a, move.to) <= a.step);
      return known ? undefined : { code: 'WrongStep', details: { to: move.to } };
    }
    case 'takenBack':
      return takingBack(a, move.voice, move, asking.takeBackMinutes);
    case 'handedOver':
      if (a.is !== 'open' || !pending(a).includes(move.voice))
        return { code: 'WrongStep', details: { voice: move.voice } };
      if (conflicts(a, [move.to]) || spokeAt(a, [move.to]))
        return { code: 'ReviewerConflict', details: { to: move.to } };
      return voices.includes(move.voice) || holds(a, move.voice, by, voices)
        ? undefined
        : { code: 'NotAllowed', details: { voice: move.voice } };
    case 'signerAdded':
    case 'signerRemoved':
      return changingSigners(a, move.step, move.voice, move.is === 'signerAdded');
    case 'urged': {
      if (ended) return { code: 'WrongState', details: { is: a.is } };
      const before = a.urgings.filter((u) => by.includes(u.by) && u.workingDay === move.workingDay).length;
      return before < (asking.urgingsPerWorkingDay ?? 1)
        ? undefined
        : { code: 'UrgedAlready', details: { workingDay: move.workingDay } };
    }
    case 'withdrawn':
      if (ended) return { code: 'WrongState', details: { is: a.is } };
      return by.some((account) => a.filers.includes(account)) ? undefined : { code: 'NotAllowed' };
    case 'terminated':
      if (ended) return { code: 'WrongState', details: { is: a.is } };
      return move.reason.trim() === '' ? { code: 'ReasonMissing' } : undefined;
    case 'holderLeft':
    case 'copied':
      return undefined;
  }
};

/** Refuses a move that cannot be made; see `hindrance`. */
export const demand = (a: Approval, move: Move, asking: Asking = {}): void => {
  const hindered = hindrance(a, move, asking);
  if (hindered) refuse(hindered.code, hindered.details);
};
