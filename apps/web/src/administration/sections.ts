import { type Grant, type Session, useSession } from '../api/session.js';

type Role = Grant['role'];

/** A part of the administration: where it is, how the catalogue calls it, and whose work it is (D6). */
interface Section {
  readonly path: string;
  readonly word: string;
  readonly roles: readonly Role[];
}

export const sections = [
  {
    path: '/administration/accounts',
    word: 'accounts',
    roles: ['SystemAdministrator', 'SecurityAdministrator'],
  },
  { path: '/administration/access-log', word: 'accessLog', roles: ['AuditAdministrator'] },
  { path: '/administration/notices', word: 'notices', roles: ['SystemAdministrator'] },
] as const satisfies readonly Section[];

type Known = (typeof sections)[number];

const uses =
  (session: Session) =>
  ({ roles }: Section): boolean =>
    session.grants.some(({ role }) => roles.includes(role));

/** The sections that somebody may use. */
export const useSections = (): readonly Known[] => {
  const session = useSession();
  return session ? sections.filter(uses(session)) : [];
};

/** The section that an address lies in, whoever may use it. */
export const sectionAt = (path: string): Known | undefined =>
  sections.find((section) => path === section.path || path.startsWith(`${section.path}/`));
