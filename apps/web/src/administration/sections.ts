import { useQuery } from '@tanstack/react-query';
import { practiceQuery } from '../api/practice.js';
import { type Grant, type Session, useSession } from '../api/session.js';

type Role = Grant['role'];

/** A part of the administration: where it is, how the catalogue calls it, and whose work it is (D6). */
interface Section {
  readonly path: string;
  readonly word: string;
  readonly roles: readonly Role[];
  /** Only in a practice province. */
  readonly practice?: boolean;
}

const CONFIGURE = ['SystemAdministrator', 'AuditAdministrator', 'ProvincialOfficer', 'OfficeDirector'] as const;

export const sections = [
  {
    path: '/administration/accounts',
    word: 'accounts',
    roles: ['SystemAdministrator', 'SecurityAdministrator'],
  },
  { path: '/administration/access-log', word: 'accessLog', roles: ['AuditAdministrator'] },
  { path: '/administration/notices', word: 'notices', roles: ['SystemAdministrator'] },
  { path: '/administration/rules', word: 'rules', roles: CONFIGURE },
  { path: '/administration/calendars', word: 'calendars', roles: CONFIGURE },
  { path: '/administration/jobs', word: 'jobs', roles: ['SystemAdministrator'] },
  { path: '/administration/projections', word: 'projections', roles: ['SystemAdministrator'] },
  { path: '/administration/clock', word: 'clock', roles: ['SystemAdministrator'], practice: true },
  { path: '/administration/events', word: 'events', roles: ['AuditAdministrator'] },
] as const satisfies readonly Section[];

type Known = (typeof sections)[number];

const uses =
  (session: Session, inPractice: boolean) =>
  ({ roles, practice = false }: Section): boolean =>
    (inPractice || !practice) && session.grants.some(({ role }) => roles.includes(role));

/** The sections that somebody may use. */
export const useSections = (): readonly Known[] => {
  const session = useSession();
  const administrates = session?.grants.some(({ role }) => role === 'SystemAdministrator') ?? false;
  const { data } = useQuery({ ...practiceQuery('SystemAdministrator'), enabled: administrates });
  return session ? sections.filter(uses(session, Boolean(data))) : [];
};

/** Whether somebody may enter a section by the roles that they hold; a practice clock that is not there says so itself. */
export const useMayEnter = (section: Known | undefined): boolean => {
  const session = useSession();
  return section === undefined || session === undefined || uses(session, true)(section);
};

/** The section that an address lies in, whoever may use it. */
export const sectionAt = (path: string): Known | undefined =>
  sections.find((section) => path === section.path || path.startsWith(`${section.path}/`));
