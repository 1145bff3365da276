import { type SchemeId } from '@greenledger/domain';
import { type EventLog, type RecordedEvent } from '@greenledger/eventing';
import { balanceOf } from './counting.js';
import { type Ledger, type Paging, type Posting, type Slice } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';
import { schemeAt } from './scheme-at.js';

/** What a share counts, by the name that people use for it; each is taken of the urban communities. */
const shares: Readonly<Record<string, 'enrolled' | 'attained'>> = {
  F1: 'enrolled',
  F2: 'attained',
  F3: 'attained',
  F4: 'attained',
};

const POSTED = /^F\d{1,2}\.[\w.:-]{1,80}$/;

/**
 * The balance behind a figure at a moment: of a share its numerator, by the reading in force on the day, or its
 * denominator; else the balance that is named itself.
 */
export const postedFigure = async (
  from: { readonly moments: Moments; readonly log: EventLog },
  figure: string,
  side: 'numerator' | 'denominator',
  scheme: SchemeId,
  moment: Moment,
): Promise<string | undefined> => {
  const counted = shares[figure];
  if (counted === undefined) return POSTED.test(figure) ? figure : undefined;
  if (side === 'denominator') return 'F1.urban';
  return counted === 'enrolled' ? 'F1.enrolled' : balanceOf(counted, await schemeAt(from, scheme, moment), moment.asOf);
};

/** A posting with the event that it cites. */
export interface CitedPosting extends Posting {
  readonly event: Pick<RecordedEvent, 'id' | 'type' | 'stream' | 'revision'> & {
    readonly at: string;
    readonly account: string;
    readonly role: string;
  };
}

/** The postings behind a number, newest first, each with its event. */
export const postingsBehind = async (
  { ledger, moments }: { readonly ledger: Ledger; readonly moments: Moments },
  figure: string,
  moment: Moment,
  filter: { readonly area?: string | undefined; readonly subject?: string | undefined },
  paging: Paging,
): Promise<Slice<CitedPosting>> => {
  const { items, next } = await ledger.postings(figure, moment, filter, paging);
  const cited = await Promise.all(
    items.map(async (posting): Promise<CitedPosting> => {
      const found = await moments.eventAt(posting.ordinal);
      if (!found) throw new TypeError(`no event stands at ordinal ${posting.ordinal}`);
      const { id, type, stream, revision, metadata } = found;
      const { at, actor } = metadata;
      return { ...posting, event: { id, type, stream, revision, at, account: actor.account, role: actor.role } };
    }),
  );
  return { items: cited, ...(next !== undefined && { next }) };
};
