/** Two whole numbers that a figure is made of. Compared as integers, never as a rounded percentage (AMB-8). */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share to reach: at least so many of so many, `30 of 100`. Reached at equality (AMB-8). */
export interface Threshold {
  readonly atLeast: number;
  readonly of: number;
}

/** Whether a target is reached: attained x 100 >= 30 x total (R37, R38). Nothing reaches of nothing. */
export const reaches = ({ numerator, denominator }: Ratio, { atLeast, of }: Threshold): boolean =>
  denominator > 0 && BigInt(numerator) * BigInt(of) >= BigInt(atLeast) * BigInt(denominator);

/** The least whole number that reaches a target of a total. */
export const needed = (total: number, { atLeast, of }: Threshold): number =>
  Number((BigInt(atLeast) * BigInt(total) + BigInt(of) - 1n) / BigInt(of));

/** How many are missing to a target: max(0, ceil(30 x total / 100) - attained) (F3). */
export const gap = ({ numerator, denominator }: Ratio, target: Threshold): number =>
  Math.max(0, needed(denominator, target) - numerator);

/** Whether all of what a target binds reach it, and how many they lack together. */
export const outcome = (
  bound: readonly Ratio[],
  target: Threshold,
): { readonly reached: boolean; readonly gap: number } => ({
  reached: bound.length > 0 && bound.every((ratio) => reaches(ratio, target)),
  gap: bound.reduce((sum, ratio) => sum + gap(ratio, target), 0),
});

/**
 * A share as text, truncated and never rounded up: 850 of 2,834 reads `29.99%` and is never shown as 30%, at any number
 * of decimals (AMB-8). Of nothing there is no share: nothing is returned.
 */
export const share = ({ numerator, denominator }: Ratio, decimals: number): string | undefined => {
  if (denominator === 0) return undefined;
  const scaled = (BigInt(numerator) * 100n * 10n ** BigInt(decimals)) / BigInt(denominator);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
};
