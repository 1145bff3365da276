import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { Trouble, troubleOf } from '../api/trouble.js';
import { caseQuery, standardQuery, timelineQuery, versionOf } from '../case/case-query.js';
import { CriteriaTable } from '../case/criteria-table.js';
import { Timeline } from '../case/timeline.js';
import { useInbox } from '../inbox/inbox-query.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { useGoTo, useMoment } from '../moment/moment.js';
import { dayOf, nearDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { type Registered, registeredQuery } from './community-query.js';
import './community.css';
import { CommunityActs, EnrolBar } from './community-acts.js';
import { CourseStrip } from './course-strip.js';
import { EvidenceSum } from './evidence-sum.js';
import { NoticeCard } from './notice-card.js';
import { PrintSheet } from './print-sheet.js';
import { ReturnsCard } from './returns-card.js';
import { OlderRounds, useReviewColumns } from './review-columns.js';

/** One community: where it stands, what was found, what happened, and what it waits for. */
export const CommunityPage = () => {
  const { id } = useParams({ from: '/frame/communities/$id' });
  const { t } = useWords();
  const moment = useMoment();
  const goTo = useGoTo();
  const community = useQuery(registeredQuery(id, moment));
  const found = useQuery(caseQuery(id, moment));
  if (community.isPending || found.isPending) {
    return <Loading title={t('communities.title')} name={t('community.reading')} rows={12} />;
  }
  if (community.isLoadingError) {
    const trouble = troubleOf(community.error);
    if (trouble.code !== 'NotFound' || !moment.past) return <Failed trouble={trouble} again={community.refetch} />;
    return (
      <Empty
        shape="none"
        title={t('community.notThen')}
        why={t('community.notThenWhy')}
        actions={<Button onClick={() => void goTo({})}>{t('moment.back')}</Button>}
      />
    );
  }
  const without = found.error instanceof Trouble && found.error.code === 'NotFound';
  if (found.isLoadingError && !without) return <Failed trouble={troubleOf(found.error)} again={found.refetch} />;
  if (!found.data) return <NotTakingPart id={id} community={community.data} />;
  return <Standing id={id} compounds={community.data.data.compounds} />;
};

const NotTakingPart = ({ id, community }: { readonly id: string; readonly community: Registered }) => {
  const { data, area, county, street, at } = community;
  const { t } = useWords();
  useCrumb({ area, county, street, name: data.name });
  return (
    <div className="community">
      <div className="community-new">
        <div className="community-head">
          <h1 className="h-page">{data.name}</h1>
          <p className="task-facts">
            <span>{data.code}</span>
            <span>{t('community.compounds', { count: data.compounds })}</span>
          </p>
        </div>
        <Empty level={2} shape="none" title={t('community.notPart')} why={t('community.notPartWhy')} />
      </div>
      <EnrolBar id={id} today={at.asOf} />
    </div>
  );
};

const Standing = ({ id, compounds }: { readonly id: string; readonly compounds: number }) => {
  const { t, term, language } = useWords();
  const moment = useMoment();
  const { place, holder } = usePlaces();
  const found = useQuery(caseQuery(id, moment)).data!;
  const timeline = useQuery(timelineQuery(id, moment));
  const standard = useQuery(standardQuery).data;
  const mine = useInbox()
    .data?.pages.flatMap(({ items }) => items)
    .find(({ account, subject }) => account === 'creation' && subject === id);
  const { data, area, county, street, status, at } = found;
  useCrumb({ area, county, street, name: data.name });
  const version = standard && versionOf(standard, data.edition);
  const lines = timeline.data?.lines ?? [];
  // a notice that has ended stays readable, with what became of its objections
  const listed = lines.findLast(({ what }) => what === 'CommunityPublicised')?.data['notice'];
  const notice = data.notice ?? (typeof listed === 'string' ? listed : undefined);
  const { columns, older } = useReviewColumns(lines);
  return (
    <>
      <div className="community">
        <div className="community-head">
          <div className="community-title">
            <h1 className="h-page" tabIndex={-1}>
              {data.name}
            </h1>
            <p className="task-facts">
              <span>{data.code}</span>
              {street !== undefined && <span>{place(street)}</span>}
              <span>{t('community.compounds', { count: compounds })}</span>
              {data.returns > 0 && <span>{t('case.returns', { count: data.returns })}</span>}
              {version && (
                <span>{t('case.standard', { title: version.title[language], version: version.version })}</span>
              )}
              <Link
                className="link"
                to="/replay"
                search={({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt, case: id }) as object}
              >
                {t('replay.open')}
              </Link>
            </p>
          </div>
          <p className="community-waits">
            {data.waitsAt === undefined ? (
              <Light is={status === 'attained' ? 'done' : 'none'}>{term('status', status)}</Light>
            ) : (
              <Light is="waiting">
                {t(data.due === undefined ? 'community.waits' : 'community.waitsDue', {
                  who:
                    data.holders.length === 0
                      ? t('community.time')
                      : [...new Set(data.holders.map(holder))].join(t('or')),
                  since: data.since === undefined ? '' : nearDay(dayOf(data.since), at.asOf, language),
                  due: data.due === undefined ? '' : nearDay(data.due, at.asOf, language),
                })}
              </Light>
            )}
          </p>
        </div>
        <CourseStrip found={found} lines={lines} />
        <div className="community-panes">
          <div className="community-criteria">
            <ReturnsCard lines={lines} />
            {notice !== undefined && <NoticeCard id={notice} community={id} />}
            {version && <EvidenceSum found={found} version={version} />}
            {version && (
              <CriteriaTable
                version={version}
                lines={found.criteria}
                columns={columns}
                inside={({ criterion, returned }) => (
                  <div>
                    {returned !== undefined && (
                      <p className="second">{t('community.returnedBecause', { why: returned })}</p>
                    )}
                    {older.length > 0 && <OlderRounds rounds={older} no={criterion} />}
                  </div>
                )}
              />
            )}
          </div>
          <div className="community-timeline">
            <Timeline id={id} />
          </div>
        </div>
        <CommunityActs found={found} mine={mine} />
      </div>
      {version && <PrintSheet found={found} compounds={compounds} version={version} />}
    </>
  );
};
