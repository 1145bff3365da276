import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { fullDay, moment as instantOf, nearDay, whole } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { Breadcrumb } from './breadcrumb.js';
import { useGoTo, useMoment } from './moment.js';
import { useNow } from './now.js';
import './time-bar.css';

const AsOfPanel = lazy(async () => ({ default: (await import('./as-of-panel.js')).AsOfPanel }));

/** The one time bar of the application: now, or a moment of two clocks. Nothing can be changed in the past. */
export const TimeBar = () => {
  const { t, language } = useWords();
  const { asOf, knownAt, past } = useMoment();
  const goTo = useGoTo();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const known =
    knownAt === undefined
      ? undefined
      : /^\d+$/.test(knownAt)
        ? t('moment.ordinal', { ordinal: whole(Number(knownAt)) })
        : instantOf(knownAt, language);
  return (
    <section className={past ? 'time-bar time-bar-past' : 'time-bar'} aria-label={t('moment.bar')}>
      <Breadcrumb />
      <div className="time-bar-moment">
        {past ? (
          <>
            <strong role="status">
              {t(known === undefined ? 'moment.seesAsOf' : 'moment.seesKnown', {
                asOf: asOf === undefined ? t('moment.thatDay') : fullDay(asOf, language),
                known: known ?? '',
              })}
            </strong>
            <span className="time-bar-only">{t('moment.readOnly')}</span>
            <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
              {t('moment.change')}
            </Button>
            <Button size="small" type="primary" className="back-to-now" onClick={() => void goTo({})}>
              {t('moment.back')}
            </Button>
          </>
        ) : (
          <>
            <Segmented
              size="small"
              value={open ? 'asOf' : 'now'}
              options={[
                { value: 'now', label: t('moment.now') },
                { value: 'asOf', label: t('moment.asOf') },
              ]}
              onChange={(value) => setOpen(value === 'asOf')}
              aria-label={t('moment.bar')}
            />
            {now && (
              <>
                <span className="second one-line">{nearDay(now.asOf, now.asOf, language)}</span>
                <span className="quiet one-line time-bar-ordinal">
                  {t('moment.ordinal', { ordinal: whole(now.ordinal) })}
                </span>
              </>
            )}
          </>
        )}
      </div>
      {open && (
        <Suspense fallback={null}>
          <AsOfPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
};
