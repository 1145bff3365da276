import { type AccountId } from './ids.js';
import { type Instant, type LegalDate } from './dates.js';

/** Who counts once: a unit in a countersign, a scope (`520103`) in a review step. Never a seat, never a person. */
export type Voice = string;

/** When a step is passed. In a sequence the voices speak in the order in which they stand. */
export type Rule = 'all' | 'any' | 'inSequence' | { readonly quorum: number };

export interface Step {
  readonly name: string;
  readonly voices: readonly Voice[];
  readonly rule: Rule;
  /** False where a person who spoke at an earlier step may speak here too. */
  readonly independent?: boolean;
}

/** One spoken voice of the current round. */
export interface Answer {
  readonly step: number;
  readonly voice: Voice;
  readonly agrees: boolean;
  readonly by: readonly AccountId[];
  readonly at: Instant;
}

/**
 * A matter on its way through the steps. Folded inside the stream that owns the matter: its `evolve` turns own events
 * into moves. `withFiler`: returned to whoever filed it. The history is the stream itself; ending a case erases nothing.
 */
export interface Approval {
  readonly is: 'open' | 'withFiler' | 'approved' | 'withdrawn' | 'terminated';
  readonly steps: readonly Step[];
  /** Index of the current step. */
  readonly step: number;
  /** Since when the case stands where it stands; every return and every step starts it anew. */
  readonly since: Instant;
  /** Everybody who ever filed or refiled this matter; none of them reviews it. */
  readonly filers: readonly AccountId[];
  /** 1 for the first pass; a return, or filing anew after an objection or a withdrawal, starts the next. */
  readonly round: number;
  readonly answers: readonly Answer[];
  /** Tasks of the current step that were handed to a person, or came back later than the step began. */
  readonly moved: Readonly<Record<Voice, { readonly to?: AccountId; readonly since: Instant }>>;
  /** What the last return asked to be mended. */
  readonly items: readonly string[];
  readonly copies: readonly AccountId[];
  readonly urgings: readonly { readonly by: AccountId; readonly workingDay: LegalDate }[];
}

/** Who did it (the deputy and the person deputised for are both in `by`), and when. */
export interface Act {
  readonly by: readonly AccountId[];
  readonly at: Instant;
}

export type Move = Act &
  (
    | { readonly is: 'submitted' }
    | { readonly is: 'agreed' | 'objected' | 'takenBack'; readonly voice: Voice }
    | { readonly is: 'returned'; readonly voice: Voice; readonly to: string; readonly items: readonly string[] }
    | { readonly is: 'handedOver'; readonly voice: Voice; readonly to: AccountId }
    | { readonly is: 'holderLeft'; readonly account: AccountId }
    | { readonly is: 'signerAdded' | 'signerRemoved'; readonly step: string; readonly voice: Voice }
    | { readonly is: 'copied'; readonly to: AccountId }
    | { readonly is: 'urged'; readonly workingDay: LegalDate }
    | { readonly is: 'withdrawn' }
    | { readonly is: 'terminated'; readonly reason: string }
  );

/** The name under which a case is returned to whoever filed it. */
export const FILER = 'filer';

/** A matter as filed, waiting at its first step. Every step needs a voice, and a quorum that its voices can reach. */
export const submitted = (steps: readonly Step[], { by, at }: Act): Approval => ({
  is: 'open',
  steps,
  step: 0,
  since: at,
  filers: by,
  round: 1,
  answers: [],
  moved: {},
  items: [],
  copies: [],
  urgings: [],
});

export const current = (a: Approval): Step => a.steps[a.step]!;
export const answersAt = (a: Approval, step: number): readonly Answer[] =>
  a.answers.filter((answer) => answer.step === step);
export const indexOf = (a: Approval, name: string): number => a.steps.findIndex((step) => step.name === name);

const needed = ({ rule, voices }: Step): number =>
  rule === 'any' ? 1 : rule === 'all' || rule === 'inSequence' ? voices.length : rule.quorum;

/** Moves on when the current step is passed. */
const settle = (a: Approval, at: Instant): Approval => {
  const agreed = answersAt(a, a.step).filter(({ agrees }) => agrees).length;
  if (agreed < needed(current(a))) return a;
  return a.step + 1 === a.steps.length
    ? { ...a, is: 'approved', since: at, moved: {} }
    : { ...a, step: a.step + 1, since: at, moved: {} };
};

const withVoices = (a: Approval, name: string, change: (voices: readonly Voice[]) => readonly Voice[]): Approval => ({
  ...a,
  steps: a.steps.map((step) => (step.name === name ? { ...step, voices: change(step.voices) } : step)),
});

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

/** Tasks that were handed to one of these persons fall back to whoever speaks for the voice. */
const released = (a: Approval, from: readonly AccountId[], at: Instant): Approval['moved'] =>
  Object.fromEntries(
    Object.entries(a.moved).map(([voice, task]) => [voice, task.to && from.includes(task.to) ? { since: at } : task]),
  );

/** Speaks; a person who has spoken may not speak again at this step, so what else was handed to them is released. */
const answer = (a: Approval, voice: Voice, agrees: boolean, { by, at }: Act): Approval => {
  const answers = [...a.answers, { step: a.step, voice, agrees, by, at }];
  return settle({ ...a, answers, moved: without(released(a, by, at), voice) }, at);
};

/** The matter after a move. Trusts it: guards were asked when the event was decided. */
export const apply = (a: Approval, move: Move): Approval => {
  const { by, at } = move;
  switch (move.is) {
    case 'submitted': {
      const filers = [...new Set([...a.filers, ...by])];
      const round = a.is === 'withFiler' ? a.round : a.round + 1;
      return { ...a, is: 'open', step: 0, since: at, filers, round, answers: [], moved: {} };
    }
    case 'agreed':
      return answer(a, move.voice, true, move);
    case 'objected':
      return answer(a, move.voice, false, move);
    case 'takenBack': {
      const taken = a.answers.findLast(({ voice }) => voice === move.voice);
      if (!taken) return a;
      const answers = a.answers.filter((other) => other !== taken);
      const back = { ...a, is: 'open', step: taken.step, answers } as const;
      return taken.step === a.step
        ? { ...back, moved: { ...a.moved, [move.voice]: { since: at } } }
        : { ...back, since: at, moved: {} };
    }
    case 'returned': {
      const round = { since: at, round: a.round + 1, items: move.items, moved: {} };
      if (move.to === FILER) return { ...a, ...round, is: 'withFiler', step: 0, answers: [] };
      const step = indexOf(a, move.to);
      return { ...a, ...round, is: 'open', step, answers: a.answers.filter((other) => other.step < step) };
    }
    case 'handedOver':
      return { ...a, moved: { ...a.moved, [move.voice]: { to: move.to, since: at } } };
    case 'holderLeft':
      return { ...a, moved: released(a, [move.account], at) };
    case 'signerAdded': {
      const more = withVoices(a, move.step, (voices) => [...voices, move.voice]);
      return move.step === current(a).name ? { ...more, moved: { ...a.moved, [move.voice]: { since: at } } } : more;
    }
    case 'signerRemoved': {
      const index = indexOf(a, move.step);
      const answers = a.answers.filter(({ step, voice }) => step !== index || voice !== move.voice);
      const fewer = withVoices({ ...a, answers }, move.step, (voices) =>
        voices.filter((voice) => voice !== move.voice),
      );
      return index === a.step ? settle({ ...fewer, moved: without(a.moved, move.voice) }, at) : fewer;
    }
    case 'copied':
      return { ...a, copies: [...new Set([...a.copies, move.to])] };
    case 'urged':
      return { ...a, urgings: [...a.urgings, ...by.map((account) => ({ by: account, workingDay: move.workingDay }))] };
    case 'withdrawn':
    case 'terminated':
      return { ...a, is: move.is, since: at, moved: {} };
  }
};

/** What an open case waits for. Without a voice it is the filer's turn: to mend a return or to answer an objection. */
export interface Task {
  readonly step: string;
  readonly voice?: Voice;
  /** The person to whom the task was handed; nobody else may do it, but whoever speaks for the voice may move it on. */
  readonly account?: AccountId;
  readonly since: Instant;
}

/** The voices whose turn it is at the current step. */
export const pending = (a: Approval): readonly Voice[] => {
  const { voices, rule } = current(a);
  const spoken = answersAt(a, a.step);
  const silent = voices.filter((voice) => !spoken.some((other) => other.voice === voice));
  if (rule !== 'inSequence') return silent;
  return spoken.some(({ agrees }) => !agrees) ? [] : silent.slice(0, 1);
};

/** What is the case waiting for, from whom, since when? Nothing, once it has ended. */
export const waitingFor = (a: Approval): readonly Task[] => {
  if (a.is === 'withFiler') return [{ step: FILER, since: a.since }];
  if (a.is !== 'open') return [];
  const step = current(a).name;
  const spoken = answersAt(a, a.step);
  const turn = current(a).rule === 'inSequence' ? (spoken.at(-1)?.at ?? a.since) : a.since;
  const tasks = pending(a).map((voice): Task => {
    const { to, since } = a.moved[voice] ?? { since: turn };
    return { step, voice, ...(to && { account: to }), since };
  });
  const objection = spoken.find(({ agrees }) => !agrees);
  return objection ? [...tasks, { step: FILER, since: objection.at }] : tasks;
};
