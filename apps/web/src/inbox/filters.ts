import { useMemo } from 'react';
import { usePlaces } from '../parts/places.js';
import { type Due, dueOf, type Task } from './inbox-query.js';

/** What the address says about the list: which part of it, and in which order. */
export interface Filters {
  readonly step?: string;
  readonly kind?: string;
  readonly area?: string;
  readonly due?: string;
  readonly words?: string;
}

export const FILTERS = ['step', 'kind', 'area', 'due', 'words'] as const satisfies readonly (keyof Filters)[];
export const DUES: readonly Due[] = ['overdue', 'soon', 'later', 'undated'];

/** Columns by which the table sorts; with a minus the other way round. */
export type Order = 'due' | '-due' | 'followUp' | '-followUp';
const ORDERS: readonly string[] = ['due', '-due', 'followUp', '-followUp'] satisfies readonly Order[];
export const orderOf = (sort: string | undefined): Order =>
  sort !== undefined && ORDERS.includes(sort) ? (sort as Order) : 'due';

/** What a search looks at: name and code. */
const searched = ({ data }: Task): string =>
  [data['name'], data['title'], data['code'], data['number']].filter((each) => typeof each === 'string').join(' ');

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The county or unit that a task is about, as far as it tells: by its code, who owes it, or whose it is. */
export const whereOf = ({ data, holder }: Task): string => {
  const obligor = (data['obligor'] ?? {}) as Readonly<Record<string, unknown>>;
  const owes = text(obligor['county']) ?? text(obligor['area']) ?? text(obligor['unit']);
  return text(data['code'])?.slice(0, 6) ?? owes ?? (holder.split('@')[1] ?? '').replace(/^(\d{6})\d+$/, '$1');
};

/** The places among which a list can be told apart: areas, or within one area its counties. */
export const usePlacesOf = (tasks: readonly Task[]) => {
  const { areaOf, ready } = usePlaces();
  return useMemo(() => {
    const wheres = [...new Set(tasks.map(whereOf))];
    const areas = new Set(wheres.map((where) => areaOf(where) ?? where));
    const byArea = areas.size > 1;
    const placeOf = (task: Task): string => {
      const where = whereOf(task);
      return byArea ? (areaOf(where) ?? where) : where;
    };
    return { places: [...new Set(tasks.map(placeOf))].sort(), placeOf };
    // names of places come later than the tasks, once
  }, [tasks, ready]);
};

/** The tasks that the filters of the address leave, in their order: earliest due first. */
export const filtered = (
  tasks: readonly Task[],
  { step, kind, area, due, words }: Filters,
  placeOf: (task: Task) => string,
): readonly Task[] =>
  tasks.filter(
    (task) =>
      (step === undefined || task.step === step) &&
      (kind === undefined || task.account === kind) &&
      (area === undefined || placeOf(task) === area) &&
      (due === undefined || dueOf(task) === due) &&
      (words === undefined || searched(task).includes(words)),
  );

/** In the order of a column; what has no such day comes last either way, and the same days keep their order. */
export const sorted = (tasks: readonly Task[], order: Order): readonly Task[] => {
  if (order === 'due') return tasks;
  const name = order.endsWith('due') ? 'due' : 'followUp';
  const sign = order.startsWith('-') ? -1 : 1;
  return [...tasks].sort((a, b) => {
    const [left, right] = [a[name], b[name]];
    if (left === right) return 0;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -sign : sign;
  });
};
