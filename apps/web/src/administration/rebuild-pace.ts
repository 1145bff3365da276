/** How far something had come at an instant. */
export interface Sample {
  readonly at: number;
  readonly ordinal: number;
}

/** So long is looked back: what went before tells little of what comes. */
const WINDOW_MS = 60_000;

/** The samples with one more; one that began anew, or was looked at long ago, counts no more. */
export const withSample = (before: readonly Sample[], sample: Sample): readonly Sample[] => {
  const last = before.at(-1);
  if (last?.at === sample.at) return before;
  if (last && last.ordinal > sample.ordinal) return [sample];
  return [...before.filter(({ at }) => sample.at - at <= WINDOW_MS), sample];
};

/** How many a second, as it was measured; nothing before there are two looks. */
export const paceOf = (samples: readonly Sample[]): number | undefined => {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at <= first.at) return undefined;
  return ((last.ordinal - first.ordinal) * 1_000) / (last.at - first.at);
};

/** How many seconds so many are still going to take; nothing where nothing moves, as nobody knows then. */
export const secondsLeft = (events: number, pace: number | undefined): number | undefined =>
  pace === undefined || pace <= 0 ? undefined : Math.ceil(events / pace);
