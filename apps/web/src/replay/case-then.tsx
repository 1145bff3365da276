import { Link } from '@tanstack/react-router';
import { type Case } from '../case/case-query.js';
import { CourseStrip } from '../communities/course-strip.js';
import { fullDay, moment as instantOf } from '../parts/format.js';
import { Light, type LightIs, Shape } from '../parts/light.js';
import { sameMoment } from '../moment/moment.js';
import { usePlaces } from '../parts/places.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { type Step } from './steps.js';

type Line = Case['criteria'][number];

/** What was last found of a criterion: by the prefecture, else the county, else the community itself. */
const resultOf = ({ findings, selfCheck }: Line) =>
  findings.prefecture?.result ?? findings.county?.result ?? selfCheck?.result;

const SHAPES = { met: 'done', notMet: 'refused', notApplicable: 'na' } as const satisfies Record<string, LightIs>;

/** The case just after a step: where it stands, what the step changed, why, and what was found of each criterion. */
export const CaseThen = ({
  step,
  before,
  after,
  lines,
}: {
  readonly step: Step;
  readonly before: Case | null | undefined;
  readonly after: Case | null;
  /** What had happened to this case up to the step. */
  readonly lines: readonly Pick<Step, 'what' | 'happenedOn'>[];
}) => {
  const { t, term, language } = useWords();
  const { place, holder } = usePlaces();
  if (after === null) {
    return (
      <section className="card replay-case">
        <Empty level={2} shape="none" title={t('replay.notYet')} why={t('replay.notYetWhy')} />
      </section>
    );
  }
  const { data, street, status } = after;
  const waits = (at: Case | null | undefined): string => {
    if (!at?.data.waitsAt) return t('replay.nobody');
    if (at.data.holders.length === 0) return t('community.time');
    return [...new Set(at.data.holders.map(holder))].join(t('or'));
  };
  const changes = [
    { what: t('replay.status'), was: before ? term('status', before.status) : t('none'), is: term('status', status) },
    { what: t('replay.returns'), was: String(before?.data.returns ?? 0), is: String(data.returns) },
    { what: t('replay.objections'), was: String(before?.data.objections ?? 0), is: String(data.objections ?? 0) },
    { what: t('replay.waits'), was: waits(before), is: waits(after) },
  ];
  const found = after.criteria.map((line) => ({ no: line.criterion, result: resultOf(line) }));
  const count = (result: keyof typeof SHAPES): number => found.filter((each) => each.result === result).length;
  return (
    <section className="card replay-case" aria-label={data.name}>
      <div className="replay-case-head">
        <h2 className="strong">
          <Link className="open-link" to="/communities/$id" params={{ id: step.community }} search={sameMoment}>
            {data.name}
          </Link>
        </h2>
        <span className="second">{data.code}</span>
        {street !== undefined && <span className="second">{place(street)}</span>}
        <span className="replay-case-light">
          <Light is={status === 'attained' ? 'done' : status === 'returned' ? 'returned' : 'ahead'}>
            {term('status', status)}
          </Light>
        </span>
      </div>
      <CourseStrip found={after} lines={lines} />
      <table className="replay-table replay-changes">
        <caption>
          <strong>{t('replay.changed')}</strong>{' '}
          <span className="second">
            {t('replay.changedWhen', {
              day: fullDay(step.happenedOn, language),
              at: instantOf(step.enteredAt, language),
              who: term('role', step.role),
            })}
          </span>
        </caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('replay.what')}</th>
            <th scope="col">{t('replay.before')}</th>
            <th scope="col">{t('replay.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ what, was, is }) => (
            <tr key={what} className={was === is ? 'replay-same' : undefined}>
              <th scope="row">{what}</th>
              <td>{was}</td>
              <td className={was === is ? undefined : 'strong'}>
                <span aria-hidden="true" className="replay-arrow" />
                {is}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {step.why !== undefined && (
        <div className="replay-why">
          <h3 className="strong">{t('replay.why')}</h3>
          {typeof step.why === 'string' ? (
            <p className="second">{step.why}</p>
          ) : (
            <ul className="second">
              {Object.entries(step.why).map(([no, text]) => (
                <li key={no}>{t('case.reasonOf', { no, text })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {found.length > 0 && (
        <div className="replay-criteria">
          <p className="note">
            <span>{t('replay.criteria', { count: found.length })}</span>
            <span>
              {t('replay.tally', { met: count('met'), notMet: count('notMet'), notApplicable: count('notApplicable') })}
            </span>
          </p>
          <ol>
            {found.map(({ no, result }) => (
              <li key={no}>
                <Shape is={result ? SHAPES[result] : 'none'} />
                <span>{t('case.no', { no })}</span>
                <span className="unseen">{result ? t(`result.${result}`) : t('none')}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
};
