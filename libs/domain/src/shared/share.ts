/** Two whole numbers that a figure is made of. Compared as integers, never as a rounded percentage (AMB-8). */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** Whether a share reaches a whole percentage: attained x 100 >= percent x total (R37, R38). Nothing reaches of nothing. */
export const reaches = ({ numerator, denominator }: Ratio, percent: number): boolean =>
  denominator > 0 && BigInt(numerator) * 100n >= BigInt(percent) * BigInt(denominator);

/** How many are missing to a target: max(0, ceil(percent x total / 100) - attained) (F3). */
export const gap = ({ numerator, denominator }: Ratio, percent: number): number =>
  Math.max(0, needed(denominator, percent) - numerator);

/** The least whole number that reaches a percentage of a total. */
export const needed = (total: number, percent: number): number =>
  Number((BigInt(percent) * BigInt(total) + 99n) / 100n);

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
