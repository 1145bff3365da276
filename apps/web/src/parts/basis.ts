import { useWords } from '../words/use-words.js';

const LINES = /^L\d+(?:(?:-|, )L\d+)*$/;

/** Where a rule is written: the document and the lines of its text, `L41-L49` in the data. */
export const useBasis = () => {
  const { t, language } = useWords();
  return ({ document, clause }: { readonly document: string; readonly clause: string }): string => {
    if (!LINES.test(clause)) return t('rules.basis', { document, clause });
    const lines = clause
      .replaceAll('L', '')
      .replaceAll('-', language === 'zh' ? '～' : '–')
      .replaceAll(', ', t('comma'));
    const count = /\D/.test(lines) ? 2 : 1;
    return t('rules.basis', { document, clause: t('rules.lines', { lines, count }) });
  };
};
