import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, type Role } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { Accounts } from './accounts.js';
import { Lockout } from './lockout.js';
import { checkPassword, hashPassword } from './password.js';
import { Rights } from './rights.js';
import { inTransaction } from './transaction.js';

const HOURS = 72;

export const firstAdministrators = ['SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator'] as const;

export interface OneTimeLink {
  readonly role: Role;
  readonly token: string;
  readonly expiresAt: string;
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** How an empty system gets its three administrators without a password that anybody else ever knew (D5, D6). */
@Injectable()
export class OneTimeLinks {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly rights: Rights,
    private readonly accessLog: AccessLog,
    private readonly lockout: Lockout,
  ) {}

  /** One link for each administrator who has no account yet; older links of the same role no longer work. */
  async issue(): Promise<readonly OneTimeLink[]> {
    const now = Date.parse(this.clock.now());
    const expiresAt = new Date(now + HOURS * 3_600_000);
    return inTransaction(this.pool, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(7013204)');
      const { rows } = await sql.query<{ role: Role }>('select distinct role from directory.held_role');
      const vacant = firstAdministrators.filter((role) => !rows.some((row) => row.role === role));
      await sql.query('delete from directory.one_time_link where used_at is null');
      const links = vacant.map((role) => ({ role, token: randomBytes(32).toString('base64url') }));
      for (const { role, token } of links) {
        await sql.query('insert into directory.one_time_link values ($1, $2, $3)', [digestOf(token), role, expiresAt]);
        await this.accessLog.add({ type: 'OneTimeLinkIssued', object: role, result: 'done' }, sql);
      }
      return links.map((link) => ({ ...link, expiresAt: expiresAt.toISOString() }));
    });
  }

  /**
   * Makes the account of an administrator, once. A wrong link counts against the address like a wrong sign-in, and costs
   * no hashing. Refuses `LinkUsed`, `LockedOut`, `PasswordTooWeak`, `LoginInUse`.
   */
  async redeem(
    token: string,
    { login, name, password }: { readonly login: string; readonly name: string; readonly password: string },
    address: string,
  ): Promise<{ readonly account: AccountId; readonly role: Role }> {
    const attempt = await this.lockout.begin('OneTimeLink', { login: undefined, address });
    const open = await this.pool.query(
      'select 1 from directory.one_time_link where token = $1 and used_at is null and expires_at > $2',
      [digestOf(token), new Date(this.clock.now())],
    );
    if (open.rowCount === 0) {
      await this.lockout.failed(attempt, undefined);
      throw new Refusal('LinkUsed');
    }
    await this.lockout.withdrawn(attempt);
    checkPassword(password, login);
    const hash = await hashPassword(password);
    return inTransaction(this.pool, async (sql) => {
      const now = new Date(this.clock.now());
      const { rows } = await sql.query<{ role: Role }>(
        `update directory.one_time_link set used_at = $2
         where token = $1 and used_at is null and expires_at > $2 returning role`,
        [digestOf(token), now],
      );
      if (!rows[0]) throw new Refusal('LinkUsed');
      const { role } = rows[0];
      const { id } = await this.accounts.insert({ login, name, hash, mustChange: false }, 'one-time-link', sql);
      await this.rights.insert({ account: id, role, scope: {} }, 'one-time-link', sql);
      return { account: id, role };
    });
  }
}
