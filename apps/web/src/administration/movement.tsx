import { Button } from 'antd';
import { moment as instantOf } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Face } from './clock-query.js';
import { Progress } from './progress.js';

type Moved = NonNullable<Face['movement']>;

const lights = { moving: 'soon', arrived: 'done', stopped: 'waiting', failed: 'refused' } as const satisfies Record<
  Moved['is'],
  LightIs
>;

/** How far of its way the clock has gone, in whole percent. */
const percentOf = ({ from, to, at }: Moved): number => {
  const way = Date.parse(to) - Date.parse(from);
  return Math.min(100, Math.floor(((Date.parse(at) - Date.parse(from)) * 100) / way));
};

/** The movement under way, which can be stopped, or how the last one ended. */
export const Movement = ({
  movement,
  stopping,
  onStop,
}: {
  readonly movement: Moved;
  readonly stopping: boolean;
  readonly onStop: () => void;
}) => {
  const { t, term, language } = useWords();
  const { is, at, to, rung } = movement;
  return (
    <div className="clock-movement">
      <p role="status">
        <Light is={lights[is]}>
          {term('clock', `movement.${is}`, { at: instantOf(at, language), to: instantOf(to, language), count: rung })}
        </Light>
      </p>
      {is === 'moving' && (
        <div className="clock-way">
          <Progress name={t('clock.way')} percent={percentOf(movement)} />
          <Button size="small" loading={stopping} onClick={onStop}>
            {t('clock.stop')}
          </Button>
        </div>
      )}
    </div>
  );
};
