import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Decide, type EventLog, type Instant, START } from '@greenledger/eventing';
import { Ledger, Moments, Projector } from '@greenledger/read-models';
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Clock, ControlledClock, PracticeClock, SystemClock } from '../clock.js';
import { type Config } from '../config.js';
import { Accounts } from '../directory/accounts.js';
import { Rights } from '../directory/rights.js';
import { EvidenceStore } from '../evidence/evidence-store.js';
import { PrivateTexts } from '../private-text/private-texts.js';
import { createLogger, NestLogger } from '../logger.js';
import { PlatformModule } from '../platform.module.js';
import { ProcessRunner } from '../processes/runner.js';
import { loadScheme } from '../scheme/load.js';
import { foundingAccounts } from '../scheme/roster.js';
import { DATABASE, DECIDE, EVENT_LOG } from '../tokens.js';
import { loadSeason, type LoadStage } from './load.js';
import { readMarker, writeMarker } from './marker.js';
import { postNames } from './post-names.js';
import { playSeason } from './season.js';

type Connected = Config & { readonly databaseUrl: string };

export interface PracticeOptions {
  readonly communities: number;
  readonly seed: number;
  readonly directories: { readonly scheme: string; readonly calendars: string };
  readonly onProgress: (stage: LoadStage | 'playing', share: number, at?: Instant) => void;
}

/** Which clock the data asks for, and the password of the practice accounts where it is a practice province. */
export interface Prepared {
  readonly clock: Clock;
  readonly password?: string;
  readonly made?: { readonly communities: number; readonly events: number; readonly endsAt: Instant };
}

/**
 * Fills an empty database with the practice province, finishes a load that was interrupted, and leaves anything else as
 * it is. A practice province goes on from the end of its season; a live system lives now.
 */
export const preparePractice = async (
  config: Connected,
  { seed: wantedSeed, communities: wanted, directories, onProgress }: PracticeOptions,
): Promise<Prepared> => {
  const clock = new ControlledClock('2020-09-11T01:00:00.000Z');
  const app = await NestFactory.createApplicationContext(PlatformModule.forRoot({ config, clock }), {
    logger: new NestLogger(createLogger(config.logLevel)),
    abortOnError: false,
  });
  try {
    const pool = app.get<pg.Pool>(DATABASE);
    const log = app.get<EventLog>(EVENT_LOG);
    const marker = await readMarker(pool);
    const empty = (await log.readAll(START, 1)).length === 0;
    if (!marker && !empty) return { clock: new SystemClock() };
    if (marker?.loaded) return { clock: await clockBehind(app, marker.endsAt), password: marker.password };
    const { seed, communities } = marker ?? { seed: wantedSeed, communities: wanted };
    const password = marker?.password ?? randomBytes(9).toString('base64url');
    await writeMarker(pool, { seed, communities, password, endsAt: '', loaded: false });

    const scheme = await loadScheme(directories);
    const season = await playSeason({
      scheme,
      seed,
      communities,
      onProgress: (share, at) => onProgress('playing', share, at),
    });
    // what is made from here on is made at the end of the season, passwords too
    clock.advanceTo(season.endsAt);
    const projector = app.get(Projector);
    const processes = new ProcessRunner({
      log,
      pool,
      clock,
      decide: app.get<Decide>(DECIDE),
      report: () => undefined,
    });
    await processes.install();
    const ground = {
      log,
      pool,
      projector,
      ledger: app.get(Ledger),
      moments: app.get(Moments),
      processes,
      accounts: app.get(Accounts),
      rights: app.get(Rights),
      evidence: app.get(EvidenceStore),
      texts: app.get(PrivateTexts),
    };
    const { endsAt, events } = await loadSeason(season, ground, {
      password,
      founding: foundingAccounts(scheme, 'posts'),
      named: postNames(scheme),
      abreast: config.eventStoreUrl === undefined ? undefined : 1,
      onProgress,
    });
    await writeMarker(pool, { seed, communities, password, endsAt, loaded: true });
    return { clock: new PracticeClock(endsAt), password, made: { communities, events, endsAt } };
  } finally {
    await app.close();
  }
};

/** Not before the last event that people added since; read models that stand at nothing, as after a restore, follow first. */
const clockBehind = async (app: INestApplicationContext, endsAt: Instant): Promise<Clock> => {
  const moments = app.get(Moments);
  let at = await moments.lastAt();
  if (at === undefined) {
    await app.get(Projector).catchUp();
    at = (await moments.lastAt()) ?? endsAt;
  }
  return new PracticeClock(at > endsAt ? at : endsAt);
};
