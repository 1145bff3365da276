import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { type Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { type Sql } from './transaction.js';

const CHANNEL = 'greenledger_directory';
const RETRY_MS = 500;
/** A line that is cut without a word is noticed after this long, and what it takes to answer. */
const HEARTBEAT_MS = 10_000;
const ANSWER_MS = 3_000;
/** Nobody can say what changed while nobody listened. */
export const EVERYBODY = '*';

/**
 * Tells all processes that what they remember of an account no longer holds. While the line to the database is down
 * nothing may be remembered.
 */
@Injectable()
export class Invalidation implements OnModuleInit, OnApplicationShutdown {
  readonly #listeners = new Set<(account: string) => void>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #connected = false;
  #ended = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** True while every change elsewhere is heard of. */
  get listening(): boolean {
    return this.#connected;
  }

  onChange(listener: (account: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Announced with the commit of the transaction that it is called in. */
  async announce(account: string, sql: Sql): Promise<void> {
    await sql.query('select pg_notify($1, $2)', [CHANNEL, account]);
  }

  /** Forgets in this process at once, without waiting for the echo. */
  forget(account: string): void {
    for (const listener of this.#listeners) listener(account);
  }

  async onModuleInit(): Promise<void> {
    await this.#connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#retry);
    clearInterval(this.#heartbeat);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'greenledger directory',
      keepAlive: true,
    });
    const lost = (): void => {
      if (this.#client !== client) return;
      clearInterval(this.#heartbeat);
      this.#client = undefined;
      this.#connected = false;
      void client.end().catch(() => undefined);
      if (this.#ended) return;
      this.#retry = setTimeout(() => void this.#connect(), RETRY_MS);
      this.#retry.unref();
    };
    this.#client = client;
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.forget(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.forget(EVERYBODY);
      this.#connected = true;
      this.#heartbeat = setInterval(
        () => void client.query({ text: 'select 1', query_timeout: ANSWER_MS } as pg.QueryConfig).catch(lost),
        HEARTBEAT_MS,
      );
      this.#heartbeat.unref();
    } catch {
      lost();
    }
  }
}
