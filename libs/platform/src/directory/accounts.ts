import { Inject, Injectable } from '@nestjs/common';
import { type AccountId } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { Invalidation } from './invalidation.js';
import { Lockout } from './lockout.js';
import { normalLogin } from './login.js';
import { checkPassword, drawPassword, hashPassword, passwordFits } from './password.js';
import { StoredSessions } from './sessions.js';
import { totpAddress, totpStep } from './totp.js';
import { inTransaction, type Sql } from './transaction.js';

export interface NewAccount {
  readonly login: string;
  /** Shown to others; kept outside the event log (D8). */
  readonly name: string;
  /** Given by set-ups that need a known id; else drawn. */
  readonly id?: AccountId;
}

/** Passwords that may not come back. */
const REMEMBERED = 5;

/** Local accounts. Creating one gives no rights: that is another administrator's act (D6). */
@Injectable()
export class Accounts {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly sessions: StoredSessions,
    private readonly invalidation: Invalidation,
    private readonly lockout: Lockout,
  ) {}

  /** Answers the first password, shown this once; it must be changed at the first sign-in. Refuses `LoginInUse`. */
  async create(
    account: NewAccount,
    by: string,
  ): Promise<{ readonly id: AccountId; readonly login: string; readonly password: string }> {
    const password = drawPassword();
    const hash = await hashPassword(password);
    const made = await inTransaction(this.pool, (sql) => this.insert({ ...account, hash, mustChange: true }, by, sql));
    return { ...made, password };
  }

  /** The bare act inside somebody's transaction; without a hash nobody can sign in by password. */
  async insert(
    { id, login, name, hash, mustChange }: NewAccount & { readonly hash: string | null; readonly mustChange: boolean },
    by: string,
    sql: Sql,
  ): Promise<{ readonly id: AccountId; readonly login: string }> {
    const account = id ?? (randomUUID() as AccountId);
    const spelled = normalLogin(login);
    const now = new Date(this.clock.now());
    const { rowCount } = await sql.query(
      `insert into directory.account (id, login, name, password, password_set_at, must_change, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [account, spelled, name, hash, hash === null ? null : now, mustChange, now, by],
    );
    if (rowCount === 0) throw new Refusal('LoginInUse', { login: spelled });
    await this.accessLog.add({ type: 'AccountCreated', account: by, object: account, result: 'done' }, sql);
    return { id: account, login: spelled };
  }

  /** From this moment on none of its tokens opens anything. */
  disable = (id: AccountId, by: string): Promise<void> => this.#setDisabled(id, true, by);
  enable = (id: AccountId, by: string): Promise<void> => this.#setDisabled(id, false, by);

  /** Draws a new first password, ends all sessions and lifts a lock. */
  async resetPassword(id: AccountId, by: string): Promise<{ readonly password: string }> {
    const password = drawPassword();
    const hash = await hashPassword(password);
    await this.#change(id, { type: 'PasswordReset', by }, async (sql, { login }) => {
      await this.#store(id, hash, { mustChange: true, sql });
      await this.sessions.closeAll(id, sql);
      await this.lockout.lift(login, sql);
    });
    return { password };
  }

  /** Lifts a lock before its time. */
  async unlock(id: AccountId, by: string): Promise<void> {
    await this.#change(id, { type: 'Unlocked', by }, (sql, { login }) => this.lockout.lift(login, sql));
  }

  /** Lifts the lock of an address before its time. */
  async unlockAddress(address: string, by: string): Promise<void> {
    await inTransaction(this.pool, async (sql) => {
      await this.lockout.liftAddress(address, sql);
      await this.accessLog.add({ type: 'AddressUnlocked', account: by, object: address, result: 'done' }, sql);
    });
  }

  /**
   * D3: complexity, and none of the last five. A wrong present password counts like a wrong sign-in. Refuses
   * `SignInFailed`, `LockedOut`, `PasswordTooWeak`.
   */
  async changePassword(
    id: AccountId,
    { current, wanted }: { readonly current: string; readonly wanted: string },
    address: string,
  ): Promise<void> {
    const { login, password } = await this.#row(id, this.pool);
    const attempt = await this.lockout.begin('PasswordChange', { login, address });
    if (!(await passwordFits(password, current))) {
      await this.lockout.failed(attempt, id);
      throw new Refusal('SignInFailed');
    }
    await this.lockout.succeeded(attempt);
    checkPassword(wanted, login);
    const { rows } = await this.pool.query<{ password: string }>(
      'select password from directory.old_password where account = $1 order by set_at desc limit $2',
      [id, REMEMBERED],
    );
    for (const old of [password, ...rows.map((row) => row.password)]) {
      if (await passwordFits(old, wanted)) throw new Refusal('PasswordTooWeak', { reused: true });
    }
    const hash = await hashPassword(wanted);
    await this.#change(id, { type: 'PasswordChanged', by: id }, (sql) =>
      this.#store(id, hash, { mustChange: false, sql }),
    );
  }

  /** Draws a secret for an authenticator app; it counts once a code of it was confirmed. */
  async startSecondFactor(id: AccountId): Promise<{ readonly address: string }> {
    const secret = randomBytes(20);
    let address = '';
    await this.#change(id, { type: 'SecondFactorStarted', by: id }, async (sql, { login }) => {
      address = totpAddress(login, secret);
      await sql.query(
        'update directory.account set totp_secret = $2, totp_confirmed = false, totp_last_step = 0 where id = $1',
        [id, secret],
      );
    });
    return { address };
  }

  /** Refuses `SignInFailed` when the code does not fit. */
  async confirmSecondFactor(id: AccountId, code: string): Promise<void> {
    await this.#change(id, { type: 'SecondFactorConfirmed', by: id }, async (sql) => {
      if (!(await this.useCode(id, code, sql))) throw new Refusal('SignInFailed');
      await sql.query('update directory.account set totp_confirmed = true where id = $1', [id]);
    });
  }

  /** Uses up a code of the second factor. */
  async useCode(id: AccountId, code: string, sql: Sql): Promise<boolean> {
    const { rows } = await sql.query<{ totp_secret: Buffer | null; totp_last_step: number }>(
      'select totp_secret, totp_last_step from directory.account where id = $1 for update',
      [id],
    );
    const { totp_secret: secret, totp_last_step: last } = rows[0]!;
    const step = secret && totpStep(secret, code, Date.parse(this.clock.now()) / 1000, last);
    if (!step) return false;
    await sql.query('update directory.account set totp_last_step = $2 where id = $1', [id, step]);
    return true;
  }

  async #setDisabled(id: AccountId, disabled: boolean, by: string): Promise<void> {
    await this.#change(id, { type: disabled ? 'AccountDisabled' : 'AccountEnabled', by }, async (sql) => {
      await sql.query('update directory.account set disabled = $2 where id = $1', [id, disabled]);
      if (disabled) await this.sessions.closeAll(id, sql);
    });
  }

  async #store(id: AccountId, hash: string, { mustChange, sql }: { mustChange: boolean; sql: Sql }): Promise<void> {
    const now = new Date(this.clock.now());
    await sql.query(
      `insert into directory.old_password select id, password, $2 from directory.account
       where id = $1 and password is not null`,
      [id, now],
    );
    await sql.query(
      'update directory.account set password = $2, password_set_at = $3, must_change = $4 where id = $1',
      [id, hash, now, mustChange],
    );
  }

  /** A change of one account: locked, logged and announced in one transaction, forgotten here before it answers. */
  async #change(
    id: AccountId,
    { type, by }: { readonly type: string; readonly by: string },
    work: (sql: Sql, account: { readonly login: string }) => Promise<unknown>,
  ): Promise<void> {
    await inTransaction(this.pool, async (sql) => {
      await work(sql, await this.#row(id, sql));
      await this.accessLog.add({ type, account: by, object: id, result: 'done' }, sql);
      await this.invalidation.announce(id, sql);
    });
    this.invalidation.forget(id);
  }

  async #row(id: AccountId, sql: Sql): Promise<{ readonly login: string; readonly password: string | null }> {
    const { rows } = await sql.query<{ login: string; password: string | null }>(
      'select login, password from directory.account where id = $1 for update',
      [id],
    );
    if (!rows[0]) throw new Refusal('AccountUnknown', { account: id });
    return rows[0];
  }
}
