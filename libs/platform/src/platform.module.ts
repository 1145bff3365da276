import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { deciders, upcast } from '@greenledger/domain';
import { createDecide, type EventLog } from '@greenledger/eventing';
import { Ledger, Moments, Projector, standingOf } from '@greenledger/read-models';
import type pg from 'pg';
import { JobDesk } from './alarm-clock/job-desk.js';
import { refuseUnfinishedRestore } from './backup/under-way.js';
import { type Clock, SystemClock } from './clock.js';
import { ClockSkew } from './clock-skew.js';
import { Commands } from './commands.js';
import { type Config } from './config.js';
import { openPool } from './database.js';
import { DecideHandler } from './decide.command.js';
import { directory, migrateDirectory } from './directory/index.js';
import { Desks } from './desk/desks.js';
import { EvidenceStore, outsideTheLog, PrivateTexts } from './evidence/index.js';
import { Health } from './health.js';
import { Metrics } from './observation/metrics.js';
import { Followers, gatherFollowers } from './observation/followers.js';
import { observedDecide } from './observation/observed-decide.js';
import { ObservedLog } from './observation/observed-log.js';
import { createLogger, type Logger } from './logger.js';
import { openEventLog } from './open-event-log.js';
import { PracticeAccounts } from './practice/practice-accounts.js';
import { PracticeTime } from './practice/practice-time.js';
import { readModelProviders } from './read-models.js';
import { CLOCK, CONFIG, DATABASE, DECIDE, EVENT_LOG, FOLLOWERS, LOGGER } from './tokens.js';

export interface PlatformOptions {
  /** With `databaseUrl` set: by now somebody has started a database. */
  readonly config: Config & { readonly databaseUrl: string };
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Takes the place of the configured log, in tests. */
  readonly log?: EventLog;
}

/**
 * The composition root that api, worker, cli and tests share: which log, which clock, which database. Nothing else in
 * the system asks for the profile.
 */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(EVENT_LOG) private readonly log: EventLog & { close?: () => Promise<void> },
    private readonly skew: ClockSkew,
  ) {}

  static forRoot({ config, clock = new SystemClock(), logger, log }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useFactory: () => logger ?? createLogger(config.logLevel) },
        {
          provide: DATABASE,
          useFactory: async (lines: Logger) => {
            const pool = openPool(config.databaseUrl, (err) => lines.warn({ err }, 'a database connection broke'));
            await refuseUnfinishedRestore(pool);
            await migrateDirectory(pool);
            return pool;
          },
          inject: [LOGGER],
        },
        Metrics,
        {
          provide: EVENT_LOG,
          useFactory: async (lines: Logger, metrics: Metrics) =>
            new ObservedLog(log ?? (await openEventLog(config, lines)), metrics),
          inject: [LOGGER, Metrics],
        },
        {
          provide: DECIDE,
          useFactory: (opened: EventLog, metrics: Metrics) =>
            observedDecide(createDecide({ log: opened, deciders, upcast }), metrics),
          inject: [EVENT_LOG, Metrics],
        },
        { provide: FOLLOWERS, useFactory: gatherFollowers, inject: [Metrics, Followers, Projector] },
        { provide: ClockSkew, useFactory: watchedSkew, inject: [CLOCK, DATABASE] },
        { provide: Health, useFactory: commonHealth, inject: [DATABASE, EVENT_LOG, ClockSkew, Projector] },
        DecideHandler,
        Commands,
        ...readModelProviders,
        ...directory,
        ...outsideTheLog,
        PracticeAccounts,
        PracticeTime,
        JobDesk,
        Followers,
      ],
      exports: [
        CONFIG,
        CLOCK,
        LOGGER,
        DATABASE,
        EVENT_LOG,
        DECIDE,
        ClockSkew,
        Health,
        Metrics,
        Commands,
        Projector,
        Ledger,
        Moments,
        CqrsModule,
        ...directory,
        EvidenceStore,
        PrivateTexts,
        Desks,
        PracticeAccounts,
        PracticeTime,
        JobDesk,
        Followers,
      ],
    };
  }

  /** Runs after the HTTP server and all runners have ended, so that nothing loses its connection while it works. */
  async onApplicationShutdown(): Promise<void> {
    this.skew.stop();
    await this.log.close?.();
    await this.pool.end();
  }
}

const watchedSkew = async (clock: Clock, pool: pg.Pool): Promise<ClockSkew> => {
  const skew = new ClockSkew(clock, async () => {
    const { rows } = await pool.query<{ now: number }>(
      'select extract(epoch from clock_timestamp())::float8 * 1000 as now',
    );
    return rows[0]!.now;
  });
  await skew.measure();
  skew.watch();
  return skew;
};

const commonHealth = (pool: pg.Pool, log: EventLog, skew: ClockSkew, { version }: Projector): Health => {
  const health = new Health();
  health.register('database', async () => {
    await pool.query('select 1');
    return { ok: true };
  });
  health.register('log', async () => ({ ok: true, head: await log.head() }));
  health.register('clock', async () => {
    await skew.measure();
    return { ok: !skew.tooLarge, skewMs: skew.milliseconds };
  });
  health.register('readModels', async () => {
    const standing = await standingOf(pool, version);
    return { ok: standing !== undefined, ...standing };
  });
  return health;
};
