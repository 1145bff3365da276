import type pg from 'pg';

/** Migrations of the directory, oldest first; one that was released never changes. */
const migrations: readonly string[] = [
  `
  create table directory.account (
    id text primary key,
    login text not null unique,
    name text not null,
    password text,
    password_set_at timestamptz,
    must_change boolean not null default false,
    disabled boolean not null default false,
    totp_secret bytea,
    totp_confirmed boolean not null default false,
    totp_last_step bigint not null default 0,
    created_at timestamptz not null,
    created_by text not null
  );
  create table directory.old_password (
    account text not null references directory.account,
    password text not null,
    set_at timestamptz not null
  );
  create table directory.held_role (
    id text primary key,
    account text not null references directory.account,
    role text not null,
    scope jsonb not null,
    valid_from date not null,
    valid_to date,
    granted_by text not null,
    granted_at timestamptz not null
  );
  create index on directory.held_role (account);
  create table directory.deputy (
    id text primary key,
    deputy text not null references directory.account,
    principal text not null references directory.account,
    valid_from date not null,
    valid_to date not null,
    named_by text not null,
    named_at timestamptz not null
  );
  create index on directory.deputy (deputy);
  create table directory.session (
    id text primary key,
    token bytea not null unique,
    account text not null references directory.account,
    csrf text not null,
    opened_at timestamptz not null,
    seen_at timestamptz not null
  );
  create index on directory.session (account);
  create table directory.sign_in_attempt (
    id text primary key,
    login text not null,
    address text not null,
    at timestamptz not null,
    failed boolean not null default false
  );
  create index on directory.sign_in_attempt (login, at);
  create index on directory.sign_in_attempt (address, at);
  create table directory.lock (
    kind text not null,
    subject text not null,
    until timestamptz not null,
    primary key (kind, subject)
  );
  create table directory.one_time_link (
    token bytea primary key,
    role text not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create table directory.access_log (
    number bigint primary key,
    at timestamptz not null,
    type text not null,
    account text,
    object text,
    result text not null,
    detail jsonb not null,
    previous text,
    digest text not null
  );
  create index on directory.access_log (at);
  create function directory.keep_access_log() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('greenledger.expire_access_log', true) = 'on' then
      return old;
    end if;
    raise exception 'the access log is only ever added to';
  end $$;
  create trigger keep_rows before update or delete on directory.access_log
    for each row execute function directory.keep_access_log();
  create trigger keep_table before truncate on directory.access_log
    for each statement execute function directory.keep_access_log();
  `,
  `
  create table directory.ended_post (
    event text primary key,
    account text not null references directory.account,
    at timestamptz not null
  );
  alter table directory.sign_in_attempt alter column login drop not null;
  `,
];

/** Any number that nobody else locks: processes that start together migrate one after another. */
const LOCK = 7_013_201;

/** How many migrations this program knows. */
export const directoryMigrations = migrations.length;

/**
 * Creates or lifts the schema `directory`, at most by the first `upTo` migrations; harmless to repeat, also at the same
 * time.
 */
export const migrateDirectory = async (pool: pg.Pool, upTo = directoryMigrations): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('create schema if not exists directory');
    await client.query('create table if not exists directory.migration (number int primary key)');
    const { rows } = await client.query<{ done: number }>('select count(*)::int as done from directory.migration');
    for (const [number, statements] of migrations.entries()) {
      if (number < rows[0]!.done || number >= upTo) continue;
      await client.query(statements);
      await client.query('insert into directory.migration values ($1)', [number]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
