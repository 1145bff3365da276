import { type Provider } from '@nestjs/common';
import { upcast } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { accounts, Ledger, Moments, Projector, type ProjectorOptions } from '@greenledger/read-models';
import type pg from 'pg';
import { type Logger } from './logger.js';
import { traced } from './observation/tracing.js';
import { DATABASE, EVENT_LOG, LOGGER } from './tokens.js';

/** Each entry is a step in the trace of the request that led to its event. */
const around: NonNullable<ProjectorOptions['around']> = (event, work) =>
  traced(
    'project',
    event.metadata.correlationId,
    () => ({ 'greenledger.event': event.type, 'greenledger.stream': event.stream }),
    work,
  );

/** The reading side as providers: the projector that keeps the tables, and the questions they answer. */
export const readModelProviders: Provider[] = [
  {
    provide: Projector,
    useFactory: async (pool: pg.Pool, log: EventLog, logger: Logger): Promise<Projector> => {
      const report = (message: string, detail: object): void => logger.warn(detail, message);
      const projector = new Projector({ log, pool, accounts, upcast, report, around });
      await projector.install();
      return projector;
    },
    inject: [DATABASE, EVENT_LOG, LOGGER],
  },
  { provide: Ledger, useFactory: (pool: pg.Pool) => new Ledger(pool), inject: [DATABASE] },
  {
    provide: Moments,
    useFactory: (pool: pg.Pool, log: EventLog, { version }: Projector) => new Moments({ pool, log, version }),
    inject: [DATABASE, EVENT_LOG, Projector],
  },
];
