import { Inject, Injectable } from '@nestjs/common';
import { type PrivateText } from '@greenledger/domain';
import { derivedId } from '@greenledger/eventing';
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { ensureTables } from '../tables.js';
import { CLOCK, DATABASE } from '../tokens.js';

/** A text with all that its digest is made of. */
export interface KeptText extends PrivateText {
  readonly salt: string;
  readonly body: string;
}

const LOCK = 7_013_211;
const tables = `
  create schema if not exists personal;
  create table if not exists personal.text (
    ref text collate "C" primary key, salt text not null, body text, kept_at timestamptz not null, forgotten_at timestamptz
  );`;

const digestOf = (salt: string, body: string): string => createHash('sha256').update(`${salt}${body}`).digest('hex');

/**
 * Text that names people or comes from them, outside the log (D8): events hold a reference and a salted digest. What is
 * forgotten here is gone, and the log and its chain stay as they are.
 */
@Injectable()
export class PrivateTexts {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  install(): Promise<void> {
    return ensureTables(this.pool, LOCK, tables);
  }

  /**
   * Keeps a text under a reference drawn from the act that sends it: sent again, the same text has the same digest, and
   * another text another one, so that a reused key is noticed.
   */
  async keep(body: string, act: readonly string[]): Promise<PrivateText & { readonly isNew: boolean }> {
    const ref = derivedId('private text', ...act);
    const salt = randomBytes(16).toString('hex');
    const { rowCount } = await this.pool.query(
      'insert into personal.text (ref, salt, body, kept_at) values ($1, $2, $3, $4) on conflict do nothing',
      [ref, salt, body, new Date(this.clock.now())],
    );
    if (rowCount === 1) return { ref, digest: digestOf(salt, body), isNew: true };
    const { rows } = await this.pool.query<{ salt: string }>('select salt from personal.text where ref = $1', [ref]);
    return { ref, digest: digestOf(rows[0]!.salt, body), isNew: false };
  }

  /** Takes texts over as they are, salts and all; those already there stay. */
  async adopt(texts: readonly KeptText[]): Promise<void> {
    await this.pool.query(
      `insert into personal.text (ref, salt, body, kept_at)
        select t.ref, t.salt, t.body, $4 from unnest($1::text[], $2::text[], $3::text[]) t(ref, salt, body)
        on conflict do nothing`,
      [
        texts.map(({ ref }) => ref),
        texts.map(({ salt }) => salt),
        texts.map(({ body }) => body),
        new Date(this.clock.now()),
      ],
    );
  }

  /** The text behind a reference, and whether it is the one that the digest was made over; nothing once forgotten. */
  async read({ ref, digest }: PrivateText): Promise<{ readonly body: string; readonly intact: boolean } | undefined> {
    const { rows } = await this.pool.query<{ salt: string; body: string | null }>(
      'select salt, body from personal.text where ref = $1',
      [ref],
    );
    const [row] = rows;
    if (row?.body === undefined || row.body === null) return undefined;
    return { body: row.body, intact: digestOf(row.salt, row.body) === digest };
  }

  /** Erases a text; its reference and digest in the log say no more than that there was one. */
  async forget(refs: readonly string[]): Promise<void> {
    await this.pool.query(
      `update personal.text set body = null, salt = '', forgotten_at = $2 where ref = any($1::text[])`,
      [refs, new Date(this.clock.now())],
    );
  }

  /** Takes back what was kept for an act that was then refused. */
  async discard(refs: readonly string[]): Promise<void> {
    await this.pool.query('delete from personal.text where ref = any($1::text[])', [refs]);
  }
}
