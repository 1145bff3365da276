import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type CommandAnswer } from '@greenledger/contracts';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import '../case/task-pane.css';
import { VerbBar } from '../case/verb-bar.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { meetingActs } from './meeting-acts.js';
import { meetingsQuery } from './meeting-query.js';
import { meetingStandpoint } from './meeting-verbs.js';
import './meetings.css';
import { ProposeForm } from './propose-form.js';
import { ScheduleForm } from './schedule-form.js';
import { meetingLight, minutesLight } from './standings.js';
import { useMeetingName } from './use-meeting-name.js';

/** The meetings of the conference with how far their minutes are (F24), the latest first. */
export const MeetingsPage = () => {
  const { t, language } = useWords();
  const moment = useMoment();
  const found = useQuery(meetingsQuery(moment));
  if (found.isPending) return <Loading title={t('meetings.title')} name={t('meetings.reading')} rows={10} />;
  if (found.isLoadingError) return <Failed trouble={troubleOf(found.error)} again={found.refetch} />;
  const { held, planned, proposed, lastHeldOn, daysSinceLast, nextBy, list, minutes } = found.data;
  const facts = [
    t('meetings.heldCount', { count: held }),
    t('meetings.plannedCount', { count: planned }),
    t('meetings.proposedCount', { count: proposed }),
    ...(lastHeldOn === undefined
      ? []
      : [t('meetings.last', { day: fullDay(lastHeldOn, language), count: daysSinceLast ?? 0 })]),
    ...(nextBy === undefined ? [] : [t('meetings.nextBy', { day: fullDay(nextBy, language) })]),
  ];
  return (
    <section className="task-pane meetings" aria-label={t('meetings.title')}>
      <div className="task-pane-scroll">
        <div className="meetings-head">
          <h1 className="h-page" tabIndex={-1}>
            {t('meetings.title')}
          </h1>
          <p className="task-facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            <Link className="link" to="/pilots" search={sameMoment}>
              {t('pilots.title')}
            </Link>
          </p>
        </div>
        {list.length === 0 ? (
          <Empty level={2} shape="none" title={t('meetings.nothing')} why={t('meetings.nothingWhy')} />
        ) : (
          <div className="card" tabIndex={0} role="group" aria-label={t('meetings.title')}>
            <table className="plain-table">
              <caption className="unseen">{t('meetings.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('meetings.meeting')}</th>
                  <th scope="col">{t('meetings.date')}</th>
                  <th scope="col">{t('communities.stands')}</th>
                  <th scope="col">{t('minutes.title')}</th>
                  <th scope="col">{t('meetings.agenda')}</th>
                </tr>
              </thead>
              <tbody>
                {list.toReversed().map((line) => (
                  <Row key={line.subject} line={line} minutes={minutes.get(line.subject)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <Acts />
    </section>
  );
};

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof meetingsQuery>['queryFn']>>>;

const Row = ({
  line,
  minutes,
}: {
  readonly line: Found['list'][number];
  readonly minutes: { readonly status: string } | undefined;
}) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const name = useMeetingName(line);
  const { plan, proposal, held } = line.data;
  const on = held?.heldOn ?? plan?.date ?? proposal?.wantedOn;
  return (
    <tr>
      <th scope="row">
        <Link className="open-link" to="/meetings/$id" params={{ id: line.subject }} search={sameMoment}>
          {name}
        </Link>
        {!plan && proposal && <span className="note"> {place(proposal.unit)}</span>}
      </th>
      <td className="one-line">{on === undefined ? t('none') : fullDay(on, language)}</td>
      <td className="one-line">
        <Light is={meetingLight(line.status)}>{term('meetings', `status.${line.status}`)}</Light>
      </td>
      <td className="one-line">
        {minutes ? (
          <Light is={minutesLight(minutes.status)}>{term('minutes', `status.${minutes.status}`)}</Light>
        ) : (
          <span className="quiet">{t('none')}</span>
        )}
      </td>
      <td className="second meetings-agenda">{plan?.agenda.join(t('semicolon'))}</td>
    </tr>
  );
};

/** Calling a meeting, and proposing one, for whoever may. */
const Acts = () => {
  const { term } = useWords();
  const closed = useClosed();
  const session = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState<string>();
  const { convenesAs, proposesAs } = meetingStandpoint(session);
  const verbs = [
    ...(convenesAs === undefined ? [] : [{ id: 'convene', holder: convenesAs }]),
    ...(proposesAs === undefined ? [] : [{ id: 'propose', holder: proposesAs }]),
  ].map((verb) => ({ ...verb, label: term('meetings', `verb.${verb.id}`), closed }));
  if (verbs.length === 0) return null;
  const chosen = verbs.find(({ id }) => id === open);
  const form = { onClose: () => setOpen(undefined) };
  const openMade = (answer: CommandAnswer) => {
    setOpen(undefined);
    const { id } = answer;
    void navigate({ to: '/meetings/$id', params: { id }, search: sameMoment });
  };
  return (
    <>
      {chosen?.id === 'convene' && (
        <ScheduleForm
          {...form}
          matter="meeting.convene"
          title={chosen.label}
          confirm={chosen.label}
          holder={chosen.holder}
          send={meetingActs.schedule}
          onDone={openMade}
        />
      )}
      {chosen?.id === 'propose' && <ProposeForm {...form} holder={chosen.holder} onDone={openMade} />}
      <VerbBar verbs={verbs} leading={verbs[0]?.id} open={open} onOpen={setOpen} />
    </>
  );
};
