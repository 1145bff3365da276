import { useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { FileField } from '../obligations/file-field.js';
import { type KeptFile } from '../obligations/papers.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type MinutesFormProps } from './form-props.js';
import { minutesActs } from './minutes-acts.js';
import { useFormWords } from './plain-forms.js';

/** A liaison signs only with a letter of the unit; a member needs none (R21). */
const needsLetter = (holder: string): boolean => holder.startsWith('Liaison@');

/**
 * What a unit says to the version that lay open when the form was opened: its digest is what is signed, whatever was
 * circulated since.
 */
const useSigning = (props: MinutesFormProps) => {
  const { t } = useWords();
  const words = useFormWords(props);
  const [{ digest, version }] = useState(props.minutes.data);
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const wants = needsLetter(props.holder);
  const missing = wants && files.length === 0;
  const letter = files[0] && { letter: files[0].file };
  const field = wants && (
    <div>
      <FileField label={t('minutes.letter')} most={1} value={files} onChange={setFiles} onBusy={setBusy} />
      {missing && asked && (
        <p className="verb-field-wrong" role="alert">
          <Shape is="refused" />
          {t('minutes.letterMissing')}
        </p>
      )}
    </div>
  );
  return {
    mark: { digest, ...letter },
    form: { ...words, busy, unready: missing, onUnready: () => setAsked(true) },
    intro: (
      <>
        <p className="second">{t('minutes.signs', { version })}</p>
        {field}
      </>
    ),
  };
};

/** Agrees, perhaps with a word on the wording. */
export const CountersignForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { mark, form, intro } = useSigning(props);
  return (
    <ActForm
      {...form}
      label={t('minutes.comment')}
      most={1000}
      optional
      remark={t('minutes.next.countersign')}
      send={(comment, envelope) =>
        minutesActs.countersign(props.minutes.subject, { ...mark, ...(comment !== '' && { comment }) }, envelope)
      }
    >
      {intro}
    </ActForm>
  );
};

/** Objects, with the reason; that blocks the issue. */
export const ObjectForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { mark, form, intro } = useSigning(props);
  return (
    <ActForm
      {...form}
      label={t('verb.reason')}
      most={1000}
      remark={t('minutes.next.object')}
      send={(reason, envelope) => minutesActs.object(props.minutes.subject, { ...mark, reason }, envelope)}
    >
      {intro}
    </ActForm>
  );
};

/** Takes back what the unit said to this version. */
export const WithdrawForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { mark, form, intro } = useSigning(props);
  return (
    <ActForm
      {...form}
      remark={t('minutes.next.withdraw')}
      send={(_, envelope) => minutesActs.withdraw(props.minutes.subject, mark, envelope)}
    >
      {intro}
    </ActForm>
  );
};
