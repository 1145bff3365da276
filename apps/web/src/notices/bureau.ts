import { grantsOf, placeOf, type Session } from '../api/session.js';

/** Who puts objections down and handles them, each in their own area. */
const BUREAU: readonly string[] = ['PrefectureOfficer', 'PrefectureReviewer'];

const grantOf = (session: Session | undefined, area?: string) =>
  grantsOf(session).find(
    ({ role, scope }) => BUREAU.includes(role) && 'area' in scope && (area === undefined || scope.area === area),
  );

/** `Role@place` as which one hears objections of an area; nothing for everybody else. */
export const bureauAs = (session: Session | undefined, area: string | undefined): string | undefined => {
  const grant = area === undefined ? undefined : grantOf(session, area);
  return grant && `${grant.role}@${placeOf(grant) ?? ''}`;
};

/** The area whose objections one hears. */
export const bureauArea = (session: Session | undefined): string | undefined => {
  const grant = grantOf(session);
  return grant && 'area' in grant.scope && typeof grant.scope.area === 'string' ? grant.scope.area : undefined;
};
