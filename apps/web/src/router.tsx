import { type QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { sessionQuery } from './api/session.js';
import { doesBusiness, inboxQuery, onlyAdministrates } from './inbox/inbox-query.js';
import { InboxReading } from './inbox/inbox-reading.js';
import { listOf } from './inbox/lists.js';
import { type Moment, momentOf } from './moment/moment.js';
import { placesQuery } from './parts/places.js';
import { Frame } from './shell/frame.js';
import { Lost, LostAlone } from './shell/lost.js';

interface Context {
  readonly queries: QueryClient;
}
type Search = Readonly<Record<string, unknown>>;

/** A text of the address; anything else is as good as absent. */
const text = (search: Search, name: string): Readonly<Record<string, string>> => {
  const value = search[name];
  if (typeof value === 'string' && value !== '' && value.length <= 200) return { [name]: value };
  return typeof value === 'number' ? { [name]: String(value) } : {};
};
const texts =
  <N extends string>(...names: readonly N[]) =>
  (search: Search): { readonly [K in N]?: string } =>
    // each name holds a text or is absent
    Object.assign({}, ...names.map((name) => text(search, name))) as { [K in N]?: string };

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: LostAlone });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts('back', 'ended'),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  validateSearch: (search: Search): Moment => momentOf(search),
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (session && !session.mustChangePassword) return;
    redirect({ to: '/sign-in', search: { back: location.href }, throw: true });
  },
  // names are wanted everywhere: a page that has to wait for its data shows its places by name at once
  loader: async ({ context: { queries } }) => void (await queries.ensureQueryData(placesQuery).catch(() => undefined)),
  component: Frame,
  notFoundComponent: Lost,
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/inbox', throw: true });
  },
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  validateSearch: texts('task', 'list', 'step', 'kind', 'area', 'due', 'words', 'view', 'sort', 'run'),
  beforeLoad: ({ context }) => {
    const session = context.queries.getQueryData(sessionQuery.queryKey);
    if (session && onlyAdministrates(session)) redirect({ to: '/administration', throw: true });
  },
  loaderDeps: ({ search }: { search: Moment & { readonly list?: string } }) => ({
    ...momentOf({ ...search }),
    list: search.list,
  }),
  // what fails here is told by the page, which asks again
  loader: async ({ context: { queries }, deps: { list, ...moment } }) => {
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (!session || !doesBusiness(session) || listOf(list) !== 'toDo') return;
    await queries.ensureInfiniteQueryData(inboxQuery(moment)).catch(() => undefined);
  },
  pendingMs: 300,
  pendingComponent: InboxReading,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});

const communities = createRoute({
  getParentRoute: () => frame,
  path: '/communities',
  validateSearch: texts('area', 'county', 'street', 'status', 'code'),
  component: lazyRouteComponent(() => import('./communities/communities-page.js'), 'CommunitiesPage'),
});

const community = createRoute({
  getParentRoute: () => frame,
  path: '/communities/$id',
  component: lazyRouteComponent(() => import('./communities/community-page.js'), 'CommunityPage'),
});

const publicNotice = createRoute({
  getParentRoute: () => frame,
  path: '/public-notices/$id',
  component: lazyRouteComponent(() => import('./notices/notice-page.js'), 'NoticePage'),
});

const dashboard = createRoute({
  getParentRoute: () => frame,
  path: '/dashboard',
  validateSearch: texts('area', 'county', 'behind', 'explain', 'base', 'baseKnown', 'wide'),
  component: lazyRouteComponent(() => import('./dashboard/dashboard-page.js'), 'DashboardPage'),
});

const replay = createRoute({
  getParentRoute: () => frame,
  path: '/replay',
  validateSearch: texts(
    ...(['case', 'figure', 'area', 'base', 'baseKnown', 'until', 'untilKnown', 'speed', 'idle'] as const),
  ),
  component: lazyRouteComponent(() => import('./replay/replay-page.js'), 'ReplayPage'),
});

const obligations = createRoute({
  getParentRoute: () => frame,
  path: '/obligations',
  validateSearch: texts('cell', 'show', 'behind'),
  component: lazyRouteComponent(() => import('./obligations/board-page.js'), 'BoardPage'),
});

const meetings = createRoute({
  getParentRoute: () => frame,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./meetings/meetings-page.js'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => frame,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('./meetings/meeting-page.js'), 'MeetingPage'),
});

const pilots = createRoute({
  getParentRoute: () => frame,
  path: '/pilots',
  validateSearch: texts('pilot', 'list'),
  component: lazyRouteComponent(() => import('./pilots/pilots-page.js'), 'PilotsPage'),
});

const administration = createRoute({
  getParentRoute: () => frame,
  path: '/administration',
  component: lazyRouteComponent(() => import('./administration/administration-page.js'), 'AdministrationPage'),
});

const administrationStart = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: lazyRouteComponent(() => import('./administration/landing-page.js'), 'LandingPage'),
});

const accounts = createRoute({
  getParentRoute: () => administration,
  path: '/accounts',
  validateSearch: texts('words'),
  component: lazyRouteComponent(() => import('./administration/accounts-page.js'), 'AccountsPage'),
});

const account = createRoute({
  getParentRoute: () => administration,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./administration/account-page.js'), 'AccountPage'),
});

const accessLog = createRoute({
  getParentRoute: () => administration,
  path: '/access-log',
  validateSearch: texts('kind', 'who', 'on'),
  component: lazyRouteComponent(() => import('./administration/access-log-page.js'), 'AccessLogPage'),
});

const notices = createRoute({
  getParentRoute: () => administration,
  path: '/notices',
  validateSearch: texts('state', 'on'),
  component: lazyRouteComponent(() => import('./administration/notices-page.js'), 'NoticesPage'),
});

const rules = createRoute({
  getParentRoute: () => administration,
  path: '/rules',
  validateSearch: texts('rule'),
  component: lazyRouteComponent(() => import('./administration/rules-page.js'), 'RulesPage'),
});

const calendars = createRoute({
  getParentRoute: () => administration,
  path: '/calendars',
  validateSearch: texts('year'),
  component: lazyRouteComponent(() => import('./administration/calendars-page.js'), 'CalendarsPage'),
});

const jobs = createRoute({
  getParentRoute: () => administration,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./administration/jobs-page.js'), 'JobsPage'),
});

const projections = createRoute({
  getParentRoute: () => administration,
  path: '/projections',
  component: lazyRouteComponent(() => import('./administration/projections-page.js'), 'ProjectionsPage'),
});

const practiceClock = createRoute({
  getParentRoute: () => administration,
  path: '/clock',
  component: lazyRouteComponent(() => import('./administration/practice-clock-page.js'), 'PracticeClockPage'),
});

const events = createRoute({
  getParentRoute: () => administration,
  path: '/events',
  validateSearch: texts('kind', 'subject', 'type', 'account', 'from', 'to', 'event'),
  component: lazyRouteComponent(() => import('./administration/events-page.js'), 'EventsPage'),
});

const routeTree = root.addChildren([
  signIn,
  start,
  frame.addChildren([
    inbox,
    communities,
    community,
    publicNotice,
    obligations,
    meetings,
    meeting,
    pilots,
    dashboard,
    replay,
    administration.addChildren([
      administrationStart,
      accounts,
      account,
      accessLog,
      notices,
      rules,
      calendars,
      jobs,
      projections,
      practiceClock,
      events,
    ]),
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    // everything in our addresses is a text, so that people can read and write them
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
