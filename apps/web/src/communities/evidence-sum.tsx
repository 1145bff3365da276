import { type Case, type StandardVersion } from '../case/case-query.js';
import { useWords } from '../words/use-words.js';

/** How many of the criteria have all the files that the standard asks for. */
export const EvidenceSum = ({ found, version }: { readonly found: Case; readonly version: StandardVersion }) => {
  const { t } = useWords();
  const needing = version.criteria.filter(({ no }) => {
    const line = found.criteria.find(({ criterion }) => criterion === no);
    // what does not apply, or is not met, leans on no files
    return line?.selfCheck === undefined || line.selfCheck.result === 'met';
  });
  const has = (no: number): number => found.criteria.find(({ criterion }) => criterion === no)?.evidence.length ?? 0;
  const full = needing.filter(({ no, evidence }) => has(no) >= evidence.atLeast);
  const files = found.criteria.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return (
    <p className="second evidence-sum">
      {t('community.evidenceSum', { full: full.length, all: needing.length, files })}
    </p>
  );
};
