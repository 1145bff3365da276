import { type ReactNode } from 'react';
import { type CriterionLine, type TimelineLine } from '../case/case-query.js';
import { ResultLight } from '../case/criteria-table.js';
import { type Round, roundsOf } from '../case/rounds.js';
import { shortDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';

/** So many reviews have a column of their own; older ones stand in the opened row. */
const COLUMNS = 3;

interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (line: CriterionLine) => ReactNode;
}

interface Columns {
  readonly rounds: readonly Round[];
  readonly columns: readonly Column[];
  /** The reviews without a column, for the row that is opened. */
  readonly older: readonly Round[];
}

/** The reviews of a case side by side, each with the day on which it ended. */
export const useReviewColumns = (lines: readonly TimelineLine[]): Columns => {
  const { t, term, language } = useWords();
  const rounds = roundsOf(lines);
  const several = (step: Round['step']) => rounds.some((each) => each.step === step && each.number > 1);
  const nameOf = ({ step, number }: Round): string =>
    several(step) ? t('community.round', { step: term('station', step), number }) : term('station', step);
  const columns = rounds.slice(-COLUMNS).map((round) => ({
    key: `${round.step}${round.number}`,
    head: (
      <>
        {nameOf(round)}{' '}
        <span className="quiet">
          {round.endedOn === undefined ? t('community.roundOpen') : shortDay(round.endedOn, language)}
        </span>
      </>
    ),
    cell: ({ criterion }: CriterionLine) => <ResultLight result={round.found[criterion]} />,
  }));
  return { rounds, columns, older: rounds.slice(0, -COLUMNS) };
};

/** What older reviews found about one criterion. */
export const OlderRounds = ({ rounds, no }: { readonly rounds: readonly Round[]; readonly no: number }) => {
  const { t, term } = useWords();
  return (
    <ul className="older-rounds">
      {rounds.map(({ step, number, found }) => (
        <li key={`${step}${number}`}>
          <span className="second">{t('community.round', { step: term('station', step), number })}</span>
          <ResultLight result={found[no]} />
        </li>
      ))}
    </ul>
  );
};
