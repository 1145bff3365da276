import { type CreationEvent } from '@greenledger/domain';
import { type Balance } from './account.js';

/** The latest count of property coverage of one community, by whoever counted last. */
export interface CoverageSum {
  readonly covered: number;
  readonly total: number;
  readonly met: boolean;
}

/** Takes over the share of a self-check or of a reviewer's own count. */
export const coverageAfter = (before: CoverageSum | undefined, event: CreationEvent): CoverageSum | undefined => {
  switch (event.type) {
    case 'CriterionSelfChecked':
    case 'CriterionReviewed':
    case 'CriterionOverruled': {
      const [share] = event.data.shares ?? [];
      return share ? { covered: share.covered, total: share.total, met: share.met } : before;
    }
    default:
      return before;
  }
};

/** Tenths of a share, `0` to `9`, and `10` for all of it; integers only. */
const tenthOf = ({ covered, total }: CoverageSum): number => (total === 0 ? 0 : Math.floor((covered * 10) / total));

/** F14: sums with their basis, the distribution in tenths, and the communities below the standard. */
export const coverageBalances = (coverage: CoverageSum, area: string): readonly Balance[] => [
  { figure: 'F14.covered', area, amount: coverage.covered },
  { figure: 'F14.total', area, amount: coverage.total },
  { figure: 'F14.communities', area, amount: 1 },
  { figure: `F14.tenth:${tenthOf(coverage)}`, area, amount: 1 },
  ...(coverage.met ? [] : [{ figure: 'F14.below', area, amount: 1 }]),
];
