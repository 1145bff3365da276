import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { EventFacts } from '../dashboard/postings-table.js';
import { useDoesBusiness } from '../inbox/inbox-query.js';
import { useWords } from '../words/use-words.js';
import { PlainData } from './plain-data.js';

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
    queryFn: () => answered(api.GET('/api/events/{ordinal}', { params: { path: { ordinal } } })),
  });
  return (
    <div className="event-detail">
      <EventFacts ordinal={ordinal} />
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
