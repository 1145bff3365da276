import { useQuery } from '@tanstack/react-query';
import { type Moment } from '../moment/moment.js';
import { boardQuery, columnsOf, type Kind } from '../obligations/board-query.js';
import { StandingLight } from '../obligations/standing.js';
import { useOwedName } from '../obligations/filing-name.js';
import { useWords } from '../words/use-words.js';
import { type Hit } from './hits.js';

/** So many fit under the field, as of everything else. */
const MOST = 8;
/** The board changes seldom while somebody types. */
const KEPT_MS = 60_000;

const KINDS: readonly Kind[] = ['quarterlyReport', 'stageSummary', 'implementationPlan', 'pilotList'];

/**
 * What is owed, found by what it is called, the latest first: its kind, its period, who owes it. The program knows all
 * three by codes only, and the board is short, so names are looked through here, in the language that they are read in.
 */
export const useFilingHits = (words: string, moment: Moment): readonly Hit[] => {
  const { term } = useWords();
  const nameOf = useOwedName();
  const board = useQuery({ ...boardQuery(moment), enabled: words !== '', staleTime: KEPT_MS }).data;
  if (words === '' || !board) return [];
  const wanted = words.toLowerCase().split(/\s+/);
  const found = columnsOf(board, KINDS)
    .toReversed()
    .flatMap(({ kind, period, cells }) =>
      [...cells.values()].map((cell) => ({
        cell,
        period,
        kind,
        name: nameOf({ kind, period, obligor: cell.obligor }),
      })),
    )
    .filter(({ name, kind, period }) => {
      const text = [name, term('obligationKind', kind), period].join(' ').toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  return found.slice(0, MOST).map(({ cell, period, name }): Hit => {
    const id = cell.obligation;
    const stands = <StandingLight standing={cell} asOf={board.at.asOf} dated />;
    return { kind: 'filing', id, name, facts: [period], stands, leads: { to: 'filing', id } };
  });
};
