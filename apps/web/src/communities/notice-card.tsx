import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, moment as instantOf } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

const lights: Readonly<Record<string, LightIs>> = {
  prepared: 'none',
  posted: 'ahead',
  elapsed: 'done',
  closed: 'done',
};

/** The public notice that lists a community: how long it runs, and the objections to this community. */
export const NoticeCard = ({ id, community }: { readonly id: string; readonly community: string }) => {
  const { t, term, language } = useWords();
  const { asOf, knownAt } = useMoment();
  const at = { path: { id }, query: { asOf, knownAt } };
  const notice = useQuery({
    queryKey: ['notice', id, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/public-notices/{id}', { params: at })),
  }).data;
  // only those who handle objections may read them; to all others the count has to do
  const objections = useQuery({
    queryKey: ['objections', id, asOf, knownAt],
    retry: false,
    queryFn: () => answered(api.GET('/api/public-notices/{id}/objections', { params: at })),
  }).data?.items.filter((each) => each.data.community === community);
  if (!notice) return null;
  const { status, data } = notice;
  return (
    <section className="notice-card card" aria-label={t('notice.name')}>
      <div className="notice-head">
        <h2 className="strong">{data.title}</h2>
        <Light is={lights[status] ?? 'none'}>{term('notice', status)}</Light>
      </div>
      <p className="second">
        {data.startsOn !== undefined && data.endsOn !== undefined
          ? t('notice.runs', { from: fullDay(data.startsOn, language), to: fullDay(data.endsOn, language) })
          : t('notice.notPosted')}{' '}
        {t('notice.objections', { count: data.objections, open: data.open })}
      </p>
      {objections && objections.length > 0 && (
        <ul className="notice-objections">
          {objections.map(({ objection, status: is, data: line }) => (
            <li key={objection}>
              <Light is={line.settledOn === undefined ? 'soon' : 'done'}>{term('objection', is)}</Light>
              {is === 'answered' && <strong>{t(line.upheld ? 'notice.upheld' : 'notice.dismissed')}</strong>}
              <span className="second">
                {t('notice.filed', {
                  at: instantOf(line.filedAt, language),
                  due: fullDay(line.answerDue, language),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
