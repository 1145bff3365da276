import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, type Role } from '@greenledger/domain';
import type pg from 'pg';
import { type Scope } from '../directory/session.js';
import { DATABASE } from '../tokens.js';

/** An account that the season made: a post, never a person. */
export interface PracticeAccount {
  readonly account: AccountId;
  readonly login: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** The accounts of a practice province; a live system has none. */
@Injectable()
export class PracticeAccounts {
  #loaded = false;

  constructor(@Inject(DATABASE) private readonly pool: pg.Pool) {}

  /** Whether the database holds a practice province that stands whole. */
  async isPractice(): Promise<boolean> {
    if (this.#loaded) return true;
    const { rows } = await this.pool.query<{ made: boolean }>(
      `select to_regclass('practice.season') is not null as made`,
    );
    if (!rows[0]?.made) return false;
    const season = await this.pool.query<{ loaded: boolean }>('select loaded from practice.season');
    this.#loaded = season.rows[0]?.loaded ?? false;
    return this.#loaded;
  }

  /** How many accounts there are of each role. */
  async roles(): Promise<readonly { readonly role: Role; readonly accounts: number }[]> {
    const { rows } = await this.pool.query<{ role: Role; accounts: string }>(
      `select role, count(*) as accounts from directory.held_role where granted_by = 'practice' group by role`,
    );
    return rows.map(({ role, accounts }) => ({ role, accounts: Number(accounts) }));
  }

  /** The accounts of one role, by login. */
  async of(role: Role): Promise<readonly PracticeAccount[]> {
    const { rows } = await this.pool.query<PracticeAccount>(
      `select a.id as account, a.login, h.role, h.scope from directory.held_role h join directory.account a on a.id = h.account
        where h.granted_by = 'practice' and h.role = $1 and not a.disabled order by a.login`,
      [role],
    );
    return rows;
  }
}
