import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { VerbBar } from '../case/verb-bar.js';
import { useMoment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { inYuan } from './fen.js';
import {
  CompleteForm,
  EvaluateForm,
  type PilotFormProps,
  PlanMilestoneForm,
  ReachMilestoneForm,
  ReplaceForm,
  RequestWithdrawalForm,
  SelectForm,
  StartForm,
  WithdrawForm,
} from './pilot-forms.js';
import { usePilotVerbs } from './pilot-verbs.js';
import { type Pilot, type Pilots } from './pilots-query.js';
import { pilotLight } from './standings.js';
import { GrantForm, ReturnSupportForm } from './support-forms.js';
import { useCommunityNames } from './use-community-names.js';

const forms: Readonly<Record<string, (props: PilotFormProps) => ReactNode>> = {
  select: SelectForm,
  start: StartForm,
  planMilestone: PlanMilestoneForm,
  reachMilestone: ReachMilestoneForm,
  complete: CompleteForm,
  evaluate: EvaluateForm,
  grantSupport: GrantForm,
  returnSupport: ReturnSupportForm,
  requestWithdrawal: RequestWithdrawalForm,
  withdraw: WithdrawForm,
  replace: ReplaceForm,
};

interface PilotPaneProps {
  readonly pilot: Pilot;
  readonly pilots: Pilots;
  readonly bar?: ReactNode;
  readonly back: ReactNode;
  readonly className?: string;
  readonly onDone: (words: string) => void;
}

/** One nominated or chosen community: where it was decided, its milestones, its support, and the verbs of whoever looks. */
export const PilotPane = ({ pilot, pilots, bar, back, className = '', onDone }: PilotPaneProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { asOf, knownAt } = useMoment();
  const [open, setOpen] = useState<string>();
  const { community } = pilot.data;
  const name = useCommunityNames([community])(community);
  const verbs = usePilotVerbs(pilot, pilots);
  const chosen = verbs.find(({ id, closed }) => id === open && closed === undefined);
  const Form = chosen && forms[chosen.id];
  return (
    <section className={`task-pane ${className}`} aria-label={name}>
      <div className="task-pane-scroll">
        {back}
        <div className="task-head">
          <h1 className="h-page" tabIndex={-1}>
            {name}
          </h1>
          <div className="task-head-end">
            <Light is={pilotLight(pilot.status)}>{term('pilots', `status.${pilot.status}`)}</Light>
          </div>
        </div>
        <p className="task-facts">
          <span>{place(pilot.area ?? '')}</span>
          <Link className="link" to="/communities/$id" params={{ id: community }} search={{ asOf, knownAt } as object}>
            {t('case.openCommunity')}
          </Link>
        </p>
        <ChosenPart pilot={pilot} />
        <MilestonesPart pilot={pilot} asOf={pilots.at.asOf} />
        <SupportPart pilot={pilot} />
      </div>
      {Form && (
        <Form
          key={chosen.id}
          pilot={pilot}
          pilots={pilots}
          name={name}
          verb={chosen.id}
          holder={chosen.holder}
          onClose={() => setOpen(undefined)}
          onDone={(words) => {
            setOpen(undefined);
            onDone(words);
          }}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar
          verbs={verbs}
          leading={verbs.find(({ closed }) => closed === undefined)?.id}
          open={chosen?.id}
          onOpen={setOpen}
        >
          {bar}
        </VerbBar>
      )}
    </section>
  );
};

const ChosenPart = ({ pilot: { data } }: { readonly pilot: Pilot }) => {
  const { t, language } = useWords();
  const { asOf, knownAt } = useMoment();
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
              <Link
                className="link"
                to="/meetings/$id"
                params={{ id: decidedIn.minutes }}
                search={{ asOf, knownAt } as object}
              >
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

const MilestonesPart = ({ pilot: { data }, asOf }: { readonly pilot: Pilot; readonly asOf: string }) => {
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

const SupportPart = ({ pilot: { data } }: { readonly pilot: Pilot }) => {
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
