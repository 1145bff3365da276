import { type RecordedEvent } from '@greenledger/eventing';
import { type Ledger, type Paging, type Posting, type Slice } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';

/** The balances that a share is made of, by the name that people use for it. */
const shares: Readonly<Record<string, { readonly numerator: string; readonly denominator: string }>> = {
  F1: { numerator: 'F1.enrolled', denominator: 'F1.urban' },
  F2: { numerator: 'F2.attained', denominator: 'F1.urban' },
  F3: { numerator: 'F2.attained', denominator: 'F1.urban' },
  F4: { numerator: 'F2.attained', denominator: 'F1.urban' },
};

const POSTED = /^F\d{1,2}\.[\w.:-]{1,80}$/;

/** The balance behind a figure: of a share its numerator or denominator, else the balance that is named itself. */
export const postedFigure = (figure: string, side: 'numerator' | 'denominator'): string | undefined =>
  shares[figure]?.[side] ?? (POSTED.test(figure) ? figure : undefined);

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
