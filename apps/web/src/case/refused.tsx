import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type Trouble } from '../api/trouble.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import './refused.css';
import { useRefusalWords } from './refusal-words.js';

/** Why something was not done, whether anything was recorded, and what to do. Its code stands last. */
export const Refused = ({
  trouble,
  id,
  again,
}: {
  readonly trouble: Trouble;
  readonly id: string;
  readonly again?: () => void;
}) => {
  const { t, knows } = useWords();
  const words = useRefusalWords();
  const queries = useQueryClient();
  const known = knows('refusal', trouble.code);
  const stale = trouble.code === 'StaleVersion';
  return (
    <div className="refused" role="alert" id={id}>
      <Shape is="refused" />
      <div>
        <p>
          <strong>{words(trouble)}</strong>{' '}
          {trouble.recorded === false ? t('verb.nothingRecorded') : t('verb.recordedUnknown')}
        </p>
        {!known && trouble.problem && <p className="second">{trouble.problem.detail}</p>}
        <p className="note">
          {t('verb.code', { code: trouble.code })}
          {trouble.problem && ` ${t('state.reference', { id: trouble.problem.correlationId })}`}
        </p>
        <div className="refused-ways">
          {stale && (
            <Button size="small" onClick={() => void queries.invalidateQueries()}>
              {t('verb.readAgain')}
            </Button>
          )}
          {trouble.recorded === 'unknown' && again && (
            <Button size="small" onClick={again}>
              {t('state.again')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};
