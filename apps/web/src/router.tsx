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
import { type Moment, momentOf } from './moment/moment.js';
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
    // the router is left by throwing where it should go instead
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: Frame,
  notFoundComponent: Lost,
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/inbox' });
  },
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  validateSearch: texts('task', 'list', 'step', 'kind', 'area', 'due', 'words', 'view', 'sort', 'run'),
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

const routeTree = root.addChildren([
  signIn,
  start,
  frame.addChildren([inbox, communities, community, obligations, dashboard, replay]),
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
