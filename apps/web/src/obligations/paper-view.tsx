import { fullDay } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Paper } from './board-query.js';
import { CommunityName } from './paper-form.js';
import { type Blank, partsOf, typedOf } from './papers.js';

/** A paper as it was filed. */
export const PaperView = ({ id, paper }: { readonly id: string; readonly paper: Paper }) => {
  const { t, term } = useWords();
  const typed = typedOf(paper.kind, paper);
  return (
    <dl className="obligation-facts">
      {partsOf[paper.kind].map((part) => {
        const label = term('board', `part.${part.name}`);
        if (part.is === 'rows') {
          const rows = typed.rows[part.name] ?? [];
          if (rows.length === 0) return null;
          return (
            <div key={part.name} className="paper-part">
              <dt>{label}</dt>
              <dd>
                <ol>
                  {rows.map((row, i) => (
                    <li key={i}>
                      {part.blanks
                        .filter(({ name }) => row[name])
                        .map((blank, at) => (
                          <span key={blank.name}>
                            {at > 0 && '　'}
                            <Said blank={blank} value={row[blank.name]!} />
                          </span>
                        ))}
                    </li>
                  ))}
                </ol>
              </dd>
            </div>
          );
        }
        if (part.is === 'files') {
          const files = typed.files[part.name] ?? [];
          if (files.length === 0) return null;
          return (
            <div key={part.name} className="paper-part">
              <dt>{label}</dt>
              <dd>
                <ul>
                  {files.map(({ file }, i) => (
                    <li key={file}>
                      <a className="link" href={`/api/obligations/${id}/files/${file}`} download>
                        {t('board.fileNo', { no: i + 1 })}
                      </a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        }
        const text = typed.texts[part.name];
        return text ? (
          <div key={part.name} className="paper-part">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
};

const Said = ({ blank: { name, is }, value }: { readonly blank: Blank; readonly value: string }) => {
  const { t, term, knows, language } = useWords();
  const { place } = usePlaces();
  switch (is) {
    case 'item':
      return <strong>{knows('board', `item.${value}`) ? term('board', `item.${value}`) : value}</strong>;
    case 'figure': {
      const key = `figure.${value.replace('.', '_')}`;
      return <strong>{knows('board', key) ? term('board', key) : value}</strong>;
    }
    case 'bureau':
      return <strong>{place(value)}</strong>;
    case 'community':
      return <CommunityName id={value} />;
    case 'day':
      return <>{fullDay(value, language)}</>;
    case 'whole':
      return <>{t('board.named', { name: term('board', `blank.${name}`), value })}</>;
    default:
      return <>{value}</>;
  }
};
