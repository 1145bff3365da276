import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import '../case/task-pane.css';
import { VerbBar } from '../case/verb-bar.js';
import '../communities/community.css';
import { useInbox } from '../inbox/inbox-query.js';
import { ToTask } from '../inbox/to-task.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { Light } from '../parts/light.js';
import { Failed, Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { bureauAs } from './bureau.js';
import { HearForm } from './hear-form.js';
import { noticeQuery, objectionsQuery } from './notice-query.js';
import { NoticeRuns, NoticeStands } from './notice-stands.js';
import './notices.css';
import { ObjectionsList } from './objections-list.js';

/** A public notice: the communities that it lists, how long it runs, and for its bureau the objections to it (AMB-15). */
export const NoticePage = () => {
  const { id } = useParams({ from: '/frame/public-notices/$id' });
  const { t } = useWords();
  const moment = useMoment();
  const notice = useQuery(noticeQuery(id, moment));
  const objections = useQuery(objectionsQuery(id, moment)).data;
  const { area, data } = notice.data ?? {};
  useCrumb({ area, name: data?.title });
  if (notice.isPending) return <Loading name={t('notice.reading')} rows={8} />;
  if (!notice.data) return <Failed trouble={troubleOf(notice.error)} again={notice.refetch} />;
  const { title, rows } = notice.data.data;
  const names = new Map(rows.map(({ community, fields }) => [community, fields.name ?? community]));
  const nameOfCommunity = (community: string): string => names.get(community) ?? community;
  return (
    <section className="task-pane notice-page" aria-label={title}>
      <div className="task-pane-scroll">
        <div className="task-head">
          <h1 className="h-page" tabIndex={-1}>
            {title}
          </h1>
          <NoticeStands status={notice.data.status} />
        </div>
        <NoticeRuns data={notice.data.data} />
        <section className="obligation-part">
          <h2>{t('notice.listed', { count: rows.length })}</h2>
          <ul className="notice-objections">
            {rows.map(({ community, fields, suspended }) => (
              <li key={community}>
                <Link className="open-link" to="/communities/$id" params={{ id: community }} search={sameMoment}>
                  {fields.name ?? community}
                </Link>
                <span className="second">{fields.code}</span>
                {suspended && <Light is="returned">{t('notice.suspended')}</Light>}
              </li>
            ))}
          </ul>
        </section>
        {objections && (
          <section className="obligation-part">
            <h2>{t('notice.objectionsTitle')}</h2>
            {objections.length === 0 ? (
              <p className="second">{t('notice.noObjections')}</p>
            ) : (
              <ObjectionsList objections={objections} nameOfCommunity={nameOfCommunity} />
            )}
          </section>
        )}
      </div>
      <NoticeActs
        id={id}
        heard={notice.data.status === 'posted' || notice.data.status === 'elapsed'}
        startsOn={notice.data.data.startsOn}
        endsOn={notice.data.data.endsOn}
        area={area}
        today={notice.data.at.asOf}
        communities={rows.map(({ community }) => ({ id: community, name: nameOfCommunity(community) }))}
      />
    </section>
  );
};

interface NoticeActsProps {
  readonly id: string;
  /** Also behind its end, for what came before it. */
  readonly heard: boolean;
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  readonly area: string | undefined;
  readonly today: string;
  readonly communities: readonly { readonly id: string; readonly name: string }[];
}

/** Putting an objection down until the notice is closed, and the way to what of it waits for whoever looks at it. */
const NoticeActs = ({ id, heard, startsOn, endsOn, area, today, communities }: NoticeActsProps) => {
  const { t } = useWords();
  const closed = useClosed();
  const session = useSession();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const mine = useInbox()
    .data?.pages.flatMap(({ items }) => items)
    .find(({ account, subject, data }) => account === 'public-notices' && subject === id && !('objection' in data));
  const hears = heard ? bureauAs(session, area) : undefined;
  if (hears === undefined && mine === undefined) return null;
  return (
    <>
      {open === 'hear' && hears !== undefined && (
        <HearForm
          {...{ notice: id, communities, startsOn, endsOn, today, post: hears }}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setSaid(t('community.heard'));
            setOpen(undefined);
          }}
        />
      )}
      <VerbBar
        verbs={hears === undefined ? [] : [{ id: 'hear', label: t('community.hear'), closed }]}
        leading="hear"
        open={open}
        next={hears === undefined ? undefined : t('notice.hearNext')}
        onOpen={setOpen}
      >
        <span role="status">{said}</span>
        {mine && <ToTask task={mine} className="button-link" />}
      </VerbBar>
    </>
  );
};
