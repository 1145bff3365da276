import { type ObligationEvent, type ObligationKind, type Paper, type SchemeId, wordOf } from '@greenledger/domain';
import { type Ledger } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';
import { factsAt, type FactsFrom, timelineLine, type TimelineLine } from './facts.js';
import { type Matrix, obligationMatrix, type OtherReading, readOtherwise } from './obligation-matrix.js';
import { rungsStampedBy, streamsOf } from './obligations.js';
import { schemeAt } from './scheme-at.js';

type Reading = FactsFrom & { readonly ledger: Ledger };

/** The quarterly reports as counted, or under another reading of their rule (F5). */
export const quarterlyReports = async (from: Reading, moment: Moment, reading?: OtherReading): Promise<Matrix> => {
  const matrix = await obligationMatrix(from.ledger, moment, 'quarterlyReport');
  const scheme = matrix.periods[0]?.scheme;
  return reading && scheme ? readOtherwise(matrix, reading, await schemeAt(from, scheme as SchemeId, moment)) : matrix;
};

/** Everything that happened to an obligation and to its reminders, in the words of A.7. */
export const obligationTimeline = async (
  from: FactsFrom,
  id: string,
  moment: Moment,
): Promise<readonly TimelineLine[]> => {
  const own = (await factsAt(from, streamsOf(id, []), moment)).map(({ event }) => event as unknown as ObligationEvent);
  const kind: ObligationKind | undefined = own[0]?.data.kind;
  const facts = await factsAt(from, streamsOf(id, own.flatMap(rungsStampedBy)), moment);
  return [...facts]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map((fact) => timelineLine(fact, ({ type }) => (kind ? wordOf(kind, type) : type)));
};

/** A stage summary with what the books say at each ordinal that it names (R63); any other paper as it is. */
export const withBookedFigures = async (
  { ledger, moments }: { readonly ledger: Ledger; readonly moments: Moments },
  paper: Paper,
  { area, today }: { readonly area: string | undefined; readonly today: string },
): Promise<Paper> => {
  if (paper.kind !== 'stageSummary' || area === undefined) return paper;
  const figures = await Promise.all(
    paper.figures.map(async (stated) => {
      const moment = await moments.resolve({ knownAt: stated.ordinal, today });
      const booked = (await ledger.balances([stated.figure], moment)).get(stated.figure)?.get(area) ?? 0;
      return { ...stated, booked };
    }),
  );
  return { ...paper, figures };
};
