import { Inject, Injectable } from '@nestjs/common';
import { type AccountId } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import type pg from 'pg';
import { DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { Accounts } from './accounts.js';
import { Invalidation } from './invalidation.js';
import { Lockout } from './lockout.js';
import { normalLogin } from './login.js';
import { passwordFits } from './password.js';
import { StoredSessions } from './sessions.js';
import { inTransaction } from './transaction.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Six digits of the second factor, for accounts that have one. */
  readonly code?: string;
}

export interface OpenedSession {
  readonly account: AccountId;
  readonly token: string;
  readonly csrf: string;
}

interface AccountRow {
  readonly id: AccountId;
  readonly password: string | null;
  readonly disabled: boolean;
  readonly totp_confirmed: boolean;
}

/** Signing in by password, and by second factor where the account has one (D3, D4). */
@Injectable()
export class SignIn {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    private readonly lockout: Lockout,
    private readonly accounts: Accounts,
    private readonly sessions: StoredSessions,
    private readonly invalidation: Invalidation,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Refuses `LockedOut`, `SignInFailed` (which of login and password was wrong is not said), and
   * `SecondFactorRequired` to whoever knows the password but gave no code.
   */
  async signIn({ login, password, code }: Credentials, address: string): Promise<OpenedSession> {
    const spelled = normalLogin(login);
    const attempt = await this.lockout.begin('SignIn', { login: spelled, address });
    const { rows } = await this.pool.query<AccountRow>(
      'select id, password, disabled, totp_confirmed from directory.account where login = $1',
      [spelled],
    );
    const account = rows[0];
    const fits = await passwordFits(account?.password ?? null, password);
    if (!account || !fits || account.disabled) return this.#failed(attempt, account?.id);
    if (account.totp_confirmed) {
      if (code === undefined) {
        await this.lockout.withdrawn(attempt);
        throw new Refusal('SecondFactorRequired');
      }
      const used = await inTransaction(this.pool, (sql) => this.accounts.useCode(account.id, code, sql));
      if (!used) return this.#failed(attempt, account.id);
    }
    const opened = await inTransaction(this.pool, async (sql) => {
      await this.accessLog.add({ type: 'SignIn', account: account.id, object: address, result: 'done' }, sql);
      return this.sessions.open(account.id, sql);
    });
    this.invalidation.forget(account.id);
    await this.lockout.succeeded(attempt);
    return { account: account.id, ...opened };
  }

  async #failed(attempt: Awaited<ReturnType<Lockout['begin']>>, account: AccountId | undefined): Promise<never> {
    await this.lockout.failed(attempt, account);
    throw new Refusal('SignInFailed');
  }
}
