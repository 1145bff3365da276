import pg from 'pg';
import { migrateDirectory } from '../directory/schema.js';
import { inTransaction, type Sql } from '../directory/transaction.js';
import { BackupFailure } from './failure.js';
import { linesOf, type Part, writePart } from './parts.js';

/** What is kept beside the log, each in the order of its key, and those that others refer to first. */
export const keptTables = {
  'directory.account': 'id',
  'directory.old_password': 'account, set_at, password',
  'directory.held_role': 'id',
  'directory.deputy': 'id',
  'directory.ended_post': 'event',
  'directory.access_log': 'number',
  'personal.text': 'ref',
  'desk.saved_view': 'account, place',
  'desk.follow_up': 'account, task',
  'evidence.file': 'digest',
  'evidence.upload': 'digest, at, account, name',
  'practice.season': 'only_row',
} as const;

export type KeptTable = keyof typeof keptTables;
const names = Object.keys(keptTables) as KeptTable[];

export const isKept = (name: string): name is KeptTable => Object.hasOwn(keptTables, name);

const there = async (sql: Sql, name: string): Promise<boolean> =>
  (await sql.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name])).rows[0]!.there;

/** Refuses `NothingThere` for a database that never held accounts: a wrong address gives no empty backup. */
export const checkThereIsSomething = async (sql: Sql): Promise<void> => {
  if (await there(sql, 'directory.migration')) return;
  const message = 'there is nothing to back up: no program has run on this database yet';
  throw new BackupFailure('NothingThere', message);
};

export interface WrittenTables {
  readonly parts: readonly Part[];
  readonly migrations: number;
}

/** Writes every kept table as it was at one moment, rows as the JSON that PostgreSQL makes of them. */
export const writeTables = async (
  client: pg.Client,
  directory: string,
  onProgress: (share: number, name: string) => void,
): Promise<WrittenTables> => {
  await client.query('begin transaction isolation level repeatable read read only');
  await client.query(`set local timezone = 'UTC'; set local bytea_output = 'hex'`);
  const parts: Part[] = [];
  for (const [i, name] of names.entries()) {
    onProgress(i / names.length, name);
    if (await there(client, name)) parts.push(await writePart(directory, name, rowsOf(client, name)));
  }
  const { rows } = await client.query<{ done: number }>('select count(*)::int as done from directory.migration');
  await client.query('commit');
  onProgress(1, '');
  return { parts, migrations: rows[0]!.done };
};

const rowsOf = async function* (client: pg.Client, name: KeptTable): AsyncGenerator<readonly string[]> {
  const query = `select row_to_json(t)::text as line from ${name} t order by ${keptTables[name]}`;
  await client.query(`declare of_table no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>('fetch 500 from of_table');
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close of_table');
};

/** The kept tables that hold something. */
export const filledTables = async (sql: Sql): Promise<readonly KeptTable[]> => {
  const filled: KeptTable[] = [];
  for (const name of names) {
    if (!(await there(sql, name))) continue;
    const { rows } = await sql.query<{ some: boolean }>(`select exists (select from ${name}) as some`);
    if (rows[0]!.some) filled.push(name);
  }
  return filled;
};

/**
 * Puts the rows back, all or none. The accounts are first made as they were when the backup was written; the migrations
 * that came later lift them at the next start, as they would have.
 */
export const fillTables = async (
  pool: pg.Pool,
  directory: string,
  { parts, migrations, done }: WrittenTables & { readonly done: (sql: Sql) => Promise<void> },
): Promise<void> => {
  await migrateDirectory(pool, migrations);
  await inTransaction(pool, async (sql) => {
    for (const name of names) {
      if (parts.some((part) => part.name === name)) await fill(sql, directory, name);
    }
    await done(sql);
  });
};

const fill = async (sql: Sql, directory: string, name: KeptTable): Promise<void> => {
  for await (const lines of groupsOf(linesOf(directory, name))) {
    const columns = Object.keys(JSON.parse(lines[0]!) as object)
      .map((column) => pg.escapeIdentifier(column))
      .join(', ');
    await sql.query(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [`[${lines.join(',')}]`],
    );
  }
};

const GROUP_LINES = 500;
const GROUP_LENGTH = 1024 * 1024;

const groupsOf = async function* (lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let group: string[] = [];
  let length = 0;
  for await (const line of lines) {
    group.push(line);
    length += line.length;
    if (group.length < GROUP_LINES && length < GROUP_LENGTH) continue;
    yield group;
    group = [];
    length = 0;
  }
  if (group.length > 0) yield group;
};
