import { fullDay, moment as instantOf } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { currentOf, type Minutes, type Version, voicesOf } from './meeting-query.js';

type Line = Minutes['timeline'][number];

const textOf = (line: Line | undefined, name: string): string | undefined => {
  const value = line?.data[name];
  return typeof value === 'string' ? value : undefined;
};

const answers = new Set(['MinutesCountersigned', 'MinutesObjected']);

/** Who has signed the version at hand, who has objected and why, for whom it waits; and how earlier versions went. */
export const CountersignPart = ({
  found,
  ownUnit,
}: {
  readonly found: Minutes;
  readonly ownUnit: string | undefined;
}) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const version = currentOf(found);
  const earlier = found.data.versions.filter((each) => each.version !== found.data.version);
  if (!version) return null;
  const units = voicesOf(version);
  const stand = (unit: string): { readonly is: LightIs; readonly word: string } =>
    version.agreed.includes(unit)
      ? { is: 'done', word: term('minutes', 'sign.agreed') }
      : version.objected.includes(unit)
        ? { is: 'refused', word: term('minutes', 'sign.objected') }
        : { is: 'waiting', word: term('minutes', 'sign.silent') };
  const lineOf = (unit: string): Line | undefined =>
    version.silent.includes(unit)
      ? undefined
      : found.timeline.findLast(
          ({ what, data }) => answers.has(what) && data['unit'] === unit && data['version'] === version.version,
        );
  return (
    <section className="obligation-part">
      <h2>{t('minutes.countersign')}</h2>
      {version.circulatedOn === undefined ? (
        <p className="second">{t('minutes.notCirculated', { version: version.version })}</p>
      ) : (
        <>
          <p>
            <Summary version={version} />
          </p>
          <table className="plain-table">
            <caption className="unseen">{t('minutes.countersign')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('board.unit')}</th>
                <th scope="col">{t('minutes.signHead')}</th>
                <th scope="col">{t('minutes.remarkHead')}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => {
                const { is, word } = stand(unit);
                const line = lineOf(unit);
                const letter = textOf(line, 'letter');
                return (
                  <tr key={unit}>
                    <th scope="row">
                      {place(unit)}
                      {unit === ownUnit && <span className="chip chip-own">{t('minutes.yours')}</span>}
                    </th>
                    <td>
                      <Light is={is}>{word}</Light>
                    </td>
                    <td className="second">
                      {textOf(line, 'reason') ?? textOf(line, 'comment')}
                      {line && <p className="note">{instantOf(line.enteredAt, language)}</p>}
                      {letter !== undefined && (
                        <a className="link" href={`/api/minutes/${found.subject}/files/${letter}`} download>
                          {t('minutes.letterOf', { unit: place(unit) })}
                        </a>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      {earlier.length > 0 && (
        <ul className="minutes-earlier">
          {earlier.map((each) => (
            <li key={each.version}>
              <Earlier version={each} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** How far the countersign is, in one sentence. */
const Summary = ({ version }: { readonly version: Version }) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const { agreed, objected, silent, approved, issuedOn, remindOn } = version;
  const names = (some: readonly string[]) => some.map(place).join(t('comma'));
  if (issuedOn !== undefined) return <>{t('minutes.sum.issued', { day: fullDay(issuedOn, language) })}</>;
  if (approved) return <>{t('minutes.sum.approved')}</>;
  if (objected.length > 0) return <>{t('minutes.sum.objected', { units: names(objected) })}</>;
  if (silent.length === 0) return <>{t('minutes.sum.full', { count: agreed.length })}</>;
  const day = remindOn === undefined ? t('none') : fullDay(remindOn, language);
  const all = voicesOf(version).length;
  return <>{t('minutes.sum.silent', { done: agreed.length, all, units: names(silent), day })}</>;
};

const Earlier = ({ version }: { readonly version: Version }) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const { agreed, objections, supersededOn, issuedOn } = version;
  const state =
    issuedOn !== undefined
      ? t('minutes.sum.issued', { day: fullDay(issuedOn, language) })
      : supersededOn !== undefined
        ? t('minutes.superseded', { day: fullDay(supersededOn, language) })
        : undefined;
  return (
    <>
      <p className="strong">{t('minutes.versionNo', { version: version.version })}</p>
      <p className="task-facts">
        <span>{t('minutes.agreedCount', { count: agreed.length })}</span>
        {objections.map(({ unit, reason }) => (
          <span key={unit}>{t('minutes.objection', { unit: place(unit), reason })}</span>
        ))}
        {state !== undefined && <span className="one-line">{state}</span>}
      </p>
    </>
  );
};
