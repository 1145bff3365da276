import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

/** What is owed for a period, as people call it: `2021 四季度季报`. */
export const useFilingName = () => {
  const { t, term } = useWords();
  return ({ kind, period: key }: { readonly kind: string; readonly period: string }): string => {
    const period = term('board', `periodOf.${kind}`, {
      year: key.slice(0, 4),
      part: term('board', `part.${key.slice(5)}`),
    });
    // the other kinds are named with their period
    return kind === 'quarterlyReport' ? t('board.owed', { kind: term('obligationKind', kind), period }) : period;
  };
};

/** The same with who owes it. */
export const useOwedName = () => {
  const { t } = useWords();
  const { place } = usePlaces();
  const filingName = useFilingName();
  return ({
    obligor,
    ...filing
  }: {
    readonly kind: string;
    readonly period: string;
    readonly obligor: string;
  }): string => t('board.ofWhom', { obligor: place(obligor), owed: filingName(filing) });
};
