import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, type LegalDate } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { normalLogin } from './login.js';

/** An account as administrators see it; never its password. */
export interface Account {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  /** Until when too many failures keep its holder out. */
  readonly lockedUntil: string | null;
}

/** A person as a list names them. */
export type Named = Pick<Account, 'id' | 'login' | 'name'>;

/** A standing deputy, for the days from `from` until the one before `to`. */
export interface StandingDeputy {
  readonly id: string;
  readonly deputy: Named;
  readonly principal: Named;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** An address from which too many tries failed. */
export interface LockedAddress {
  readonly address: string;
  readonly until: string;
}

interface AccountRow extends Omit<Account, 'lockedUntil'> {
  readonly lockedUntil: Date | null;
}

/** `$1` is the instant at which locks are looked at. */
const ACCOUNT = `select id, login, name, disabled, must_change as "mustChangePassword", totp_confirmed as "secondFactor",
    (select until from directory.lock where kind = 'login' and subject = login and until > $1) as "lockedUntil"
  from directory.account`;

const shown = ({ lockedUntil, ...account }: AccountRow): Account => ({
  ...account,
  lockedUntil: lockedUntil?.toISOString() ?? null,
});

/** What administrators see of accounts, of who stands in for whom, and of what is locked. */
@Injectable()
export class AccountViews {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Accounts by login behind `after`, of those whose login or name holds the words. */
  async list(
    { after, words }: { readonly after: string; readonly words: string },
    limit: number,
  ): Promise<readonly Account[]> {
    const { rows } = await this.pool.query<AccountRow>(
      `${ACCOUNT} where login > $2 and ($3 = '' or position($3 in login) > 0 or position($3 in lower(name)) > 0)
       order by login limit $4`,
      [this.#now(), after, normalLogin(words), limit],
    );
    return rows.map(shown);
  }

  /** Refuses `AccountUnknown`. */
  async one(id: AccountId): Promise<Account> {
    const { rows } = await this.pool.query<AccountRow>(`${ACCOUNT} where id = $2`, [this.#now(), id]);
    if (!rows[0]) throw new Refusal('AccountUnknown', { account: id });
    return shown(rows[0]);
  }

  /** Those who stand in for an account, and those for whom it does; also what is over. */
  async deputies(account: AccountId): Promise<readonly StandingDeputy[]> {
    const named = (alias: string) =>
      `json_build_object('id', ${alias}.id, 'login', ${alias}.login, 'name', ${alias}.name)`;
    const { rows } = await this.pool.query<StandingDeputy>(
      `select s.id, ${named('d')} as deputy, ${named('p')} as principal, s.valid_from as from, s.valid_to as to
       from directory.deputy s join directory.account d on d.id = s.deputy join directory.account p on p.id = s.principal
       where s.deputy = $1 or s.principal = $1 order by s.valid_from, s.valid_to, s.id`,
      [account],
    );
    return rows;
  }

  /** Those that end last come first. */
  async lockedAddresses(limit: number): Promise<readonly LockedAddress[]> {
    const { rows } = await this.pool.query<{ address: string; until: Date }>(
      `select subject as address, until from directory.lock where kind = 'address' and until > $1
       order by until desc, subject limit $2`,
      [this.#now(), limit],
    );
    return rows.map(({ address, until }) => ({ address, until: until.toISOString() }));
  }

  #now(): Date {
    return new Date(this.clock.now());
  }
}
