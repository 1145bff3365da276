import { fullDay, moment as instantOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import './plain-data.css';

/** Deeper than any event or rule lies; what lies deeper is not shown. */
const DEEPEST = 8;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plain data as names and values, each name in words where the catalogue knows it. */
export const PlainData = ({ value, depth = 0 }: { readonly value: unknown; readonly depth?: number }) => {
  const { t, term } = useWords();
  const said = useSaid();
  if (value === undefined || value === null || depth > DEEPEST) return <span className="second">{t('none')}</span>;
  if (typeof value === 'boolean') return <span>{t(value ? 'data.yes' : 'data.no')}</span>;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return <span className="second">{t('none')}</span>;
    if (items.every((item) => !isObject(item) && !Array.isArray(item))) {
      return <span className="long-name">{items.map((item) => said(String(item))).join(t('comma'))}</span>;
    }
    return (
      <ol className="plain-list">
        {items.map((item, place) => (
          <li key={place}>
            <PlainData value={item} depth={depth + 1} />
          </li>
        ))}
      </ol>
    );
  }
  if (isObject(value)) {
    return (
      <dl className="plain-data">
        {Object.entries(value).map(([name, part]) => (
          <div key={name}>
            <dt>{term('field', name)}</dt>
            <dd>
              <PlainData value={part} depth={depth + 1} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <span className="long-name">
      {typeof value === 'number' ? value : said(typeof value === 'string' ? value : '')}
    </span>
  );
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Says a text as the reader knows it: a word of the API, a day, an instant; anything else as it is. */
const useSaid = () => {
  const { term, knows, language } = useWords();
  return (text: string): string => {
    if (INSTANT.test(text)) return instantOf(text, language);
    if (DAY.test(text)) return fullDay(text, language);
    if (knows('value', text)) return term('value', text);
    if (knows('unit', text)) return term('unit', text);
    if (knows('area', text)) return term('area', text);
    return knows('role', text) ? term('role', text) : text;
  };
};
