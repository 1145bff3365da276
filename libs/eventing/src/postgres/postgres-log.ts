import pg from 'pg';
import {
  type Instant,
  type Metadata,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '../event.js';
import { type Appended, type Batch, type EventLog, LogUnavailable } from '../event-log.js';
import { countOf, positionOf } from '../position.js';
import { CoalescedReads, type StreamRequest } from './coalesced-reads.js';
import { CommitSignal } from './commit-signal.js';
import { type Group, type GroupAnswer, GroupCommit } from './group-commit.js';
import { Lane } from './lane.js';
import { installSchema } from './schema.js';
import { persevere, unlessAborted } from './transient.js';

export interface PostgresLogOptions {
  readonly pool: pg.Pool;
  /** How long a request goes on through trouble with the server before it fails `LogUnavailable`, in milliseconds. */
  readonly patienceMs?: number;
  /** How long one statement may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** How often a follower looks by itself, should an announcement be lost, in milliseconds. */
  readonly pollMs?: number;
  /** Hears of trouble that the log gets over by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

export type OpenOptions = Omit<PostgresLogOptions, 'pool'> &
  ({ readonly pool: pg.Pool } | { readonly url: string; readonly connections?: number });

/** [position, stream, revision, id, type, data, metadata], as texts. */
type Row = readonly [string, string, string, string, string, string, string];
const COLUMNS = 'e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata';

const READ = `
  select r.n, ${COLUMNS}
  from unnest($1::text[], $2::int[]) with ordinality as r(stream, behind, n)
  cross join lateral (
    select * from event_log.events s where s.stream = r.stream and s.revision > r.behind order by s.revision
  ) e`;
const READ_ALL = `select ${COLUMNS} from event_log.events e where e.position > $1 order by e.position limit $2`;
const SERVER_TIME = `to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Nothing is parsed by settings of the pool that belong to somebody else. */
const AS_TEXT = { getTypeParser: () => (value: string) => value } as pg.CustomTypesConfig;

const recorded = ([position, stream, revision, id, type, data, metadata]: Row): RecordedEvent => ({
  id,
  type,
  data: JSON.parse(data) as object,
  metadata: JSON.parse(metadata) as Metadata,
  stream: stream as StreamName,
  revision: Number(revision),
  position: positionOf(Number(position)),
});

/** The log in PostgreSQL: schema `event_log`, positions without gaps in the order of commits, for any number of processes. */
export class PostgresEventLog implements EventLog {
  readonly #options: Required<PostgresLogOptions>;
  readonly #commits: GroupCommit;
  readonly #lane: Lane;
  readonly #reads: CoalescedReads;
  readonly #signal: CommitSignal;
  readonly #pages = new Map<string, Promise<readonly RecordedEvent[]>>();
  #ownsPool = false;
  #closed = false;
  #id: string | undefined;

  constructor(options: PostgresLogOptions) {
    this.#options = { patienceMs: 8000, timeoutMs: 10_000, pollMs: 1000, onTrouble: () => undefined, ...options };
    const { pool, patienceMs, onTrouble } = this.#options;
    // a connection that nobody uses breaks, and is replaced: unheard, that would end the process
    if (pool.listenerCount('error') === 0) pool.on('error', onTrouble);
    this.#lane = new Lane(pool);
    this.#commits = new GroupCommit({
      write: (group) => this.#writeGroup(group),
      patienceMs,
      onTrouble,
    });
    this.#reads = new CoalescedReads({ query: (requests) => this.#readStreams(requests), flights: 2 });
    this.#signal = new CommitSignal({ ...pool.options, application_name: 'event log: listen' }, onTrouble);
  }

  /** Opens the log of a database and installs it where it is missing. With `url` the log has a pool of its own. */
  static async open(options: OpenOptions): Promise<PostgresEventLog> {
    if ('pool' in options) {
      await installSchema(options.pool);
      return new PostgresEventLog(options);
    }
    const { url, connections = 6, ...rest } = options;
    const limit = rest.timeoutMs ?? 10_000;
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      pipeline: true,
      connectionTimeoutMillis: 5000,
      statement_timeout: limit,
      lock_timeout: limit,
      idle_in_transaction_session_timeout: limit,
      // every query of the log goes by an index; planning it anew costs as much as running it
      options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off',
      keepAlive: true,
      application_name: 'event log',
    });
    try {
      await installSchema(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    const log = new PostgresEventLog({ ...rest, pool });
    log.#ownsPool = true;
    return log;
  }

  /** Waits for the appends on their way, ends all subscriptions and lets go of the connections. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#commits.drain();
    await this.#signal.close();
    if (this.#ownsPool) await this.#options.pool.end();
    this.#ownsPool = false;
  }

  async id(): Promise<string> {
    this.#id ??= (await this.#ask<[string]>('id', 'select log_id from event_log.head'))[0]![0];
    return this.#id;
  }

  append(stream: StreamName, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.#closed) return Promise.reject(new LogUnavailable());
    return this.#commits.append(stream, expectedRevision, events);
  }

  async read(stream: StreamName, from = -1): Promise<readonly RecordedEvent[]> {
    return this.#reads.read(stream, from);
  }

  async readAll(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return (await this.#ask<Row>('page', READ_ALL, [countOf(from), limit])).map(recorded);
  }

  async *subscribe(
    from: Position,
    options: { readonly signal: AbortSignal; readonly batchSize?: number },
  ): AsyncIterable<Batch> {
    const { batchSize = 500 } = options;
    const { onTrouble, pollMs } = this.#options;
    const signal = AbortSignal.any([options.signal, this.#signal.closing]);
    let position = from;
    let told = false;
    while (!signal.aborted) {
      const count = this.#signal.watch();
      const page = persevere(() => this.#sharedPage(position, batchSize), { until: Infinity, signal, onTrouble });
      const events = await unlessAborted(signal, page);
      if (!events) return;
      position = events.at(-1)?.position ?? position;
      const caughtUp = events.length < batchSize;
      if (events.length > 0 || !told) yield { events, position, caughtUp };
      told = caughtUp;
      if (caughtUp) await this.#signal.after(count, pollMs, signal);
    }
  }

  async head(): Promise<Position> {
    return positionOf(Number((await this.#ask<[string]>('head', 'select position from event_log.head'))[0]![0]));
  }

  /** The clock of the database, for comparing ours with it. */
  async serverTime(): Promise<Instant> {
    return (await this.#ask<[string]>('time', `select ${SERVER_TIME}`))[0]![0];
  }

  async #writeGroup({ streams, expected, sizes, again, rows }: Group): Promise<GroupAnswer> {
    const text = 'select event_log.append_group($1, $2, $3, $4, $5, $6)';
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const query = this.#queryOf('append', text, [streams, expected, sizes, again, total, rows]);
    const [answer] = await this.#lane.query<[string]>(query);
    return JSON.parse(answer![0]) as GroupAnswer;
  }

  async #readStreams(requests: readonly StreamRequest[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const values = [requests.map(({ stream }) => stream), requests.map(({ from }) => from)];
    const rows = await this.#ask<[string, ...Row]>('read', READ, values);
    const answers = requests.map((): RecordedEvent[] => []);
    for (const [n, ...row] of rows) answers[Number(n) - 1]!.push(recorded(row));
    for (const events of answers) events.sort((a, b) => a.revision - b.revision);
    return answers;
  }

  /** Followers that stand at the same place are woken together; what they ask for in that moment is asked once. */
  async #sharedPage(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    const key = `${limit} ${from}`;
    const shared = this.#pages.get(key) ?? this.#nextPage(key, from, limit);
    this.#pages.set(key, shared);
    return shared;
  }

  async #nextPage(key: string, from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    await new Promise(setImmediate);
    this.#pages.delete(key);
    return (await this.#query<Row>('page', READ_ALL, [countOf(from), limit])).map(recorded);
  }

  async #ask<R extends readonly unknown[]>(name: string, text: string, values: unknown[] = []): Promise<readonly R[]> {
    const { patienceMs, onTrouble } = this.#options;
    const until = performance.now() + patienceMs;
    return persevere(() => this.#query<R>(name, text, values), { until, onTrouble });
  }

  /** A connection on which a query fails or times out is thrown away by the pool. */
  async #query<R extends readonly unknown[]>(name: string, text: string, values: unknown[]): Promise<readonly R[]> {
    return (await this.#options.pool.query<R & unknown[]>(this.#queryOf(name, text, values))).rows;
  }

  #queryOf(name: string, text: string, values: unknown[]): pg.QueryArrayConfig & { query_timeout: number } {
    return {
      name: `event_log.${name}`,
      text,
      values,
      rowMode: 'array',
      types: AS_TEXT,
      query_timeout: this.#options.timeoutMs,
    };
  }
}
