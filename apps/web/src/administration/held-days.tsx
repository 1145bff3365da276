import { useNow } from '../moment/now.js';
import { fullDay, shifted } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

export interface Days {
  readonly from: string;
  /** The first day on which it no longer holds. */
  readonly to: string | null;
}

type Held = 'holds' | 'ahead' | 'ended';
const lights: Readonly<Record<Held, LightIs>> = { holds: 'done', ahead: 'ahead', ended: 'none' };

/** Whether something holds on a day, later, or no more. */
export const heldOn = ({ from, to }: Days, today: string): Held => {
  if (to !== null && (to <= today || to <= from)) return 'ended';
  return from > today ? 'ahead' : 'holds';
};

export const HeldLight = (days: Days) => {
  const { term } = useWords();
  const today = useNow()?.asOf;
  if (today === undefined) return null;
  const held = heldOn(days, today);
  return <Light is={lights[held]}>{term('accounts', `held.${held}`)}</Light>;
};

/** The first and the last day, in words. */
export const HeldDays = ({ from, to }: Days) => {
  const { t, language } = useWords();
  const first = fullDay(from, language);
  if (to === null) return <span className="one-line">{t('accounts.since', { from: first })}</span>;
  if (to <= from) return <span className="one-line">{t('accounts.never', { from: first })}</span>;
  return (
    <span className="one-line">{t('accounts.between', { from: first, last: fullDay(shifted(to, -1), language) })}</span>
  );
};
