import { type AccountId, type Actor } from '@greenledger/domain';
import { copyLog, type EventLog, type Instant } from '@greenledger/eventing';
import { type Ledger, type Moments, type Projector } from '@greenledger/read-models';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { type Accounts } from '../directory/accounts.js';
import { hashPassword } from '../directory/password.js';
import { type Rights } from '../directory/rights.js';
import { inTransaction } from '../directory/transaction.js';
import { type EvidenceStore } from '../evidence/evidence-store.js';
import { type PrivateTexts } from '../private-text/private-texts.js';
import { type ProcessRunner } from '../processes/runner.js';
import { type FoundingAccount } from '../scheme/roster.js';
import { type Player } from './cast.js';
import { fillPosts } from './posts.js';
import { type Season } from './season.js';

/** Where a season is put down so that people can look at it and go on with it. */
export interface Ground {
  readonly log: EventLog;
  readonly pool: pg.Pool;
  readonly projector: Projector;
  readonly ledger: Ledger;
  readonly moments: Moments;
  readonly processes: ProcessRunner;
  readonly accounts: Accounts;
  readonly rights: Rights;
  readonly evidence: EvidenceStore;
  readonly texts: PrivateTexts;
}

export type LoadStage = 'copying' | 'projecting' | 'accounts';

/**
 * Copies a played season into the log that lasts, lets the read models catch up and makes the practice accounts, all
 * with one password. What an interrupted load left is completed by loading the same season again.
 */
export const loadSeason = async (
  { rehearsal, cast, files, endsAt }: Season,
  ground: Ground,
  {
    password,
    founding,
    named,
    abreast,
    onProgress = () => undefined,
  }: {
    readonly password: string;
    /** The accounts of the founding roster, under their posts. */
    readonly founding: readonly FoundingAccount[];
    /** How the holder of a post is called. */
    readonly named: (actor: Actor) => string;
    /** See `copyLog`. */
    readonly abreast?: number | undefined;
    readonly onProgress?: (stage: LoadStage, share: number) => void;
  },
): Promise<{ readonly events: number; readonly endsAt: Instant }> => {
  for (const { name, content } of files.files) {
    await ground.evidence.save(Readable.from(content), { name, account: 'practice' });
  }
  await ground.texts.adopt(files.texts);
  const { found, copied } = await copyLog(rehearsal.log, ground.log, {
    abreast,
    onProgress: (ordinal) => onProgress('copying', ordinal / rehearsal.ordinal),
  });
  onProgress('projecting', 0);
  const checkpoint = await ground.projector.catchUp();
  await ground.processes.skipTo(checkpoint);
  onProgress('accounts', 0);
  await fillPosts(cast, { founding, endsAt }, ground);
  await makeAccounts(cast.players, ground, { named, hash: await hashPassword(password) });
  onProgress('accounts', 1);
  return { events: found + copied, endsAt };
};

/** Everybody of the cast, each with one right. */
const makeAccounts = async (
  players: readonly Player[],
  { pool, accounts, rights }: Ground,
  { named, hash }: { readonly named: (actor: Actor) => string; readonly hash: string },
): Promise<void> => {
  await inTransaction(pool, async (sql) => {
    const { rows } = await sql.query<{ id: AccountId }>('select id from directory.account');
    const known = new Set(rows.map(({ id }) => id));
    for (const { actor, login } of players) {
      if (actor.role === 'PublicReader' || known.has(actor.account)) continue;
      const { account: id, role, onBehalfOf: _, ...scope } = actor;
      await accounts.insert({ id, login, name: named(actor), hash, mustChange: false }, 'practice', sql);
      await rights.insert({ account: id, role, scope, from: '2020-09-11' }, 'practice', sql);
    }
  });
};
