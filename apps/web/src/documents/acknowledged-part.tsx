import { type Schemas } from '../api/client.js';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

type Line = Schemas['AcknowledgementLine'];

interface AcknowledgedPartProps {
  readonly acknowledgements: readonly Line[];
  /** The bureau that one speaks for. */
  readonly own: string;
}

const areaOf = (bureau: string): string => bureau.split('.')[0] ?? bureau;

/** Who else has acknowledged: one's own area bureau by bureau, the others in numbers that open. */
export const AcknowledgedPart = ({ acknowledgements, own }: AcknowledgedPartProps) => {
  const { t } = useWords();
  const { areas, place } = usePlaces();
  const done = acknowledgements.filter(({ acknowledgedOn }) => acknowledgedOn !== undefined).length;
  const ownArea = areaOf(own);
  const order = [ownArea, ...areas.map(({ area }) => area).filter((area) => area !== ownArea)];
  return (
    <section className="obligation-part">
      <h2>{t('documents.acknowledged', { done, all: acknowledgements.length })}</h2>
      {order.map((area) => {
        const lines = acknowledgements.filter(({ bureau }) => areaOf(bureau) === area);
        if (lines.length === 0) return null;
        const some = lines.filter(({ acknowledgedOn }) => acknowledgedOn !== undefined).length;
        return (
          <details key={area} className="documents-area" open={area === ownArea}>
            <summary>{t('documents.ofArea', { area: place(area), done: some, all: lines.length })}</summary>
            <ul>
              {lines.map((line) => (
                <Bureau key={line.bureau} line={line} own={line.bureau === own} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};

const Bureau = ({ line: { bureau, acknowledgedOn }, own }: { readonly line: Line; readonly own: boolean }) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  return (
    <li className="documents-bureau">
      <span>
        {place(bureau)}
        {own && <span className="chip chip-own">{t('minutes.yours')}</span>}
      </span>
      {acknowledgedOn === undefined ? (
        <Light is="waiting">{t('documents.awaited')}</Light>
      ) : (
        <Light is="done">{t('documents.acknowledgedOn', { day: fullDay(acknowledgedOn, language) })}</Light>
      )}
    </li>
  );
};
