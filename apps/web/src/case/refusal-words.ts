import { type Trouble } from '../api/trouble.js';
import { useWords } from '../words/use-words.js';

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What a refusal carries, as the words of the catalogue want it. */
const valuesOf = (details: Trouble['details'], comma: string): Readonly<Record<string, unknown>> => ({
  ...details,
  items: [...list(details['criteria']), ...list(details['items']), ...list(details['criterion'])]
    .map((no) => `C${String(no)}`)
    .join(comma),
});

/** A refusal in the words of the catalogue; where it does not know the code, that nothing was done. */
export const useRefusalWords = () => {
  const { t, term, knows } = useWords();
  return ({ code, details }: Pick<Trouble, 'code' | 'details'>): string =>
    knows('refusal', code) ? term('refusal', code, valuesOf(details, t('comma'))) : t('verb.notDone');
};
