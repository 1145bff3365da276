import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { opensNext } from '../case/open-next.js';
import { TaskPane } from '../case/task-pane.js';
import { useMoment } from '../moment/moment.js';
import { RunningNotices } from '../notices/running-notices.js';
import { nearDay } from '../parts/format.js';
import { Empty, Failed } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { bulkActOf } from './bulk/bulk-acts.js';
import { type Done, DoneStrip } from './done-strip.js';
import { FilterBar } from './filter-bar.js';
import { filtered, FILTERS, type Filters, orderOf, sorted, usePlacesOf } from './filters.js';
import { nameOf, type Task, useAllOfInbox } from './inbox-query.js';
import { InboxReading } from './inbox-reading.js';
import { ListTabs } from './list-tabs.js';
import { TaskList } from './task-list.js';
import { TaskTable } from './task-table.js';
import { useChosen } from './use-chosen.js';
import { useKeys } from './use-keys.js';
import { useWide } from './use-wide.js';

const KeyList = lazy(async () => ({ default: (await import('./key-list.js')).KeyList }));

interface Address extends Filters {
  readonly task?: string;
  readonly view?: string;
  readonly sort?: string;
}

/** What waits for whoever has signed in: the list, and beside it the one thing that is being done. */
export const ToDo = () => {
  const { t, language } = useWords();
  const address: Address = useSearch({ from: '/frame/inbox' });
  const { task: open, view, sort, step, kind, area, due, words } = address;
  const navigate = useNavigate({ from: '/inbox' });
  const { past } = useMoment();
  const inbox = useAllOfInbox();
  const box = useRef<HTMLElement>(null);
  const [keys, setKeys] = useState(false);
  const [done, setDone] = useState<Done>();

  const tasks = useMemo(() => inbox.data?.pages.flatMap(({ items }) => items) ?? [], [inbox.data]);
  const { places, placeOf } = usePlacesOf(tasks);
  const table = view === 'table';
  const shown = useMemo(() => {
    const left = filtered(tasks, { step, kind, area, due, words }, placeOf);
    return table ? sorted(left, orderOf(sort)) : left;
  }, [tasks, step, kind, area, due, words, placeOf, table, sort]);
  const index = useMemo(() => shown.findIndex((task) => nameOf(task) === open), [shown, open]);
  const current = shown[index];
  const wide = useWide();
  const side = wide && !table;
  const chosen = useChosen(shown);
  /** The row that the keys stand on where no task is open beside the list. */
  const [row, setRow] = useState(0);

  const choose = (task: Task | undefined) => {
    if (task) setRow(shown.indexOf(task));
    return navigate({ search: (before) => ({ ...before, task: task && nameOf(task) }), replace: side });
  };
  const filter = (change: Partial<Address>) =>
    navigate({ search: (before) => ({ ...before, ...change, task: undefined }) });
  const move = (by: 1 | -1) => {
    const at = Math.max(0, Math.min((current ? index : row) + by, shown.length - 1));
    if (table && !current) setRow(at);
    else if (shown[at]) void choose(shown[at]);
  };

  // on a wide screen something is always open
  useEffect(() => {
    if (side && !current && shown[0] && !inbox.isFetching && (opensNext() || !done)) void choose(shown[0]);
  });
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const at = current ?? (table ? shown[row] : undefined);
      if (at && bulkActOf(at)) chosen.tick(nameOf(at));
    },
    t: () => void filter({ view: table ? undefined : 'table' }),
    Enter: () => {
      if (table && !current && shown[row]) void choose(shown[row]);
      else document.querySelector<HTMLElement>('.task-pane h1')?.focus();
    },
    '?': () => setKeys(true),
  });

  if (inbox.isPending) return <InboxReading />;
  if (inbox.isLoadingError) return <Failed trouble={troubleOf(inbox.error)} again={inbox.refetch} />;
  const today = inbox.data.pages[0]!.at.asOf;
  const hasFilters = FILTERS.some((name) => address[name] !== undefined);
  // the open task is what the page is about; without one, the list is
  const Heading = current ? 'h2' : 'h1';
  const parts = { tasks: shown, today, current, chosen, box };

  return (
    <div className={['inbox', current && 'inbox-open', table && 'inbox-wide'].filter(Boolean).join(' ')}>
      <section className="inbox-list" aria-label={t('inbox.list')} ref={box}>
        <Heading className="unseen">{t('inbox.toDo')}</Heading>
        <ListTabs list="toDo" />
        <RunningNotices today={today} />
        {done && <DoneStrip {...done} onGone={() => setDone(undefined)} />}
        {tasks.length > 0 && (
          <FilterBar
            tasks={tasks}
            address={address}
            places={places}
            chosen={chosen}
            reading={inbox.hasNextPage}
            onChange={filter}
            onKeys={() => setKeys(true)}
          />
        )}
        {tasks.length === 0 && (
          <Empty
            level={2}
            shape="done"
            title={past ? t('inbox.emptyThen') : t('inbox.allDone')}
            why={past ? t('inbox.emptyThenWhy') : t('inbox.allDoneWhy', { day: nearDay(today, today, language) })}
            actions={
              <Link className="link" to="/communities">
                {t('inbox.toCommunities')}
              </Link>
            }
          />
        )}
        {tasks.length > 0 && shown.length === 0 && hasFilters && (
          <Empty
            level={2}
            shape="none"
            title={t('inbox.noMatch')}
            why={t('inbox.noMatchWhy', { count: tasks.length })}
            actions={
              <Button
                type="primary"
                onClick={() => void navigate({ search: ({ asOf, knownAt }) => ({ asOf, knownAt, view }) })}
              >
                {t('inbox.clear')}
              </Button>
            }
          />
        )}
        {table ? (
          <TaskTable
            {...parts}
            row={row}
            placeOf={placeOf}
            order={orderOf(sort)}
            onOrder={(next) => void filter({ sort: next })}
          />
        ) : (
          <TaskList {...parts} />
        )}
      </section>
      {current && (
        <TaskPane
          key={nameOf(current)}
          task={current}
          today={today}
          onBack={() => void choose(undefined)}
          onDone={(said, back) => {
            setDone({ words: said, ...(back && { back }) });
            const next = shown[index + 1] ?? shown[index - 1];
            void choose(side && opensNext() ? next : undefined);
          }}
        />
      )}
      {keys && (
        <Suspense fallback={null}>
          <KeyList onClose={() => setKeys(false)} />
        </Suspense>
      )}
    </div>
  );
};
