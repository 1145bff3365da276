import { type ReactNode, useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { FileField } from '../obligations/file-field.js';
import { type KeptFile } from '../obligations/papers.js';
import { useWords } from '../words/use-words.js';
import { type MeetingFormProps, type MinutesFormProps } from './form-props.js';
import { blankItem, ItemFields } from './item-fields.js';
import { minutesActs } from './minutes-acts.js';
import { useFormWords } from './plain-forms.js';
import { TextForm } from './text-form.js';

/** The first version, after the meeting was held. */
export const DraftForm = (props: MeetingFormProps): ReactNode => {
  const { t } = useWords();
  const { subject, data } = props.meeting;
  const number = data.plan?.number ?? '';
  return (
    <TextForm
      {...props}
      matter={`minutes.${subject}.0`}
      start={{ body: '', items: [], decisions: [] }}
      needsReason={false}
      remark={t('minutes.next.draft')}
      send={(text, _, envelope) => minutesActs.draft(subject, number, text, envelope)}
    />
  );
};

const textOf = ({ minutes: { data } }: MinutesFormProps) => ({
  body: data.body,
  items: data.items,
  decisions: data.decisions,
});

/** A new version in place of the one at hand; whatever was said to that one falls. */
export const ReviseForm = (props: MinutesFormProps): ReactNode => {
  const { t } = useWords();
  const { subject, data, revision } = props.minutes;
  return (
    <TextForm
      {...props}
      matter={`minutes.${subject}.${data.version}`}
      start={textOf(props)}
      revision={revision}
      needsReason
      remark={t('minutes.next.revise', { version: data.version + 1 })}
      send={(text, reason, envelope) => minutesActs.revise(subject, text, reason, envelope)}
    />
  );
};

/** A new version after the issue, which names the one in force. */
export const CorrectForm = (props: MinutesFormProps): ReactNode => {
  const { t } = useWords();
  const { subject, data, revision } = props.minutes;
  const corrects = data.inForce ?? data.version;
  return (
    <TextForm
      {...props}
      matter={`minutes.${subject}.${data.version}`}
      start={textOf(props)}
      revision={revision}
      needsReason
      remark={t('minutes.next.correct', { version: corrects })}
      send={(text, reason, envelope) => minutesActs.correct(subject, text, { reason, corrects }, envelope)}
    />
  );
};

/** One more agreed item while the draft is not circulated. */
export const AddItemForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { subject, data, revision } = props.minutes;
  const [item, setItem] = useState(() => blankItem(Math.max(0, ...data.items.map(({ no }) => no)) + 1));
  return (
    <ActForm
      {...useFormWords(props)}
      revision={revision}
      remark={t('verb.recorded')}
      names={{ item: t('minutes.itemNo', { no: item.no }) }}
      send={(_, envelope) => minutesActs.addItem(subject, item, envelope)}
    >
      <ItemFields value={item} onChange={setItem} />
    </ActForm>
  );
};

/** Sends the approved version to all units and guests, under its number. */
export const IssueForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { subject, revision } = props.minutes;
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [busy, setBusy] = useState(false);
  return (
    <ActForm
      {...useFormWords(props)}
      revision={revision}
      label={t('minutes.issueNumber')}
      most={60}
      busy={busy}
      remark={t('minutes.next.issue')}
      send={(issueNumber, envelope) =>
        minutesActs.issue(subject, { issueNumber, ...(files[0] && { file: files[0].file }) }, envelope)
      }
    >
      <FileField label={t('minutes.file')} most={1} value={files} onChange={setFiles} onBusy={setBusy} />
    </ActForm>
  );
};
