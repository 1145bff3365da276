import { moment } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type IssuedNotice, isNoticeState, noticeLights } from './issued-notices-query.js';

/** What a notice is about, in words: a paper that is owed, or a step that is to be done. */
const useAbout = () => {
  const { term, knows } = useWords();
  return (about: string): string => {
    if (knows('obligationKind', about)) return term('obligationKind', about);
    return knows('step', about) ? term('step', about) : term('notices', `about.${about}`);
  };
};

/** One notice: what it reminds of, whom, and what became of it. */
export const NoticeRow = ({ status, notice }: { readonly status: string; readonly notice: IssuedNotice }) => {
  const { t, term, language } = useWords();
  const { holder } = usePlaces();
  const aboutOf = useAbout();
  const { about, name, holders, issuedAt, deliverAt, failures, delivered, dropped } = notice;
  const at = (instant: string): string => moment(instant, language);
  const last = failures.at(-1);
  const became = (): string => {
    if (delivered) return t('notices.toPeople', { at: at(delivered.at), count: delivered.to.length });
    if (dropped) return t('board.dropped', { at: at(dropped.at), why: term('board', `drop.${dropped.reason}`) });
    if (!last) return t('notices.due', { at: at(deliverAt) });
    const why = term('board', `drop.${last.reason}`);
    return last.retryAt === undefined
      ? t('notices.gaveUp', { at: at(last.at), why, count: failures.length })
      : t('notices.again', { at: at(last.retryAt), why });
  };
  return (
    <tr>
      <td className="one-line">{at(issuedAt)}</td>
      <th scope="row">{t('notices.what', { about: aboutOf(about), rung: term('board', `rung.${name}`) })}</th>
      <td className="second">{holders.map(holder).join(t('comma'))}</td>
      <td>
        <Light is={isNoticeState(status) ? noticeLights[status] : 'none'}>{term('notices', `state.${status}`)}</Light>
      </td>
      <td className="second">{became()}</td>
    </tr>
  );
};
