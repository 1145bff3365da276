import { Input } from 'antd';
import { useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { useWords } from '../words/use-words.js';
import { nextKey, pilotActs } from './pilot-acts.js';
import { type Pilot, type Pilots } from './pilots-query.js';

export interface PilotFormProps {
  readonly pilot: Pilot;
  readonly pilots: Pilots;
  readonly name: string;
  readonly verb: string;
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** What the forms of all verbs have in common. */
export const usePilotForm = ({ pilot, name, verb, holder, onClose, onDone }: PilotFormProps) => {
  const { t, term } = useWords();
  const label = term('pilots', `verb.${verb}`);
  return {
    matter: `pilot.${pilot.data.community}.${verb}`,
    title: t('board.formOf', { verb: label, name }),
    confirm: label,
    holder,
    onClose,
    onDone: () => onDone(t('verb.doneFor', { name, verb: label })),
  };
};

export const StartForm = (props: PilotFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...usePilotForm(props)}
      remark={t('verb.recorded')}
      send={(_, envelope) => pilotActs.start(props.pilot.data.community, envelope)}
    >
      <p className="second">{t('pilots.ask.start')}</p>
    </ActForm>
  );
};

export const CompleteForm = (props: PilotFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('pilots.result')}
      most={2000}
      remark={t('verb.recorded')}
      send={(result, envelope) => pilotActs.complete(props.pilot.data.community, result, envelope)}
    />
  );
};

export const EvaluateForm = (props: PilotFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('pilots.evaluation')}
      most={2000}
      remark={t('verb.recorded')}
      send={(result, envelope) => pilotActs.evaluate(props.pilot.data.community, result, envelope)}
    />
  );
};

export const RequestWithdrawalForm = (props: PilotFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('verb.reason')}
      most={1000}
      remark={t('pilots.next.requestWithdrawal')}
      send={(reason, envelope) => pilotActs.requestWithdrawal(props.pilot.data.community, reason, envelope)}
    />
  );
};

/** A step of the plan and the day by which it is to be reached. */
export const PlanMilestoneForm = (props: PilotFormProps) => {
  const { t, language } = useWords();
  const { community, milestones } = props.pilot.data;
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  return (
    <ActForm
      {...usePilotForm(props)}
      remark={t('verb.recorded')}
      names={{ title: t('pilots.milestone'), due: t('pilots.dueOn') }}
      send={(_, envelope) =>
        pilotActs.planMilestone(
          community,
          {
            milestone: nextKey(
              'm',
              milestones.map(({ milestone }) => milestone),
            ),
            title: title.trim(),
            due,
          },
          envelope,
        )
      }
    >
      <label className="verb-field">
        {t('pilots.milestone')}
        <Input maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <label className="verb-field">
        {t('pilots.dueOn')}
        <input
          type="date"
          className="native-date"
          lang={language}
          value={due}
          onChange={({ target }) => setDue(target.value)}
        />
      </label>
    </ActForm>
  );
};

export const ReachMilestoneForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { community, milestones } = props.pilot.data;
  const open = milestones.filter(({ reachedOn }) => reachedOn === undefined);
  const [picked, pick] = useState(open[0]?.milestone ?? '');
  return (
    <ActForm
      {...usePilotForm(props)}
      remark={t('verb.recorded')}
      send={(_, envelope) => pilotActs.reachMilestone(community, picked, envelope)}
    >
      <label className="verb-field">
        {t('pilots.milestone')}
        <select className="select select-wide" value={picked} onChange={({ target }) => pick(target.value)}>
          {open.map(({ milestone, title }) => (
            <option key={milestone} value={milestone}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </ActForm>
  );
};
