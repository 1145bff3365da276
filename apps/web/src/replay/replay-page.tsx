import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { timelineQuery } from '../case/case-query.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { useMoment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useExport } from '../parts/use-export.js';
import { useWords } from '../words/use-words.js';
import { CaseThen } from './case-then.js';
import { CountsThen } from './counts-then.js';
import { PlayerBar } from './player-bar.js';
import {
  caseThenQuery,
  countsQuery,
  dayOfStep,
  momentOfStep,
  type Replayed,
  stepsQuery,
  useCaseThen,
} from './replay-query.js';
import './replay.css';
import { StepTable } from './step-table.js';
import { type Step, stepAt } from './steps.js';
import { usePlayer } from './use-player.js';

type Search = Replayed & { readonly speed?: string; readonly idle?: string };

/** Plays what happened: one case, or what moved a figure between two moments. The address holds the moment. */
export const ReplayPage = () => {
  const { t } = useWords();
  const search: Search = useSearch({ from: '/frame/replay' });
  const { case: community, figure, area, base, baseKnown, until, untilKnown } = search;
  // the moment of the address is that of the step; what is replayed stays the same
  const replayed = { case: community, figure, area, base, baseKnown, until, untilKnown };
  const found = useQuery(stepsQuery(replayed));
  if (found.isPending) return <Loading title={t('replay.open')} name={t('replay.reading')} rows={10} />;
  if (found.isLoadingError) return <Failed trouble={troubleOf(found.error)} again={found.refetch} />;
  if (found.data.length === 0) {
    return <Empty shape="none" title={t('explain.nothing')} why={t('explain.nothingWhy')} />;
  }
  return <Playing steps={found.data} replayed={replayed} />;
};

const Playing = ({ steps, replayed }: { readonly steps: readonly Step[]; readonly replayed: Replayed }) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const queries = useQueryClient();
  const save = useExport();
  const [copied, setCopied] = useState(false);
  const { speed: pace, idle }: Search = useSearch({ from: '/frame/replay' });
  const { knownAt, past } = useMoment();
  const navigate = useNavigate({ from: '/replay' });
  const index = stepAt(steps, knownAt);
  const step = steps[index]!;
  const speed = Number(pace ?? 1) || 1;
  const squeeze = idle !== 'kept';
  const go = (to: number): void => {
    setCopied(false);
    void navigate({ search: (search) => ({ ...search, ...momentOfStep(steps[to]!) }), replace: true });
  };
  const player = usePlayer(steps, index, { speed, squeeze }, go);

  const after = useCaseThen(step.community, momentOfStep(step));
  const beforeStep = { asOf: dayOfStep(step), knownAt: String(step.ordinal - 1) };
  const before = useCaseThen(step.community, beforeStep);
  // a figure goes from community to community, so that the way of each has to be read
  const own = useQuery({
    ...timelineQuery(step.community, momentOfStep(step)),
    staleTime: Infinity,
    enabled: replayed.case === undefined,
  });
  const next = steps[index + 1];
  useEffect(() => {
    if (next) void queries.prefetchQuery(caseThenQuery(next.community, momentOfStep(next)));
  }, [queries, next]);
  const area = step.area ?? after.data?.area;
  const mine = replayed.case === undefined ? steps.filter((each) => each.area === area) : steps;
  const [ofArea, ofProvince] = useQueries({
    queries: [{ ...countsQuery(mine, area), enabled: area !== undefined }, countsQuery(steps, undefined)],
  });
  const name = after.data?.data.name;
  useCrumb({
    area: replayed.case === undefined ? replayed.area : after.data?.area,
    county: replayed.case === undefined ? undefined : after.data?.county,
    street: replayed.case === undefined ? undefined : after.data?.street,
    name: replayed.case === undefined || name === undefined ? t('replay.open') : t('replay.crumb', { name }),
  });
  const counts = [
    ...(area === undefined ? [] : [{ area, found: ofArea?.data?.[mine.indexOf(step)] }]),
    { area: undefined, found: ofProvince?.data?.[index] },
  ].flatMap(({ found, ...line }) => (found ? [{ ...line, ...found }] : []));
  const what = replayed.figure === 'F1' ? t('explain.enrolled') : t('explain.attained');
  const title =
    replayed.case === undefined
      ? t('replay.titleOf', { what, place: replayed.area ? place(replayed.area) : t('moment.province') })
      : t('replay.title', { name: name ?? '' });
  const take = () =>
    save({
      title,
      at: { asOf: dayOfStep(step), ordinal: step.ordinal },
      head: [
        t('replay.no'),
        t('replay.did'),
        t('explain.id'),
        t('dashboard.amount'),
        t('replay.happened'),
        t('dashboard.entered'),
        t('dashboard.by'),
        t('explain.ordinal'),
      ],
      rows: steps
        .slice(0, index + 1)
        .map((each, i) => [
          i + 1,
          term('event', each.what),
          each.community,
          each.amount,
          each.happenedOn,
          each.enteredAt,
          term('role', each.role),
          each.ordinal,
        ]),
    });
  return (
    <div className="replay">
      <h1 className="h-page replay-title" tabIndex={-1}>
        {title}
      </h1>
      <PlayerBar
        steps={steps}
        index={index}
        player={player}
        speed={speed}
        squeeze={squeeze}
        onSpeed={(to) =>
          void navigate({
            search: (search) => ({ ...search, speed: to === 1 ? undefined : String(to) }),
            replace: true,
          })
        }
        onSqueeze={(to) =>
          void navigate({ search: (search) => ({ ...search, idle: to ? undefined : 'kept' }), replace: true })
        }
      />
      <div className="replay-panes">
        {after.data === undefined ? (
          <section className="card replay-case">
            {after.isError ? (
              <Failed level={2} trouble={troubleOf(after.error)} again={after.refetch} />
            ) : (
              <Loading name={t('replay.reading')} />
            )}
          </section>
        ) : (
          <CaseThen
            step={step}
            before={before.data}
            after={after.data}
            lines={replayed.case === undefined ? (own.data?.lines ?? []) : steps.slice(0, index + 1)}
          />
        )}
        <div className="replay-side">
          <CountsThen lines={counts} side={replayed.figure === 'F1' ? 'enrolled' : 'attained'} />
          <StepTable steps={steps} index={index} onStep={player.to} />
        </div>
      </div>
      <div className="verb-bar replay-foot">
        <p className="second">
          {t(past ? 'replay.closed' : 'replay.atNow', { day: fullDay(dayOfStep(step), language) })}
        </p>
        <span className="replay-foot-tools">
          {copied && (
            <span role="status" className="note">
              {t('replay.copied')}
            </span>
          )}
          <Button onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))}>
            {t('replay.copy')}
          </Button>
          <Button onClick={take}>{t('replay.export')}</Button>
        </span>
      </div>
    </div>
  );
};
