import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { usePlaces } from '../parts/places.js';
import { Light } from '../parts/light.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { boardQuery, type Cell, type Column, columnsOf } from './board-query.js';
import { BoardTable } from './board-table.js';
import './board.css';
import { ObligationPane } from './obligation-pane.js';
import { inOrder, ROSTER } from './roster.js';
import { useBoardExport } from './use-board-export.js';

const BehindDrawer = lazy(async () => ({ default: (await import('../dashboard/behind-drawer.js')).BehindDrawer }));

/** What the board can be narrowed to; rows stay, so that the order of the organisation does. */
const shown = {
  all: () => true,
  open: ({ status }: Cell) => status !== 'accepted' && status !== 'waived',
  overdue: ({ timeliness }: Cell) => timeliness === 'missing',
  late: ({ daysLate }: Cell) => daysLate > 0,
} as const;
type Shown = keyof typeof shown;

const isShown = (value: string | undefined): value is Shown => value !== undefined && value in shown;

const cellsOf = (columns: readonly Column[]): readonly Cell[] => columns.flatMap(({ cells }) => [...cells.values()]);

/** Who owes what by when (R34, R53, R56, R63), and beside it the one that is looked at. */
export const BoardPage = () => {
  const { t, language } = useWords();
  const { place, areas } = usePlaces();
  const moment = useMoment();
  const {
    cell: open,
    show,
    behind,
  }: { cell?: string; show?: string; behind?: string } = useSearch({
    from: '/frame/obligations',
  });
  const navigate = useNavigate({ from: '/obligations' });
  const board = useQuery(boardQuery(moment));
  const save = useBoardExport();
  const [done, setDone] = useState<string>();
  if (board.isPending) return <Loading title={t('board.title')} name={t('board.reading')} rows={18} />;
  if (board.isLoadingError) return <Failed trouble={troubleOf(board.error)} again={board.refetch} />;
  const { at } = board.data;
  const ofUnits = columnsOf(board.data, ['quarterlyReport']);
  const ofAreas = columnsOf(board.data, ['implementationPlan', 'pilotList', 'stageSummary']);
  const all = [...cellsOf(ofUnits), ...cellsOf(ofAreas)];
  const chosen: Shown = isShown(show) ? show : 'all';
  const rows = (known: readonly string[], columns: readonly Column[]) =>
    inOrder(
      known,
      cellsOf(columns).map(({ obligor }) => obligor),
    ).map((key) => ({ key, name: place(key) }));
  const change = (next: {
    readonly cell?: string | undefined;
    readonly show?: string;
    readonly behind?: string | undefined;
  }) => navigate({ search: (before) => ({ ...before, ...next }) });
  const table = {
    asOf: at.asOf,
    chosen: open,
    shows: shown[chosen],
    onOpen: (cell: string) => void change({ cell, behind: undefined }),
  };
  // what is open is what the page is about
  const Heading = open === undefined ? 'h1' : 'h2';
  const count = (which: Shown) => all.filter(shown[which]).length;
  return (
    <div className={open === undefined ? 'board' : 'board board-open'} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div className="board-main">
        <div className="board-head">
          <Heading className="h-section" tabIndex={-1}>
            {t('board.title')}
          </Heading>
          <span className="second">{t('board.order')}</span>
          <Link className="link" to="/pilots" search={{ asOf: moment.asOf, knownAt: moment.knownAt } as object}>
            {t('pilots.title')}
          </Link>
          <Segmented
            size="small"
            className="board-show"
            value={chosen}
            onChange={(value) => void change({ show: value })}
            options={[
              { value: 'all', label: t('board.all') },
              { value: 'open', label: t('board.open', { count: count('open') }) },
              { value: 'overdue', label: t('board.overdue', { count: count('overdue') }) },
              { value: 'late', label: t('board.late', { count: count('late') }) },
            ]}
          />
          <Button
            size="small"
            disabled={count(chosen) === 0}
            onClick={() => save(at, [...ofUnits, ...ofAreas], shown[chosen])}
          >
            {t('board.export', { count: count(chosen) })}
          </Button>
        </div>
        {done !== undefined && (
          <p className="board-done" role="status">
            <Light is="done">{done}</Light>
          </p>
        )}
        {all.length === 0 ? (
          <Empty level={2} shape="none" title={t('board.nothing')} why={t('board.nothingWhy')} />
        ) : (
          <>
            <BoardTable
              {...table}
              title={t('board.units')}
              what={t('board.unitsWhat')}
              rowHead={t('board.unit')}
              rows={rows(ROSTER, ofUnits)}
              columns={ofUnits}
              onBehind={(figure) => void change({ behind: figure, cell: undefined })}
            />
            <BoardTable
              {...table}
              title={t('board.areas')}
              what={t('board.areasWhat')}
              rowHead={t('board.area')}
              rows={rows(
                areas.map(({ area }) => area),
                ofAreas,
              )}
              columns={ofAreas}
            />
          </>
        )}
      </div>
      {open !== undefined && (
        <ObligationPane
          key={open}
          id={open}
          className="board-aside"
          onBack={() => void change({ cell: undefined })}
          onDone={setDone}
        />
      )}
      {behind !== undefined && (
        <Suspense>
          <BehindDrawer figure={behind} title={t('board.onTime')} onClose={() => void change({ behind: undefined })} />
        </Suspense>
      )}
    </div>
  );
};
