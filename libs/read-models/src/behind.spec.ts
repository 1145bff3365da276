import { describe, expect, it } from '@jest/globals';
import { type SchemeId } from '@greenledger/domain';
import { postedFigure } from './behind.js';
import { type Moment } from './engine/moment.js';

const moment: Moment = { schema: 'ledger', ordinal: 1, asOf: '2021-12-31', now: false };
/** A balance named by itself needs neither log nor configuration. */
const posted = (figure: string) => postedFigure({} as never, figure, 'numerator', 'guizhou-2020' as SchemeId, moment);

describe('the balances behind the figures', () => {
  it.each([
    'F13.met:C5:guizhou-2020@1',
    'F13.first.notMet:C17:guizhou-2020.ZY@2',
    'F2.attainedIn:2022',
    'F5.late:2020-Q3',
    'F14.tenth:10:compounds',
    'F21.confirmed:2021',
    'F21.communities',
    'F21.rulesWithoutBasis',
    'F21.unmatchedCodes',
    'F8.milestonesDue:2021-06-30',
    'F8.fenReturned',
    'F20.adopted',
  ])('are opened by the name that the accounts post them under: %s', async (figure) => {
    expect(await posted(figure)).toBe(figure);
  });

  it.each([
    'F13.met:C5',
    'F99.zzz',
    'F9.nonsense',
    'F14.tenth:11:compounds',
    'F5.late',
    'F2.attained; drop',
    'notices.running',
  ])('are none under a name that nobody posts: %s', async (figure) => {
    expect(await posted(figure)).toBeUndefined();
  });
});
