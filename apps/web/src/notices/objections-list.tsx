import { useInbox } from '../inbox/inbox-query.js';
import { ToTask } from '../inbox/to-task.js';
import { fullDay } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Objection } from './notice-query.js';

/** Answered is done, whatever came of it; what was not accepted does not count. */
const lightOf = (status: string): LightIs =>
  status === 'answered' ? 'done' : status === 'notAccepted' ? 'na' : 'waiting';

interface ObjectionsListProps {
  readonly objections: readonly Objection[];
  /** What each community is called, where the list is about more than one. */
  readonly nameOfCommunity?: (id: string) => string;
}

/** Objections for those who handle them: how each stands, when it came and how, until when it is answered, and its task. */
export const ObjectionsList = ({ objections, nameOfCommunity }: ObjectionsListProps) => {
  const { t, term, language } = useWords();
  const waiting = useInbox().data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <ul className="notice-objections">
      {objections.map(({ objection, status, data }) => {
        const { notice, community, receivedOn, channel, files, answerDue, settledOn, upheld } = data;
        const task = waiting.find(
          ({ account, subject, data: of }) =>
            account === 'public-notices' && subject === notice && of['objection'] === objection,
        );
        return (
          <li key={objection}>
            <Light is={lightOf(status)}>{term('objection', status)}</Light>
            {status === 'answered' && <strong>{t(upheld ? 'notice.upheld' : 'notice.dismissed')}</strong>}
            {nameOfCommunity && <span>{nameOfCommunity(community)}</span>}
            <span className="second">
              {t('notice.received', {
                day: fullDay(receivedOn, language),
                how: term('community', `channel.${channel}`),
              })}
            </span>
            {files > 0 && <span className="second">{t('notice.files', { count: files })}</span>}
            <span className="second">
              {settledOn === undefined
                ? t('notice.answerBy', { day: fullDay(answerDue, language) })
                : t('notice.settledOn', { day: fullDay(settledOn, language) })}
            </span>
            {task && <ToTask task={task} className="link" />}
          </li>
        );
      })}
    </ul>
  );
};
