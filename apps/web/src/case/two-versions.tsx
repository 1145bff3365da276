import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.js';
import './two-versions.css';

export type Whose = 'theirs' | 'mine';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly same: boolean;
}

interface TwoVersionsProps {
  /** Who changed what, and when. */
  readonly title: string;
  readonly rows: readonly Row[];
  /** What was chosen where the versions differ, by the key of the row. */
  readonly onChoose: (chosen: Readonly<Record<string, Whose>>) => void;
}

/** Somebody changed the same thing while one typed: both versions, and which of them counts. */
export const TwoVersions = ({ title, rows, onChoose }: TwoVersionsProps) => {
  const { t } = useWords();
  const differing = rows.filter(({ same }) => !same);
  const all = (whose: Whose) => Object.fromEntries(differing.map(({ key }) => [key, whose]));
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>(all('theirs'));
  return (
    <section className="two-versions" role="alert" aria-label={title}>
      <p className="strong">{title}</p>
      <p className="second">{t('versions.why')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('versions.what')}</th>
            <th scope="col">{t('versions.theirs')}</th>
            <th scope="col">{t('versions.mine')}</th>
            <th scope="col">{t('versions.which')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, theirs, mine, same }) => (
            <tr key={key} className={same ? undefined : 'two-versions-differ'}>
              <th scope="row">{name}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
              <td>
                {same ? (
                  <span className="quiet">{t('versions.same')}</span>
                ) : (
                  <div className="verdict" role="radiogroup" aria-label={t('versions.whichOf', { name })}>
                    {(['theirs', 'mine'] as const).map((whose) => (
                      <label key={whose} className="verdict-word verdict-met">
                        <input
                          type="radio"
                          name={`version-${key}`}
                          checked={(chosen[key] ?? 'theirs') === whose}
                          onChange={() => setChosen({ ...chosen, [key]: whose })}
                        />
                        <span>{t(whose === 'theirs' ? 'versions.useTheirs' : 'versions.useMine')}</span>
                      </label>
                    ))}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="refused-ways">
        <Button type="primary" onClick={() => onChoose({ ...all('theirs'), ...chosen })}>
          {t('versions.asChosen')}
        </Button>
        <Button onClick={() => onChoose(all('theirs'))}>{t('versions.allTheirs')}</Button>
      </div>
    </section>
  );
};
