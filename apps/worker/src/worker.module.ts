import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { type Decide, type EventLog } from '@greenledger/eventing';
import {
  AlarmClock,
  alarmClockProviders,
  Bell,
  CLOCK,
  type Clock,
  ControlledClock,
  createOutside,
  DATABASE,
  DECIDE,
  EndedPosts,
  EVENT_LOG,
  Health,
  Housekeeping,
  LOGGER,
  type Logger,
  Metrics,
  PracticeTime,
  ProcessRunner,
  showFollower,
} from '@greenledger/platform';
import { type FollowerHealth, Projector, Takeover } from '@greenledger/read-models';
import type pg from 'pg';

/** Follows the log: projections and processes. Runs in a process of its own or inside the api; no rule, no route. */
@Module({
  providers: [
    {
      provide: ProcessRunner,
      useFactory: async (
        log: EventLog,
        pool: pg.Pool,
        clock: Clock,
        decide: Decide,
        logger: Logger,
        directory: EndedPosts,
      ) => {
        const report = (message: string, detail: object): void => logger.warn(detail, message);
        const outside = createOutside({ log, clock, directory });
        const runner = new ProcessRunner({ log, pool, clock, decide, outside, report });
        await runner.install();
        return runner;
      },
      inject: [EVENT_LOG, DATABASE, CLOCK, DECIDE, LOGGER, EndedPosts],
    },
    ...alarmClockProviders,
  ],
  exports: [ProcessRunner, AlarmClock],
})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #takeover: Takeover | undefined;

  constructor(
    private readonly projector: Projector,
    private readonly processes: ProcessRunner,
    private readonly alarmClock: AlarmClock,
    private readonly bell: Bell,
    private readonly health: Health,
    private readonly housekeeping: Housekeeping,
    private readonly metrics: Metrics,
    private readonly practiceTime: PracticeTime,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DATABASE) private readonly pool: pg.Pool,
  ) {}

  /** Whoever moves the clock by hand also drives the followers; otherwise they run by themselves. */
  async onApplicationBootstrap(): Promise<void> {
    this.health.register('projections', async () => report(this.projector.health, this.clock));
    this.health.register('processes', async () => report(this.processes.health, this.clock));
    this.health.register('alarms', async () => {
      const missed = await this.alarmClock.missed();
      return { ok: true, missed: missed.length, ...(missed[0] && { oldest: missed[0] }) };
    });
    this.health.register('jobs', () => ({ ok: true, ...this.bell.health }));
    this.metrics.onScrape(() => this.#show());
    this.practiceTime.ringBy({ alarmClock: this.alarmClock, moved: () => this.bell.setAnew() });
    if (this.clock instanceof ControlledClock) return;
    this.projector.start();
    this.processes.start();
    this.projector.onWritten(this.bell.ringSoon);
    const tell = (message: string, detail: object): void => this.logger.warn(detail, message);
    this.#takeover = new Takeover(this.projector, this.pool, tell);
    await this.#takeover.start();
    await this.bell.start();
    this.housekeeping.start((err) => this.logger.warn({ err }, 'housekeeping failed'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.housekeeping.stop();
    await this.practiceTime.stop();
    this.#takeover?.stop();
    await this.bell.stop();
    await this.processes.stop();
    await this.projector.stop();
  }

  async #show(): Promise<void> {
    showFollower(this.metrics, 'projections', this.projector.health);
    showFollower(this.metrics, 'processes', this.processes.health);
    this.metrics.queueReachable.set(this.bell.health.reachable ? 1 : 0);
    for (const [state, jobs] of Object.entries((await this.bell.depth()) ?? {})) {
      this.metrics.queueJobs.set({ state }, jobs);
    }
    this.metrics.alarmsOverdue.set((await this.alarmClock.missed()).length);
  }
}

const report = (health: FollowerHealth, clock: Clock): { ok: boolean } & Record<string, unknown> => ({
  ok:
    health.is === 'running' || (health.is === 'waiting' && (clock instanceof ControlledClock || health.for === 'lock')),
  ...health,
});
