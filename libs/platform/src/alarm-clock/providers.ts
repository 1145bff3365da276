import { type Provider } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type EventLog, Refusal } from '@greenledger/eventing';
import { type From, Ledger, Moments, Projector, sideByArea } from '@greenledger/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, ControlledClock, PracticeClock } from '../clock.js';
import { Decide } from '../decide.command.js';
import { type Logger } from '../logger.js';
import { ProcessRunner } from '../processes/runner.js';
import { CLOCK, CONFIG, EVENT_LOG, LOGGER } from '../tokens.js';
import { AlarmClock, type AlarmClockOptions } from './alarm-clock.js';
import { areaCounts, type CountsAt } from './answer.js';
import { Bell } from './bell.js';
import { Holders } from './holders.js';
import { type Connected, openJobs } from './open-jobs.js';

/** Waits for those who follow by themselves; what they have not seen within two seconds, the next ring will find. */
const waiting =
  (moments: Moments): AlarmClockOptions['follow'] =>
  async (position) => {
    try {
      if (position !== undefined) await moments.waitFor(position);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

/** Reads a figure from the books at the longest prefix of the log that was recorded by an instant. */
const counting =
  (from: From, follow: AlarmClockOptions['follow']): CountsAt =>
  async ({ scheme, side, asOf, knownAt }) => {
    // what rang just before is known at that instant too
    await follow();
    const moment = await from.moments.resolve({ asOf, knownAt, today: asOf });
    return { ordinal: moment.ordinal, areas: areaCounts(await sideByArea(from, scheme, side, moment)) };
  };

/** Lets everything that follows from what was recorded happen, where nobody follows by themselves. */
export const driving =
  (log: EventLog, processes: ProcessRunner, projector: Projector): AlarmClockOptions['follow'] =>
  async () => {
    for (;;) {
      await processes.catchUp();
      const { position } = await projector.catchUp();
      if (position === (await log.head())) return;
    }
  };

/** How long those who follow may stand still before nobody waits for them any longer. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 15;

/**
 * Waits until those who follow by themselves have seen everything and what followed from it: a clock that is set forward
 * day by day must not pass an alarm that is only being set.
 */
export const settling =
  (log: EventLog, followers: readonly Pick<Projector, 'checkpoint'>[]): AlarmClockOptions['follow'] =>
  async () => {
    let stands = '';
    let until = performance.now() + PATIENCE_MS;
    for (;;) {
      const head = await log.head();
      const positions = (await Promise.all(followers.map((each) => each.checkpoint()))).map(({ position }) => position);
      if (positions.every((position) => position >= head) && head === (await log.head())) return;
      if (positions.join() !== stands) until = performance.now() + PATIENCE_MS;
      if (performance.now() > until) throw new Error('projections or processes stand still');
      stands = positions.join();
      await sleep(LOOK_EVERY_MS);
    }
  };

interface Followed {
  readonly log: EventLog;
  readonly moments: Moments;
  readonly processes: ProcessRunner;
  readonly projector: Projector;
}

const following = (clock: Clock, { log, moments, processes, projector }: Followed): AlarmClockOptions['follow'] => {
  if (clock instanceof ControlledClock) return driving(log, processes, projector);
  return clock instanceof PracticeClock ? settling(log, [processes, projector]) : waiting(moments);
};

const alarmClock: Provider = {
  provide: AlarmClock,
  useFactory: (
    log: EventLog,
    clock: Clock,
    logger: Logger,
    ledger: Ledger,
    moments: Moments,
    bus: CommandBus,
    holders: Holders,
    processes: ProcessRunner,
    projector: Projector,
  ): AlarmClock => {
    const follow = following(clock, { log, moments, processes, projector });
    return new AlarmClock({
      alarms: {
        due: async (at, limit) => ledger.alarmsDue(await moments.schema(), at, limit),
        next: async (after) => ledger.nextAlarm(await moments.schema(), after),
      },
      clock,
      decide: (envelope) => bus.execute(new Decide(envelope)),
      sources: { accountsOf: holders.accountsOf, countsAt: counting({ ledger, moments, log }, follow) },
      follow,
      report: (message, detail) => logger.warn(detail, message),
    });
  },
  inject: [EVENT_LOG, CLOCK, LOGGER, Ledger, Moments, CommandBus, Holders, ProcessRunner, Projector],
};

const bell: Provider = {
  provide: Bell,
  useFactory: (config: Connected, clock: Clock, logger: Logger, rung: AlarmClock): Bell => {
    const report = (message: string, detail: object): void => logger.warn(detail, message);
    return new Bell({ jobs: openJobs(config, report), clock, alarmClock: rung, report });
  },
  inject: [CONFIG, CLOCK, LOGGER, AlarmClock],
};

/** The alarm clock and what rings it, for a program that follows the log. */
export const alarmClockProviders: readonly Provider[] = [Holders, alarmClock, bell];
