import { dayOf, fullDay, shortDay } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Cell } from './board-query.js';

type Standing = Pick<Cell, 'status' | 'timeliness' | 'daysLate' | 'dueOn' | 'firstFiledAt' | 'mendUntil'>;

/** Filings count in calendar days. */
const SOON = 3;

const daysTo = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** How an obligation stands, as a light and as the words of the catalogue with what they need. */
export const standingOf = (
  { status, timeliness, daysLate, dueOn, mendUntil }: Standing,
  asOf: string,
): { readonly is: LightIs; readonly word: string; readonly count: number; readonly strong?: boolean } => {
  const late = daysLate > 0;
  if (status === 'waived') return { is: 'na', word: 'waived', count: 0 };
  if (status === 'accepted')
    return { is: 'done', word: late ? 'acceptedLate' : 'accepted', count: daysLate, strong: late };
  if (status === 'submitted') return { is: 'waiting', word: late ? 'waitingLate' : 'waiting', count: daysLate };
  const left = daysTo(asOf, mendUntil ?? dueOn);
  if (status === 'returned') return { is: 'returned', word: left < 0 ? 'mendLate' : 'mend', count: Math.abs(left) };
  if (timeliness === 'missing' || left < 0) return { is: 'overdue', word: 'missing', count: Math.max(1, -left) };
  if (left === 0) return { is: 'soon', word: 'today', count: 0 };
  return left <= SOON ? { is: 'soon', word: 'soon', count: left } : { is: 'ahead', word: 'open', count: left };
};

interface Said {
  /** With the year, where nothing beside it says which one it is. */
  readonly dated?: boolean;
}

/** How an obligation stands, in words with the day that belongs to them. */
export const useStandingWords = ({ dated = false }: Said = {}) => {
  const { term, language } = useWords();
  const dayWords = dated ? fullDay : shortDay;
  return (standing: Standing, asOf: string) => {
    const { is, word, count, strong } = standingOf(standing, asOf);
    const due = word.startsWith('mend') ? (standing.mendUntil ?? standing.dueOn) : standing.dueOn;
    const filedOn = standing.firstFiledAt === undefined ? due : dayOf(standing.firstFiledAt);
    const on = ['accepted', 'acceptedLate', 'waiting', 'waitingLate'].includes(word) ? filedOn : due;
    return { is, strong, words: term('board', `light.${word}`, { count, day: dayWords(on, language) }) };
  };
};

interface StandingLightProps extends Said {
  readonly standing: Standing;
  readonly asOf: string;
}

/** Light, word and date of an obligation. */
export const StandingLight = ({ standing, asOf, ...said }: StandingLightProps) => {
  const { is, strong, words } = useStandingWords(said)(standing, asOf);
  return (
    <Light is={is}>
      <span className={strong ? 'strong one-line' : 'one-line'}>{words}</span>
    </Light>
  );
};
