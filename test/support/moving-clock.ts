import { type Decide, type EventLog, type Instant } from '@greenledger/eventing';
import { AlarmClock, DECIDE, EVENT_LOG, ProcessRunner } from '@greenledger/platform';
import { Ledger, Moments, Projector } from '@greenledger/read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { Holders } from '../../libs/platform/src/alarm-clock/holders.js';
import { type World } from './world.js';

const LOOK_EVERY_MS = 15;

/** Waits until everything that follows from what was recorded has happened, where processes and read models run by themselves. */
export const followed = async ({ app }: World['program']): Promise<void> => {
  const log = app.get<EventLog>(EVENT_LOG);
  const followers = [app.get(ProcessRunner), app.get(Projector)];
  for (;;) {
    const head = await log.head();
    const stand = await Promise.all(followers.map((each) => each.checkpoint()));
    if (stand.every(({ position }) => position >= head) && (await log.head()) === head) return;
    await pause(LOOK_EVERY_MS);
  }
};

/**
 * Rings every alarm up to an instant in a world whose processes and read models run by themselves. The world's own alarm
 * clock drives them, and would race with them here; this one waits for them.
 */
export const advanceWhileRunning = (world: World, instant: Instant): Promise<void> => {
  const { app } = world.program;
  const [ledger, moments, holders] = [app.get(Ledger), app.get(Moments), app.get(Holders)];
  const alarmClock = new AlarmClock({
    alarms: {
      due: async (at, limit) => ledger.alarmsDue(await moments.schema(), at, limit),
      next: async (after) => ledger.nextAlarm(await moments.schema(), after),
    },
    clock: world.clock,
    decide: app.get<Decide>(DECIDE),
    sources: {
      accountsOf: holders.accountsOf,
      countsAt: () => Promise.reject(new Error('no target is measured within a season of such a story')),
    },
    follow: () => followed(world.program),
    report: (message, detail) => console.error(message, detail),
  });
  return alarmClock.advanceTo(instant);
};
