import { type Command, type Context, type Decider, type StreamRef } from '../shared/decider.js';
import { type AreaId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { reportingArea, ruleValue, schemeRef } from '../scheme/scheme.js';
import { type CommunityRegisterEvent } from './community-register.events.js';

export interface CommunityRegister {
  readonly confirmed: readonly number[];
}

/** Confirms an area's register for a year; feeds F21 only. */
export interface ConfirmCommunityRegister extends Command {
  readonly type: 'ConfirmCommunityRegister';
  readonly scheme: SchemeId;
  readonly year: number;
}
export type CommunityRegisterCommand = ConfirmCommunityRegister;

/** One register per reporting area. */
export const communityRegisterRef = (area: AreaId): StreamRef<CommunityRegister> => ({
  kind: 'communityRegister',
  id: area,
});

/** Civil affairs confirm: the area's bureau, the provincial unit, or the housing bureau of an area that has no such bureau (O4). */
const mayConfirm = (unit: string, hasBureau: boolean, { actor, id: area }: Context): boolean => {
  if (actor.role === 'PrefectureDepartment') return actor.unit === `${area}.${unit}`;
  if (actor.role === 'PrefectureOfficer') return !hasBureau && actor.area === area;
  return actor.unit === unit;
};

const decide = (
  state: CommunityRegister,
  { scheme, year }: CommunityRegisterCommand,
  context: Context,
): readonly CommunityRegisterEvent[] => {
  const { id, actor, today, cited } = context;
  const configuration = cited(schemeRef(scheme));
  const area = reportingArea(configuration, id as AreaId, today);
  if (!area || (actor.area !== undefined && actor.area !== area.area)) return refuse('OutsideArea', { area: id });
  const { by, unit } = ruleValue(configuration, 'register.confirmation', today);
  const hasBureau = area.bureaus.some(({ kind }) => kind === unit);
  if (!mayConfirm(unit, hasBureau, context)) return refuse('NotAllowed', { unit: actor.unit, needs: unit });
  if (`${year}` > today.slice(0, 4)) return refuse('EffectiveInFuture', { year, today });
  if (state.confirmed.includes(year)) return [];
  return [{ type: 'CommunityRegisterConfirmed', data: { scheme, year, late: today > `${year}-${by}` } }];
};

/** Yearly confirmation of the register by civil affairs (R26). Refuses `OutsideArea`, `NotAllowed`, `EffectiveInFuture`. */
export const communityRegister: Decider<CommunityRegister, CommunityRegisterCommand, CommunityRegisterEvent> = {
  initial: { confirmed: [] },
  may: { ConfirmCommunityRegister: ['PrefectureDepartment', 'PrefectureOfficer', 'Member', 'Liaison'] },
  cites: ({ scheme }) => [schemeRef(scheme)],
  evolve: (state, { data }) => ({ confirmed: [...state.confirmed, data.year] }),
  decide,
};
