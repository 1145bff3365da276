import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import { OpenNext } from '../case/open-next.js';
import { type PaneProps } from '../case/pane-props.js';
import '../case/task-pane.css';
import { VerbBar } from '../case/verb-bar.js';
import { useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { CountersignPart } from './countersign-part.js';
import { type MeetingFormProps, type MinutesFormProps } from './form-props.js';
import { AttendancePart, MeetingPart } from './meeting-part.js';
import { currentOf, type Meeting, meetingQuery, type Minutes, minutesQuery } from './meeting-query.js';
import { signerOf, useMeetingVerbs } from './meeting-verbs.js';
import './meetings.css';
import { AddItemForm, CorrectForm, DraftForm, IssueForm, ReviseForm } from './minutes-forms.js';
import { MinutesPart } from './minutes-part.js';
import { AcceptForm, ApproveForm, CancelForm, CirculateForm, DeclineForm, HoldForm } from './plain-forms.js';
import { AttendanceForm, InviteForm, RescheduleForm } from './running-forms.js';
import { ScheduleProposedForm } from './schedule-proposed-form.js';
import { CountersignForm, ObjectForm, WithdrawForm } from './sign-forms.js';
import { meetingLight, minutesLight } from './standings.js';
import { useMeetingName } from './use-meeting-name.js';

interface MeetingPaneProps {
  readonly id: string;
  /** What stands beside the verbs. */
  readonly bar?: ReactNode;
  readonly back: ReactNode;
  readonly onDone: (words: string) => void;
}

/** A task on a meeting or its minutes. */
export const MeetingTask = ({ task, onBack, onDone }: PaneProps) => {
  const { t } = useWords();
  return (
    <MeetingPane
      id={task.subject}
      bar={<OpenNext />}
      back={
        <button type="button" className="bare task-back" onClick={onBack}>
          {t('inbox.back')}
        </button>
      }
      onDone={onDone}
    />
  );
};

/** A meeting from its proposal to its issued minutes, and the verbs of whoever looks. */
export const MeetingPane = (props: MeetingPaneProps) => {
  const { t } = useWords();
  const moment = useMoment();
  const meeting = useQuery(meetingQuery(props.id, moment));
  const held = meeting.data?.status === 'held';
  const minutes = useQuery({ ...minutesQuery(props.id, moment), enabled: held });
  if (meeting.data && (!held || minutes.data !== undefined))
    return <Pane {...props} meeting={meeting.data} minutes={minutes.data ?? null} />;
  const failed = meeting.isLoadingError ? meeting : minutes.isLoadingError ? minutes : undefined;
  return (
    <section className="task-pane meeting" aria-label={t('meetings.meeting')}>
      <div className="task-pane-scroll">
        {props.back}
        {failed ? (
          <Failed trouble={troubleOf(failed.error)} again={failed.refetch} />
        ) : (
          <Loading name={t('meetings.readingOne')} rows={10} />
        )}
      </div>
    </section>
  );
};

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

/** The verbs that bring a meeting on, the furthest first of those that are open together. */
const LEADING = [
  'accept',
  'schedule',
  'hold',
  'recordAttendance',
  'draft',
  'circulate',
  'countersign',
  'approve',
  'issue',
];

const Form = (props: MeetingFormProps) => {
  const { minutes, verb } = props;
  const OfMinutes = formsOfMinutes[verb];
  if (minutes && OfMinutes) return <OfMinutes {...props} minutes={minutes} />;
  const OfMeeting = formsOfMeeting[verb];
  return OfMeeting ? <OfMeeting {...props} /> : null;
};

const Pane = ({
  meeting,
  minutes,
  bar,
  back,
  onDone,
}: MeetingPaneProps & { readonly meeting: Meeting; readonly minutes: Minutes | null }) => {
  const { t, term, language } = useWords();
  const session = useSession();
  const [open, setOpen] = useState<string>();
  const name = useMeetingName(meeting, minutes !== null);
  const verbs = useMeetingVerbs(meeting, minutes);
  const chosen = verbs.find(({ id, closed }) => id === open && closed === undefined);
  const leading = LEADING.find((id) => verbs.some((verb) => verb.id === id && verb.closed === undefined));
  const facts = minutes
    ? [
        t('minutes.heldOn', { day: fullDay(minutes.data.heldOn, language) }),
        t('minutes.versionNo', { version: minutes.data.version }),
        ...(minutes.data.issueNumber === undefined ? [] : [minutes.data.issueNumber]),
      ]
    : [];
  return (
    <section className="task-pane meeting" aria-label={name}>
      <div className="task-pane-scroll" role="group" aria-label={name} tabIndex={0}>
        {back}
        <div className="task-head">
          <h1 className="h-page" tabIndex={-1}>
            {name}
          </h1>
          <div className="task-head-end">
            {minutes ? (
              <Light is={minutesLight(minutes.status)}>{term('minutes', `status.${minutes.status}`)}</Light>
            ) : (
              <Light is={meetingLight(meeting.status)}>{term('meetings', `status.${meeting.status}`)}</Light>
            )}
          </div>
        </div>
        {facts.length > 0 && (
          <p className="task-facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
        {minutes && (
          <>
            <CountersignPart found={minutes} ownUnit={signerOf(session, currentOf(minutes))?.unit} />
            <MinutesPart found={minutes} />
          </>
        )}
        <MeetingPart found={meeting} />
        <AttendancePart found={meeting} />
      </div>
      {chosen && (
        <Form
          key={chosen.id}
          meeting={meeting}
          minutes={minutes}
          name={name}
          verb={chosen.id}
          holder={chosen.holder}
          onClose={() => setOpen(undefined)}
          onDone={(words) => {
            setOpen(undefined);
            onDone(words);
          }}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar verbs={verbs} leading={leading} open={chosen?.id} onOpen={setOpen}>
          {bar}
        </VerbBar>
      )}
    </section>
  );
};
