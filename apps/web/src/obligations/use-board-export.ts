import { dayOf } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useExport } from '../parts/use-export.js';
import { useWords } from '../words/use-words.js';
import { type Board, type Cell, type Column } from './board-query.js';
import { useStandingWords } from './standing.js';
import { useOwedName } from './filing-name.js';

/** Hands the board over as a file: a line for each filing that is shown, by due date, and the moment that it is of. */
export const useBoardExport = () => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const nameOf = useOwedName();
  const standingOf = useStandingWords({ dated: true });
  const save = useExport();
  return (at: Board['at'], columns: readonly Column[], shows: (cell: Cell) => boolean): void => {
    const rowOf = ({ kind, period, movedFrom }: Column, cell: Cell) => [
      ...[nameOf({ kind, period, obligor: cell.obligor }), cell.obligation],
      ...[term('obligationKind', kind), period, place(cell.obligor), cell.dueOn, movedFrom],
      ...[standingOf(cell, at.asOf).words, cell.firstFiledAt === undefined ? undefined : dayOf(cell.firstFiledAt)],
      ...[cell.daysLate, cell.returns, cell.version, cell.ordinal],
    ];
    const column = (name: string): string => term('board', `column.${name}`);
    save({
      title: t('board.title'),
      at,
      head: [
        ...[t('board.one'), t('explain.id')],
        ...['kind', 'period', 'obligor', 'dueOn', 'movedFrom', 'stands', 'filedOn', 'daysLate', 'returns'].map(column),
        ...[column('version'), t('explain.ordinal')],
      ],
      rows: columns.flatMap((each) => [...each.cells.values()].filter(shows).map((cell) => rowOf(each, cell))),
    });
  };
};
