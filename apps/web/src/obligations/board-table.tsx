import { type ReactNode } from 'react';
import { fullDay, shortDay, weekdayOf } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Cell, type Column } from './board-query.js';
import { StandingLight } from './standing.js';

interface BoardTableProps {
  readonly title: string;
  readonly what: string;
  readonly rowHead: string;
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  readonly columns: readonly Column[];
  readonly asOf: string;
  readonly chosen: string | undefined;
  readonly shows: (cell: Cell) => boolean;
  readonly onOpen: (obligation: string) => void;
  /** Opens what the share of those in time is made of. */
  readonly onBehind?: (figure: string) => void;
}

/** Who owes (rows, in the order of the organisation) against what falls due (columns): each cell light, word and date. */
export const BoardTable = (props: BoardTableProps) => {
  const { title, what, rowHead, rows, columns, onBehind } = props;
  const { t } = useWords();
  return (
    <section className="card board-card" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="note">{what}</span>
      </div>
      <div className="board-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="board-table">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} {...props} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={column.cells.get(key)?.obligation === props.chosen ? 'board-chosen' : ''}
                  >
                    <BoardCell {...props} column={column} cell={column.cells.get(key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {onBehind && (
            <tfoot>
              <tr>
                <th scope="row">{t('board.onTime')}</th>
                {columns.map(({ key, onTime, behind }) => (
                  <td key={key}>
                    {onTime && (
                      <Openable onOpen={behind === undefined ? undefined : () => onBehind(behind)}>
                        {t('board.onTimeOf', {
                          of: onTime.numerator,
                          all: onTime.denominator,
                          share: onTime.share ?? t('none'),
                        })}
                      </Openable>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
};

const Openable = ({
  onOpen,
  children,
}: {
  readonly onOpen: (() => void) | undefined;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  return onOpen ? (
    <OpenNumber opens={t('board.openBehind')} onOpen={onOpen}>
      {children}
    </OpenNumber>
  ) : (
    <>{children}</>
  );
};

/** Period and due date; a moved one shows the day it was moved from, which opens the reason. */
const ColumnHead = ({ column, onOpen }: BoardTableProps & { readonly column: Column }) => {
  const { t, term, language } = useWords();
  const { kind, period, dueOn, movedFrom, provisional, cells } = column;
  const [first] = cells.values();
  const name = term('board', `periodOf.${kind}`, {
    year: period.slice(0, 4),
    part: term('board', `part.${period.slice(5)}`),
  });
  return (
    <th scope="col" className="board-column">
      <span className="strong">{name}</span>
      <span className="note board-due">
        {fullDay(dueOn, language)}{' '}
        {movedFrom === undefined ? (
          weekdayOf(dueOn, language)
        ) : first ? (
          <button type="button" className="board-moved" onClick={() => onOpen(first.obligation)}>
            {t('board.movedFrom', { day: shortDay(movedFrom, language) })}
          </button>
        ) : (
          t('board.movedFrom', { day: shortDay(movedFrom, language) })
        )}
        {provisional && ` ${t('board.provisional')}`}
      </span>
    </th>
  );
};

const BoardCell = (props: BoardTableProps & { readonly column: Column; readonly cell: Cell | undefined }) => {
  const { column, cell, asOf, chosen, shows, onOpen } = props;
  const { t, language } = useWords();
  if (!cell) {
    return column.opensOn === undefined ? (
      <span className="quiet">{t('none')}</span>
    ) : (
      <Light is="none">{t('board.opens', { day: shortDay(column.opensOn, language) })}</Light>
    );
  }
  if (!shows(cell)) return null;
  return (
    <button
      type="button"
      className="board-cell"
      aria-pressed={cell.obligation === chosen}
      onClick={() => onOpen(cell.obligation)}
    >
      <StandingLight standing={cell} asOf={asOf} />
      {cell.returns > 0 && cell.status !== 'returned' && (
        <span className="note"> {t('board.returnedTimes', { count: cell.returns })}</span>
      )}
    </button>
  );
};
