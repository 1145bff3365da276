import { Inject, Injectable } from '@nestjs/common';
import { type AccountId } from '@greenledger/domain';
import { type LegalDate } from '@greenledger/eventing';
import type pg from 'pg';
import { inTransaction } from '../directory/transaction.js';
import { ensureTables } from '../tables.js';
import { DATABASE } from '../tokens.js';

/** A way to look at one's inbox that was given a name: the filters as the address of the page holds them. */
export interface SavedView {
  readonly name: string;
  readonly address: string;
}

/** So many days to come back to are kept for one person; of more, the latest days. */
const MOST_FOLLOW_UPS = 500;

const LOCK = 7_013_231;
const tables = `
  create schema if not exists desk;
  create table if not exists desk.saved_view (
    account text collate "C", place int, name text not null, address text not null, primary key (account, place)
  );
  create table if not exists desk.follow_up (
    account text collate "C", task text collate "C", day date not null, primary key (account, task)
  );`;

/**
 * How people arrange their own work: named views of the inbox, and the day on which they come back to a task. Nobody
 * else sees it, nothing is decided by it, and so it is no fact of the log.
 */
@Injectable()
export class Desks {
  constructor(@Inject(DATABASE) private readonly pool: pg.Pool) {}

  install(): Promise<void> {
    return ensureTables(this.pool, LOCK, tables);
  }

  async views(account: AccountId): Promise<readonly SavedView[]> {
    const { rows } = await this.pool.query<SavedView>(
      'select name, address from desk.saved_view where account = $1 order by place',
      [account],
    );
    return rows;
  }

  /** Takes the place of all views that were kept; the caller bounds them. */
  async keepViews(account: AccountId, views: readonly SavedView[]): Promise<void> {
    await inTransaction(this.pool, async (sql) => {
      await sql.query('delete from desk.saved_view where account = $1', [account]);
      await sql.query(
        `insert into desk.saved_view (account, place, name, address)
          select $1, place, name, address
          from rows from (json_to_recordset($2) as (name text, address text)) with ordinality v(name, address, place)
          on conflict (account, place) do update set name = excluded.name, address = excluded.address`,
        [account, JSON.stringify(views)],
      );
    });
  }

  /** By the name of the task. */
  async followUps(account: AccountId): Promise<ReadonlyMap<string, LegalDate>> {
    const { rows } = await this.pool.query<{ task: string; day: LegalDate }>(
      'select task, day::text from desk.follow_up where account = $1',
      [account],
    );
    return new Map(rows.map(({ task, day }) => [task, day]));
  }

  /** Notes the day on which a task is come back to; without a day it is forgotten. */
  async followUp(account: AccountId, task: string, day: LegalDate | undefined): Promise<void> {
    if (day === undefined) {
      await this.pool.query('delete from desk.follow_up where account = $1 and task = $2', [account, task]);
      return;
    }
    await this.pool.query(
      `insert into desk.follow_up (account, task, day) values ($1, $2, $3)
        on conflict (account, task) do update set day = excluded.day`,
      [account, task, day],
    );
    await this.pool.query(
      `delete from desk.follow_up where account = $1 and task not in (
        select task from desk.follow_up where account = $1 order by day desc, task limit ${MOST_FOLLOW_UPS})`,
      [account],
    );
  }
}
