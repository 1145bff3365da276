import { useQuery } from '@tanstack/react-query';
import { type Case, type CriterionLine, type StandardVersion, timelineQuery } from '../case/case-query.js';
import { ResultLight } from '../case/criteria-table.js';
import { said } from '../case/measures.js';
import { condensed } from '../case/timeline.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, moment as instantOf } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../words/use-words.js';

interface CaseSheetProps {
  readonly found: Case;
  readonly compounds: number;
  readonly version: StandardVersion;
}

/** What tells the course of a case on paper. */
const TOLD =
  /Enrolled$|Submitted$|Recommended$|Passed$|Returned$|Publicised$|Objection(Filed|Resolved|Answered)$|Confirmed$/;

/** A case on paper. */
export const PrintSheet = ({ found, compounds, version }: CaseSheetProps) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const lines = useQuery(timelineQuery(found.subject, moment)).data?.lines ?? [];
  const { data, area, county, street, at } = found;
  const course = condensed(lines)
    .filter(({ what }) => TOLD.test(what))
    .reverse();
  const lineOf = (no: number): CriterionLine | undefined => found.criteria.find(({ criterion }) => criterion === no);
  const valuesOf = (line: CriterionLine | undefined) =>
    (line?.selfCheck?.answer['values'] ?? {}) as Readonly<Record<string, unknown>>;
  const day = (on: string | undefined): string => (on === undefined ? t('none') : fullDay(on, language));
  const facts: readonly (readonly [string, string])[] = [
    [t('communities.name'), data.name],
    [t('sheet.code'), data.code],
    [t('sheet.place'), [area, county, street].flatMap((code) => (code === undefined ? [] : [place(code)])).join(' ')],
    [t('sheet.compounds'), String(compounds)],
    [term('station', 'enrolled'), day(data.enrolledOn)],
    [term('station', 'attained'), day(data.attainedOn)],
  ];
  return (
    <Sheet
      title={t('sheet.title')}
      made={t('case.standard', { title: version.title[language], version: version.version })}
      at={at}
      facts={facts}
      foot={t('sheet.made')}
    >
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
    </Sheet>
  );
};
