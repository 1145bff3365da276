import { type Instant } from '@greenledger/eventing';
import pg from 'pg';

/** What a database that holds a practice province says of itself. */
export interface PracticeMarker {
  readonly seed: number;
  readonly communities: number;
  /** From where its clock goes on: the end of its season, or where somebody moved the clock to. */
  readonly endsAt: Instant;
  /** Whether the season stands there whole; otherwise its load was interrupted. */
  readonly loaded: boolean;
  /** Opens every practice account; made-up people have no secrets. */
  readonly password: string;
}

const TABLE = `
  create schema if not exists practice;
  create table if not exists practice.season (
    only_row boolean primary key default true check (only_row), seed int not null, communities int not null,
    ends_at text not null, loaded boolean not null, password text not null
  )`;

/** The marker of a practice province; nothing in a live database. */
export const readMarker = async (pool: pg.Pool): Promise<PracticeMarker | undefined> => {
  await pool.query(TABLE);
  const { rows } = await pool.query<PracticeMarker>(
    'select seed, communities, ends_at as "endsAt", loaded, password from practice.season',
  );
  return rows[0];
};

export const writeMarker = async (pool: pg.Pool, marker: PracticeMarker): Promise<void> => {
  await pool.query(
    `insert into practice.season (seed, communities, ends_at, loaded, password) values ($1, $2, $3, $4, $5)
      on conflict (only_row) do update set ends_at = excluded.ends_at, loaded = excluded.loaded`,
    [marker.seed, marker.communities, marker.endsAt, marker.loaded, marker.password],
  );
};

/** Remembers where the clock was moved to, so that it does not fall back when the program starts again. */
export const moveMarker = async (pool: pg.Pool, at: Instant): Promise<void> => {
  await pool.query('update practice.season set ends_at = greatest(ends_at, $1)', [at]);
};

/** Whether a database holds a practice province, asked on a connection of its own. */
export const holdsPractice = async (databaseUrl: string): Promise<boolean> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    return (await readMarker(pool)) !== undefined;
  } finally {
    await pool.end();
  }
};
