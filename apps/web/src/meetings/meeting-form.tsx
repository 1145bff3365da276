import { type ReactNode } from 'react';
import { type MeetingFormProps, type MinutesFormProps } from './form-props.js';
import { AddItemForm, CorrectForm, DraftForm, IssueForm, ReviseForm } from './minutes-forms.js';
import { AcceptForm, ApproveForm, CancelForm, CirculateForm, DeclineForm, HoldForm } from './plain-forms.js';
import { AttendanceForm, InviteForm, RescheduleForm } from './running-forms.js';
import { ScheduleProposedForm } from './schedule-proposed-form.js';
import { CountersignForm, ObjectForm, WithdrawForm } from './sign-forms.js';

const formsOfMeeting: Readonly<Record<string, (props: MeetingFormProps) => ReactNode>> = {
  accept: AcceptForm,
  decline: DeclineForm,
  schedule: ScheduleProposedForm,
  recordAttendance: AttendanceForm,
  hold: HoldForm,
  invite: InviteForm,
  reschedule: RescheduleForm,
  cancel: CancelForm,
  draft: DraftForm,
};

const formsOfMinutes: Readonly<Record<string, (props: MinutesFormProps) => ReactNode>> = {
  circulate: CirculateForm,
  addItem: AddItemForm,
  revise: ReviseForm,
  countersign: CountersignForm,
  object: ObjectForm,
  withdraw: WithdrawForm,
  approve: ApproveForm,
  issue: IssueForm,
  correct: CorrectForm,
};

/** The form of a verb of a meeting or of its minutes. */
export const MeetingForm = (props: MeetingFormProps) => {
  const { minutes, verb } = props;
  const OfMinutes = formsOfMinutes[verb];
  if (minutes && OfMinutes) return <OfMinutes {...props} minutes={minutes} />;
  const OfMeeting = formsOfMeeting[verb];
  return OfMeeting ? <OfMeeting {...props} /> : null;
};
