import { type Pool, type PoolClient } from 'pg';

/**
 * Postings are added up beforehand in blocks of ordinals by day, and in spans of blocks by month. A figure as of any
 * moment is whole spans of whole months, the days of the broken month, the blocks of the broken span and the postings
 * of the broken block: a few thousand lines at most, however long the log.
 */
export const BLOCK = 4_096;
export const SPAN = 16 * BLOCK;

/**
 * The tables of one generation of the read models, in a PostgreSQL schema of their own. Identifiers are compared byte by
 * byte; only `sort` follows the database's language.
 */
const tables = (schema: string): string => `
  create schema if not exists ${schema};
  create table if not exists ${schema}.checkpoint (
    only_row boolean primary key default true check (only_row),
    log_id text not null, version text not null, position text collate "C" not null, ordinal bigint not null
  );
  create table if not exists ${schema}.moments (
    ordinal bigint primary key, position text collate "C" not null, at text collate "C" not null, latest_at text collate "C" not null
  );
  create index if not exists moments_latest_at on ${schema}.moments (latest_at, ordinal);
  create table if not exists ${schema}.rows (
    account text collate "C" not null, subject text collate "C" not null, key text collate "C" not null,
    effective_from date not null, effective_to date, from_ordinal bigint not null, to_ordinal bigint,
    area text collate "C", county text collate "C", street text collate "C", community text collate "C", unit text collate "C", person text collate "C", status text collate "C" not null, due date, sort text not null, line json not null
  );
  create unique index if not exists rows_standing on ${schema}.rows (account, subject, key, effective_from) where to_ordinal is null;
  create index if not exists rows_listed on ${schema}.rows (account, sort, subject, key);
  create index if not exists rows_now on ${schema}.rows (account, sort, subject, key) where to_ordinal is null and effective_to is null;
  create index if not exists rows_of_person on ${schema}.rows (account, person, sort, subject, key) where person is not null;
  create index if not exists rows_history on ${schema}.rows (account, subject, from_ordinal);
  create table if not exists ${schema}.tasks (
    account text collate "C" not null, subject text collate "C" not null, key text collate "C" not null, holder text collate "C" not null,
    effective_from date not null, effective_to date, from_ordinal bigint not null, to_ordinal bigint,
    due date not null, since text collate "C" not null, line json not null
  );
  create unique index if not exists tasks_standing on ${schema}.tasks (account, subject, key, effective_from) where to_ordinal is null;
  create index if not exists tasks_now on ${schema}.tasks (holder, due, since, subject, key) where to_ordinal is null and effective_to is null;
  create index if not exists tasks_held on ${schema}.tasks (holder, due, since, subject, key);
  create table if not exists ${schema}.alarms (
    account text collate "C" not null, subject text collate "C" not null, key text collate "C" not null, at text collate "C" not null, line json not null,
    primary key (account, subject, key)
  );
  create index if not exists alarms_at on ${schema}.alarms (at, account, subject, key);
  create table if not exists ${schema}.postings (
    figure text collate "C" not null, area text collate "C" not null, subject text collate "C" not null,
    effective_on date not null, ordinal bigint not null, amount bigint not null
  );
  create index if not exists postings_recent on ${schema}.postings (figure, ordinal);
  create index if not exists postings_subjects on ${schema}.postings (figure, area, subject);
  create table if not exists ${schema}.blocks (
    figure text collate "C" not null, area text collate "C" not null, block bigint not null, effective_on date not null, amount bigint not null,
    primary key (figure, block, effective_on, area)
  );
  create index if not exists blocks_by_day on ${schema}.blocks (figure, effective_on, block, area) include (amount);
  create table if not exists ${schema}.spans (
    figure text collate "C" not null, area text collate "C" not null, span bigint not null, month date not null, amount bigint not null,
    primary key (figure, span, month, area)
  );
  create table if not exists ${schema}.links (
    account text collate "C" not null, stream text collate "C" not null, subject text collate "C" not null, primary key (account, stream, subject)
  );`;

/** Which generation serves, and which were replaced and are not dropped yet; the switch to a new one is one update. */
const LIVE = `
  create schema if not exists read_models;
  create table if not exists read_models.generations (
    version text primary key, schema text not null, serves boolean not null default false, made_at timestamptz not null default now()
  );
  alter table read_models.generations add column if not exists retired_at timestamptz;
  create unique index if not exists one_serves on read_models.generations (serves) where serves;`;

/** A generation that still serves while this program's is built is asked this program's questions. */
const withNewColumns = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ schema: string }>(
    `select g.schema from read_models.generations g where to_regclass(g.schema || '.rows') is not null
      and not exists (select from information_schema.columns c
        where c.table_schema = g.schema and c.table_name = 'rows' and c.column_name = 'person')`,
  );
  for (const { schema } of rows) await client.query(`alter table ${schema}.rows add column person text collate "C"`);
};

/**
 * Makes the tables of a generation where they are missing; safe when several processes start at once. What was made from
 * another log names places that mean nothing in this one: it is made anew.
 */
export const install = async (pool: Pool, schema: string, logId: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('greenledger.read_models'))`);
    await client.query(LIVE);
    await withNewColumns(client);
    await client.query(tables(schema));
    const { rows } = await client.query<{ log_id: string }>(`select log_id from ${schema}.checkpoint`);
    if (rows[0] && rows[0].log_id !== logId) {
      await client.query(`drop schema ${schema} cascade`);
      await client.query(tables(schema));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
