import { exactMoment, moment, whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Entry } from './access-log-query.js';

/** Names that are longer are broken. */
const LONG = 40;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** One entry of the access log in words: when, who, what, to whom, and whether it was done. */
export const EntryRow = ({ entry }: { readonly entry: Entry }) => {
  const { t, term, knows, language } = useWords();
  const { number, at, type, account, accountLogin, object, objectLogin, result, detail } = entry;
  // the program itself acts too, under names that are no account
  const itself = account !== null && knows('accessLog', `not.${account}`);
  const who = itself ? term('accessLog', `not.${account}`) : (accountLogin ?? account ?? t('none'));
  const what = objectLogin ?? (object === null ? '' : term('role', object));
  const said = (value: unknown): string => {
    const text = String(value);
    if (INSTANT.test(text)) return moment(text, language);
    const group = ['kind', 'value'].find((each) => knows('accessLog', `${each}.${text}`));
    return group === undefined ? term('role', text) : term('accessLog', `${group}.${text}`);
  };
  const details = Object.entries(detail).filter(([, value]) => value !== null);
  return (
    <tr>
      <th scope="row" className="entry-number">
        {whole(number)}
      </th>
      <td className="one-line">{exactMoment(at, language)}</td>
      <td>{who}</td>
      <td className="one-line">
        <strong>{term('accessLog', `kind.${type}`)}</strong>
      </td>
      <td className={what.length > LONG ? 'entry-object' : 'one-line'}>{what}</td>
      <td>
        <Light is={result === 'done' ? 'done' : 'refused'}>{term('accessLog', `result.${result}`)}</Light>
      </td>
      <td className="second entry-detail">
        {details.map(([name, value]) => (
          <span key={name}>
            {t('accessLog.detailIs', { name: term('accessLog', `detail.${name}`), value: said(value) })}
          </span>
        ))}
      </td>
    </tr>
  );
};
