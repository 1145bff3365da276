import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, legalDate, roleAndPlace } from '@greenledger/domain';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';

/** Looks up who holds roles at present. */
@Injectable()
export class Holders {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The accounts, none of them disabled, behind `<role>@<scope>` today; each once, in a fixed order. */
  accountsOf = async (holders: readonly string[]): Promise<readonly AccountId[]> => {
    const asked = holders.map(roleAndPlace);
    const { rows } = await this.pool.query<{ account: AccountId }>(
      `select distinct held.account from unnest($1::text[], $2::text[], $3::text[]) asked(role, place, scope)
       join directory.held_role held on held.role = asked.role
         and (asked.place is null or held.scope ->> asked.place = asked.scope)
       join directory.account on account.id = held.account and not account.disabled
       where held.valid_from <= $4::date and (held.valid_to is null or held.valid_to > $4::date)
       order by held.account`,
      [
        asked.map(({ role }) => role),
        asked.map(({ place }) => place ?? null),
        asked.map(({ scope }) => scope),
        legalDate(this.clock.now()),
      ],
    );
    return rows.map(({ account }) => account);
  };
}
