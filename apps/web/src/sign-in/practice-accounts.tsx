import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Schemas } from '../api/client.js';
import { practiceQuery, type PracticeRole } from '../api/practice.js';
import { usePlaces } from '../parts/places.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

const places = ['community', 'street', 'county', 'area', 'unit'] as const;

/** In the practice province: be anybody. Those for whom work waits come first. */
export const PracticeAccounts = ({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (login: string) => void;
}) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const [role, setRole] = useState<PracticeRole>('CountyReviewer');
  const { data } = useQuery(practiceQuery(role));
  if (!data) return null;
  const where = ({ scope, community }: Schemas['PracticeChoice']): string => {
    const held: Readonly<Record<string, string | undefined>> = scope;
    const found = places.map((name) => held[name]).find((code) => code !== undefined);
    return community ?? (found === undefined ? t('moment.province') : place(found));
  };
  return (
    <section className="practice card" aria-label={t('signIn.practice')}>
      <div className="practice-head">
        <h2 className="h-section">{t('signIn.practice')}</h2>
        <p className="second">{t('signIn.practiceWhy')}</p>
      </div>
      <div className="practice-body">
        <ul className="practice-roles" aria-label={t('signIn.roles')}>
          {data.roles.map((line) => (
            <li key={line.role}>
              <button type="button" aria-pressed={line.role === role} onClick={() => setRole(line.role)}>
                <span className="cut">{term('role', line.role)}</span>
                <span className="quiet">{line.accounts}</span>
              </button>
            </li>
          ))}
        </ul>
        <ul className="practice-people" aria-label={t('signIn.accounts')}>
          {data.accounts.map((choice) => (
            <li key={choice.login}>
              <button type="button" aria-pressed={choice.login === chosen} onClick={() => onChoose(choice.login)}>
                <span className="cut">{where(choice)}</span>
                <span className="note cut">{choice.login}</span>
                <Light is={choice.waiting ? 'soon' : 'none'}>
                  {choice.waiting ? t('signIn.waiting') : t('signIn.nothingWaits')}
                </Light>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
