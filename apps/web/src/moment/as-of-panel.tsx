import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { reportsQuery } from '../dashboard/dashboard-query.js';
import { fullDay, shifted } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { endOfDay, type Moment, useGoTo, useMoment } from './moment.js';
import { useNow } from './now.js';

/** The last day of the quarter that ended `back` quarters before the one of a day. */
const quarterEnd = (day: string, back: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 - 3 * (back - 1), 0));
  return first.toISOString().slice(0, 10);
};

const attainedAt = ({ asOf, knownAt }: Moment) => ({
  queryKey: ['attained', asOf, knownAt],
  queryFn: () => answered(api.GET('/api/figures/F2', { params: { query: { asOf, knownAt } } })),
  enabled: asOf !== undefined,
});

/** How many of the last meetings are offered. */
const MEETINGS = 2;

/** The days of the last meetings, for those who may read of them. */
const meetingsQuery = {
  queryKey: ['meeting-days'],
  staleTime: 600_000,
  retry: false,
  queryFn: async () => {
    const days: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/meetings', { params: { query: { cursor, limit: 200 } } }));
      for (const { data } of page.items) if (data.held) days.push(data.held.heldOn);
      if (page.next === undefined) return days.sort();
      cursor = page.next;
    }
  },
};

/** Chooses a moment of the two clocks, and says what differs there before one goes. */
export const AsOfPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const now = useNow();
  const current = useMoment();
  const goTo = useGoTo();
  const [asOf, setAsOf] = useState(current.asOf ?? '');
  const [knownOn, setKnownOn] = useState(current.knownAt?.slice(0, 10) ?? '');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);

  const today = now?.asOf ?? '';
  const wanted: Moment = {
    ...(asOf !== '' && { asOf }),
    ...(knownOn !== '' && { knownAt: endOfDay(knownOn) }),
  };
  const then = useQuery(attainedAt(wanted)).data;
  const sameDayNow = useQuery(attainedAt({ ...(asOf !== '' && { asOf }) })).data;
  const reports = useQuery(reportsQuery({})).data;
  const due = reports?.periods.findLast(({ dueOn }) => dueOn <= today)?.dueOn;
  const held = useQuery(meetingsQuery).data?.filter((day) => day <= today) ?? [];
  const presets =
    today === ''
      ? []
      : [
          { name: t('moment.lastQuarter'), day: quarterEnd(today, 1) },
          { name: t('moment.quarterBefore'), day: quarterEnd(today, 2) },
          ...(due === undefined ? [] : [{ name: t('moment.beforeReport'), day: shifted(due, -1) }]),
          ...held.slice(-MEETINGS).map((day) => ({ name: t('moment.meeting', { day: fullDay(day, language) }), day })),
        ];
  /** The dashboard of now, with what changed since the chosen moment. */
  const compare = async () => {
    onClose();
    const base = { base: asOf, ...(wanted.knownAt !== undefined && { baseKnown: wanted.knownAt }) };
    await navigate({
      to: '/dashboard',
      search: ({ area }: Record<string, unknown>) => ({ area, explain: 'F2', ...base }) as object,
    });
  };
  const go = async () => {
    onClose();
    await goTo(wanted);
  };
  return (
    <div className="as-of-panel" role="dialog" aria-label={t('moment.title')} ref={box}>
      <div className="as-of-body">
        <h2 className="h-section">{t('moment.title')}</h2>
        <p className="second">{t('moment.twoClocks')}</p>
        <div className="as-of-clocks">
          <label>
            {t('moment.asOfDay')}
            <Input type="date" value={asOf} max={today} onChange={({ target }) => setAsOf(target.value)} />
          </label>
          <label>
            {t('moment.knownOn')}
            <Input type="date" value={knownOn} max={today} onChange={({ target }) => setKnownOn(target.value)} />
          </label>
        </div>
        <div className="as-of-presets" role="group" aria-label={t('moment.presets')}>
          {presets.map(({ name, day }) => (
            <Button key={name} size="small" onClick={() => (setAsOf(day), setKnownOn(''))}>
              {name}
            </Button>
          ))}
          <Button size="small" disabled={asOf === ''} onClick={() => setKnownOn(asOf)}>
            {t('moment.knownThatDay')}
          </Button>
        </div>
      </div>
      <p className="as-of-differs" role="status">
        {then && sameDayNow
          ? then.numerator === sameDayNow.numerator
            ? t('moment.same', { count: then.numerator, share: then.share ?? '—' })
            : t('moment.differs', {
                then: then.numerator,
                share: then.share ?? '—',
                now: sameDayNow.numerator,
              })
          : t('moment.choose')}
      </p>
      <div className="as-of-foot">
        <Button type="primary" disabled={asOf === '' && knownOn === ''} onClick={() => void go()}>
          {t('moment.go')}
        </Button>
        <Button disabled={asOf === ''} onClick={() => void compare()}>
          {t('moment.compare')}
        </Button>
        <Button onClick={onClose}>{t('moment.stay')}</Button>
      </div>
    </div>
  );
};
