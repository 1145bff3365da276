import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { type Decide, type EventLog } from '@greenledger/eventing';
import {
  CLOCK,
  type Clock,
  DATABASE,
  DECIDE,
  EVENT_LOG,
  Health,
  LOGGER,
  type Logger,
  ProcessRunner,
} from '@greenledger/platform';
import { type FollowerHealth, Projector } from '@greenledger/read-models';
import type pg from 'pg';

/** Follows the log: projections and processes. Runs in a process of its own or inside the api; no rule, no route. */
@Module({
  providers: [
    {
      provide: ProcessRunner,
      useFactory: async (log: EventLog, pool: pg.Pool, clock: Clock, decide: Decide, logger: Logger) => {
        const report = (message: string, detail: object): void => logger.warn(detail, message);
        const runner = new ProcessRunner({ log, pool, clock, decide, report });
        await runner.install();
        return runner;
      },
      inject: [EVENT_LOG, DATABASE, CLOCK, DECIDE, LOGGER],
    },
  ],
  exports: [ProcessRunner],
})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly projector: Projector,
    private readonly processes: ProcessRunner,
    private readonly health: Health,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A program that drives its own clock also drives its followers; otherwise they run by themselves. */
  onApplicationBootstrap(): void {
    this.health.register('projections', async () => report(this.projector.health, this.clock));
    this.health.register('processes', async () => report(this.processes.health, this.clock));
    if (this.clock.controlled) return;
    this.projector.start();
    this.processes.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.processes.stop();
    await this.projector.stop();
  }
}

const report = (health: FollowerHealth, clock: Clock): { ok: boolean } & Record<string, unknown> => ({
  ok: health.is === 'running' || (health.is === 'waiting' && (clock.controlled || health.for === 'lock')),
  ...health,
});
