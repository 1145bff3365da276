import { Inject, Injectable } from '@nestjs/common';
import { type EndedPost, legalDate, system } from '@greenledger/domain';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { Invalidation } from './invalidation.js';
import { StoredSessions } from './sessions.js';
import { inTransaction, type Sql } from './transaction.js';

/** Takes from people what a post gave them when it ends (R15): the role, and the account where no other role is left. */
@Injectable()
export class EndedPosts {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly sessions: StoredSessions,
    private readonly invalidation: Invalidation,
  ) {}

  /**
   * Acts once per event, however often it is passed: what the security administrator decides afterwards stands. A person
   * without an account here has nothing to lose.
   */
  async end(event: string, post: EndedPost): Promise<void> {
    const ended = await inTransaction(this.pool, (sql) => this.#end(event, post, sql));
    if (ended) this.invalidation.forget(post.person);
  }

  async #end(event: string, { person, role, unit }: EndedPost, sql: Sql): Promise<boolean> {
    const now = this.clock.now();
    const { rows } = await sql.query<{ disabled: boolean }>(
      'select disabled from directory.account where id = $1 for update',
      [person],
    );
    if (!rows[0]) return false;
    const first = await sql.query(
      'insert into directory.ended_post (event, account, at) values ($1, $2, $3) on conflict do nothing',
      [event, person, new Date(now)],
    );
    if (first.rowCount === 0) return false;
    const today = legalDate(now);
    const revoked = await sql.query<{ id: string }>(
      `update directory.held_role set valid_to = greatest(valid_from, $4::date)
       where account = $1 and role = $2 and scope->>'unit' = $3 and (valid_to is null or valid_to > $4::date)
       returning id`,
      [person, role, unit, today],
    );
    for (const { id } of revoked.rows) await this.#note('RoleRevoked', person, { role, grant: id, event }, sql);
    const left = await sql.query(
      `select 1 from directory.held_role
       where account = $1 and (valid_to is null or (valid_to > $2 and valid_to > valid_from)) limit 1`,
      [person, today],
    );
    if (left.rowCount === 0 && !rows[0].disabled) {
      await sql.query('update directory.account set disabled = true where id = $1', [person]);
      await this.sessions.closeAll(person, sql);
      await this.#note('AccountDisabled', person, { event }, sql);
    }
    await this.invalidation.announce(person, sql);
    return true;
  }

  #note(type: string, object: string, detail: Readonly<Record<string, string>>, sql: Sql): Promise<void> {
    return this.accessLog.add({ type, account: system.account, object, result: 'done', detail }, sql);
  }
}
