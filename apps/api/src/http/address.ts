/** The most characters of one value of an address. */
const MOST = 200;
/** A hundred days, each with an ordinal. */
const LONGER: Readonly<Record<string, number>> = { points: 100 * '2021-12-31@123456789012345,'.length };

/** The most characters that a parameter may have, by its name. */
export const mostOf = (parameter: string): number => LONGER[parameter] ?? MOST;
