import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { nearDay } from '../parts/format.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { opensNext } from '../case/open-next.js';
import { TaskPane } from '../case/task-pane.js';
import { useWords } from '../words/use-words.js';
import { type Due, dueOf, nameOf, type Task, useDoesBusiness, useInbox } from './inbox-query.js';
import './inbox.css';
import { type Done, DoneStrip } from './done-strip.js';
import { KeyList } from './key-list.js';
import { TaskCard } from './task-card.js';
import { useKeys } from './use-keys.js';

const DUES: readonly Due[] = ['overdue', 'soon', 'later', 'undated'];

interface Filters {
  readonly step?: string;
  readonly due?: string;
  readonly words?: string;
}

/** What a search looks at: name and code. */
const searched = ({ data }: Task): string =>
  [data['name'], data['title'], data['code'], data['number']].filter((each) => typeof each === 'string').join(' ');

/** The tasks that the filters of the address leave, in their order: earliest due first. */
const filtered = (tasks: readonly Task[], { step, due, words }: Filters): readonly Task[] =>
  tasks.filter(
    (task) =>
      (step === undefined || task.step === step) &&
      (due === undefined || dueOf(task) === due) &&
      (words === undefined || searched(task).includes(words)),
  );

/** What waits for whoever has signed in: the list, and beside it the one thing that is being done. */
export const InboxPage = () => {
  const { t, language, term } = useWords();
  const { task: open, ...filters }: Filters & { readonly task?: string } = useSearch({ from: '/frame/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const { past } = useMoment();
  const business = useDoesBusiness();
  const inbox = useInbox();
  const search = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState(false);
  const [done, setDone] = useState<Done>();

  const tasks = useMemo(() => inbox.data?.pages.flatMap(({ items }) => items) ?? [], [inbox.data]);
  const shown = useMemo(() => filtered(tasks, filters), [tasks, filters.step, filters.due, filters.words]);
  const index = shown.findIndex((task) => nameOf(task) === open);
  const current = shown[index];
  const wide = useWide();

  const choose = (task: Task | undefined) =>
    navigate({ search: (before) => ({ ...before, task: task && nameOf(task) }), replace: wide });
  const filter = (name: keyof Filters, value: string | undefined) =>
    navigate({ search: (before) => ({ ...before, [name]: value || undefined, task: undefined }) });

  // on a wide screen something is always open
  useEffect(() => {
    if (wide && !current && shown[0] && !inbox.isFetching && (opensNext() || !done)) void choose(shown[0]);
  });
  useKeys({
    j: () => void choose(shown[Math.min(index + 1, shown.length - 1)]),
    k: () => void choose(shown[Math.max(index - 1, 0)]),
    Enter: () => document.querySelector<HTMLElement>('.task-pane h1')?.focus(),
    '/': () => search.current?.querySelector('input')?.focus(),
    '?': () => setKeys(true),
  });

  if (!business) {
    return <Empty shape="none" title={t('inbox.noRole')} why={t('inbox.noRoleWhy')} />;
  }
  if (inbox.isPending) return <Loading name={t('inbox.reading')} rows={9} />;
  if (inbox.isLoadingError) return <Failed trouble={troubleOf(inbox.error)} again={inbox.refetch} />;
  const today = inbox.data.pages[0]!.at.asOf;
  const steps = [...new Set(tasks.map(({ step }) => step))];
  const hasFilters = Object.values(filters).some((value) => value !== undefined);
  const next = inbox.hasNextPage;
  // the open task is what the page is about; without one, the list is
  const Heading = current ? 'h2' : 'h1';

  return (
    <div className={current ? 'inbox inbox-open' : 'inbox'}>
      <section className="inbox-list" aria-label={t('inbox.list')}>
        <div className="inbox-head">
          <Heading className="strong">
            {t('inbox.toDo')} <span className="count">{tasks.length}</span>
          </Heading>
          <span className="note">{t('inbox.order')}</span>
          <button type="button" className="bare inbox-keys" onClick={() => setKeys(true)}>
            <span className="key">?</span> {t('inbox.keys')}
          </button>
        </div>
        {done && <DoneStrip {...done} onGone={() => setDone(undefined)} />}
        {tasks.length > 0 && (
          <div className="inbox-filters">
            <div ref={search} className="inbox-search">
              <Input
                size="small"
                allowClear
                value={filters.words ?? ''}
                placeholder={t('inbox.search')}
                aria-label={t('inbox.search')}
                onChange={({ target }) => void filter('words', target.value)}
              />
            </div>
            <select
              className="select"
              aria-label={t('inbox.byStep')}
              value={filters.step ?? ''}
              onChange={({ target }) => void filter('step', target.value)}
            >
              <option value="">{t('inbox.allSteps')}</option>
              {steps.map((step) => (
                <option key={step} value={step}>
                  {term('step', step)}
                </option>
              ))}
            </select>
            <select
              className="select"
              aria-label={t('inbox.byDue')}
              value={filters.due ?? ''}
              onChange={({ target }) => void filter('due', target.value)}
            >
              <option value="">{t('inbox.allDues')}</option>
              {DUES.map((due) => (
                <option key={due} value={due}>
                  {t(`inbox.${due}`)}
                </option>
              ))}
            </select>
          </div>
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
                onClick={() => void navigate({ search: ({ asOf, knownAt }) => ({ asOf, knownAt }) })}
              >
                {t('inbox.clear')}
              </Button>
            }
          />
        )}
        {DUES.map((due) => {
          const group = shown.filter((task) => dueOf(task) === due);
          if (group.length === 0) return null;
          return (
            <section key={due}>
              <h3 className="inbox-group">
                {t(`inbox.${due}`)} <span className="quiet">{group.length}</span>
              </h3>
              <ul>
                {group.map((task) => (
                  <TaskCard key={nameOf(task)} task={task} today={today} current={task === current} />
                ))}
              </ul>
            </section>
          );
        })}
        {next && (
          <div className="inbox-more">
            <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              {t('inbox.more')}
            </Button>
          </div>
        )}
      </section>
      {current && (
        <TaskPane
          key={nameOf(current)}
          task={current}
          today={today}
          onBack={() => void choose(undefined)}
          onDone={(words, back) => {
            setDone({ words, ...(back && { back }) });
            const next = shown[index + 1] ?? shown[index - 1];
            void choose(wide && opensNext() ? next : undefined);
          }}
        />
      )}
      {keys && <KeyList onClose={() => setKeys(false)} />}
    </div>
  );
};

const query = window.matchMedia('(min-width: 1100px)');

/** Whether list and task stand side by side. */
const useWide = (): boolean => {
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const tell = () => setWide(query.matches);
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, []);
  return wide;
};
