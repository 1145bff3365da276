import { type Basis, type CreationEvent, type CriterionNo } from '@greenledger/domain';
import { type Balance } from './account.js';

/** The latest count of property coverage of one community, by whoever counted last. */
export interface CoverageSum {
  /** What was counted; sums of different bases are never added up (AMB-12). */
  readonly basis: Basis;
  readonly covered: number;
  readonly total: number;
  readonly met: boolean;
}

/** C12, property coverage; C5 counts shares too. An area's own items follow behind the base's sixteen. */
const PROPERTY_COVERAGE: CriterionNo = 12;

/** Takes over the share of property coverage of a self-check or of a reviewer's own count. */
export const coverageAfter = (before: CoverageSum | undefined, event: CreationEvent): CoverageSum | undefined => {
  switch (event.type) {
    case 'CriterionSelfChecked':
    case 'CriterionReviewed':
    case 'CriterionOverruled': {
      if (event.data.criterion !== PROPERTY_COVERAGE) return before;
      const [share] = event.data.shares ?? [];
      return share ? { basis: share.basis, covered: share.covered, total: share.total, met: share.met } : before;
    }
    default:
      return before;
  }
};

/** Tenths of a share, `0` to `9`, and `10` for all of it; integers only. */
const tenthOf = ({ covered, total }: CoverageSum): number => (total === 0 ? 0 : Math.floor((covered * 10) / total));

/** F14 by basis: sums, the distribution in tenths, and the communities below the standard. */
export const coverageBalances = (coverage: CoverageSum, area: string): readonly Balance[] => {
  const one = (name: string, amount = 1): Balance => ({ figure: `F14.${name}:${coverage.basis}`, area, amount });
  return [
    one('covered', coverage.covered),
    one('total', coverage.total),
    one('communities'),
    one(`tenth:${tenthOf(coverage)}`),
    ...(coverage.met ? [] : [one('below')]),
  ];
};
