import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@greenledger/eventing';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { inTransaction, type Sql } from './transaction.js';

/** D3: five failures within ten minutes lock for thirty, per account and per address. */
const FAILURES = 5;
const WINDOW_MS = 10 * 60_000;
const LOCK_MS = 30 * 60_000;

type Kind = 'login' | 'address';

/** What somebody tries to get past with a secret. */
export type Guarded = 'SignIn' | 'PasswordChange' | 'OneTimeLink';

export interface Attempt {
  readonly id: string;
  readonly at: Guarded;
  /** None where the secret names no login. */
  readonly login: string | undefined;
  readonly address: string;
}

/**
 * Counts failed tries at passwords, codes and one-time links in the database, for all processes together, so that neither
 * a restart nor another process nor many attempts at once get around it.
 */
@Injectable()
export class Lockout {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** Opens an attempt; it counts from now on. Refuses `LockedOut`, with the instant at which the lock ends. */
  async begin(at: Guarded, { login, address }: Pick<Attempt, 'login' | 'address'>): Promise<Attempt> {
    const attempt: Attempt = { id: randomUUID(), at, login, address };
    await inTransaction(this.pool, async (sql) => {
      await this.#serialise(sql, attempt);
      const until = (await this.#lockedUntil(sql, attempt)) ?? (await this.#tooManyAtOnce(sql, attempt));
      if (until !== undefined) throw new Refusal('LockedOut', { until: until.toISOString() });
      await sql.query('insert into directory.sign_in_attempt values ($1, $2, $3, $4)', [
        attempt.id,
        login ?? null,
        address,
        this.#now(),
      ]);
    });
    return attempt;
  }

  async failed(attempt: Attempt, account: string | undefined): Promise<void> {
    await inTransaction(this.pool, async (sql) => {
      await this.#serialise(sql, attempt);
      await sql.query('update directory.sign_in_attempt set failed = true where id = $1', [attempt.id]);
      await this.accessLog.add({ type: attempt.at, account, object: attempt.address, result: 'refused' }, sql);
      for (const [kind, subject] of subjectsOf(attempt)) {
        const failures = await this.#count(sql, kind, subject, 'and failed');
        if (failures >= FAILURES) await this.#lock(sql, kind, subject, account);
      }
    });
  }

  /** A success forgets the failures of the login; those of the address stay. */
  async succeeded({ login, id }: Attempt): Promise<void> {
    await this.pool.query('delete from directory.sign_in_attempt where id = $1 or (login = $2 and failed)', [
      id,
      login,
    ]);
  }

  /** An attempt that ended neither way. It forgets nothing: a known password must not buy more guesses of the code. */
  async withdrawn({ id }: Attempt): Promise<void> {
    await this.pool.query('delete from directory.sign_in_attempt where id = $1', [id]);
  }

  /** Takes a lock off a login before its time. */
  async lift(login: string, sql: Sql): Promise<void> {
    await sql.query(`delete from directory.lock where kind = 'login' and subject = $1`, [login]);
    await sql.query('delete from directory.sign_in_attempt where login = $1', [login]);
  }

  /** Takes a lock off an address, and forgets what failed from there: a whole office may stand behind one. */
  async liftAddress(address: string, sql: Sql): Promise<void> {
    await sql.query(`delete from directory.lock where kind = 'address' and subject = $1`, [address]);
    await sql.query('delete from directory.sign_in_attempt where address = $1', [address]);
  }

  #now(): Date {
    return new Date(this.clock.now());
  }

  async #serialise(sql: Sql, attempt: Attempt): Promise<void> {
    for (const [kind, subject] of subjectsOf(attempt)) {
      await sql.query('select pg_advisory_xact_lock(7013203, hashtext($1))', [`${kind} ${subject}`]);
    }
  }

  async #lockedUntil(sql: Sql, { login, address }: Attempt): Promise<Date | undefined> {
    const { rows } = await sql.query<{ until: Date | null }>(
      `select max(until) as until from directory.lock
       where ((kind = 'login' and subject = $1) or (kind = 'address' and subject = $2)) and until > $3`,
      [login ?? null, address, this.#now()],
    );
    return rows[0]?.until ?? undefined;
  }

  /** Attempts that are still being checked count too: nobody gets more than five tries by sending them together. */
  async #tooManyAtOnce(sql: Sql, attempt: Attempt): Promise<Date | undefined> {
    for (const [kind, subject] of subjectsOf(attempt)) {
      const limit = kind === 'login' ? FAILURES : FAILURES * 8;
      if ((await this.#count(sql, kind, subject, '')) >= limit) return new Date(this.#now().getTime() + 1000);
    }
    return undefined;
  }

  async #count(sql: Sql, kind: Kind, subject: string, which: 'and failed' | ''): Promise<number> {
    const since = new Date(this.#now().getTime() - WINDOW_MS);
    const { rows } = await sql.query<{ n: number }>(
      `select count(*)::int as n from directory.sign_in_attempt where ${kind} = $1 and at > $2 ${which}`,
      [subject, since],
    );
    return rows[0]!.n;
  }

  async #lock(sql: Sql, kind: Kind, subject: string, account: string | undefined): Promise<void> {
    const until = new Date(this.#now().getTime() + LOCK_MS);
    await sql.query(
      `insert into directory.lock values ($1, $2, $3) on conflict (kind, subject) do update set until = excluded.until`,
      [kind, subject, until],
    );
    await sql.query(`delete from directory.sign_in_attempt where ${kind} = $1`, [subject]);
    const detail = { kind, until: until.toISOString() };
    await this.accessLog.add({ type: 'LockedOut', account, object: subject, result: 'done', detail }, sql);
  }
}

/** What an attempt counts for, always in the same order, so that two attempts never wait for each other. */
const subjectsOf = ({ login, address }: Attempt): readonly (readonly [kind: Kind, subject: string])[] => [
  ...(login === undefined ? [] : [['login', login] as const]),
  ['address', address],
];
