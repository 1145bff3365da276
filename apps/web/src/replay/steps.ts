/** One step of a replay: what was recorded at an ordinal. */
export interface Step {
  readonly ordinal: number;
  readonly what: string;
  readonly happenedOn: string;
  readonly enteredAt: string;
  readonly account: string;
  readonly role: string;
  readonly why?: string | Readonly<Record<string, string>> | undefined;
  /** The community that it is about. */
  readonly community: string;
  readonly area?: string | undefined;
  /** By how much it moved the figure that is replayed. */
  readonly amount?: number | undefined;
  /** How many like it were recorded together. */
  readonly times: number;
}

export type StepKind = 'event' | 'verdict' | 'deadline';

const VERDICT = /Passed$|Recommended$|Confirmed$|Overruled$|Returned$|Failed$|Voided$|Lapsed$|Rejected$/;
const DEADLINE = /Due$|Elapsed$|Expired$|Reminded$|Escalated$|Missed$/;

export const kindOf = ({ what }: Pick<Step, 'what'>): StepKind =>
  VERDICT.test(what) ? 'verdict' : DEADLINE.test(what) ? 'deadline' : 'event';

const DAY = 86_400_000;
/** From so many days without anything on, a pause is squeezed. */
export const IDLE = 10;

export const daysBetween = (one: Step, other: Step): number =>
  Math.floor((Date.parse(other.enteredAt) - Date.parse(one.enteredAt)) / DAY);

export interface Placed {
  /** Part of the track, 0 to 1. */
  readonly at: number;
  /** Days without anything before it, where they are squeezed; then its length is written. */
  readonly idle?: number;
}

/** Where the steps stand on the track: by time, with long pauses squeezed to one length. */
export const placed = (steps: readonly Step[], squeeze: boolean): readonly Placed[] => {
  const gaps = steps.slice(1).map((step, i) => daysBetween(steps[i]!, step));
  const whole = gaps.reduce((sum, days) => sum + days, 0);
  // every step keeps a little room of its own, so that those of one day stand side by side
  const room = squeeze ? 2 : Math.max(0.5, whole / (3 * steps.length));
  const lengths = gaps.map((days) => room + (squeeze ? Math.min(days, IDLE) : days));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let walked = 0;
  return steps.map((_, i): Placed => {
    if (i > 0) walked += lengths[i - 1]!;
    const days = gaps[i - 1] ?? 0;
    return { at: walked / total, ...(squeeze && days > IDLE && { idle: days }) };
  });
};

/** The step at which a moment stands: the last one that it knows. */
export const stepAt = (steps: readonly Step[], knownAt: string | undefined): number => {
  if (knownAt === undefined) return steps.length - 1;
  const knows = /^\d+$/.test(knownAt)
    ? ({ ordinal }: Step) => ordinal <= Number(knownAt)
    : ({ enteredAt }: Step) => enteredAt <= knownAt;
  return Math.max(0, steps.findLastIndex(knows));
};

/** The next verdict in a direction; where there is none, the end. */
export const nextVerdict = (steps: readonly Step[], from: number, direction: 1 | -1): number => {
  for (let i = from + direction; i >= 0 && i < steps.length; i += direction) {
    if (kindOf(steps[i]!) === 'verdict') return i;
  }
  return direction === 1 ? steps.length - 1 : 0;
};

const PACE = 1_200;
const A_DAY = 120;
const LONGEST = 6_000;

/** How long a step is shown before the next, in milliseconds: even steps, or as long as time itself took. */
export const pauseBefore = (one: Step, next: Step, { speed, squeeze }: { speed: number; squeeze: boolean }): number => {
  const pause = squeeze ? PACE : Math.min(LONGEST, PACE / 2 + daysBetween(one, next) * A_DAY);
  return Math.round(pause / speed);
};

/** Which marks get a name below the track: verdicts first, as far as the names do not run into each other. */
export const named = (
  steps: readonly Step[],
  places: readonly Placed[],
  current: number,
  room: number,
): ReadonlySet<number> => {
  const chosen = new Set<number>();
  const fits = (i: number): boolean =>
    [...chosen].every((other) => Math.abs(places[other]!.at - places[i]!.at) >= room);
  const order = steps
    .map((_, i) => i)
    .sort((a, b) => Number(b === current) - Number(a === current) || rank(steps[a]!) - rank(steps[b]!) || a - b);
  for (const i of order) if (fits(i)) chosen.add(i);
  return chosen;
};

const rank = (step: Step): number => (kindOf(step) === 'verdict' ? 0 : step.what.endsWith('Enrolled') ? 1 : 2);
