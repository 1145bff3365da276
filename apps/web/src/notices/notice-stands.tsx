import { fullDay } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Notice } from './notice-query.js';

const lights: Readonly<Record<string, LightIs>> = {
  prepared: 'none',
  posted: 'ahead',
  elapsed: 'done',
  closed: 'done',
};

/** How a notice stands. */
export const NoticeStands = ({ status }: { readonly status: string | undefined }) => {
  const { term } = useWords();
  return <Light is={lights[status ?? ''] ?? 'none'}>{term('notice', status ?? '')}</Light>;
};

/** From when to when a notice runs, and how many object. */
export const NoticeRuns = ({ data }: Pick<Notice, 'data'>) => {
  const { t, language } = useWords();
  const { startsOn, endsOn, objections, open } = data;
  return (
    <p className="second">
      {startsOn !== undefined && endsOn !== undefined
        ? t('notice.runs', { from: fullDay(startsOn, language), to: fullDay(endsOn, language) })
        : t('notice.notPosted')}{' '}
      {t('notice.objections', { count: objections, open })}
    </p>
  );
};
