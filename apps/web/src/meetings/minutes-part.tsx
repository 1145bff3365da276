import { fullDay } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { useDecisionWords } from './decision-words.js';
import { type AgreedItem, type Minutes } from './meeting-query.js';

/** The words of the version at hand: text, agreed items with who answers for them by when, and what was decided. */
export const MinutesPart = ({ found: { data } }: { readonly found: Minutes }) => {
  const { t } = useWords();
  const say = useDecisionWords(data.decisions);
  return (
    <>
      <section className="obligation-part">
        <h2>{t('minutes.textOf', { version: data.version })}</h2>
        <p className="minutes-body">{data.body}</p>
      </section>
      <section className="obligation-part">
        <h2>{t('minutes.items')}</h2>
        {data.items.length === 0 && <p className="second">{t('minutes.noItems')}</p>}
        <ol className="minutes-items">
          {data.items.map((item) => (
            <ItemSaid key={item.no} item={item} />
          ))}
        </ol>
      </section>
      {data.decisions.length > 0 && (
        <section className="obligation-part">
          <h2>{t('minutes.decisions')}</h2>
          <ul className="minutes-items">
            {data.decisions.map((decision) => (
              <li key={JSON.stringify(decision)}>{say(decision)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const ItemSaid = ({ item }: { readonly item: AgreedItem }) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const list = (units: readonly string[]) => units.map(place).join(t('comma'));
  const facts = [
    t('minutes.leadsAre', { units: list(item.leads) }),
    ...(item.participants.length > 0 ? [t('minutes.participantsAre', { units: list(item.participants) })] : []),
    t('minutes.dueIs', { day: fullDay(item.dueOn, language) }),
    t('minutes.deliverableIs', { what: item.deliverable }),
    t('minutes.evidenceIs', { what: item.evidence }),
    ...(item.needsProvincialApproval ? [t('minutes.needsApproval')] : []),
  ];
  return (
    <li>
      <p>{t('minutes.itemOf', { no: item.no, text: item.text })}</p>
      <p className="task-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </li>
  );
};
