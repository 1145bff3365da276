import { type Trouble } from '../api/trouble.js';
import { moment } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { type Language } from '../words/language.js';
import { useWords } from '../words/use-words.js';

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What a refusal carries, as the words of the catalogue want it: criteria by number, units by name, instants as people say them. */
const valuesOf = (
  details: Trouble['details'],
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

/** A refusal in the words of the catalogue; where it does not know the code, that nothing was done. */
export const useRefusalWords = () => {
  const { t, term, knows, language } = useWords();
  const { place } = usePlaces();
  return ({ code, details }: Pick<Trouble, 'code' | 'details'>): string =>
    knows('refusal', code) ? term('refusal', code, valuesOf(details, t('comma'), place, language)) : t('verb.notDone');
};
