import { ruleInForce, type SchemeState } from '@greenledger/domain';
import { type LegalDate } from '@greenledger/eventing';

/**
 * How attainment is counted on a day (AMB-5): `cumulative` counts whoever meets the requirement on that day, whenever
 * that was found; `yearly` only those of whom it was found in the year of that day, by a confirmation or a re-check.
 */
export interface Counting {
  readonly reading: 'cumulative' | 'yearly';
  /** The balance that is the numerator; its postings and subjects stand behind the number. */
  readonly balance: string;
}

/** Every attained community. */
export const ATTAINED = 'F2.attained';
/** Those found to meet the requirement in the year of a day, for as long as they meet it. */
export const attainedInYearOf = (day: LegalDate): string => `${ATTAINED}In:${day.slice(0, 4)}`;

/** The reading that the dated configuration puts in force on a day; cumulative where it says nothing. */
export const countingOn = (scheme: SchemeState, on: LegalDate): Counting => {
  const yearly = ruleInForce(scheme, 'attainment.counting', on)?.value.cumulative === false;
  return yearly ? { reading: 'yearly', balance: attainedInYearOf(on) } : { reading: 'cumulative', balance: ATTAINED };
};

/** The sides of F2, as the freezer counts them on the day of a target. */
export type ShareSide = 'urban' | 'attained';

/** The balance that a side is, by the configuration of a day. */
export const balanceOf = (side: ShareSide, scheme: SchemeState, on: LegalDate): string =>
  side === 'urban' ? 'F1.urban' : countingOn(scheme, on).balance;
