import { Link } from '@tanstack/react-router';
import { sameMoment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { inYuan } from './fen.js';
import { type Pilot } from './pilots-query.js';

/** Where and when it was chosen, and how it was judged. */
export const ChosenPart = ({ pilot: { data } }: { readonly pilot: Pilot }) => {
  const { t, language } = useWords();
  const { decidedIn, selectedOn, reason, evaluation } = data;
  return (
    <section className="obligation-part">
      <h2>{t('pilots.chosen')}</h2>
      <dl className="obligation-facts">
        <div className="paper-part">
          <dt>{t('pilots.decidedIn')}</dt>
          <dd>
            {decidedIn === undefined ? (
              t('pilots.notDecided')
            ) : 'minutes' in decidedIn ? (
              <Link className="link" to="/meetings/$id" params={{ id: decidedIn.minutes }} search={sameMoment}>
                {t('pilots.openMinutes')}
              </Link>
            ) : (
              t('pilots.inCirculation', { number: decidedIn.circulation })
            )}
          </dd>
        </div>
        {selectedOn !== undefined && (
          <div className="paper-part">
            <dt>{t('pilots.selectedOn')}</dt>
            <dd>{fullDay(selectedOn, language)}</dd>
          </div>
        )}
        {reason !== undefined && (
          <div className="paper-part">
            <dt>{t('verb.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        )}
        {evaluation && (
          <div className="paper-part">
            <dt>{t('pilots.evaluation')}</dt>
            <dd>{t('pilots.evaluated', { day: fullDay(evaluation.on, language), result: evaluation.result })}</dd>
          </div>
        )}
      </dl>
    </section>
  );
};

/** The steps of its plan with the days by which they are to be reached. */
export const MilestonesPart = ({ pilot: { data }, asOf }: { readonly pilot: Pilot; readonly asOf: string }) => {
  const { t, language } = useWords();
  if (data.milestones.length === 0) return null;
  return (
    <section className="obligation-part">
      <h2>{t('pilots.milestones')}</h2>
      <table className="plain-table">
        <caption className="unseen">{t('pilots.milestones')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilots.milestone')}</th>
            <th scope="col">{t('pilots.dueOn')}</th>
            <th scope="col">{t('communities.stands')}</th>
          </tr>
        </thead>
        <tbody>
          {data.milestones.map(({ milestone, title, due, reachedOn }) => (
            <tr key={milestone}>
              <th scope="row">{title}</th>
              <td className="one-line">{fullDay(due, language)}</td>
              <td>
                {reachedOn !== undefined ? (
                  <Light is="done">{t('pilots.reachedOn', { day: fullDay(reachedOn, language) })}</Light>
                ) : due < asOf ? (
                  <Light is="overdue">{t('pilots.milestoneLate')}</Light>
                ) : (
                  <Light is="ahead">{t('pilots.milestoneOpen')}</Light>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Policies and money that it was given, and what became of the money. */
export const SupportPart = ({ pilot: { data } }: { readonly pilot: Pilot }) => {
  const { t, language } = useWords();
  if (data.grants.length === 0) return null;
  return (
    <section className="obligation-part">
      <h2>{t('pilots.support')}</h2>
      <table className="plain-table">
        <caption className="unseen">{t('pilots.support')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilots.purpose')}</th>
            <th scope="col">{t('pilots.grantedOn')}</th>
            <th scope="col" className="end">
              {t('pilots.amount')}
            </th>
            <th scope="col" className="end">
              {t('pilots.used')}
            </th>
            <th scope="col" className="end">
              {t('pilots.returned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.grants.map(({ grant, support, grantedOn, used, returned }) => (
            <tr key={grant}>
              <th scope="row">{support.purpose}</th>
              <td className="one-line">{fullDay(grantedOn, language)}</td>
              {support.kind === 'funds' ? (
                [support.amount, used, returned].map((fen, i) => (
                  // three amounts in the order of their columns
                  <td key={i} className="end">
                    {inYuan(fen)}
                  </td>
                ))
              ) : (
                <td colSpan={3}>{t('pilots.policy')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
