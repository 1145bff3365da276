import { Button, Input } from 'antd';
import { type CommandAnswer } from '@greenledger/contracts';
import { useSession } from '../api/session.js';
import { useDraft } from '../case/draft.js';
import { ReasonField } from '../case/reason-field.js';
import { type Envelope } from '../case/send.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { wrongFields, WrongFields } from '../case/wrong-fields.js';
import { useWords } from '../words/use-words.js';
import { DecisionsField } from './decisions-field.js';
import { type MeetingFormProps } from './form-props.js';
import { blankItem, type Item, ItemFields } from './item-fields.js';
import { type Decision } from './meeting-query.js';
import { type Text } from './minutes-acts.js';
import { useFormWords } from './plain-forms.js';

interface Typed {
  readonly body: string;
  readonly items: readonly Item[];
  readonly decisions: readonly Decision[];
  readonly reason: string;
}

interface TextFormProps extends MeetingFormProps {
  /** What the draft of this version is kept under. */
  readonly matter: string;
  readonly start: Omit<Typed, 'reason'>;
  readonly revision?: number | undefined;
  readonly needsReason: boolean;
  readonly remark: string;
  readonly send: (text: Text, reason: string, envelope: Envelope) => Promise<CommandAnswer>;
}

/** The words of a version: the text, its agreed items, its decisions, and of a later one why it was made. */
export const TextForm = ({ matter, start, revision, needsReason, remark, send, ...props }: TextFormProps) => {
  const { t } = useWords();
  const { title, confirm, holder, onClose, onDone } = useFormWords(props);
  const session = useSession();
  const draft = useDraft<Typed>(matter, { ...start, reason: '' });
  const { body, items, decisions, reason } = draft.value;
  const change = (part: Partial<Typed>) => draft.change({ ...draft.value, ...part });
  const act = useCommand(
    (key) =>
      send({ body, items: [...items], decisions: [...decisions] }, reason.trim(), {
        key,
        session: session!,
        holder,
        revision,
      }),
    () => {
      draft.forget();
      onDone();
    },
  );
  const wrong = wrongFields(act.trouble);
  const nextNo = Math.max(0, ...items.map(({ no }) => no)) + 1;
  return (
    <VerbForm
      title={title}
      confirm={confirm}
      savedAt={draft.savedAt}
      busy={act.busy}
      trouble={wrong.size > 0 || act.trouble?.code === 'ReasonMissing' ? undefined : act.trouble}
      remark={remark}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <label className="verb-field">
        {t('minutes.body')}
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 14 }}
          maxLength={50_000}
          value={body}
          {...(wrong.has('body') && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => change({ body: target.value })}
        />
      </label>
      {items.map((item, i) => (
        <div key={item.no} className="minutes-item-row">
          <ItemFields
            value={item}
            onChange={(next) => change({ items: items.map((each, at) => (at === i ? next : each)) })}
          />
          <Button size="small" onClick={() => change({ items: items.filter((_, at) => at !== i) })}>
            {t('minutes.removeItem', { no: item.no })}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => change({ items: [...items, blankItem(nextNo)] })}>
          {t('minutes.moreItem')}
        </Button>
      </div>
      <DecisionsField value={decisions} onChange={(next) => change({ decisions: next })} />
      {needsReason && (
        <ReasonField
          label={t('minutes.revisedWhy')}
          missing={act.trouble?.code === 'ReasonMissing' || wrong.has('reason')}
          value={reason}
          onChange={(next) => change({ reason: next })}
        />
      )}
      <WrongFields
        wrong={wrong}
        names={{
          body: t('minutes.body'),
          items: t('minutes.items'),
          decisions: t('minutes.decisions'),
          reason: t('minutes.revisedWhy'),
        }}
      />
    </VerbForm>
  );
};
