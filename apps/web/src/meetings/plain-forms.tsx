import { ActForm } from '../case/act-form.js';
import { useWords } from '../words/use-words.js';
import { type MeetingFormProps, type MinutesFormProps } from './form-props.js';
import { meetingActs } from './meeting-acts.js';
import { minutesActs } from './minutes-acts.js';

/** What the forms of all verbs have in common: their names, and what is said when they are done. */
export const useFormWords = ({ meeting, name, verb, holder, onClose, onDone }: MeetingFormProps) => {
  const { t, term } = useWords();
  const label = term('meetings', `verb.${verb}`);
  return {
    matter: `meeting.${meeting.subject}.${verb}`,
    title: t('board.formOf', { verb: label, name }),
    confirm: label,
    holder,
    onClose,
    onDone: () => onDone(t('verb.doneFor', { name, verb: label })),
  };
};

export const AcceptForm = (props: MeetingFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={props.meeting.revision}
      label={t('verb.note')}
      optional
      remark={t('meetings.next.accept')}
      send={(text, envelope) => meetingActs.accept(props.meeting.subject, text, envelope)}
    />
  );
};

export const DeclineForm = (props: MeetingFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={props.meeting.revision}
      label={t('verb.reason')}
      remark={t('meetings.next.decline')}
      send={(text, envelope) => meetingActs.decline(props.meeting.subject, text, envelope)}
    />
  );
};

export const CancelForm = (props: MeetingFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={props.meeting.revision}
      label={t('verb.reason')}
      remark={t('verb.recorded')}
      send={(text, envelope) => meetingActs.cancel(props.meeting.subject, text, envelope)}
    />
  );
};

export const HoldForm = (props: MeetingFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={props.meeting.revision}
      remark={t('verb.recorded')}
      send={(_, envelope) => meetingActs.hold(props.meeting.subject, envelope)}
    >
      <p className="second">{t('meetings.ask.hold')}</p>
    </ActForm>
  );
};

export const CirculateForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={props.minutes.revision}
      remark={t('verb.recorded')}
      send={(_, envelope) => minutesActs.circulate(props.minutes.subject, envelope)}
    >
      <p className="second">{t('minutes.ask.circulate', { version: props.minutes.data.version })}</p>
    </ActForm>
  );
};

export const ApproveForm = (props: MinutesFormProps) => {
  const { t } = useWords();
  const { subject, data } = props.minutes;
  return (
    <ActForm
      {...useFormWords(props)}
      remark={t('minutes.next.approve')}
      send={(_, envelope) => minutesActs.approve(subject, data.digest, envelope)}
    >
      <p className="second">{t('minutes.ask.approve', { version: data.version })}</p>
    </ActForm>
  );
};
