import { type Role } from '@greenledger/domain';
import { type Reader } from './http/access.js';

/** Who reads what the conference has not issued yet: its members, its office, its chair. */
export const conferenceRoles: readonly [Role, ...Role[]] = [
  'ProvincialOfficer',
  'OfficeDirector',
  'Convenor',
  'DeputyConvenor',
  'Member',
  'Liaison',
];

/** True for the conference itself, and for a guest of the meeting. */
export const mayRead = ({ actors }: Reader, guests: readonly string[]): boolean =>
  actors.some(({ role, unit }) => conferenceRoles.includes(role) || (unit !== undefined && guests.includes(unit)));
