import { type LegalDate } from '@greenledger/eventing';
import { Refusal } from '@greenledger/domain';
import { type Pool } from 'pg';
import { type Alarm, type Data, type Row, type Task } from '../account.js';
import { type Moment } from './moment.js';
import { BLOCK, SPAN } from './schema.js';

/** A row as a list shows it: whose, since which legal date and by which ordinal. */
export type Listed<D extends object = Data> = Row<D> & {
  readonly subject: string;
  readonly key: string;
  readonly effectiveFrom: LegalDate;
  readonly ordinal: number;
};

export type InboxTask = Omit<Task, 'holders'> & {
  readonly account: string;
  readonly subject: string;
  readonly key: string;
  readonly holder: string;
  readonly ordinal: number;
};

/** One page of a list and the cursor behind it. */
export interface Slice<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A line of a running balance. */
export interface Posting {
  readonly figure: string;
  readonly area: string;
  readonly subject: string;
  readonly effectiveOn: LegalDate;
  readonly ordinal: number;
  readonly amount: number;
}

export interface Filter {
  readonly subject?: string | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly key?: string | undefined;
  readonly area?: string | undefined;
  readonly county?: string | undefined;
  readonly street?: string | undefined;
  readonly community?: string | undefined;
  readonly unit?: string | undefined;
  readonly person?: string | undefined;
  readonly status?: string | undefined;
  readonly due?: LegalDate | undefined;
}

export interface Paging {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const FILTERS = ['subject', 'key', 'area', 'county', 'street', 'community', 'unit', 'person', 'status', 'due'] as const;

const encode = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const decode = (cursor: string, length: number): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
      return parts;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('CursorInvalid', { cursor });
};

const slice = <T>(found: readonly T[], limit: number, cursorOf: (last: T) => readonly unknown[]): Slice<T> => {
  const items = found.slice(0, limit);
  return found.length > limit ? { items, next: encode(cursorOf(items.at(-1)!)) } : { items };
};

/** One page of a list that is made whole because it is short; `nameOf` tells its items apart. Refuses `CursorInvalid`. */
export const pageOf = <T>(all: readonly T[], nameOf: (item: T) => string, { cursor, limit = 50 }: Paging): Slice<T> => {
  const [last] = cursor === undefined ? [] : decode(cursor, 1);
  const start = last === undefined ? 0 : all.findIndex((item) => nameOf(item) === last) + 1;
  if (last !== undefined && start === 0) throw new Refusal('CursorInvalid', { cursor });
  return slice(all.slice(start, start + limit + 1), limit, (item) => [nameOf(item)]);
};

/** A line is seen at (D, P) when both of its ranges contain it; what stands now is in the part index of its own. */
const seen = ({ now }: Moment, ordinal: string, asOf: string): string =>
  now
    ? `to_ordinal is null and effective_to is null and ${ordinal}::bigint is not null and ${asOf}::date is not null`
    : `from_ordinal <= ${ordinal} and (to_ordinal is null or to_ordinal > ${ordinal})
       and effective_from <= ${asOf}::date and (effective_to is null or effective_to > ${asOf}::date)`;

/** What rows have to meet, their moment in `$2` and `$3`; what is asked of single columns is added to the values. */
const lookedFor = (moment: Moment, filter: Filter, values: unknown[]): string[] => {
  const where = [seen(moment, '$2', '$3')];
  for (const name of FILTERS) {
    if (filter[name] === undefined) continue;
    values.push(filter[name]);
    where.push(`${name} = $${values.length}`);
  }
  return where;
};

const STORED = 'subject, key, sort, effective_from::text, from_ordinal, line';

interface StoredRow<D extends object> {
  readonly subject: string;
  readonly key: string;
  readonly sort: string;
  readonly effective_from: string;
  readonly from_ordinal: string;
  readonly line: Row<D>;
}

const listedOf = <D extends object>({ subject, key, effective_from, from_ordinal, line }: StoredRow<D>): Listed<D> => ({
  ...line,
  subject,
  key,
  effectiveFrom: effective_from,
  ordinal: Number(from_ordinal),
});

/** The questions that every read model is asked, at any moment. */
export class Ledger {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Rows of an account in `sort` order. */
  async rows<D extends object = Data>(
    account: string,
    moment: Moment,
    filter: Filter = {},
    paging: Paging = {},
  ): Promise<Slice<Listed<D>>> {
    const limit = paging.limit ?? 50;
    const values: unknown[] = [account, moment.ordinal, moment.asOf, limit + 1];
    const where = lookedFor(moment, filter, values);
    if (filter.subjects) {
      values.push(filter.subjects);
      where.push(`subject = any($${values.length}::text[])`);
    }
    if (paging.cursor !== undefined) {
      values.push(...decode(paging.cursor, 3));
      where.push(`(sort, subject, key) > ($${values.length - 2}, $${values.length - 1}, $${values.length})`);
    }
    const { rows } = await this.#pool.query<StoredRow<D>>(
      `select ${STORED} from ${moment.schema}.rows
        where account = $1 and ${where.join(' and ')} order by sort, subject, key limit $4`,
      values,
    );
    return slice(rows.map(listedOf), limit, ({ sort, subject, key }) => [sort ?? '', subject, key]);
  }

  /** All rows of an account that pass the filter; for small lists only (at most 5,000). */
  async all<D extends object = Data>(
    account: string,
    moment: Moment,
    filter: Filter = {},
  ): Promise<readonly Listed<D>[]> {
    return (await this.rows<D>(account, moment, filter, { limit: 5_000 })).items;
  }

  /** Rows in which a name, a title, a number or a code holds some words, in `sort` order. */
  async named<D extends object>(
    account: string,
    moment: Moment,
    { words, most, ...filter }: Filter & { readonly words: string; readonly most: number },
  ): Promise<readonly Listed<D>[]> {
    const values: unknown[] = [account, moment.ordinal, moment.asOf, `%${words.replace(/[\\%_]/g, '\\$&')}%`, most];
    const where = lookedFor(moment, filter, values);
    const names = ['name', 'title', 'number', 'code', 'codes'].map((name) => `line->'data'->>'${name}'`);
    const { rows } = await this.#pool.query<StoredRow<D>>(
      `select ${STORED} from ${moment.schema}.rows
        where account = $1 and ${where.join(' and ')} and concat_ws(' ', ${names.join(', ')}) ilike $4
        order by sort, subject, key limit $5`,
      values,
    );
    return rows.map(listedOf);
  }

  /** Counts rows by status. */
  async countByStatus(account: string, moment: Moment, filter: Filter = {}): Promise<Readonly<Record<string, number>>> {
    const values: unknown[] = [account, moment.ordinal, moment.asOf];
    const where = lookedFor(moment, filter, values);
    const { rows } = await this.#pool.query<{ status: string; count: string }>(
      `select status, count(*) from ${moment.schema}.rows where account = $1 and ${where.join(' and ')} group by status order by status`,
      values,
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
  }

  /** Counts rows by status on each due date from one to another, the latest first; no date without any. */
  async countByDue(
    account: string,
    moment: Moment,
    { from, to }: { readonly from: LegalDate; readonly to: LegalDate },
  ): Promise<readonly { readonly due: LegalDate; readonly counts: Readonly<Record<string, number>> }[]> {
    const { rows } = await this.#pool.query<{ due: LegalDate; status: string; count: string }>(
      `select due::text, status, count(*) from ${moment.schema}.rows
        where account = $1 and ${seen(moment, '$2', '$3')} and due between $4::date and $5::date
        group by due, status order by due desc, status`,
      [account, moment.ordinal, moment.asOf, from, to],
    );
    const dates = new Map<LegalDate, Record<string, number>>();
    for (const { due, status, count } of rows) dates.set(due, { ...dates.get(due), [status]: Number(count) });
    return [...dates].map(([due, counts]) => ({ due, counts }));
  }

  /**
   * Counts rows by status in each place of a kind; rows that name no such place are left out, and with `flag` those whose
   * data does not say yes to it.
   */
  async countByPlace(
    account: string,
    moment: Moment,
    by: 'area' | 'county' | 'street',
    { flag, ...filter }: Filter & { readonly flag?: string } = {},
  ): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
    const values: unknown[] = [account, moment.ordinal, moment.asOf];
    const where = lookedFor(moment, filter, values);
    if (flag !== undefined) {
      values.push(flag);
      where.push(`line->'data'->>$${values.length} = 'true'`);
    }
    const { rows } = await this.#pool.query<{ place: string; status: string; count: string }>(
      `select ${by} as place, status, count(*) from ${moment.schema}.rows
        where account = $1 and ${by} is not null and ${where.join(' and ')} group by ${by}, status order by ${by}, status`,
      values,
    );
    const places = new Map<string, Record<string, number>>();
    for (const { place, status, count } of rows) {
      places.set(place, { ...places.get(place), [status]: Number(count) });
    }
    return places;
  }

  /** Everybody for whom work waits, as `<role>@<scope>`. */
  async holders(moment: Moment): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ holder: string }>(
      `select distinct holder from ${moment.schema}.tasks where ${seen(moment, '$1', '$2')} order by holder`,
      [moment.ordinal, moment.asOf],
    );
    return rows.map(({ holder }) => holder);
  }

  /** The work that waits for the holders, earliest due first. */
  async inbox(holders: readonly string[], moment: Moment, paging: Paging = {}): Promise<Slice<InboxTask>> {
    const limit = paging.limit ?? 50;
    const values: unknown[] = [holders, moment.ordinal, moment.asOf, limit + 1];
    let behind = '';
    if (paging.cursor !== undefined) {
      values.push(...decode(paging.cursor, 4));
      behind = 'and (due, since, subject, key) > ($5::date, $6, $7, $8)';
    }
    const { rows } = await this.#pool.query<{
      account: string;
      subject: string;
      key: string;
      holder: string;
      due: string;
      from_ordinal: string;
      line: InboxTask;
    }>(
      `select t.account, t.subject, t.key, t.holder, t.due::text, t.from_ordinal, t.line
        from unnest($1::text[]) h(holder) cross join lateral (
          select * from ${moment.schema}.tasks where holder = h.holder and ${seen(moment, '$2', '$3')} ${behind}
          order by due, since, subject, key limit $4) t
        order by t.due, t.since, t.subject, t.key limit $4`,
      values,
    );
    const tasks = rows.map(({ account, subject, key, holder, due, from_ordinal, line }) => ({
      ...line,
      account,
      subject,
      key,
      holder,
      ordinal: Number(from_ordinal),
      cursorDue: due,
    }));
    const { items, next } = slice(tasks, limit, ({ cursorDue, since, subject, key }) => [
      cursorDue,
      since,
      subject,
      key,
    ]);
    return { items: items.map(({ cursorDue: _, ...task }) => task), ...(next !== undefined && { next }) };
  }

  /** Balances of figures by figure and area: whole blocks of postings and the broken one at the moment. */
  async balances(
    figures: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const { rows } = await this.#pool.query<{ figure: string; area: string; amount: string }>({
      name: `${moment.schema}.balances`,
      text: `select figure, area, sum(amount) as amount from (
          select figure, area, amount from ${moment.schema}.spans
            where figure = any($1::text[]) and span < $2::bigint / ${SPAN} and month < date_trunc('month', $3::timestamp)::date
          union all
          select figure, area, amount from ${moment.schema}.blocks
            where figure = any($1::text[]) and block < $2::bigint / ${SPAN} * ${SPAN / BLOCK}
              and effective_on between date_trunc('month', $3::timestamp)::date and $3::date
          union all
          select figure, area, amount from ${moment.schema}.blocks
            where figure = any($1::text[]) and block >= $2::bigint / ${SPAN} * ${SPAN / BLOCK}
              and block < $2::bigint / ${BLOCK} and effective_on <= $3::date
          union all
          select figure, area, amount from ${moment.schema}.postings
            where figure = any($1::text[]) and ordinal >= $2::bigint / ${BLOCK} * ${BLOCK} and ordinal <= $2 and effective_on <= $3::date
        ) parts group by figure, area having sum(amount) <> 0`,
      values: [figures, moment.ordinal, moment.asOf],
    });
    const balances = new Map<string, Map<string, number>>(figures.map((figure) => [figure, new Map<string, number>()]));
    for (const { figure, area, amount } of rows) balances.get(figure)!.set(area, Number(amount));
    return balances;
  }

  /** The figures that start with a prefix (`F13.met:`), with their balances. */
  async balancesOf(prefix: string, moment: Moment): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
    const { rows } = await this.#pool.query<{ figure: string }>(
      `select distinct figure from ${moment.schema}.blocks where figure like $1`,
      [`${prefix.replace(/[\\%_]/g, '\\$&')}%`],
    );
    return this.balances(
      rows.map(({ figure }) => figure),
      moment,
    );
  }

  /** The subjects behind a number: those whose postings up to the moment do not sum to nought. */
  async subjects(
    figure: string,
    moment: Moment,
    area?: string,
    paging: Paging = {},
  ): Promise<Slice<{ subject: string; area: string; amount: number }>> {
    const limit = paging.limit ?? 50;
    const [afterSubject, afterArea] = paging.cursor === undefined ? ['', ''] : decode(paging.cursor, 2);
    const { rows } = await this.#pool.query<{ subject: string; area: string; amount: string }>(
      `select subject, area, sum(amount) as amount from ${moment.schema}.postings
        where figure = $1 and ($2::text is null or area = $2) and ordinal <= $3 and effective_on <= $4::date and (subject, area) > ($5, $6)
        group by subject, area having sum(amount) <> 0 order by subject, area limit $7`,
      [figure, area ?? null, moment.ordinal, moment.asOf, afterSubject, afterArea, limit + 1],
    );
    const found = rows.map(({ amount, ...row }) => ({ ...row, amount: Number(amount) }));
    return slice(found, limit, (last) => [last.subject, last.area]);
  }

  /** The postings behind a number, newest first; each cites the ordinal of its event. */
  async postings(
    figure: string,
    moment: Moment,
    filter: { readonly area?: string | undefined; readonly subject?: string | undefined } = {},
    paging: Paging = {},
  ): Promise<Slice<Posting>> {
    const limit = paging.limit ?? 50;
    const [ordinal, subject, area, on] =
      paging.cursor === undefined ? [null, '', '', '0001-01-01'] : decode(paging.cursor, 4);
    const { rows } = await this.#pool.query<{
      figure: string;
      area: string;
      subject: string;
      effective_on: string;
      ordinal: string;
      amount: string;
    }>(
      `select figure, area, subject, effective_on::text, ordinal, amount from ${moment.schema}.postings
        where figure = $1 and ordinal <= $2 and effective_on <= $3::date
          and ($4::text is null or area = $4) and ($5::text is null or subject = $5)
          and ($6::bigint is null or (-ordinal, subject, area, effective_on) > (-$6::bigint, $7, $8, $9::date))
        order by ordinal desc, subject, area, effective_on limit $10`,
      [
        figure,
        moment.ordinal,
        moment.asOf,
        filter.area ?? null,
        filter.subject ?? null,
        ordinal,
        subject,
        area,
        on,
        limit + 1,
      ],
    );
    const found = rows
      .map((row) => ({
        ...row,
        effectiveOn: row.effective_on,
        ordinal: Number(row.ordinal),
        amount: Number(row.amount),
      }))
      .map(({ effective_on: _, ...posting }) => posting);
    return slice(found, limit, (last) => [String(last.ordinal), last.subject, last.area, last.effectiveOn]);
  }

  /**
   * What changed a figure from one moment to another, in the order of the log: the postings that the second contains and
   * the first does not, and with the opposite sign those that only the first contains.
   */
  async changes(
    figure: string,
    from: Moment,
    to: Moment,
    area?: string,
    paging: Paging = {},
  ): Promise<Slice<Posting> & { readonly count: number }> {
    const limit = paging.limit ?? 50;
    const [ordinal, subject, place, on] =
      paging.cursor === undefined ? ['-1', '', '', '0001-01-01'] : decode(paging.cursor, 4);
    const differs = `figure = $1 and ($6::text is null or area = $6)
          and (ordinal <= $2 and effective_on <= $3::date) <> (ordinal <= $4 and effective_on <= $5::date)`;
    const values = [figure, from.ordinal, from.asOf, to.ordinal, to.asOf, area ?? null];
    const { rows } = await this.#pool.query<{
      figure: string;
      area: string;
      subject: string;
      effective_on: string;
      ordinal: string;
      amount: string;
    }>(
      `select figure, area, subject, effective_on::text, ordinal,
          case when ordinal <= $4 and effective_on <= $5::date then amount else -amount end as amount
        from ${to.schema}.postings where ${differs}
          and (ordinal, subject, area, effective_on) > ($7::bigint, $8, $9, $10::date)
        order by ordinal, subject, area, effective_on limit $11`,
      [...values, ordinal, subject, place, on, limit + 1],
    );
    const counted = await this.#pool.query<{ count: string }>(
      `select count(*) from ${to.schema}.postings where ${differs}`,
      values,
    );
    const found = rows.map(({ effective_on, ...row }) => ({
      ...row,
      effectiveOn: effective_on,
      ordinal: Number(row.ordinal),
      amount: Number(row.amount),
    }));
    const page = slice(found, limit, (last) => [String(last.ordinal), last.subject, last.area, last.effectiveOn]);
    return { ...page, count: Number(counted.rows[0]?.count ?? 0) };
  }

  /** Alarms that are due at an instant, in the order in which they are rung: by instant, then by id. */
  async alarmsDue(schema: string, at: string, limit = 500): Promise<readonly DueAlarm[]> {
    return this.#alarms(
      `select account, subject, key, line from ${schema}.alarms where at <= $1 order by at, account, subject, key limit $2`,
      [at, limit],
    );
  }

  /** The next alarm behind an instant, if any. */
  async nextAlarm(schema: string, after: string): Promise<DueAlarm | undefined> {
    return (
      await this.#alarms(
        `select account, subject, key, line from ${schema}.alarms where at > $1 order by at, account, subject, key limit 1`,
        [after],
      )
    )[0];
  }

  async #alarms(text: string, values: unknown[]): Promise<readonly DueAlarm[]> {
    const { rows } = await this.#pool.query<{ account: string; subject: string; key: string; line: Alarm }>(
      text,
      values,
    );
    return rows.map(({ account, subject, key, line }) => ({ ...line, id: `${account}|${subject}|${key}` }));
  }
}

/** An alarm with the id that makes its commands repeatable. */
export type DueAlarm = Alarm & { readonly id: string };
