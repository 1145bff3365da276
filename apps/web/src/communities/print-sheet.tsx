import { useQuery } from '@tanstack/react-query';
import { useSession } from '../api/session.js';
import { type Case, type CriterionLine, type StandardVersion, timelineQuery } from '../case/case-query.js';
import { ResultLight } from '../case/criteria-table.js';
import { said } from '../case/measures.js';
import { condensed } from '../case/timeline.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, moment as instantOf, whole } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import './print-sheet.css';

interface SheetProps {
  readonly found: Case;
  readonly compounds: number;
  readonly version: StandardVersion;
}

/** What tells the course of a case on paper. */
const TOLD =
  /Enrolled$|Submitted$|Recommended$|Passed$|Returned$|Publicised$|Objection(Filed|Resolved|Answered)$|Confirmed$/;

/** A case on paper: seen only in print, in black, with the moment and the ordinal that it shows. */
export const PrintSheet = ({ found, compounds, version }: SheetProps) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const session = useSession();
  const lines = useQuery(timelineQuery(found.subject, moment)).data?.lines ?? [];
  const { data, area, county, street, at } = found;
  const course = condensed(lines)
    .filter(({ what }) => TOLD.test(what))
    .reverse();
  const lineOf = (no: number): CriterionLine | undefined => found.criteria.find(({ criterion }) => criterion === no);
  const valuesOf = (line: CriterionLine | undefined) =>
    (line?.selfCheck?.answer['values'] ?? {}) as Readonly<Record<string, unknown>>;
  const day = (on: string | undefined): string => (on === undefined ? t('none') : fullDay(on, language));
  const stamp = t('sheet.stamp', { day: fullDay(at.asOf, language), ordinal: whole(at.ordinal) });
  const facts: readonly (readonly [string, string])[] = [
    [t('communities.name'), data.name],
    [t('sheet.code'), data.code],
    [t('sheet.place'), [area, county, street].flatMap((code) => (code === undefined ? [] : [place(code)])).join(' ')],
    [t('sheet.compounds'), String(compounds)],
    [term('station', 'enrolled'), day(data.enrolledOn)],
    [term('station', 'attained'), day(data.attainedOn)],
  ];
  return (
    <section className="sheet" aria-hidden="true">
      <header className="sheet-head">
        <div>
          <p>{t('sheet.office')}</p>
          <p className="sheet-title">{t('sheet.title')}</p>
        </div>
        <div className="sheet-stamp">
          <p>{stamp}</p>
          <p>{t('case.standard', { title: version.title[language], version: version.version })}</p>
        </div>
      </header>
      <dl className="sheet-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>{t('sheet.no')}</th>
            <th>{t('case.criterion')}</th>
            <th>{t('sheet.measured')}</th>
            <th>{t('case.selfCheck')}</th>
            <th>{term('station', 'county')}</th>
            <th>{term('station', 'prefecture')}</th>
            <th>{t('case.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {version.criteria.map((criterion) => {
            const line = lineOf(criterion.no);
            return (
              <tr key={criterion.no}>
                <td>{criterion.no}</td>
                <td className="sheet-text">{criterion.text[language]}</td>
                <td>{said(criterion, valuesOf(line)) ?? t('none')}</td>
                <td>
                  <ResultLight result={line?.selfCheck?.result} />
                </td>
                <td>
                  <ResultLight result={line?.findings.county?.result} />
                </td>
                <td>
                  <ResultLight result={line?.findings.prefecture?.result} />
                </td>
                <td>{t('sheet.files', { count: line?.evidence.length ?? 0 })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="sheet-section">{t('sheet.course')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('sheet.happened')}</th>
            <th>{t('sheet.entered')}</th>
            <th>{t('sheet.act')}</th>
            <th>{t('sheet.by')}</th>
            <th>{t('sheet.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {course.map(({ id, happenedOn, enteredAt, what, role, why }) => (
            <tr key={id}>
              <td>{fullDay(happenedOn, language)}</td>
              <td>{instantOf(enteredAt, language)}</td>
              <td>{term('event', what)}</td>
              <td>{term('role', role)}</td>
              <td className="sheet-text">
                {typeof why === 'object'
                  ? Object.entries(why)
                      .map(([no, text]) => t('case.reasonOf', { no, text }))
                      .join(t('semicolon'))
                  : (why ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sheet-seals">
        {(['community', 'county', 'prefecture'] as const).map((who) => (
          <div key={who}>
            <p>{t(`sheet.seal.${who}`)}</p>
            <p>{t('sheet.date')}</p>
          </div>
        ))}
      </div>
      <footer className="sheet-foot">
        <p>{t('sheet.made')}</p>
        <p>{t('sheet.printed', { stamp, who: session?.login ?? '' })}</p>
      </footer>
    </section>
  );
};
