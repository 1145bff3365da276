import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type Alarm } from '../account.js';
import { type Entry } from './books.js';
import { BLOCK, SPAN } from './schema.js';
import { sameJson } from './same-json.js';
import { type Step, type Table, type Version } from './subject.js';

interface Written extends Version {
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

/** A batch of entries, gathered so that each table is written by one statement, its lines as one JSON text. */
export class Page {
  /** Versions of this page that are not closed, by account, subject, table, key and legal date. */
  readonly #standing = new Map<string, Written>();
  readonly #versions: Record<Table, Written[]> = { rows: [], tasks: [] };
  readonly #closings: Record<Table, Closing[]> = { rows: [], tasks: [] };
  readonly #postings: (Step & { readonly subject: string; readonly ordinal: number })[] = [];
  readonly #alarms = new Map<string, { account: string; subject: string; key: string; alarm: Alarm | null }>();
  readonly #links: { account: string; stream: string; subject: string }[] = [];

  add(entry: Entry): void {
    const { account, subject, ordinal, change } = entry;
    if (change.closed.length + change.opened.length > 0) this.#addVersions(entry);
    for (const { figure, area, on, amount } of change.steps) {
      this.#postings.push({ figure, area, subject, on, ordinal, amount });
    }
    for (const stream of entry.links) this.#links.push({ account, stream, subject });
    this.#addAlarms(entry);
  }

  #addVersions({ id, account, subject, ordinal, change: { closed, opened } }: Entry): void {
    for (const { table, key, from } of closed) {
      const name = versionName(id, table, key, from);
      const written = this.#standing.get(name);
      if (written) written.toOrdinal = ordinal;
      else this.#closings[table].push({ account, subject, key, from, ordinal });
      this.#standing.delete(name);
    }
    for (const { table, key, from, to, line } of opened) {
      const written: Written = { account, subject, key, from, to, fromOrdinal: ordinal, toOrdinal: null, line };
      this.#standing.set(versionName(id, table, key, from), written);
      this.#versions[table].push(written);
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

  /** The statements that write everything gathered, in their order; the caller holds the transaction. */
  *statements(schema: string): Generator<Statement> {
    const alarms = [...this.#alarms.values()];
    const gone = alarms.filter(({ alarm }) => alarm === null);
    const set = alarms.filter(({ alarm }) => alarm !== null);
    yield* statement(`${schema}.rows.close`, closeVersions(schema, 'rows'), this.#closings.rows);
    yield* statement(`${schema}.tasks.close`, closeVersions(schema, 'tasks'), this.#closings.tasks);
    yield* statement(`${schema}.rows.insert`, insertRows(schema), this.#versions.rows);
    yield* statement(`${schema}.tasks.insert`, insertTasks(schema), this.#versions.tasks);
    yield* statement(`${schema}.postings.insert`, insertPostings(schema), this.#postings);
    yield* statement(`${schema}.alarms.delete`, deleteAlarms(schema), gone);
    yield* statement(`${schema}.alarms.set`, setAlarms(schema), set);
    yield* statement(`${schema}.links`, insertLinks(schema), this.#links);
  }
}

/** Keeps the parts apart by a character that none of them holds. */
const versionName = (id: string, table: Table, key: string, from: LegalDate): string =>
  `${id}\u001f${table}\u001f${key}\u001f${from}`;

/** A statement on lines, which reach PostgreSQL as one JSON text: the elements of an array would be escaped one by one. */
interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: [string];
}

function* statement(name: string, text: string, lines: readonly object[]): Generator<Statement> {
  if (lines.length > 0) yield { name, text, values: [JSON.stringify(lines)] };
}

const closeVersions = (schema: string, table: Table): string => `
  update ${schema}.${table} t set to_ordinal = u.ordinal
  from json_to_recordset($1) u(account text, subject text, key text, "from" date, ordinal bigint)
  where t.account = u.account and t.subject = u.subject and t.key = u.key
    and t.effective_from = u."from" and t.to_ordinal is null`;

const VERSION = 'account, subject, key, effective_from, effective_to, from_ordinal, to_ordinal';
const VERSIONS = `json_to_recordset($1) v(
    account text, subject text, key text, "from" date, "to" date, "fromOrdinal" bigint, "toOrdinal" bigint, line json)`;
const OF_VERSION = 'account, subject, key, "from", "to", "fromOrdinal", "toOrdinal"';

/** What lists filter by is taken out of the line over there. */
const insertRows = (schema: string): string => `
  insert into ${schema}.rows (${VERSION}, area, county, street, community, unit, person, status, due, sort, line)
  select ${OF_VERSION}, area, county, street, community, unit, person, status, due, coalesce(sort, ''), line
  from ${VERSIONS}, json_to_record(line) named(
    area text, county text, street text, community text, unit text, person text, status text, due date, sort text)`;

const insertTasks = (schema: string): string => `
  insert into ${schema}.tasks (${VERSION}, holder, due, since, line)
  select ${OF_VERSION}, holder, coalesce(due, 'infinity'), since, line
  from ${VERSIONS}, json_to_record(line) named(holder text, due date, since text)`;

const insertPostings = (schema: string): string => `
  with posted as (
    insert into ${schema}.postings (figure, area, subject, effective_on, ordinal, amount)
    select * from json_to_recordset($1) u(figure text, area text, subject text, "on" date, ordinal bigint, amount bigint)
    returning figure, area, effective_on, ordinal, amount),
  spanned as (
    insert into ${schema}.spans (figure, area, span, month, amount)
    select figure, area, ordinal / ${SPAN}, date_trunc('month', effective_on::timestamp)::date, sum(amount) from posted group by 1, 2, 3, 4
    on conflict (figure, span, month, area) do update set amount = spans.amount + excluded.amount)
  insert into ${schema}.blocks (figure, area, block, effective_on, amount)
  select figure, area, ordinal / ${BLOCK}, effective_on, sum(amount) from posted group by 1, 2, 3, 4
  on conflict (figure, block, effective_on, area) do update set amount = blocks.amount + excluded.amount`;

const deleteAlarms = (schema: string): string => `
  delete from ${schema}.alarms a using json_to_recordset($1) u(account text, subject text, key text)
  where a.account = u.account and a.subject = u.subject and a.key = u.key`;

const setAlarms = (schema: string): string => `
  insert into ${schema}.alarms (account, subject, key, at, line)
  select account, subject, key, alarm->>'at', alarm from json_to_recordset($1) u(account text, subject text, key text, alarm json)
  on conflict (account, subject, key) do update set at = excluded.at, line = excluded.line`;

const insertLinks = (schema: string): string => `
  insert into ${schema}.links
  select * from json_to_recordset($1) u(account text, stream text, subject text) on conflict do nothing`;

/** Remembers when each ordinal was reached; `latest_at` never falls, so an instant names the longest prefix before it. */
export function* moments(schema: string, events: readonly RecordedEvent[], firstOrdinal: number): Generator<Statement> {
  const lines = events.map(({ position, metadata: { at } }, i) => ({ ordinal: firstOrdinal + i, position, at }));
  const text = `
    insert into ${schema}.moments (ordinal, position, at, latest_at)
    select u.ordinal, u.position, u.at, greatest(
      max(u.at) over (order by u.ordinal),
      (select m.latest_at from ${schema}.moments m order by m.ordinal desc limit 1))
    from json_to_recordset($1) u(ordinal bigint, position text, at text)`;
  yield* statement(`${schema}.moments.insert`, text, lines);
}
