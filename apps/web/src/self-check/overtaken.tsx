import { valueNames, WHOLE } from '@greenledger/domain/judge';
import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../case/case-query.js';
import { TwoVersions } from '../case/two-versions.js';
import { useMoment } from '../moment/moment.js';
import { timeOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Answer, type Entry } from './sheet.js';

interface OvertakenProps {
  readonly entry: Entry;
  readonly theirs: Answer;
  readonly subject: string;
  readonly onChoose: (answer: Answer) => void;
}

/** Somebody recorded this criterion while it was being typed here: both answers, value by value. */
export const Overtaken = ({ entry: { criterion, answer }, theirs, subject, onChoose }: OvertakenProps) => {
  const { t, term, knows } = useWords();
  const { no, measures } = criterion;
  const lines = useQuery(timelineQuery(subject, useMoment())).data?.lines ?? [];
  const last = lines.find(({ what, data }) => what === 'CriterionSelfChecked' && data['criterion'] === no);
  const { language } = useWords();

  const labels = new Map<string, string>([[WHOLE, t('check.leavesOutWhole')]]);
  for (const measure of measures) {
    labels.set(measure.key, measure.text[language]);
    if ('value' in measure) labels.set(measure.value, measure.text[language]);
    if ('items' in measure) for (const { value, text } of measure.items) labels.set(value, text[language]);
  }
  const labelOf = (name: string): string =>
    knows('check', `value.${name}`) ? term('check', `value.${name}`) : (labels.get(name) ?? name);
  const word = (value: number | boolean | string | undefined): string => {
    if (value === undefined) return t('none');
    if (value === 'notApplicable') return t('result.notApplicable');
    return typeof value === 'boolean' ? t(`check.yes.${value}`) : String(value);
  };

  const values = valueNames(criterion).map((name) => ({ name, key: name, of: 'values' as const }));
  const why = [...new Set([...Object.keys(theirs.reasons ?? {}), ...Object.keys(answer.reasons ?? {})])];
  const parts = [...values, ...why.map((name) => ({ name, key: `why.${name}`, of: 'reasons' as const }))];
  const pick = (from: Answer, { of, name }: (typeof parts)[number]) =>
    (of === 'values' ? from.values : from.reasons)?.[name];

  return (
    <TwoVersions
      title={
        last
          ? t('versions.changed', {
              who: term('role', last.role),
              at: timeOf(last.enteredAt),
              what: t('case.no', { no }),
            })
          : t('versions.changedBySomebody', { what: t('case.no', { no }) })
      }
      rows={parts.map((part) => ({
        key: part.key,
        name: part.of === 'values' ? labelOf(part.name) : t('check.whyOf', { what: labelOf(part.name) }),
        theirs: word(pick(theirs, part)),
        mine: word(pick(answer, part)),
        same: pick(theirs, part) === pick(answer, part),
      }))}
      onChoose={(chosen) => {
        const map = (of: 'values' | 'reasons') =>
          Object.fromEntries(
            parts
              .filter((part) => part.of === of)
              .map((part) => [part.name, pick(chosen[part.key] === 'mine' ? answer : theirs, part)])
              .filter(([, value]) => value !== undefined),
          ) as Record<string, never>;
        const reasons = map('reasons');
        onChoose({ values: map('values'), ...(Object.keys(reasons).length > 0 && { reasons }) });
      }}
    />
  );
};
