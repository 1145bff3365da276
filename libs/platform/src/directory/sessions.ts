import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, instantAt, type LegalDate, legalDate, type Role } from '@greenledger/domain';
import { LRUCache } from 'lru-cache';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { type Config } from '../config.js';
import { CLOCK, CONFIG, DATABASE } from '../tokens.js';
import { EVERYBODY, Invalidation } from './invalidation.js';
import { type Grant, type NoSession, type Principal, type Scope, type Session, Sessions } from './session.js';
import { inTransaction, type Sql } from './transaction.js';

/** A session ends after this long, however busy it is. */
const LIFETIME_MS = 12 * 3_600_000;
/** How exactly the idle time is written down. */
const SEEN_EVERY_MS = 60_000;
/** D3: a password is changed after ninety days. */
const PASSWORD_DAYS = 90;
const DAY = 86_400_000;

interface Known {
  readonly session: Session;
  readonly openedAt: number;
  /** Rights hold for a day; from then on they are looked up again. */
  readonly dayEndsAt: number;
  seenAt: number;
  writtenAt: number;
}

interface SessionRow {
  readonly id: string;
  readonly account: AccountId;
  readonly csrf: string;
  readonly opened_at: Date;
  readonly seen_at: Date;
  readonly login: string;
  readonly must_change: boolean;
  readonly password_set_at: Date | null;
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions in the database, remembered in memory until somebody announces a change of the account. */
@Injectable()
export class StoredSessions extends Sessions {
  readonly #known = new LRUCache<string, Known>({ max: 20_000 });
  #changes = 0;

  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly invalidation: Invalidation,
  ) {
    super();
    invalidation.onChange((account) => this.#forget(account));
  }

  find(token: string): Session | NoSession | Promise<Session | NoSession> {
    const known = this.#known.get(token);
    if (!known || !this.invalidation.listening) return this.#load(token);
    const now = Date.parse(this.clock.now());
    const rested = now - known.seenAt > this.#idleMs || now - known.openedAt > LIFETIME_MS;
    if (rested || now >= known.dayEndsAt) return this.#load(token);
    known.seenAt = now;
    if (now - known.writtenAt > SEEN_EVERY_MS) this.#writeSeen(known, now);
    return known.session;
  }

  /** Opens a session and answers its token, which is stored nowhere; closes others of the account if so configured. */
  async open(account: AccountId, sql: Sql = this.pool): Promise<{ readonly token: string; readonly csrf: string }> {
    const token = randomBytes(32).toString('base64url');
    const csrf = randomBytes(24).toString('base64url');
    const now = new Date(this.clock.now());
    if (this.config.oneSessionPerAccount) await this.closeAll(account, sql);
    await sql.query('insert into directory.session values ($1, $2, $3, $4, $5, $5)', [
      randomUUID(),
      digestOf(token),
      account,
      csrf,
      now,
    ]);
    return { token, csrf };
  }

  async close({ id, account }: Session): Promise<void> {
    await this.pool.query('delete from directory.session where id = $1', [id]);
    await this.invalidation.announce(account, this.pool);
    this.invalidation.forget(account);
  }

  /** Ends every session of an account, at once here and with the commit elsewhere. */
  async closeAll(account: AccountId, sql: Sql): Promise<void> {
    await sql.query('delete from directory.session where account = $1', [account]);
    await this.invalidation.announce(account, sql);
  }

  /** Lets sessions and passwords outlast a leap of the clock, during which nobody could do anything. */
  async outlast(milliseconds: number): Promise<void> {
    const later = [`${milliseconds} milliseconds`];
    await inTransaction(this.pool, async (sql) => {
      await sql.query(
        'update directory.session set opened_at = opened_at + $1::interval, seen_at = seen_at + $1::interval',
        later,
      );
      await sql.query('update directory.account set password_set_at = password_set_at + $1::interval', later);
      await this.invalidation.announce(EVERYBODY, sql);
    });
    this.invalidation.forget(EVERYBODY);
  }

  get #idleMs(): number {
    return this.config.sessionIdleMinutes * 60_000;
  }

  #forget(account: string): void {
    this.#changes += 1;
    if (account === EVERYBODY) return this.#known.clear();
    for (const [token, { session }] of this.#known.entries()) {
      if (session.account === account || session.principals.some((principal) => principal.account === account)) {
        this.#known.delete(token);
      }
    }
  }

  #writeSeen(known: Known, now: number): void {
    known.writtenAt = now;
    this.pool
      .query('update directory.session set seen_at = greatest(seen_at, $2) where id = $1', [
        known.session.id,
        new Date(now),
      ])
      .catch(() => (known.writtenAt = 0));
  }

  async #load(token: string): Promise<Session | NoSession> {
    const changes = this.#changes;
    const at = this.clock.now();
    const now = Date.parse(at);
    const seenHere = this.#known.get(token)?.seenAt ?? 0;
    this.#known.delete(token);
    const { rows } = await this.pool.query<SessionRow>(
      `select s.id, s.account, s.csrf, s.opened_at, s.seen_at, a.login, a.must_change, a.password_set_at
       from directory.session s join directory.account a on a.id = s.account
       where s.token = $1 and not a.disabled`,
      [digestOf(token)],
    );
    const row = rows[0];
    if (!row) return 'NotSignedIn';
    const seenAt = Math.max(row.seen_at.getTime(), seenHere);
    if (now - seenAt > this.#idleMs || now - row.opened_at.getTime() > LIFETIME_MS) {
      await this.pool.query('delete from directory.session where id = $1', [row.id]);
      return 'SessionExpired';
    }
    const today = legalDate(at);
    const { grants, principals } = await this.#rights(row.account, today);
    const stale = row.password_set_at !== null && now - row.password_set_at.getTime() > PASSWORD_DAYS * DAY;
    const session: Session = {
      id: row.id,
      account: row.account,
      login: row.login,
      csrf: row.csrf,
      mustChangePassword: row.must_change || stale,
      grants,
      principals,
    };
    // somebody changed an account while this was read: better to look once more than to remember what is no longer so
    if (changes !== this.#changes) return this.#load(token);
    const known = {
      session,
      openedAt: row.opened_at.getTime(),
      dayEndsAt: Date.parse(instantAt(today, '24:00')),
      seenAt: now,
      writtenAt: row.seen_at.getTime(),
    };
    if (now - known.writtenAt > SEEN_EVERY_MS) this.#writeSeen(known, now);
    this.#known.set(token, known);
    return session;
  }

  /** What an account holds today, and what those hold whose deputy it is today. */
  async #rights(account: AccountId, today: LegalDate) {
    const { rows } = await this.pool.query<{ id: string; account: AccountId; role: Role; scope: Scope }>(
      `select r.id, r.account, r.role, r.scope from directory.held_role r
       where r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)
         and (r.account = $1 or r.account in
           (select principal from directory.deputy d join directory.account a on a.id = d.principal
            where d.deputy = $1 and d.valid_from <= $2 and d.valid_to > $2 and not a.disabled))
       order by r.role, r.scope::text, r.id`,
      [account, today],
    );
    const grants = new Map<AccountId, Grant[]>();
    for (const { id, account: holder, role, scope } of rows) {
      grants.set(holder, [...(grants.get(holder) ?? []), { id, role, scope }]);
    }
    const principals = [...grants]
      .filter(([holder]) => holder !== account)
      .map(([holder, held]): Principal => ({ account: holder, grants: held }));
    return { grants: grants.get(account) ?? [], principals };
  }
}
