import { listed } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type StepBack } from './send.js';
import { wayBack } from './verbs.js';

/** Where a case goes that is sent back, in words: who mends it, whom it passes again, and where it ends. */
export const useWayBack = () => {
  const { t, term, language } = useWords();
  const passed = (names: readonly string[]): string =>
    listed(
      names.map((name) => term('passes', name)),
      language,
    );
  return {
    /** From a step that reviews: it is back there. */
    toReviewer: (to: StepBack, steps: readonly StepBack[]): string => {
      const who = term('mender', to);
      const between = wayBack(to, steps);
      return between.length === 0
        ? t('return.next', { who })
        : t('return.nextThrough', { who, steps: passed(between) });
    },
    /** From a public notice: all review again, and the public sees it anew. */
    toNotice: (to: StepBack, steps: readonly StepBack[]): string =>
      t('return.nextAnew', { who: term('mender', to), steps: passed([...wayBack(to, steps), 'prefecture']) }),
  };
};
