import { type StandardVersion, type TimelineLine } from './case-query.js';
import { ResultLight } from './criteria-table.js';
import { timeOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { TwoVersions, type Whose } from './two-versions.js';
import { type Verdicts } from './verbs.js';

interface DisputedProps {
  readonly items: readonly number[];
  readonly version: StandardVersion;
  readonly mine: Verdicts;
  readonly theirs: Verdicts;
  readonly lines: readonly TimelineLine[];
  readonly onChoose: (verdicts: Verdicts) => void;
}

/** A colleague decided some of the same criteria while one was deciding: both verdicts, and which of them counts. */
export const Disputed = ({ items, version, mine, theirs, lines, onChoose }: DisputedProps) => {
  const { t, term, language } = useWords();
  const last = lines.find(
    ({ what, data }) => what === 'CriterionReviewed' && items.includes(Number(data['criterion'])),
  );
  const what = items.map((no) => t('case.no', { no })).join(t('comma'));
  const choose = (chosen: Readonly<Record<string, Whose>>) =>
    onChoose(
      Object.fromEntries(
        items.flatMap((no) => {
          const [own, other] = [mine[no], theirs[no]];
          if (!own || !other) return [];
          return [[no, chosen[no] === 'mine' ? { ...own, over: other.result } : { ...own, result: other.result }]];
        }),
      ),
    );
  return (
    <TwoVersions
      title={
        last
          ? t('versions.changed', { who: term('role', last.role), at: timeOf(last.enteredAt), what })
          : t('versions.changedBySomebody', { what })
      }
      rows={items.map((no) => ({
        key: String(no),
        name: t('return.option', { no, text: version.criteria.find((each) => each.no === no)?.text[language] ?? '' }),
        theirs: <ResultLight result={theirs[no]?.result} />,
        mine: <ResultLight result={mine[no]?.result} />,
        same: false,
      }))}
      onChoose={choose}
    />
  );
};
