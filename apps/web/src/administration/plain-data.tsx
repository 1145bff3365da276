import { useWords } from '../words/use-words.js';
import './plain-data.css';

/** Deeper than any event or rule lies; what lies deeper is not shown. */
const DEEPEST = 8;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plain data as names and values, each name in words where the catalogue knows it. */
export const PlainData = ({ value, depth = 0 }: { readonly value: unknown; readonly depth?: number }) => {
  const { t, term, knows } = useWords();
  if (value === undefined || value === null || depth > DEEPEST) return <span className="second">{t('none')}</span>;
  if (typeof value === 'boolean') return <span>{t(value ? 'data.yes' : 'data.no')}</span>;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return <span className="second">{t('none')}</span>;
    if (items.every((item) => !isObject(item) && !Array.isArray(item))) {
      return (
        <span className="long-name">{items.map((item) => wordOf(String(item), term, knows)).join(t('comma'))}</span>
      );
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
  return <span className="long-name">{wordOf(String(value), term, knows)}</span>;
};

type Words = ReturnType<typeof useWords>;

/** A word of the API in the reader's language; anything else is said as it is. */
const wordOf = (text: string, term: Words['term'], knows: Words['knows']): string => {
  if (knows('value', text)) return term('value', text);
  return knows('role', text) ? term('role', text) : text;
};
