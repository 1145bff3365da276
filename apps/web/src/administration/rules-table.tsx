import { useBasis } from '../parts/basis.js';
import { fullDay } from '../parts/format.js';
import '../parts/list-table.css';
import { OpenNumber } from '../parts/open-number.js';
import { useWords } from '../words/use-words.js';
import { type DatedRule } from './scheme-query.js';

export interface Rule {
  readonly key: string;
  readonly versions: readonly DatedRule[];
}

/** Every rule, since when it is in force, on what it rests, and what is to change from which day on. */
export const RulesTable = ({
  rules,
  open,
  onOpen,
}: {
  readonly rules: readonly Rule[];
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
}) => {
  const { t, term, language } = useWords();
  const basisOf = useBasis();
  return (
    <div className="list-table card rules-table">
      <table>
        <caption className="unseen">{t('rules.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.rule')}</th>
            <th scope="col">{t('rules.inForce')}</th>
            <th scope="col">{t('rules.change')}</th>
            <th scope="col">{t('rules.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ key, versions }) => {
            const inForce = versions.find(({ is }) => is === 'inForce');
            const next = versions.filter(({ is }) => is === 'ahead').at(-1);
            return (
              <tr key={key} aria-current={key === open ? 'true' : undefined}>
                <th scope="row">
                  <OpenNumber opens={t(key === open ? 'events.close' : 'events.open')} onOpen={() => onOpen(key)}>
                    {term('rule', key)}
                  </OpenNumber>
                </th>
                <td>
                  {inForce ? t('rules.since', { day: fullDay(inForce.appliesFrom, language) }) : t('rules.notYet')}
                </td>
                <td>
                  {next ? (
                    <strong>{t('rules.from', { day: fullDay(next.appliesFrom, language) })}</strong>
                  ) : (
                    <span className="second no-change">{t('none')}</span>
                  )}
                </td>
                <td className="second">{inForce && basisOf(inForce.basis)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
