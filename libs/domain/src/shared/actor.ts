import { type AccountId, type AreaId, type CommunityId, type CountyCode, type StreetCode, type UnitId } from './ids.js';

/** Roles of requirements B.3; `System` is a process or a timer of the platform itself. */
export const roles = [
  'CommunityClerk',
  'CommunityHead',
  'StreetOfficer',
  'CountyReviewer',
  'CountyDepartmentReviewer',
  'PrefectureOfficer',
  'PrefectureReviewer',
  'PrefectureDepartment',
  'ProvincialOfficer',
  'OfficeDirector',
  'Convenor',
  'DeputyConvenor',
  'Member',
  'Liaison',
  'ConferenceInvitee',
  'SpotChecker',
  'SystemAdministrator',
  'SecurityAdministrator',
  'AuditAdministrator',
  'PublicReader',
  'System',
] as const;

export type Role = (typeof roles)[number];

/** Who acts: one account in one role, with the scope that the role holds for. */
export interface Actor {
  readonly account: AccountId;
  readonly role: Role;
  /** Member unit, or the bureau of an area (`GY.housing`). */
  readonly unit?: UnitId;
  readonly area?: AreaId;
  readonly county?: CountyCode;
  readonly street?: StreetCode;
  readonly community?: CommunityId;
  /** The account whose deputy acts; conflicts of interest are judged for both. */
  readonly onBehalfOf?: AccountId;
}

/** The two persons that a conflict of interest is judged for: who acts, and whom they act for. */
export const persons = (actor: Actor): readonly AccountId[] =>
  actor.onBehalfOf ? [actor.account, actor.onBehalfOf] : [actor.account];

/** True when one of the persons behind the actor is among `others`. */
export const isAmong = (actor: Actor, others: readonly AccountId[]): boolean =>
  persons(actor).some((account) => others.includes(account));

/** The actor of processes and timers. */
export const system: Actor = { account: 'system' as AccountId, role: 'System' };
