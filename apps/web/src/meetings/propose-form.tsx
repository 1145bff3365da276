import { Input } from 'antd';
import { type CommandAnswer } from '@greenledger/contracts';
import { useSession } from '../api/session.js';
import { useDraft } from '../case/draft.js';
import { ReasonField } from '../case/reason-field.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { wrongFields, WrongFields } from '../case/wrong-fields.js';
import { useWords } from '../words/use-words.js';
import { meetingActs } from './meeting-acts.js';

interface ProposeFormProps {
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** A member unit proposes a meeting: about what, why, and perhaps when (R17). */
export const ProposeForm = ({ holder, onClose, onDone }: ProposeFormProps) => {
  const { t, term, language } = useWords();
  const session = useSession();
  const draft = useDraft('meeting.propose', { topic: '', reason: '', wantedOn: '' });
  const { topic, reason, wantedOn } = draft.value;
  const change = (part: Partial<typeof draft.value>) => draft.change({ ...draft.value, ...part });
  const act = useCommand(
    (key) =>
      meetingActs.propose(
        { topic: topic.trim(), reason: reason.trim(), ...(wantedOn !== '' && { wantedOn }) },
        { key, session: session!, holder },
      ),
    (answer) => {
      draft.forget();
      onDone(answer);
    },
  );
  const wrong = wrongFields(act.trouble);
  const verb = term('meetings', 'verb.propose');
  return (
    <VerbForm
      title={verb}
      confirm={verb}
      savedAt={draft.savedAt}
      busy={act.busy}
      trouble={wrong.size > 0 ? undefined : act.trouble}
      remark={t('meetings.next.propose')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <label className="verb-field">
        {t('meetings.topic')}
        <Input
          maxLength={200}
          value={topic}
          {...(wrong.has('topic') && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => change({ topic: target.value })}
        />
      </label>
      <ReasonField
        label={t('meetings.reason')}
        most={1000}
        missing={act.trouble?.code === 'ReasonMissing'}
        value={reason}
        onChange={(next) => change({ reason: next })}
      />
      <label className="verb-field">
        {t('meetings.wantedOnMaybe')}
        <input
          type="date"
          className="native-date"
          lang={language}
          value={wantedOn}
          aria-invalid={wrong.has('wantedOn')}
          onChange={({ target }) => change({ wantedOn: target.value })}
        />
      </label>
      <WrongFields
        wrong={wrong}
        names={{ topic: t('meetings.topic'), reason: t('meetings.reason'), wantedOn: t('meetings.wantedOn') }}
      />
    </VerbForm>
  );
};
