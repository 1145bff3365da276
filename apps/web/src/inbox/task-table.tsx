import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { dayOf, nearDay } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { bulkActOf } from './bulk/bulk-acts.js';
import { type Order } from './filters.js';
import { nameOf, type Task, useSubjectOf } from './inbox-query.js';
import { type ListProps } from './task-list.js';
import { TaskLight } from './task-light.js';
import './task-table.css';
import { Tick } from './tick.js';
import { bringIntoSight, rowsIn, useVisible } from './use-visible.js';

interface TableProps extends ListProps {
  /** The row that the keys stand on. */
  readonly row: number;
  readonly order: Order;
  readonly placeOf: (task: Task) => string;
  readonly onOrder: (order: Order | undefined) => void;
}

/** Heights of a row and of the head that stays above them; the style sheet has the same. */
const ROW = 36;
const HEAD = 32;

/** The same tasks as rows, for whoever compares; only those in sight are drawn. */
export const TaskTable = ({ tasks, today, current, chosen, box, row, order, placeOf, onOrder }: TableProps) => {
  const { t } = useWords();
  const inner = useRef<HTMLTableSectionElement>(null);
  const stretch = useVisible(box, inner);
  const { from, to } = rowsIn(stretch, { start: 0, count: tasks.length, height: ROW });
  useLayoutEffect(() => {
    if (!box.current || !inner.current) return;
    bringIntoSight(box.current, inner.current, { at: row * ROW, height: ROW, head: HEAD });
    // whoever comes back from a task finds the list where they left it
  }, [box, row, current]);
  const sortable = (name: 'due' | 'followUp') => {
    const is = order === name ? 'ascending' : order === `-${name}` ? 'descending' : 'none';
    const next = is === 'ascending' ? (`-${name}` as const) : name;
    return (
      <th scope="col" aria-sort={is}>
        <button type="button" className="bare" onClick={() => onOrder(next === 'due' ? undefined : next)}>
          {t(`inbox.column.${name}`)}{' '}
          <span aria-hidden="true">{{ ascending: '↑', descending: '↓', none: '↕' }[is]}</span>
        </button>
      </th>
    );
  };
  const { placeName } = useRowWords();
  if (tasks.length === 0) return null;
  return (
    <table className="task-table" aria-rowcount={tasks.length + 1}>
      <caption className="unseen">{t('inbox.toDo')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <td className="task-table-tick" />
          <th scope="col">{t('inbox.column.matter')}</th>
          <th scope="col">{t('inbox.column.step')}</th>
          <th scope="col">{t('inbox.column.place')}</th>
          {sortable('due')}
          <th scope="col">{t('inbox.column.light')}</th>
          {sortable('followUp')}
          <th scope="col">{t('inbox.column.since')}</th>
        </tr>
      </thead>
      <tbody ref={inner}>
        {from > 0 && <Gap rows={from} />}
        {tasks.slice(from, to).map((task, i) => (
          <TaskRow
            key={nameOf(task)}
            task={task}
            today={today}
            chosen={chosen}
            at={from + i}
            marked={from + i === row}
            place={placeName(placeOf(task))}
          />
        ))}
        {to < tasks.length && <Gap rows={tasks.length - to} />}
      </tbody>
    </table>
  );
};

/** Keeps the place of rows that are not drawn. */
const Gap = ({ rows }: { readonly rows: number }) => (
  <tr aria-hidden="true" className="task-table-gap">
    <td colSpan={8} style={{ height: rows * ROW }} />
  </tr>
);

const useRowWords = () => {
  const { t } = useWords();
  const { place } = usePlaces();
  return { placeName: (code: string): string => (code === 'province' ? t('moment.province') : place(code)) };
};

interface RowProps extends Pick<ListProps, 'today' | 'chosen'> {
  readonly task: Task;
  readonly at: number;
  readonly marked: boolean;
  readonly place: string;
}

const TaskRow = ({ task, today, chosen, at, marked, place }: RowProps) => {
  const { term, language } = useWords();
  const about = useSubjectOf()(task);
  const day = (on: string | undefined) => on !== undefined && nearDay(on, today, language);
  return (
    <tr className={marked ? 'task-row task-row-marked' : 'task-row'} aria-rowindex={at + 2}>
      <td className="task-table-tick">{bulkActOf(task) && <Tick task={task} chosen={chosen} />}</td>
      <th scope="row" className="cut">
        <Link
          className="open-link"
          from="/inbox"
          to="/inbox"
          search={(before) => ({ ...before, task: nameOf(task) })}
          preload={false}
        >
          {about ?? term('account', task.account)}
        </Link>
      </th>
      <td className="second cut">{term('step', task.step)}</td>
      <td className="second cut">{place}</td>
      <td>{day(task.due)}</td>
      <td>
        <TaskLight task={task} />
      </td>
      <td>{day(task.followUp)}</td>
      <td className="second">{task.since !== '' && day(dayOf(task.since))}</td>
    </tr>
  );
};
