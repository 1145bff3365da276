import { Input } from 'antd';
import { type CommandAnswer } from '@greenledger/contracts';
import { type Schemas } from '../api/client.js';
import { useSession } from '../api/session.js';
import { type Trouble } from '../api/trouble.js';
import { type Task } from '../inbox/inbox-query.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Case, type StandardVersion } from './case-query.js';
import { useDraft } from './draft.js';
import { Refused } from './refused.js';
import { type Return, ReturnForm } from './return-form.js';
import { creationActs, type Envelope } from './send.js';
import { useCommand } from './use-command.js';
import { useWayBack } from './use-way-back.js';
import { VerbForm } from './verb-form.js';
import { judges, resultsOf, stepsBack, type Verdicts } from './verbs.js';

interface CaseFormProps {
  readonly verb: string;
  readonly task: Task;
  readonly found: Case;
  readonly version: StandardVersion;
  readonly verdicts: Verdicts;
  /** Answers that go along with a self-check. */
  readonly checks?: readonly Schemas['CriterionCheckDto'][];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: (words: string, takesBack: boolean) => void;
}

/** What is typed for a verb; which of it is asked for depends on the verb. */
interface Said {
  readonly note: string;
  readonly visitOn: string;
  readonly title: string;
}

const withNote = ({ note }: Said) => (note.trim() === '' ? {} : { note: note.trim() });

/** Acts that their author may take back within the time that the rules give. */
const TAKEN_BACK = new Set(['pass', 'return', 'recommend', 'submit']);

/** The small form of a verb on an assessment. */
export const CaseForm = (props: CaseFormProps) =>
  props.verb === 'return' ? <SendBack {...props} /> : <Act {...props} />;

const useAct = ({ verb, task, found, onDone }: CaseFormProps, send: (envelope: Envelope) => Promise<CommandAnswer>) => {
  const { t, term } = useWords();
  const session = useSession();
  return useCommand(
    (key) => send({ key, session: session!, holder: task.holder, revision: found.revision }),
    () => onDone(t('verb.doneFor', { name: found.data.name, verb: term('verbOf', verb) }), TAKEN_BACK.has(verb)),
  );
};

const SendBack = (props: CaseFormProps) => {
  const { task, found, version, verdicts, onClose } = props;
  const { t } = useWords();
  const notMet = Object.entries(verdicts).filter(([, { result }]) => result === 'notMet');
  const steps = stepsBack(task.step, found.area);
  const { toReviewer } = useWayBack();
  const draft = useDraft<Return>(`return.${found.subject}.${task.key}.${found.data.submission ?? 0}`, {
    to: 'selfCheck',
    items: notMet.map(([no]) => Number(no)),
    reasons: Object.fromEntries(notMet.flatMap(([no, { note }]) => (note ? [[no, note]] : []))),
  });
  const act = useAct(
    {
      ...props,
      onDone: (...done) => {
        draft.forget();
        props.onDone(...done);
      },
    },
    (envelope) => {
      const { to, items, reasons } = draft.value;
      const kept = items.flatMap((no) => (reasons[no]?.trim() ? [[String(no), reasons[no].trim()]] : []));
      const results = judges(task.step) ? { results: resultsOf(verdicts) } : {};
      const body = { to, items: [...items], reasons: Object.fromEntries(kept) as Record<string, string>, ...results };
      return creationActs.giveBack(found.subject, body, envelope);
    },
  );
  return (
    <ReturnForm
      title={t('return.title', { name: found.data.name })}
      confirm={t('return.confirm')}
      remark={t('return.remark')}
      version={version}
      value={draft.value}
      steps={steps}
      next={toReviewer(draft.value.to, steps)}
      savedAt={draft.savedAt}
      busy={act.busy}
      trouble={act.trouble}
      onChange={draft.change}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    />
  );
};

/** Which field a refusal belongs to, where it belongs to one. */
const fieldOf = ({ code }: Trouble): keyof Said | undefined => {
  if (code === 'EffectiveInFuture' || code === 'EffectiveInPast') return 'visitOn';
  return code === 'NoticeContainsPersonalData' ? 'title' : undefined;
};

const Act = (props: CaseFormProps) => {
  const { verb, task, found, verdicts, today, onClose } = props;
  const { t, term, language } = useWords();
  const { subject, area = '', data } = found;
  const visits = verb === 'pass' && task.step === 'prefecture';
  const draft = useDraft<Said>(`${verb}.${subject}.${task.key}.${data.submission ?? 0}`, {
    note: '',
    visitOn: visits ? today : '',
    title: t('notice.defaultTitle'),
  });
  const said = draft.value;
  const act = useAct(
    {
      ...props,
      onDone: (...done) => {
        draft.forget();
        props.onDone(...done);
      },
    },
    (envelope) => {
      const results = resultsOf(verdicts);
      switch (verb) {
        case 'recommend':
          return creationActs.recommend(subject, withNote(said), envelope);
        case 'pass': {
          const body = { results, ...withNote(said) };
          if (task.step === 'county') return creationActs.passCounty(subject, body, envelope);
          const visit = said.visitOn === '' ? {} : { visit: { on: said.visitOn } };
          return creationActs.passPrefecture(subject, { ...body, ...visit }, envelope);
        }
        case 'submit':
          return creationActs.submit(subject, [...(props.checks ?? [])], envelope);
        case 'startRecheck':
          return creationActs.startRecheck(subject, envelope);
        case 'passRecheck':
          return creationActs.passRecheck(subject, envelope);
        case 'prepareNotice': {
          const fields = { name: data.name, code: data.code, result: t('notice.result') };
          const body = { area, title: said.title, community: subject, fields };
          // the notice is a matter of its own, which nobody has seen at a revision yet
          return creationActs.prepareNotice(body, { ...envelope, revision: undefined });
        }
        default:
          return creationActs.confirm(subject, envelope);
      }
    },
  );
  const field = act.trouble && fieldOf(act.trouble);
  const wrong = (name: keyof Said) =>
    act.trouble && field === name && <Refused trouble={act.trouble} id={`wrong-${name}`} />;
  const marks = (name: keyof Said) =>
    field === name ? { 'aria-invalid': true, 'aria-describedby': `wrong-${name}` } : {};
  const noted = verb === 'recommend' || verb === 'pass';
  return (
    <VerbForm
      title={t('case.title', { name: data.name, step: term('verbOf', verb) })}
      confirm={term('confirmOf', verb)}
      savedAt={noted || verb === 'prepareNotice' ? draft.savedAt : undefined}
      busy={act.busy}
      trouble={field ? undefined : act.trouble}
      facts={[
        {
          name: t('verb.nextStep'),
          text: term('next', verb === 'pass' ? `pass.${task.step}` : verb),
        },
      ]}
      remark={t(TAKEN_BACK.has(verb) ? 'verb.recordedBack' : 'verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      {visits && (
        <label className="verb-field">
          {t('verb.visitOn')}
          <input
            type="date"
            className="native-date"
            lang={language}
            max={today}
            value={said.visitOn}
            {...marks('visitOn')}
            onChange={({ target }) => draft.change({ ...said, visitOn: target.value })}
          />
          {wrong('visitOn')}
        </label>
      )}
      {verb === 'prepareNotice' && (
        <label className="verb-field">
          {t('notice.title')}
          <Input
            value={said.title}
            maxLength={200}
            {...marks('title')}
            onChange={({ target }) => draft.change({ ...said, title: target.value })}
          />
          {wrong('title')}
        </label>
      )}
      {noted && (
        <label className="verb-field">
          {t('verb.note')}
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            value={said.note}
            onChange={({ target }) => draft.change({ ...said, note: target.value })}
          />
        </label>
      )}
      {!visits && !noted && verb !== 'prepareNotice' && (
        <p className="verb-field-wrong second">
          <Shape is="ahead" />
          {term('ask', verb)}
        </p>
      )}
    </VerbForm>
  );
};
