import { Fragment, type ReactNode, useState } from 'react';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Criterion, type CriterionLine, type Result, type StandardVersion } from './case-query.js';
import './criteria-table.css';
import { said, sumOf } from './measures.js';

/** One square for each piece of evidence that the standard asks for, filled or not. */
export const EvidenceMeter = ({ has, needs }: { readonly has: number; readonly needs: number }) => {
  const { t } = useWords();
  const shown = Math.min(Math.max(has, needs), 6);
  return (
    <span className="evidence-meter" role="img" aria-label={t('case.evidenceOf', { has, needs })}>
      <span aria-hidden="true" className="evidence-squares">
        {Array.from({ length: shown }, (_, i) => (
          <span key={i} className={i < has ? 'square square-full' : 'square'} />
        ))}
      </span>
      <span aria-hidden="true">{t('case.evidenceShort', { has, needs })}</span>
    </span>
  );
};

export const ResultLight = ({ result }: { readonly result: Result | undefined }) => {
  const { t } = useWords();
  if (result === undefined) return <span className="quiet">{t('none')}</span>;
  const is = result === 'met' ? 'done' : result === 'notMet' ? 'refused' : 'na';
  return <Light is={is}>{t(`result.${result}`)}</Light>;
};

interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (line: CriterionLine, criterion: Criterion) => ReactNode;
  readonly end?: boolean;
}

interface TableProps {
  readonly version: StandardVersion;
  readonly lines: readonly CriterionLine[];
  /** The columns behind criterion, self-check and evidence. */
  readonly columns: readonly Column[];
  readonly openFirst?: readonly number[];
  readonly inside?: (line: CriterionLine, criterion: Criterion) => ReactNode;
}

/** The criteria in their printed groups: what was answered, what it rests on, what was found. */
export const CriteriaTable = ({ version, lines, columns, openFirst = [], inside }: TableProps) => {
  const { t, language } = useWords();
  const [open, setOpen] = useState<readonly number[]>(openFirst);
  const toggle = (no: number) =>
    setOpen((before) => (before.includes(no) ? before.filter((each) => each !== no) : [...before, no]));
  const width = 4 + columns.length;
  return (
    <table className="criteria">
      <caption className="unseen">{version.title[language]}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('case.criterion')}
          </th>
          <th scope="col">{t('case.selfCheck')}</th>
          <th scope="col">{t('case.evidence')}</th>
          {columns.map(({ key, head, end }) => (
            <th key={key} scope="col" className={end ? 'end' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {version.groups.map(({ id, text }) => {
        const inGroup = version.criteria.filter(({ group }) => group === id);
        return (
          <tbody key={id}>
            <tr className="criteria-group">
              <th scope="rowgroup" colSpan={width}>
                <span className="strong">{text[language]}</span>{' '}
                <span className="quiet">
                  {t('case.groupSpan', { from: inGroup[0]?.no ?? 0, to: inGroup.at(-1)?.no ?? 0 })}
                </span>
              </th>
            </tr>
            {inGroup.map((criterion) => {
              const line = lines.find((each) => each.criterion === criterion.no);
              if (!line) return null;
              const isOpen = open.includes(criterion.no);
              const values = (line.selfCheck?.answer['values'] ?? {}) as Readonly<Record<string, unknown>>;
              return (
                <Fragment key={criterion.no}>
                  <tr className={isOpen ? 'criterion criterion-open' : 'criterion'}>
                    <td className="criterion-no quiet">{t('case.no', { no: criterion.no })}</td>
                    <th scope="row" className="criterion-text">
                      <button
                        type="button"
                        className="criterion-toggle"
                        aria-expanded={isOpen}
                        onClick={() => toggle(criterion.no)}
                      >
                        {criterion.text[language]}
                      </button>
                    </th>
                    <td className="one-line">
                      {line.selfCheck ? (
                        line.selfCheck.result === 'met' ? (
                          (said(criterion, values) ?? t('result.met'))
                        ) : (
                          <ResultLight result={line.selfCheck.result} />
                        )
                      ) : (
                        <span className="quiet">{t('case.notAnswered')}</span>
                      )}
                    </td>
                    <td>
                      <EvidenceMeter has={line.evidence.length} needs={criterion.evidence.atLeast} />
                    </td>
                    {columns.map(({ key, cell, end }) => (
                      <td key={key} className={end ? 'end' : undefined}>
                        {cell(line, criterion)}
                      </td>
                    ))}
                  </tr>
                  {isOpen && (
                    <tr className="criterion-inside">
                      <td />
                      <td colSpan={width - 1}>
                        <div className="criterion-inside-body">
                          <Measures criterion={criterion} line={line} />
                          {inside?.(line, criterion)}
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        );
      })}
    </table>
  );
};

/** How an answer was judged: each part of the criterion with what was filled in, and a share with its sum. */
const Measures = ({ criterion, line }: { readonly criterion: Criterion; readonly line: CriterionLine }) => {
  const { t, language } = useWords();
  const { failing = [], answer } = line.selfCheck ?? {};
  const values = (answer?.['values'] ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <div className="measures">
      <p className="note">{t('case.howJudged')}</p>
      <ul>
        {criterion.measures.map((measure) => {
          const sum = sumOf(measure, values);
          const refused = failing.includes(measure.key);
          const answeredAtAll = line.selfCheck !== undefined;
          return (
            <li key={measure.key}>
              <Light is={!answeredAtAll ? 'none' : refused ? 'refused' : 'done'}>{measure.text[language]}</Light>
              {sum && (
                <span className="measures-sum second">
                  {t(sum.holds ? 'case.sumHolds' : 'case.sumFails', {
                    covered: String(values[measure.kind === 'share' ? measure.covered : '']),
                    of: measure.kind === 'share' ? measure.of : 0,
                    left: sum.left,
                    total: String(values[measure.kind === 'share' ? measure.total : '']),
                    atLeast: measure.kind === 'share' ? measure.atLeast : 0,
                    right: sum.right,
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
