import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { type AreaId, type CommunityCode, type CommunityId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { codeReservationRef, otherHolder } from '../code-reservation/code-reservation.state.js';
import { creationRef, hasOpenAssessment } from '../creation/creation.state.js';
import { type Issue, placeOfCode } from './locate.js';
import { type SchemeState } from '../scheme/scheme.js';
import { type Community, lastMove, type Period, type Registered } from './community.state.js';

/** The bureaus of an area keep its own register only: housing, with civil affairs (R35). */
export const inArea = ({ actor }: Context, area: AreaId): void => {
  if (actor.area !== undefined && actor.area !== area) refuse('OutsideArea', { area, own: actor.area });
  const civilAffairs = actor.role !== 'PrefectureDepartment' || actor.unit === `${area}.civil-affairs`;
  if (!civilAffairs) refuse('NotAllowed', { unit: actor.unit, needs: `${area}.civil-affairs` });
};

/** The legal date of a move, which is not before any earlier one, nor before the last compound where it moves those. */
export const dateOfMove = (state: Community, context: Context, withCompounds = false): LegalDate =>
  effectiveDate(context, lastMove(state, withCompounds));

/** Refuses `CodeInUse` where another community holds the code at some time of the period. */
export const codeFree = ({ cited }: Context, code: CommunityCode, community: CommunityId, period: Period): void => {
  const holder = otherHolder(cited(codeReservationRef(code)), community, period);
  if (holder !== undefined) refuse('CodeInUse', { code, community: holder });
};

export const refuseIssue = ({ code, column, value, details }: Issue): never =>
  refuse(code, { column, value, ...details });

/** Refuses `CodeMalformed` or `StreetUnknown`; answers with the scheme's keys. */
export const located = (scheme: SchemeState, code: CommunityCode, on: LegalDate) =>
  placeOfCode(scheme, code, on) ?? refuse('StreetUnknown', { code, on });

/** A community in an open assessment does not end (R35); a void one is closed. */
export const noOpenAssessment = ({ cited }: Context, community: CommunityId): void => {
  const creation = cited(creationRef(community));
  if (hasOpenAssessment(creation)) refuse('OpenAssessment', { community, is: creation.is });
};

/** Refuses `CommunityNotActive` for one that is unknown or abolished. */
export const active = (state: Community, community?: CommunityId): Registered => {
  if (state.is === 'active') return state;
  return refuse('CommunityNotActive', { is: state.is, ...(community && { community }) });
};
