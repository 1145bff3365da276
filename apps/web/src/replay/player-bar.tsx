import { Button, Switch } from 'antd';
import { type MouseEvent, useMemo } from 'react';
import { fullDay, shortDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { dayOfStep } from './replay-query.js';
import { kindOf, named, placed, type Step } from './steps.js';
import { type Player } from './use-player.js';

const SPEEDS = [0.5, 1, 4] as const;
/** The room that a name needs below the track, as a part of it. */
const ROOM = { zh: 0.085, en: 0.15 } as const;

/** Five buttons, how far, how fast, and the track with a mark for every step. */
export const PlayerBar = ({
  steps,
  index,
  player,
  speed,
  squeeze,
  onSpeed,
  onSqueeze,
}: {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly player: Player;
  readonly speed: number;
  readonly squeeze: boolean;
  readonly onSpeed: (speed: number) => void;
  readonly onSqueeze: (squeeze: boolean) => void;
}) => {
  const { t, term, language } = useWords();
  const places = useMemo(() => placed(steps, squeeze), [steps, squeeze]);
  const names = useMemo(() => named(steps, places, index, ROOM[language]), [steps, places, index, language]);
  const current = steps[index];
  if (!current) return null;
  const last = steps.length - 1;
  const where = t('replay.step', { step: index + 1, all: steps.length });
  const said = t('replay.announce', {
    where,
    day: fullDay(dayOfStep(current), language),
    what: term('event', current.what),
  });
  const click = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = (clientX - left) / width;
    const nearest = places.reduce(
      (best, { at }, i) => (Math.abs(at - part) < Math.abs(places[best]!.at - part) ? i : best),
      0,
    );
    player.to(nearest);
  };
  return (
    <section className="card player" aria-label={t('replay.player')}>
      <div className="player-line">
        <Button onClick={() => player.to(0)} disabled={index === 0} aria-label={t('replay.first')}>
          <Icon path="M3 3v10M13 3 6 8l7 5z" />
        </Button>
        <Button onClick={() => player.by(-1)} disabled={index === 0} aria-label={t('replay.back')}>
          <Icon path="M4 3v10M12 3 6 8l6 5z" />
        </Button>
        <Button type="primary" onClick={player.toggle} className="player-play">
          <Icon path={player.playing ? 'M5 3v10M11 3v10' : 'M4 2.5 13 8l-9 5.5z'} />
          {t(player.playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <Button onClick={() => player.by(1)} disabled={index === last} aria-label={t('replay.forward')}>
          <Icon path="M12 3v10M4 3l6 5-6 5z" />
        </Button>
        <Button onClick={() => player.toVerdict(1)} disabled={index === last}>
          {t('replay.nextVerdict')}
          <Icon path="M13 3v10M3 3l7 5-7 5z" />
        </Button>
        <p className="player-where">
          <strong>{where}</strong> <span className="second">{term('event', current.what)}</span>
        </p>
        <p className="unseen" role="status" aria-live="polite">
          {said}
        </p>
        <label className="player-speed">
          <span className="second">{t('replay.speed')}</span>
          <select className="select" value={String(speed)} onChange={({ target }) => onSpeed(Number(target.value))}>
            {SPEEDS.map((each) => (
              <option key={each} value={String(each)}>
                {t('replay.times', { speed: each })}
              </option>
            ))}
          </select>
        </label>
        <label className="player-squeeze">
          <span className="second">{t('replay.squeeze')}</span>
          <Switch size="small" checked={squeeze} onChange={onSqueeze} aria-label={t('replay.squeeze')} />
        </label>
      </div>
      <div className="track-box">
        <div
          className="track"
          role="slider"
          tabIndex={0}
          aria-label={t('replay.track')}
          aria-valuemin={1}
          aria-valuemax={steps.length}
          aria-valuenow={index + 1}
          aria-valuetext={said}
          onClick={click}
        >
          <span className="track-done" style={{ width: `${places[index]!.at * 100}%` }} />
          {steps.map((step, i) => {
            const { at, idle } = places[i]!;
            const kind = kindOf(step);
            const before = places[i - 1]?.at ?? 0;
            return (
              <span key={step.ordinal}>
                {idle !== undefined && (
                  <span className="track-idle" style={{ insetInlineStart: `${((before + at) / 2) * 100}%` }}>
                    <span className="note">{t('replay.days', { count: idle })}</span>
                    <i />
                  </span>
                )}
                <span
                  className={[
                    'mark',
                    `mark-${kind}`,
                    i === index ? 'mark-current' : i > index ? 'mark-ahead' : '',
                  ].join(' ')}
                  style={{ insetInlineStart: `${at * 100}%` }}
                />
                {names.has(i) && (
                  <span
                    className={`track-name${i === index ? ' track-name-current' : ''}${at < 0.04 ? ' track-name-start' : at > 0.96 ? ' track-name-end' : ''}`}
                    style={{ insetInlineStart: `${at * 100}%` }}
                  >
                    <span>{term('event', step.what)}</span>
                    <span className="note">{shortDay(dayOfStep(step), language)}</span>
                  </span>
                )}
              </span>
            );
          })}
        </div>
      </div>
      <p className="note track-legend">
        <span>
          <i className="mark mark-event" /> {t('replay.event')}
        </span>
        <span>
          <i className="mark mark-verdict" /> {t('replay.verdict')}
        </span>
        <span>
          <i className="mark mark-deadline" /> {t('replay.deadline')}
        </span>
        {squeeze && <span>{t('replay.squeezed')}</span>}
        <span className="track-keys">
          <span className="key">{t('replay.keySpace')}</span> {t('replay.keyPlay')}{' '}
          <span className="key">{t('replay.keyLeft')}</span> <span className="key">{t('replay.keyRight')}</span>{' '}
          {t('replay.keyStep')} <span className="key">{t('replay.keyShift')}</span>{' '}
          <span className="key">{t('replay.keyRight')}</span> {t('replay.nextVerdict')}
        </span>
      </p>
    </section>
  );
};

const Icon = ({ path }: { readonly path: string }) => (
  <svg
    width="14"
    height="14"
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="currentColor"
    stroke="currentColor"
    strokeWidth="1.6"
  >
    <path d={path} />
  </svg>
);
