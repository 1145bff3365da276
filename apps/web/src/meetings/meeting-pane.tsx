import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import '../case/task-pane.css';
import { useOpenVerb } from '../case/use-open-verb.js';
import { VerbBar } from '../case/verb-bar.js';
import { useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { CountersignPart } from './countersign-part.js';
import { MeetingForm } from './meeting-form.js';
import { AttendancePart, MeetingPart } from './meeting-part.js';
import { currentOf, type Meeting, meetingQuery, type Minutes, minutesQuery } from './meeting-query.js';
import { signerOf, useMeetingVerbs } from './meeting-verbs.js';
import './meetings.css';
import { MinutesPart } from './minutes-part.js';
import { meetingLight, minutesLight } from './standings.js';
import { useMeetingName } from './use-meeting-name.js';

interface MeetingPaneProps {
  readonly id: string;
  /** What stands beside the verbs. */
  readonly bar?: ReactNode;
  readonly back: ReactNode;
  /** Of a task: how urgent it is, and for whom it waits. */
  readonly urgency?: ReactNode;
  readonly waits?: ReactNode;
  readonly onDone: (words: string) => void;
}

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
          <Loading title={t('meetings.meeting')} name={t('meetings.readingOne')} rows={10} />
        )}
      </div>
    </section>
  );
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

const Pane = ({
  meeting,
  minutes,
  bar,
  back,
  urgency,
  waits,
  onDone,
}: MeetingPaneProps & { readonly meeting: Meeting; readonly minutes: Minutes | null }) => {
  const { t, term, language } = useWords();
  const session = useSession();
  const name = useMeetingName(meeting, minutes !== null);
  const verbs = useMeetingVerbs(meeting, minutes);
  const { chosen, onOpen, ends } = useOpenVerb(verbs, onDone);
  const leading =
    LEADING.find((id) => verbs.some((verb) => verb.id === id && verb.closed === undefined)) ??
    (minutes?.status === 'objected' ? 'revise' : undefined);
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
            {urgency}
          </div>
        </div>
        {waits}
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
        <MeetingForm
          key={chosen.id}
          meeting={meeting}
          minutes={minutes}
          name={name}
          verb={chosen.id}
          holder={chosen.holder}
          {...ends}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar verbs={verbs} leading={leading} open={chosen?.id} onOpen={onOpen}>
          {bar}
        </VerbBar>
      )}
    </section>
  );
};
