import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type PoolClient } from 'pg';
import { type Alarm } from '../account.js';
import { type Entry } from './books.js';
import { BLOCK, SPAN } from './schema.js';
import { sameJson } from './same-json.js';
import { type Table, type Version } from './subject.js';

interface Written extends Version {
  readonly table: Table;
  readonly account: string;
  readonly subject: string;
  readonly fromOrdinal: number;
  toOrdinal: number | null;
}

interface Closing {
  readonly account: string;
  readonly subject: string;
  readonly key: string;
  readonly from: LegalDate;
  readonly ordinal: number;
}

/** A batch of entries, gathered so that each table is written by one statement. */
export class Page {
  /** Versions of this page that are not closed, by account and subject, then by table, key and legal date. */
  readonly #standing = new Map<string, Map<string, Written>>();
  readonly #versions: Written[] = [];
  readonly #closings: Record<Table, Closing[]> = { rows: [], tasks: [] };
  readonly #postings: { entry: Entry; figure: string; area: string; on: LegalDate; amount: number }[] = [];
  readonly #alarms = new Map<string, { account: string; subject: string; key: string; alarm: Alarm | null }>();
  readonly #links: { account: string; stream: string; subject: string }[] = [];

  add(entry: Entry): void {
    const { account, subject, change } = entry;
    if (change.closed.length + change.opened.length > 0) this.#addVersions(entry);
    for (const step of change.steps) this.#postings.push({ entry, ...step });
    for (const stream of entry.links) this.#links.push({ account, stream, subject });
    this.#addAlarms(entry);
  }

  #addVersions({ id, account, subject, ordinal, change: { closed, opened } }: Entry): void {
    const standing = this.#standing.get(id) ?? new Map<string, Written>();
    this.#standing.set(id, standing);
    for (const { table, key, from } of closed) {
      const name = versionName(table, key, from);
      const written = standing.get(name);
      if (written) written.toOrdinal = ordinal;
      else this.#closings[table].push({ account, subject, key, from, ordinal });
      standing.delete(name);
    }
    for (const version of opened) {
      const written: Written = { ...version, account, subject, fromOrdinal: ordinal, toOrdinal: null };
      standing.set(versionName(version.table, version.key, version.from), written);
      this.#versions.push(written);
    }
  }

  #addAlarms({ id, account, subject, alarms: { before, after } }: Entry): void {
    if (before === after) return;
    const set = (key: string, alarm: Alarm | null): void => {
      this.#alarms.set(`${id}\u001f${key}`, { account, subject, key, alarm });
    };
    for (const [key, alarm] of Object.entries(after)) if (alarm && !sameJson(alarm, before[key])) set(key, alarm);
    for (const [key, alarm] of Object.entries(before)) if (alarm && !after[key]) set(key, null);
  }

  /** Writes everything gathered; the caller holds the transaction. */
  async write(client: PoolClient, schema: string): Promise<void> {
    await this.#close(client, schema, 'rows');
    await this.#close(client, schema, 'tasks');
    await this.#writeRows(client, schema);
    await this.#writeTasks(client, schema);
    await this.#writePostings(client, schema);
    await this.#writeAlarms(client, schema);
    if (this.#links.length > 0) {
      await client.query({
        name: `${schema}.links`,
        text: `insert into ${schema}.links select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
        values: columns(this.#links, ['account', 'stream', 'subject']),
      });
    }
  }

  async #close(client: PoolClient, schema: string, table: Table): Promise<void> {
    const closings = this.#closings[table];
    if (closings.length === 0) return;
    await client.query({
      name: `${schema}.${table}.close`,
      text: `update ${schema}.${table} t set to_ordinal = u.ordinal
        from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::bigint[]) u(account, subject, key, effective_from, ordinal)
        where t.account = u.account and t.subject = u.subject and t.key = u.key
          and t.effective_from = u.effective_from and t.to_ordinal is null`,
      values: columns(closings, ['account', 'subject', 'key', 'from', 'ordinal']),
    });
  }

  async #writeRows(client: PoolClient, schema: string): Promise<void> {
    const written = this.#versions.filter(({ table }) => table === 'rows');
    if (written.length === 0) return;
    await client.query({
      name: `${schema}.rows.insert`,
      text: `insert into ${schema}.rows (account, subject, key, effective_from, effective_to, from_ordinal, to_ordinal,
          area, county, street, community, unit, status, due, sort, line)
        select ${VERSION}, area, county, street, community, unit, status, due, coalesce(sort, ''), line
        from ${VERSIONS},
          json_to_record(line) named(area text, county text, street text, community text, unit text, status text, due date, sort text)`,
      values: [...versionColumns(written), textsOf(written)],
    });
  }

  async #writeTasks(client: PoolClient, schema: string): Promise<void> {
    const written = this.#versions.filter(({ table }) => table === 'tasks');
    if (written.length === 0) return;
    await client.query({
      name: `${schema}.tasks.insert`,
      text: `insert into ${schema}.tasks (account, subject, key, effective_from, effective_to, from_ordinal, to_ordinal, holder, due, since, line)
        select ${VERSION}, holder, coalesce(due, 'infinity'), since, line
        from ${VERSIONS}, json_to_record(line) named(holder text, due date, since text)`,
      values: [...versionColumns(written), textsOf(written)],
    });
  }

  async #writePostings(client: PoolClient, schema: string): Promise<void> {
    if (this.#postings.length === 0) return;
    const lines = this.#postings.map(({ entry, ...step }) => ({
      ...step,
      subject: entry.subject,
      ordinal: entry.ordinal,
    }));
    await client.query({
      name: `${schema}.postings.insert`,
      text: `with posted as (
          insert into ${schema}.postings (figure, area, subject, effective_on, ordinal, amount)
          select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::bigint[], $6::bigint[])
          returning figure, area, effective_on, ordinal, amount),
        spanned as (
          insert into ${schema}.spans (figure, area, span, month, amount)
          select figure, area, ordinal / ${SPAN}, date_trunc('month', effective_on::timestamp)::date, sum(amount) from posted group by 1, 2, 3, 4
          on conflict (figure, span, month, area) do update set amount = spans.amount + excluded.amount)
        insert into ${schema}.blocks (figure, area, block, effective_on, amount)
        select figure, area, ordinal / ${BLOCK}, effective_on, sum(amount) from posted group by 1, 2, 3, 4
        on conflict (figure, block, effective_on, area) do update set amount = blocks.amount + excluded.amount`,
      values: columns(lines, ['figure', 'area', 'subject', 'on', 'ordinal', 'amount']),
    });
  }

  async #writeAlarms(client: PoolClient, schema: string): Promise<void> {
    if (this.#alarms.size === 0) return;
    const all = [...this.#alarms.values()];
    const gone = all.filter(({ alarm }) => alarm === null);
    const set = all
      .filter(({ alarm }) => alarm !== null)
      .map((item) => ({ ...item, at: item.alarm!.at, text: JSON.stringify(item.alarm) }));
    if (gone.length > 0) {
      await client.query({
        name: `${schema}.alarms.delete`,
        text: `delete from ${schema}.alarms a using unnest($1::text[], $2::text[], $3::text[]) u(account, subject, key)
          where a.account = u.account and a.subject = u.subject and a.key = u.key`,
        values: columns(gone, ['account', 'subject', 'key']),
      });
    }
    if (set.length > 0) {
      await client.query({
        name: `${schema}.alarms.set`,
        text: `insert into ${schema}.alarms (account, subject, key, at, line)
          select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::json[])
          on conflict (account, subject, key) do update set at = excluded.at, line = excluded.line`,
        values: columns(set, ['account', 'subject', 'key', 'at', 'text']),
      });
    }
  }
}

/** Keeps the parts apart by a character that none of them holds. */
const versionName = (table: Table, key: string, from: LegalDate): string => `${table}\u001f${key}\u001f${from}`;

const columns = <T extends object>(items: readonly T[], names: readonly (keyof T)[]): unknown[][] =>
  names.map((name) => items.map((item) => item[name] ?? null));

const versionColumns = (written: readonly Written[]): unknown[][] =>
  columns(written, ['account', 'subject', 'key', 'from', 'to', 'fromOrdinal', 'toOrdinal']);

const VERSION = 'account, subject, key, effective_from, effective_to, from_ordinal, to_ordinal';

/** Versions from their columns, and their lines from one JSON text; what lists filter by is taken out of it over there. */
const VERSIONS = `rows from (
  unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[], $7::bigint[]), json_array_elements($8)
) versions(${VERSION}, line)`;

/** All lines as one JSON text: as an array of PostgreSQL every quote in them would have to be escaped. */
const textsOf = (written: readonly Written[]): string => JSON.stringify(written.map(({ line }) => line));

/** Remembers when each ordinal was reached; `latest_at` never falls, so an instant names the longest prefix before it. */
export const writeMoments = async (
  client: PoolClient,
  schema: string,
  events: readonly RecordedEvent[],
  firstOrdinal: number,
): Promise<void> => {
  await client.query({
    name: `${schema}.moments.insert`,
    text: `insert into ${schema}.moments (ordinal, position, at, latest_at)
      select u.ordinal, u.position, u.at,
        greatest(max(u.at) over (order by u.ordinal), (select latest_at from ${schema}.moments where ordinal = $1::bigint - 1))
      from unnest($2::bigint[], $3::text[], $4::text[]) u(ordinal, position, at)`,
    values: [
      firstOrdinal,
      events.map((_, i) => firstOrdinal + i),
      events.map(({ position }) => position),
      events.map(({ metadata }) => metadata.at),
    ],
  });
};
