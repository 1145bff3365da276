import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { type Config } from '../config.js';
import { CLOCK, CONFIG, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';

const DAY = 86_400_000;

/** Throws away what nobody may use any more: entries behind their retention, sessions, attempts, locks, used links. */
@Injectable()
export class Housekeeping {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly accessLog: AccessLog,
  ) {}

  async sweep(): Promise<void> {
    const now = Date.parse(this.clock.now());
    const dayAgo = new Date(now - DAY);
    await this.accessLog.expire(this.config.accessLogRetentionDays);
    await this.pool.query('delete from directory.session where seen_at < $1', [dayAgo]);
    await this.pool.query('delete from directory.sign_in_attempt where at < $1', [dayAgo]);
    await this.pool.query('delete from directory.lock where until < $1', [dayAgo]);
    await this.pool.query('delete from directory.one_time_link where expires_at < $1', [dayAgo]);
  }

  /** Now and once a day; what fails today is done tomorrow. */
  start(report: (error: unknown) => void): void {
    const sweep = (): void => void this.sweep().catch(report);
    sweep();
    this.#timer = setInterval(sweep, DAY);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
