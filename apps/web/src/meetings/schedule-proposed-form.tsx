import { type MeetingFormProps } from './form-props.js';
import { meetingActs } from './meeting-acts.js';
import { useFormWords } from './plain-forms.js';
import { ScheduleForm } from './schedule-form.js';

/** Calls the meeting that a unit proposed: what it wished for stands there already. */
export const ScheduleProposedForm = (props: MeetingFormProps) => {
  const { subject, revision, data } = props.meeting;
  const { onDone, ...words } = useFormWords(props);
  return (
    <ScheduleForm
      {...words}
      revision={revision}
      wanted={{ date: data.proposal?.wantedOn, ...(data.proposal && { agenda: data.proposal.topic }) }}
      send={(plan, envelope) => meetingActs.scheduleProposed(subject, plan, envelope)}
      onDone={onDone}
    />
  );
};
