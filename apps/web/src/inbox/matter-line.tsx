import { Link } from '@tanstack/react-router';
import { type Schemas } from '../api/client.js';
import { readsSomeMeeting, useSession } from '../api/session.js';
import { lightOf } from '../communities/standings.js';
import { meetingLight, minutesLight } from '../meetings/standings.js';
import { sameMoment } from '../moment/moment.js';
import { useFilingName } from '../obligations/filing-name.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { dayOf, nearDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';

type Matter = Schemas['Matter'];

/** What a matter is called, as far as it has a name. */
const useNameOf = () => {
  const { t, term } = useWords();
  const filingName = useFilingName();
  return ({ kind, name, number, filing }: Matter): string => {
    if (filing) return filingName(filing);
    if (number !== undefined) return t('meetings.name', { number });
    if (kind === 'meeting' && name !== undefined) return t('meetings.proposalName', { topic: name });
    if (kind === 'minutes' && name !== undefined) return [term('matter', kind), name].join(' ');
    return name ?? term('matter', kind);
  };
};

/** The name of a matter, as the way to its page where it has one. */
export const MatterName = ({ matter }: { readonly matter: Matter }) => {
  const name = useNameOf()(matter);
  const readsMeetings = readsSomeMeeting(useSession());
  if (matter.kind === 'creation' || matter.kind === 'community') {
    return (
      <Link className="open-link" to="/communities/$id" params={{ id: matter.id }} search={sameMoment}>
        {name}
      </Link>
    );
  }
  if (matter.kind === 'obligation') {
    const shown = (before: Record<string, unknown>) => ({ ...sameMoment(before), cell: matter.id }) as object;
    return (
      <Link className="open-link" to="/obligations" search={shown}>
        {name}
      </Link>
    );
  }
  if (matter.kind === 'publicNotice') {
    return (
      <Link className="open-link" to="/public-notices/$id" params={{ id: matter.id }} search={sameMoment}>
        {name}
      </Link>
    );
  }
  // minutes bear the id of their meeting, and stand on its page
  if (readsMeetings && (matter.kind === 'meeting' || matter.kind === 'minutes')) {
    return (
      <Link className="open-link" to="/meetings/$id" params={{ id: matter.id }} search={sameMoment}>
        {name}
      </Link>
    );
  }
  return <span>{name}</span>;
};

/** How a matter stands: its state, and for whom it waits since when. */
export const MatterStands = ({ matter, today }: { readonly matter: Matter; readonly today: string }) => {
  const { t, term, knows, language } = useWords();
  const { holder } = usePlaces();
  const { kind, status, holders = [], since } = matter;
  const who = [...new Set(holders.map(holder))].join(t('or'));
  if (status !== undefined && kind === 'meeting') {
    return <Light is={meetingLight(status)}>{term('meetings', `status.${status}`)}</Light>;
  }
  if (status !== undefined && kind === 'minutes') {
    return <Light is={minutesLight(status)}>{term('minutes', `status.${status}`)}</Light>;
  }
  const group = ({ creation: 'status', obligation: 'obligation', publicNotice: 'notice' } as const)[kind];
  if (status === undefined || group === undefined || !knows(group, status)) return null;
  return (
    <>
      {group === 'status' ? (
        <Light is={lightOf(status)}>{term(group, status)}</Light>
      ) : (
        <span className="second">{term(group, status)}</span>
      )}
      {who !== '' && (
        <span className="second">
          {since
            ? t('case.waitsSince', { who, since: nearDay(dayOf(since), today, language) })
            : t('case.waits', { who })}
        </span>
      )}
    </>
  );
};
