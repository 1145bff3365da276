/** What a text must not hold before it is published (D9). Office landlines, codes and dates are none of these. */
export type PersonalData = 'identityNumber' | 'mobileNumber' | 'bankCard';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643: region, date of birth, sequence, and a check digit over all of them. */
const isIdentityNumber = (run: string): boolean => {
  if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(run)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(run[i]), 0);
  return CHECK_DIGITS[sum % 11] === run[17];
};

const isMobileNumber = (run: string): boolean => /^(86|0086)?1[3-9]\d{9}$/.test(run);

/** ISO/IEC 7812: 16 to 19 digits with a Luhn check digit. */
const isBankCard = (run: string): boolean => {
  if (!/^[3-6]\d{15,18}$/.test(run)) return false;
  const sum = [...run].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

const KINDS: readonly (readonly [PersonalData, (run: string) => boolean])[] = [
  ['identityNumber', isIdentityNumber],
  ['mobileNumber', isMobileNumber],
  ['bankCard', isBankCard],
];

/** Digits as people write them: full-width ones, too, and groups set apart by spaces, dots or dashes. */
const runsIn = (text: string): readonly string[] => {
  const plain = text.normalize('NFKC').toUpperCase();
  const together = plain.match(/\d+X?/g) ?? [];
  const grouped = plain.match(/\d+(?:[\s.\u00b7\u2010-\u2015_-]+\d+)+(?:[\s.\u00b7\u2010-\u2015_-]*X)?/g) ?? [];
  return [...together, ...grouped.map((run) => run.replace(/[^\dX]/g, ''))];
};

/** The kinds of personal data found in a text, each once; none for a text that may be published. */
export const personalDataIn = (text: string): readonly PersonalData[] => {
  const runs = runsIn(text);
  return KINDS.filter(([, matches]) => runs.some((run) => matches(run) || matches(run.replace(/X$/, '')))).map(
    ([kind]) => kind,
  );
};
