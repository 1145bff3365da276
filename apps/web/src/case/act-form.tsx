import { type CommandAnswer } from '@greenledger/contracts';
import { type ReactNode } from 'react';
import { useSession } from '../api/session.js';
import { useDraft } from './draft.js';
import { ReasonField } from './reason-field.js';
import { type Envelope } from './send.js';
import { useWords } from '../words/use-words.js';
import { useCommand } from './use-command.js';
import { VerbForm } from './verb-form.js';
import { wrongFields, WrongFields } from './wrong-fields.js';

interface ActFormProps {
  /** Names the draft of this act on this matter. */
  readonly matter: string;
  readonly title: string;
  readonly confirm: string;
  /** `Role@place` as which one acts. */
  readonly holder: string;
  readonly revision?: number | undefined;
  /** What the one text of the act is called; without it, the act needs none. */
  readonly label?: string;
  readonly most?: number;
  /** The text may be left out. */
  readonly optional?: boolean;
  readonly remark?: string;
  /** What the other fields of the form are called, by their names in the command. */
  readonly names?: Readonly<Record<string, string>>;
  /** What stands in the way before anything is sent; said beside the field that it is about. */
  readonly unready?: boolean;
  readonly busy?: boolean;
  readonly children?: ReactNode;
  readonly send: (text: string, envelope: Envelope) => Promise<CommandAnswer>;
  /** Pressed while something stands in the way. */
  readonly onUnready?: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The form of an act that needs one text at most: kept while it is typed, sent once, refused beside the text. */
export const ActForm = (props: ActFormProps) => {
  const { matter, title, confirm, holder, revision, label, most, optional = false, remark, busy = false } = props;
  const { unready = false, names = {}, children, send, onUnready, onClose, onDone } = props;
  const { t } = useWords();
  const session = useSession();
  const draft = useDraft(matter, '');
  const text = draft.value.trim();
  const act = useCommand(
    (key) => send(text, { key, session: session!, holder, revision }),
    () => {
      draft.forget();
      onDone();
    },
  );
  const code = act.trouble?.code;
  const missing =
    label !== undefined && !optional && text === '' && (code === 'ReasonMissing' || code === 'InvalidField');
  const wrong = new Set([...wrongFields(act.trouble)].filter((field) => field in names));
  return (
    <VerbForm
      title={title}
      confirm={confirm}
      savedAt={label === undefined ? undefined : draft.savedAt}
      busy={act.busy || busy}
      trouble={missing || wrong.size > 0 ? undefined : act.trouble}
      {...(remark !== undefined && { remark })}
      onConfirm={() => (unready ? onUnready?.() : void act.act())}
      onCancel={onClose}
    >
      {children}
      {label !== undefined && (
        <ReasonField
          label={label}
          value={draft.value}
          missing={missing}
          {...(label !== t('verb.reason') && { wanted: t('verb.missing', { field: label }) })}
          {...(most !== undefined && { most })}
          onChange={draft.change}
        />
      )}
      <WrongFields wrong={wrong} names={names} />
    </VerbForm>
  );
};
