import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type Trouble } from '../api/trouble.js';
import { moment } from '../parts/format.js';
import { Shape } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { type Language } from '../words/language.js';
import { useWords } from '../words/use-words.js';
import './refused.css';

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What a refusal carries, as the words of the catalogue want it: criteria by number, units by name, instants as people say them. */
const valuesOf = (
  { details }: Trouble,
  comma: string,
  place: (code: string) => string,
  language: Language,
): Readonly<Record<string, unknown>> => ({
  ...details,
  ...(typeof details['until'] === 'string' && { until: moment(details['until'], language) }),
  units: list(details['units'])
    .map((unit) => place(String(unit)))
    .join(comma),
  items: [...list(details['criteria']), ...list(details['items']), ...list(details['criterion'])]
    .map((no) => `C${String(no)}`)
    .join(comma),
});

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
  const { t, term, knows, language } = useWords();
  const { place } = usePlaces();
  const queries = useQueryClient();
  const known = knows('refusal', trouble.code);
  const stale = trouble.code === 'StaleVersion';
  return (
    <div className="refused" role="alert" id={id}>
      <Shape is="refused" />
      <div>
        <p>
          <strong>
            {known ? term('refusal', trouble.code, valuesOf(trouble, t('comma'), place, language)) : t('verb.notDone')}
          </strong>{' '}
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
