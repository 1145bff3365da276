import { type SchemeId } from '@greenledger/domain';
import { type EventLog, type RecordedEvent } from '@greenledger/eventing';
import { balanceOf } from './counting.js';
import { type From } from './attainment-figures.js';
import { unmatchedCodes } from './data-quality.js';
import { pageOf, type Paging, type Posting, type Slice } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';
import { schemeAt } from './scheme-at.js';

/** What a share counts, by the name that people use for it; each is taken of the urban communities. */
const shares: Readonly<Record<string, 'enrolled' | 'attained'>> = {
  F1: 'enrolled',
  F2: 'attained',
  F3: 'attained',
  F4: 'attained',
};

/** Counted from the register and the scheme of the day: a date makes it, not a fact, so that nothing posts it. */
const UNMATCHED = 'F21.unmatchedCodes';

/** The names under which the accounts post balances; a name that fits none of them is no figure. */
const POSTED: readonly RegExp[] = [
  /^F1\.(?:urban|enrolled)$/,
  /^F2\.attained(?:In:\d{4})?$/,
  /^F[5-8]\.(?:owed|pending|missing|onTime|late|returned|waived|submitted|accepted|resubmitted|daysLate):[\w-]{1,20}$/,
  /^F6\.(?:addressed|acknowledged)$/,
  /^F8\.(?:localPilots|active|completed|nominated|evaluated|policies)$/,
  /^F8\.(?:milestones(?:Planned|Reached|Due:\d{4}-\d{2}-\d{2})|fen(?:Granted|Used|Returned))$/,
  /^F10\.(?:agreed|objected|silent)$/,
  /^F13\.(?:met|notMet|notApplicable|first\.reviewed|first\.notMet):C\d{1,3}:[\w.-]{1,60}@\d{1,4}$/,
  /^F14\.(?:covered|total|communities|below|tenth:(?:\d|10)):(?:compounds|households|floorArea|buildings)$/,
  /^F20\.(?:published|adopted)$/,
  /^F21\.(?:communities|rulesWithoutBasis|unmatchedCodes|retiredCodes|withoutCompounds|imports|importsWithErrors|retiredCodesImported|confirmed:\d{4})$/,
  /^F23\.(?:seats|occupied|pending|vacant|liaisons)$/,
  /^F24\.(?:proposed|planned|held)$/,
];

/**
 * The balance behind a figure at a moment: of a share its numerator, by the reading in force on the day, or its
 * denominator; else the balance that is named itself. Nothing for a name that nobody posts.
 */
export const postedFigure = async (
  from: { readonly moments: Moments; readonly log: EventLog },
  figure: string,
  side: 'numerator' | 'denominator',
  scheme: SchemeId,
  moment: Moment,
): Promise<string | undefined> => {
  const counted = shares[figure];
  if (counted === undefined) return POSTED.some((name) => name.test(figure)) ? figure : undefined;
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

interface Place {
  readonly area?: string | undefined;
  readonly subject?: string | undefined;
}

/**
 * The lines of codes that fit no place: no fact makes them so but the day from which the scheme knows the place under
 * another code, so each is opened to the event that gave the community the code that it has.
 */
const unmatchedPostings = async (from: From, moment: Moment, { area, subject }: Place, scheme: SchemeId) =>
  (await unmatchedCodes(from, scheme, moment))
    .filter(
      (line) => (area === undefined || line.area === area) && (subject === undefined || line.community === subject),
    )
    .map((line): Posting => ({
      figure: UNMATCHED,
      area: line.area ?? '',
      subject: line.community,
      effectiveOn: line.since,
      ordinal: line.ordinal,
      amount: 1,
    }))
    .sort((a, b) => b.ordinal - a.ordinal);

/** The subjects behind a number. */
export const subjectsBehind = async (
  from: From,
  figure: string,
  moment: Moment,
  { area, scheme }: Pick<Place, 'area'> & { readonly scheme: SchemeId },
  paging: Paging,
): Promise<Slice<Pick<Posting, 'subject' | 'area' | 'amount'>>> => {
  if (figure !== UNMATCHED) return from.ledger.subjects(figure, moment, area, paging);
  const lines = await unmatchedPostings(from, moment, { area }, scheme);
  const subjects = lines.map((line) => ({ subject: line.subject, area: line.area, amount: line.amount }));
  return pageOf(subjects, ({ subject }) => subject, paging);
};

/** The postings behind a number, newest first, each with its event. */
export const postingsBehind = async (
  from: From,
  figure: string,
  moment: Moment,
  { scheme, ...filter }: Place & { readonly scheme: SchemeId },
  paging: Paging,
): Promise<Slice<CitedPosting>> => {
  const { ledger, moments } = from;
  const { items, next } =
    figure === UNMATCHED
      ? pageOf(await unmatchedPostings(from, moment, filter, scheme), ({ subject }) => subject, paging)
      : await ledger.postings(figure, moment, filter, paging);
  return { items: await cited(moments, items), ...(next !== undefined && { next }) };
};

/** Postings, each with the event that it cites. */
const cited = (moments: Moments, postings: readonly Posting[]): Promise<readonly CitedPosting[]> =>
  Promise.all(
    postings.map(async (posting): Promise<CitedPosting> => {
      const found = await moments.eventAt(posting.ordinal);
      if (!found) throw new TypeError(`no event stands at ordinal ${posting.ordinal}`);
      const { id, type, stream, revision, metadata } = found;
      const { at, actor } = metadata;
      return { ...posting, event: { id, type, stream, revision, at, account: actor.account, role: actor.role } };
    }),
  );

/** What a figure was and what it is, and a page of the postings that make the difference, in the order of the log. */
export interface Changes extends Slice<CitedPosting> {
  readonly before: number;
  readonly after: number;
  /** Of all pages. */
  readonly count: number;
}

/**
 * What changed a posted figure between two moments. Every posting that tells them apart is listed once, with the sign
 * that it has on the way, so that those of all pages sum to `after - before`.
 */
export const changesBetween = async (
  { ledger, moments }: From,
  figure: string,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  area: string | undefined,
  paging: Paging,
): Promise<Changes> => {
  const balanceAt = async (moment: Moment): Promise<number> => {
    const byArea = (await ledger.balances([figure], moment)).get(figure) ?? new Map<string, number>();
    return area === undefined ? [...byArea.values()].reduce((sum, each) => sum + each, 0) : (byArea.get(area) ?? 0);
  };
  const [before, after, { items, ...page }] = await Promise.all([
    balanceAt(from),
    balanceAt(to),
    ledger.changes(figure, from, to, area, paging),
  ]);
  return { before, after, items: await cited(moments, items), ...page };
};
