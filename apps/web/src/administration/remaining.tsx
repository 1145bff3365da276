import { useEffect, useState } from 'react';
import { whole } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { paceOf, type Sample, secondsLeft, withSample } from './rebuild-pace.js';

interface RemainingProps {
  /** When it was looked at. */
  readonly at: number;
  readonly ordinal: number;
  readonly events: number;
}

/** How long a rebuild is still going to take, by the pace at which it was seen to move. */
export const Remaining = ({ at, ordinal, events }: RemainingProps) => {
  const { t } = useWords();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => setSamples((before) => withSample(before, { at, ordinal })), [at, ordinal]);
  const pace = paceOf(samples);
  const left = secondsLeft(events, pace);
  if (pace === undefined) return <div className="note">{t('projections.measuring')}</div>;
  if (left === undefined) return <div className="note">{t('projections.stands')}</div>;
  const speed = whole(Math.max(1, Math.round(pace)));
  return (
    <div className="note">
      {left < 60
        ? t('projections.leftSeconds', { count: left, speed })
        : t('projections.leftMinutes', { count: Math.ceil(left / 60), speed })}
    </div>
  );
};
