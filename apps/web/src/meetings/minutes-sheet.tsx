import { fullDay, moment as instantOf } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../words/use-words.js';
import { useDecisionWords } from './decision-words.js';
import { currentOf, type Meeting, type Minutes, voicesOf } from './meeting-query.js';
import { useRoster } from './use-roster.js';

interface MinutesSheetProps {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
}

/** Minutes on paper. */
export const MinutesSheet = ({ meeting, minutes }: MinutesSheetProps) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const { person } = useRoster();
  const { data, at, timeline } = minutes;
  const say = useDecisionWords(data.decisions);
  const version = currentOf(minutes);
  const list = (units: readonly string[]): string =>
    units.length === 0 ? t('none') : units.map(place).join(t('comma'));
  const facts: readonly (readonly [string, string])[] = [
    [t('meetings.when'), `${fullDay(data.heldOn, language)} ${meeting.data.plan?.time ?? ''}`],
    [t('meetings.where'), meeting.data.plan?.place ?? t('none')],
    [t('meetings.chair'), person(data.chair)],
    [t('minutes.issueNumber'), data.issueNumber ?? t('none')],
    [term('meetings', 'capacity.member'), list(data.attending)],
    [term('meetings', 'capacity.leave'), list(data.onLeave)],
    [term('meetings', 'capacity.observer'), list(data.observers)],
    [t('minutes.title'), term('minutes', `status.${minutes.status}`)],
  ];
  const signedAt = (unit: string): string => {
    const line = timeline.findLast(
      ({ what, data: said }) =>
        what === 'MinutesCountersigned' && said['unit'] === unit && said['version'] === data.version,
    );
    return line ? instantOf(line.enteredAt, language) : t('none');
  };
  const standOf = (unit: string): string =>
    version?.agreed.includes(unit) ? 'agreed' : version?.objected.includes(unit) ? 'objected' : 'silent';
  return (
    <Sheet
      title={t('minutes.name', { number: data.number })}
      made={t('minutes.versionNo', { version: data.version })}
      at={at}
      facts={facts}
      foot={t('minutes.check', { digest: data.digest })}
    >
      <p className="minutes-body sheet-body">{data.body}</p>
      {data.items.length > 0 && (
        <>
          <p className="sheet-section">{t('minutes.items')}</p>
          <table>
            <thead>
              <tr>
                <th>{t('sheet.no')}</th>
                <th>{t('minutes.itemText')}</th>
                <th>{t('minutes.leads')}</th>
                <th>{t('minutes.participants')}</th>
                <th>{t('minutes.deliverable')}</th>
                <th>{t('minutes.dueOn')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((item) => (
                <tr key={item.no}>
                  <td>{item.no}</td>
                  <td className="sheet-text">{item.text}</td>
                  <td className="sheet-text">{list(item.leads)}</td>
                  <td className="sheet-text">{list(item.participants)}</td>
                  <td className="sheet-text">{item.deliverable}</td>
                  <td>{fullDay(item.dueOn, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {data.decisions.length > 0 && (
        <>
          <p className="sheet-section">{t('minutes.decisions')}</p>
          <ol className="sheet-body">
            {data.decisions.map((decision) => (
              <li key={JSON.stringify(decision)}>{say(decision)}</li>
            ))}
          </ol>
        </>
      )}
      {version && voicesOf(version).length > 0 && (
        <>
          <p className="sheet-section">{t('minutes.countersign')}</p>
          <table>
            <thead>
              <tr>
                <th>{t('board.unit')}</th>
                <th>{t('minutes.signHead')}</th>
                <th>{t('sheet.entered')}</th>
              </tr>
            </thead>
            <tbody>
              {voicesOf(version).map((unit) => (
                <tr key={unit}>
                  <td>{place(unit)}</td>
                  <td>{term('minutes', `sign.${standOf(unit)}`)}</td>
                  <td>{signedAt(unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Sheet>
  );
};
