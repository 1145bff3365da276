import { type Context } from './decider.js';
import { type LegalDate } from './dates.js';
import { refuse } from './refusal.js';

/**
 * The legal date of a backdated act: never after the day of the command (`EffectiveInFuture`) nor before the last move
 * of the same subject (`EffectiveOutOfOrder`).
 */
export const effectiveDate = (context: Context, lastMove: LegalDate | undefined): LegalDate => {
  const { effectiveOn, today } = context;
  if (effectiveOn > today) refuse('EffectiveInFuture', { effectiveOn, today });
  if (lastMove !== undefined && effectiveOn < lastMove) refuse('EffectiveOutOfOrder', { effectiveOn, lastMove });
  return effectiveOn;
};
