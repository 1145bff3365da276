import { randomUUID } from 'node:crypto';
import { type LegalDate, type Position, START } from '@greenledger/eventing';
import { type Pool } from 'pg';
import { Projector, type ProjectorOptions } from './projector.js';

/** A figure of the past that a new generation of read models gives otherwise than the one that serves. */
export interface Deviation {
  readonly figure: string;
  readonly area: string;
  readonly effectiveOn: LegalDate;
  readonly before: number;
  readonly after: number;
}

export interface Generation {
  readonly version: string;
  readonly schema: string;
  readonly serves: boolean;
  readonly ordinal: number;
  readonly position: Position;
  readonly madeAt: Date;
}

/** All generations of read models that the database holds, with how far each has come. */
export const generations = async (pool: Pool): Promise<readonly Generation[]> => {
  const { rows } = await pool.query<Pick<Generation, 'version' | 'schema' | 'serves' | 'madeAt'>>(
    `select version, schema, serves, made_at as "madeAt" from read_models.generations
      where retired_at is null order by made_at, version`,
  );
  return Promise.all(
    rows.map(async (row): Promise<Generation> => {
      const { rows: found } = await pool.query<{ position: Position; ordinal: string }>(
        `select position, ordinal from ${row.schema}.checkpoint`,
      );
      return { ...row, ordinal: Number(found[0]?.ordinal ?? 0), position: found[0]?.position ?? START };
    }),
  );
};

/** How the read models stand: the ordinal that is answered from, and how far a rebuild has come. */
export interface Standing {
  readonly ordinal: number;
  readonly rebuild?: {
    /** `waiting`: it has come as far as the one that serves; an operator accepts what it gives differently. */
    readonly is: 'following' | 'waiting';
    readonly ordinal: number;
    readonly of: number;
    readonly percent: number;
  };
}

/** Nothing while no generation serves. `version` is that of the program that asks. */
export const standingOf = async (pool: Pool, version: string): Promise<Standing | undefined> => {
  const all = await generations(pool);
  const serving = all.find(({ serves }) => serves);
  if (!serving) return undefined;
  const next = all.find((generation) => generation.version === version && !generation.serves);
  if (!next) return { ordinal: serving.ordinal };
  const reached = next.ordinal >= serving.ordinal;
  const percent = reached ? 100 : Math.floor((next.ordinal * 100) / serving.ordinal);
  const rebuild = {
    is: reached ? 'waiting' : 'following',
    ordinal: next.ordinal,
    of: serving.ordinal,
    percent,
  } as const;
  return { ordinal: serving.ordinal, rebuild };
};

/** Sums of figures that both generations keep and give differently, up to an ordinal that both have reached. */
export const deviations = async (
  pool: Pool,
  before: string,
  after: string,
  ordinal: number,
): Promise<readonly Deviation[]> => {
  const sums = (schema: string): string =>
    `select figure, area, effective_on, sum(amount) amount from ${schema}.postings where ordinal <= $1 group by 1, 2, 3 having sum(amount) <> 0`;
  const { rows } = await pool.query<{
    figure: string;
    area: string;
    effective_on: string;
    before: string;
    after: string;
  }>(
    `select figure, area, effective_on::text, coalesce(b.amount, 0) as before, coalesce(a.amount, 0) as after
      from (${sums(before)}) b full join (${sums(after)}) a using (figure, area, effective_on)
      where b.amount is distinct from a.amount and figure in (select distinct figure from ${before}.blocks)
      order by figure, area, effective_on limit 1000`,
    [ordinal],
  );
  return rows.map(({ effective_on, before: was, after: is, ...row }) => ({
    ...row,
    effectiveOn: effective_on,
    before: Number(was),
    after: Number(is),
  }));
};

/**
 * Lets a generation serve that has come as far as the one that serves, and retires the old one. Figures of the past that
 * come out differently are returned, and nothing is switched, unless an operator has accepted them.
 */
export const switchTo = async (
  pool: Pool,
  version: string,
  { accept = false }: { readonly accept?: boolean } = {},
): Promise<{ readonly switched: boolean; readonly deviations: readonly Deviation[] }> => {
  const all = await generations(pool);
  const next = all.find((generation) => generation.version === version);
  const serving = all.find(({ serves }) => serves);
  if (!next || next.serves) return { switched: false, deviations: [] };
  if (serving && next.ordinal < serving.ordinal) return { switched: false, deviations: [] };
  const found = serving ? await deviations(pool, serving.schema, next.schema, serving.ordinal) : [];
  if (found.length > 0 && !accept) return { switched: false, deviations: found };
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('update read_models.generations set serves = false where serves');
    await client.query('update read_models.generations set serves = true where version = $1', [version]);
    if (serving) {
      await client.query('update read_models.generations set retired_at = now() where version = $1', [serving.version]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return { switched: true, deviations: found };
};

/** Until every process has looked up anew which generation serves, and every running question has ended. */
const STILL_READ_SECONDS = 10;

/** Drops the tables of generations that were retired a while ago. */
export const dropRetired = async (pool: Pool, afterSeconds = STILL_READ_SECONDS): Promise<void> => {
  const { rows } = await pool.query<{ version: string; schema: string }>(
    `delete from read_models.generations where not serves and retired_at <= now() - make_interval(secs => $1)
     returning version, schema`,
    [afterSeconds],
  );
  for (const { schema } of rows) await pool.query(`drop schema if exists ${schema} cascade`);
};

/** Order-free digests of everything that a generation said up to an ordinal, one per table. */
const digests = async (pool: Pool, schema: string, ordinal: number): Promise<Readonly<Record<string, string>>> => {
  const known = `effective_from, effective_to, from_ordinal, case when to_ordinal <= $1 then to_ordinal end, line::text`;
  const tables: Readonly<Record<string, readonly [columns: string, where: string]>> = {
    rows: [`account, subject, key, ${known}`, 'from_ordinal <= $1'],
    tasks: [`account, subject, key, ${known}`, 'from_ordinal <= $1'],
    postings: ['figure, area, subject, effective_on, ordinal, amount', 'ordinal <= $1'],
    moments: ['ordinal, position, at, latest_at', 'ordinal <= $1'],
  };
  const found: Record<string, string> = {};
  for (const [table, [columns, where]] of Object.entries(tables)) {
    const hash = (seed: number): string =>
      `coalesce(sum(hashtextextended(row(${columns})::text, ${seed})::numeric), 0)`;
    const { rows } = await pool.query<{ digest: string }>(
      `select concat_ws('/', count(*), ${hash(1)}, ${hash(2)}) digest from ${schema}.${table} where ${where}`,
      [ordinal],
    );
    found[table] = rows[0]!.digest;
  }
  return found;
};

export interface Verification<Miscount> {
  readonly ordinal: number;
  readonly equal: boolean;
  readonly live: Readonly<Record<string, string>>;
  readonly replayed: Readonly<Record<string, string>>;
  /** Counts that events carry and that the replay gives otherwise. */
  readonly miscounts: readonly Miscount[];
}

/**
 * Replays the log into an empty schema and compares it with what serves, at the same ordinal and version; `recount`
 * looks there for what events say was counted.
 */
export const verify = async <Miscount = never>(
  options: ProjectorOptions,
  live: Projector,
  recount: (replayed: string) => Promise<readonly Miscount[]> = () => Promise.resolve([]),
): Promise<Verification<Miscount>> => {
  const schema = `verify_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const replay = new Projector({ ...options, schema });
  try {
    await replay.install();
    const { ordinal } = await live.checkpoint();
    await replay.catchUp();
    const [before, after] = [
      await digests(options.pool, live.schema, ordinal),
      await digests(options.pool, schema, ordinal),
    ];
    const equal = Object.keys(before).every((table) => before[table] === after[table]);
    return { ordinal, equal, live: before, replayed: after, miscounts: await recount(schema) };
  } finally {
    await options.pool.query(`drop schema if exists ${schema} cascade`);
  }
};
