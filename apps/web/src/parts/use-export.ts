import { type Schemas } from '../api/client.js';
import { useSession } from '../api/session.js';
import { useWords } from '../words/use-words.js';
import { type Cell, csvOf, saveAs } from './csv.js';
import { fullDay, moment as instantOf, whole } from './format.js';

interface Exported {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly at: { readonly asOf: string; readonly ordinal: number };
  /** The moment that it is compared with. */
  readonly from?: { readonly asOf: string; readonly ordinal: number } | undefined;
  /** The rules that the numbers were made by, each with the day from which it applies. */
  readonly rules?: readonly Schemas['RuleUsed'][] | undefined;
}

/** Hands a table over as a file that says at its foot of which moment it is, by whom and when it was made, and by which rules. */
export const useExport = () => {
  const { t, term, language } = useWords();
  const session = useSession();
  return ({ title, head, rows, at, from, rules }: Exported): void => {
    const said = (moment: Exported['at']): string =>
      t('export.moment', { day: fullDay(moment.asOf, language), ordinal: whole(moment.ordinal) });
    const roles = session?.grants.map(({ role }) => term('role', role)) ?? [];
    const stamp: (readonly Cell[])[] = [
      [t('export.title'), title],
      [t('export.asOf'), said(at)],
      ...(from ? [[t('export.from'), said(from)]] : []),
      [t('export.by'), [session?.login, ...new Set(roles)].join(' ')],
      [t('export.when'), instantOf(new Date().toISOString(), language)],
      ...(rules ?? []).map(({ key, appliesFrom }) => [t('export.rule'), `${key}@${appliesFrom}`]),
      [t('export.address'), window.location.href],
    ];
    saveAs(`${title} ${at.asOf} ${at.ordinal}.csv`, csvOf([head, ...rows, [], ...stamp]));
  };
};
