import { Inject, Injectable } from '@nestjs/common';
import { addDays, instantAt, type LegalDate } from '@greenledger/domain';
import { digest } from '@greenledger/eventing';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { normalLogin } from './login.js';
import { inTransaction, type Sql } from './transaction.js';

/** What the access log knows of an act: date, type, subject, object, result (D2). Never a password, never a token. */
export interface AccessEntry {
  readonly type: string;
  readonly account?: string | undefined;
  readonly object?: string | undefined;
  readonly result: 'done' | 'refused';
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry, and the logins of the accounts that it names. */
export interface LoggedAccess extends Omit<LogRow, 'at'> {
  readonly at: string;
  readonly accountLogin: string | null;
  readonly objectLogin: string | null;
}

/** Which entries are read. */
export interface AccessPage {
  readonly order: 'oldest' | 'newest';
  /** The number with which the page before ended. */
  readonly after?: number | undefined;
  readonly type?: string | undefined;
  /** The login of whoever acted or was acted on, or an address. */
  readonly who?: string | undefined;
  /** The legal date. */
  readonly on?: LegalDate | undefined;
}

/** The first entry that does not fit the one before it, or nothing. */
export type ChainCheck =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly number: number; readonly reason: 'altered' | 'missing' };

interface LogRow {
  readonly number: number;
  readonly at: Date;
  readonly type: string;
  readonly account: string | null;
  readonly object: string | null;
  readonly result: 'done' | 'refused';
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly previous: string | null;
  readonly digest: string;
}

const LOCK = 7_013_202;
const DAY = 86_400_000;
const EXPIRED = 'AccessLogExpired';

const content = ({ number, at, type, account, object, result, detail, previous }: Omit<LogRow, 'digest'>) =>
  digest({ number, at: at.toISOString(), type, account, object, result, detail, previous });

/**
 * Who signed in, failed to, changed rights, exported. Only ever added to; every entry holds the digest of the one
 * before it. An act that must be logged writes its entry in its own transaction: no entry, no act.
 */
@Injectable()
export class AccessLog {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds an entry, in the transaction of the act where there is one. */
  async add(entry: AccessEntry, sql?: Sql): Promise<void> {
    if (!sql) return inTransaction(this.pool, (own) => this.add(entry, own));
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await this.#chain(entry, undefined, sql);
  }

  /** One page of the entries that are looked for. */
  async read({ order, after, type, who, on }: AccessPage, limit: number): Promise<readonly LoggedAccess[]> {
    const [behind, direction] = order === 'newest' ? ['<', 'desc'] : ['>', 'asc'];
    const { rows } = await this.pool.query<LogRow & Pick<LoggedAccess, 'accountLogin' | 'objectLogin'>>(
      `select l.*, a.login as "accountLogin", o.login as "objectLogin" from directory.access_log l
         left join directory.account a on a.id = l.account left join directory.account o on o.id = l.object
       where ($1::bigint is null or l.number ${behind} $1) and ($2::text is null or l.type = $2)
         and ($3::text is null or a.login = $3 or o.login = $3 or l.object = $3)
         and ($4::timestamptz is null or (l.at >= $4 and l.at < $5))
       order by l.number ${direction} limit $6`,
      [
        after ?? null,
        type ?? null,
        who === undefined ? null : normalLogin(who),
        on === undefined ? null : instantAt(on),
        on === undefined ? null : instantAt(addDays(on, 1)),
        limit,
      ],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /**
   * Computes the chain anew and names the first entry that was altered or is missing (D2). What retention removed is
   * vouched for by the entry that says so: it names the last number removed and its digest.
   */
  async verify(): Promise<ChainCheck> {
    let before = await this.#lastRemoved();
    for (let after = 0, entries = 0; ;) {
      const { rows } = await this.pool.query<LogRow>(
        'select * from directory.access_log where number > $1 order by number limit 1000',
        [after],
      );
      for (const row of rows) {
        if (row.number !== before.number + 1) {
          return { intact: false, number: before.number + 1, reason: 'missing' };
        }
        if (row.digest !== content(row) || row.previous !== before.digest) {
          return { intact: false, number: row.number, reason: 'altered' };
        }
        before = row;
      }
      entries += rows.length;
      if (rows.length === 0) return { intact: true, entries };
      after = before.number;
    }
  }

  /** Removes what is older than the retention (D1: the configuration refuses less than 183 days), and says so. */
  async expire(days: number): Promise<void> {
    const before = new Date(Date.parse(this.clock.now()) - days * DAY);
    await inTransaction(this.pool, async (sql) => {
      await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await sql.query(`set local greenledger.expire_access_log = 'on'`);
      const { rows } = await sql.query<Pick<LogRow, 'number' | 'digest'>>(
        `delete from directory.access_log
         where number < coalesce((select min(number) from directory.access_log where at >= $1), 'infinity'::float8)
         returning number, digest`,
        [before],
      );
      const last = rows.reduce<(typeof rows)[number] | undefined>(
        (a, b) => (a && a.number > b.number ? a : b),
        undefined,
      );
      if (!last) return;
      const detail = { entries: rows.length, upTo: last.number, digest: last.digest };
      await this.#chain({ type: EXPIRED, result: 'done', detail }, last, sql);
    });
  }

  /** The end of what retention removed; before anything was removed, the beginning. */
  async #lastRemoved(): Promise<{ readonly number: number; readonly digest: string | null }> {
    const { rows } = await this.pool.query<Pick<LogRow, 'detail'>>(
      'select detail from directory.access_log where type = $1 order by number desc limit 1',
      [EXPIRED],
    );
    const detail = rows[0]?.detail;
    return detail ? { number: Number(detail['upTo']), digest: String(detail['digest']) } : { number: 0, digest: null };
  }

  /** Adds an entry behind the last one; `removed` is the last one where none is left. */
  async #chain(entry: AccessEntry, removed: Pick<LogRow, 'number' | 'digest'> | undefined, sql: Sql): Promise<void> {
    const { rows } = await sql.query<Pick<LogRow, 'number' | 'digest'>>(
      'select number, digest from directory.access_log order by number desc limit 1',
    );
    const last = rows[0] ?? removed;
    const row = {
      number: (last?.number ?? 0) + 1,
      at: new Date(this.clock.now()),
      type: entry.type,
      account: entry.account ?? null,
      object: entry.object ?? null,
      result: entry.result,
      detail: entry.detail ?? {},
      previous: last?.digest ?? null,
    };
    await sql.query('insert into directory.access_log values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      ...Object.values(row),
      content(row),
    ]);
  }
}
