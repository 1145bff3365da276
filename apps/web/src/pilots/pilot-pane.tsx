import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useOpenVerb } from '../case/use-open-verb.js';
import { VerbBar } from '../case/verb-bar.js';
import { sameMoment } from '../moment/moment.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { ReplaceForm, SelectForm, WithdrawForm } from './decided-forms.js';
import {
  CompleteForm,
  EvaluateForm,
  type PilotFormProps,
  PlanMilestoneForm,
  ReachMilestoneForm,
  RequestWithdrawalForm,
  StartForm,
} from './pilot-forms.js';
import { ChosenPart, MilestonesPart, SupportPart } from './pilot-parts.js';
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
  /** Of a task: for whom it waits. */
  readonly waits?: ReactNode;
  readonly className?: string;
  readonly onDone: (words: string) => void;
}

/** One nominated or chosen community: where it was decided, its milestones, its support, and the verbs of whoever looks. */
export const PilotPane = ({ pilot, pilots, bar, back, waits, className = '', onDone }: PilotPaneProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { community } = pilot.data;
  const name = useCommunityNames([community])(community);
  const verbs = usePilotVerbs(pilot, pilots);
  const { chosen, onOpen, ends } = useOpenVerb(verbs, onDone);
  const Form = chosen && forms[chosen.id];
  return (
    <section className={`task-pane pilot ${className}`} aria-label={name}>
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
        {waits}
        <p className="task-facts">
          <span>{place(pilot.area ?? '')}</span>
          <Link className="link" to="/communities/$id" params={{ id: community }} search={sameMoment}>
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
          {...ends}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar
          verbs={verbs}
          leading={verbs.find(({ closed }) => closed === undefined)?.id}
          open={chosen?.id}
          onOpen={onOpen}
        >
          {bar}
        </VerbBar>
      )}
    </section>
  );
};
