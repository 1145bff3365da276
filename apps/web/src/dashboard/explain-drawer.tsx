import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Input } from 'antd';
import { useEffect } from 'react';
import { api, type Schemas } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { dayOf, fullDay, moment as instantOf, signed, whole } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useExport } from '../parts/use-export.js';
import { useWords } from '../words/use-words.js';
import { isLate, PostingsTable, sumOf } from './postings-table.js';

/** As many postings are read by themselves; beyond, somebody has to ask for more. */
const BY_ITSELF = 1_000;

/** What changed a figure from one moment to another: signed postings by cause, and that they make the difference. */
export const ExplainDrawer = ({
  figure,
  area,
  base,
  baseKnown,
  rules,
  onClose,
}: {
  readonly figure: string;
  readonly area: string | undefined;
  /** The legal date of the earlier moment. */
  readonly base: string;
  /** Up to where that one is known; as far as the later one where nothing is said. */
  readonly baseKnown: string | undefined;
  readonly rules: readonly Schemas['RuleUsed'][];
  readonly onClose: () => void;
}) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const { asOf, knownAt } = useMoment();
  const navigate = useNavigate({ from: '/dashboard' });
  const save = useExport();
  const found = useInfiniteQuery({
    queryKey: ['changes', figure, area, base, baseKnown, asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { from: base, fromKnownAt: baseKnown, asOf, knownAt, area, cursor, limit: 200 };
      return answered(api.GET('/api/figures/{figure}/changes', { params: { path: { figure }, query } }));
    },
    getNextPageParam: ({ next }) => next,
  });
  const pages = found.data?.pages ?? [];
  const [first] = pages;
  const lines = pages.flatMap(({ items }) => items);
  const { hasNextPage, isFetching, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetching && lines.length < BY_ITSELF) void fetchNextPage();
  });
  const names = Object.assign({}, ...pages.map(({ communities }) => communities)) as Record<string, string>;
  const counted = figure === 'F1' ? t('explain.enrolled') : figure === 'F2' ? t('explain.attained') : figure;
  const title = t('explain.title', { what: counted, place: area ? place(area) : t('moment.province') });
  const complete = first !== undefined && !hasNextPage;
  const right = first !== undefined && sumOf(lines) === first.after - first.before;
  const take = () => {
    if (!first) return;
    save({
      title,
      at: first.at,
      from: first.from,
      rules,
      head: [
        t('dashboard.amount'),
        t('explain.cause'),
        t('dashboard.subject'),
        t('explain.id'),
        t('dashboard.area'),
        t('dashboard.effective'),
        t('dashboard.entered'),
        t('explain.late'),
        t('dashboard.by'),
        t('explain.ordinal'),
      ],
      rows: lines.map((line) => [
        line.amount,
        term('event', line.event.type),
        names[line.subject] ?? line.subject,
        line.subject,
        place(line.area),
        line.effectiveOn,
        `${dayOf(line.event.at)} ${instantOf(line.event.at, 'zh').slice(-5)}`,
        isLate(line) ? t('explain.yes') : '',
        term('role', line.event.role),
        line.ordinal,
      ]),
    });
  };
  return (
    <Drawer
      open
      mask={false}
      size={600}
      rootClassName="behind-drawer"
      title={title}
      onClose={onClose}
      closable={{ 'aria-label': t('key.close'), placement: 'end' }}
      footer={
        first && (
          <div className="explain-foot">
            <Button onClick={take} disabled={!complete}>
              {t('explain.export', { count: lines.length })}
            </Button>
            {first.count > 0 && (
              <Button
                onClick={() =>
                  void navigate({
                    to: '/replay',
                    search: {
                      figure,
                      ...(area !== undefined && { area }),
                      base,
                      ...(baseKnown !== undefined && { baseKnown }),
                      until: first.at.asOf,
                      untilKnown: String(first.at.ordinal),
                    },
                  })
                }
              >
                {t('replay.between')}
              </Button>
            )}
          </div>
        )
      }
    >
      {found.isPending && <Loading name={t('dashboard.reading')} />}
      {found.isLoadingError && <Failed level={2} trouble={troubleOf(found.error)} again={found.refetch} />}
      {first && (
        <>
          <div className="explain-sum">
            <div className="explain-box">
              <label className="note">
                {t('explain.from')}{' '}
                <Input
                  type="date"
                  size="small"
                  value={base}
                  max={first.at.asOf}
                  onChange={({ target }) =>
                    target.value !== '' &&
                    void navigate({ search: (search) => ({ ...search, base: target.value }), replace: true })
                  }
                />
              </label>
              <strong>{whole(first.before)}</strong>
            </div>
            <span aria-hidden="true">+</span>
            <div className="explain-box">
              <span className="note">{t('explain.postings', { count: first.count })}</span>
              <strong className={first.after > first.before ? 'explain-more' : undefined}>
                {signed(first.after - first.before)}
              </strong>
            </div>
            <span aria-hidden="true">=</span>
            <div className="explain-box">
              <span className="note">{t('explain.to', { day: fullDay(first.at.asOf, language) })}</span>
              <strong>{whole(first.after)}</strong>
            </div>
          </div>
          {baseKnown !== undefined && (
            <p className="note explain-known">{t('explain.known', { ordinal: whole(first.from.ordinal) })}</p>
          )}
          {first.count === 0 ? (
            <Empty level={2} shape="none" title={t('explain.nothing')} why={t('explain.nothingWhy')} />
          ) : (
            <PostingsTable
              title={title}
              lines={lines}
              names={names}
              foot={
                complete
                  ? right
                    ? t('explain.checked', { sum: signed(sumOf(lines)) })
                    : t('explain.wrong', { sum: signed(sumOf(lines)), difference: signed(first.after - first.before) })
                  : t('explain.some', { count: lines.length, all: whole(first.count) })
              }
            />
          )}
          {hasNextPage && lines.length >= BY_ITSELF && (
            <Button loading={found.isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('inbox.more')}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
};
