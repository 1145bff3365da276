import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { useDoesBusiness } from '../inbox/inbox-query.js';
import { fullDay, moment as instantOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { Acting } from '../parts/acting.js';
import { PlainData } from './plain-data.js';

const readEvent = (ordinal: number) => answered(api.GET('/api/events/{ordinal}', { params: { path: { ordinal } } }));

/** Everything that an event says, and the ways on: all events of its matter, and its replay for those who do business. */
export const EventDetail = ({
  line: { ordinal, kind, subject },
  onStream,
}: {
  readonly line: Schemas['EventLine'];
  readonly onStream: () => void;
}) => {
  const { t } = useWords();
  const business = useDoesBusiness();
  const event = useQuery({
    queryKey: ['event', ordinal],
    staleTime: Infinity,
    queryFn: () => readEvent(ordinal),
  });
  return (
    <div className="event-detail">
      {event.isPending && <span className="note">{t('dashboard.reading')}</span>}
      {event.isError && <p className="second">{t('state.readFailed')}</p>}
      {event.isSuccess && <Facts event={event.data} />}
      {event.isSuccess && (
        <section>
          <h2>{t('events.data')}</h2>
          <PlainData value={event.data.data} />
        </section>
      )}
      <div className="event-detail-ways">
        <Button size="small" onClick={onStream}>
          {t('events.allOfMatter')}
        </Button>
        {business && kind === 'creation' && (
          <Link className="open-link" to="/replay" search={{ case: subject, knownAt: String(ordinal) }}>
            {t('events.replay')}
          </Link>
        )}
      </div>
    </div>
  );
};

type Event = Awaited<ReturnType<typeof readEvent>>;

/** Who did it, in which role and for whom, when it was recorded and from which day it counts, and what led to it. */
const Facts = ({ event: { metadata, stream, eventRevision, id } }: { readonly event: Event }) => {
  const { t, language } = useWords();
  const { actor, at, effectiveOn, correlationId, causationId } = metadata;
  const facts = [
    [t('dashboard.by'), <Acting key="actor" actor={actor} />],
    ...(actor.onBehalfOf === undefined ? [] : [[t('events.onBehalfOf'), actor.onBehalfOf]]),
    [t('events.recorded'), instantOf(at, language)],
    [t('events.effective'), fullDay(effectiveOn, language)],
    [t('dashboard.stream'), t('dashboard.streamAt', { stream, revision: eventRevision })],
    [t('events.id'), id],
    [t('events.cause'), causationId],
    [t('events.correlation'), correlationId],
  ] as const;
  return (
    <dl className="plain-data">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="long-name">{text}</dd>
        </div>
      ))}
    </dl>
  );
};
