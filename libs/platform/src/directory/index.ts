import { type Provider } from '@nestjs/common';
import { AccessLog } from './access-log.js';
import { AccountViews } from './account-views.js';
import { Accounts } from './accounts.js';
import { EndedPosts } from './ended-posts.js';
import { Housekeeping } from './housekeeping.js';
import { Invalidation } from './invalidation.js';
import { Lockout } from './lockout.js';
import { OneTimeLinks } from './one-time-links.js';
import { Rights } from './rights.js';
import { Sessions } from './session.js';
import { StoredSessions } from './sessions.js';
import { SignIn } from './sign-in.js';

export { type AccessEntry, AccessLog, type AccessPage, type ChainCheck, type LoggedAccess } from './access-log.js';
export { type Account, AccountViews, type LockedAddress, type StandingDeputy } from './account-views.js';
export { Accounts, type NewAccount } from './accounts.js';
export { EndedPosts } from './ended-posts.js';
export { Invalidation } from './invalidation.js';
export { Housekeeping } from './housekeeping.js';
export { type OneTimeLink, OneTimeLinks } from './one-time-links.js';
export { type HeldGrant, type NewDeputy, type NewGrant, Rights } from './rights.js';
export { migrateDirectory } from './schema.js';
export * from './session.js';
export { StoredSessions } from './sessions.js';
export { type Credentials, type OpenedSession, SignIn } from './sign-in.js';

/** Accounts, rights, sessions and the access log, for the composition root. */
export const directory: Provider[] = [
  AccessLog,
  AccountViews,
  Accounts,
  EndedPosts,
  Housekeeping,
  Invalidation,
  Lockout,
  OneTimeLinks,
  Rights,
  StoredSessions,
  { provide: Sessions, useExisting: StoredSessions },
  SignIn,
];
