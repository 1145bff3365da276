import { logDigest } from '@greenledger/audit';
import { createLogger, openEventLog, readConfig } from '@greenledger/platform';
import { accounts, Projector, recountFrozen, verify } from '@greenledger/read-models';
import pg from 'pg';
import { openDatabase } from './database.js';

/**
 * `verify`: replays the log into an empty schema and compares everything with the read models that serve, at the same
 * ordinal and version; counts again what frozen targets say was counted. Prints the digest of the log; exits 1 where
 * anything differs.
 */
export default async (): Promise<void> => {
  const logger = createLogger('warn');
  const { config, stop } = await openDatabase(readConfig(), logger);
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 4 });
  const log = await openEventLog(config, logger);
  try {
    const live = new Projector({ log, pool, accounts });
    await live.install();
    await live.catchUp();
    const recount = (schema: string) => recountFrozen({ pool, log }, schema);
    const verified = await verify({ log, pool, accounts }, live, recount);
    const { ordinal, equal, live: kept, replayed, miscounts } = verified;
    const { digest } = await logDigest(log);
    process.stdout.write(`log to ordinal ${ordinal}: ${digest}\n`);
    for (const [table, value] of Object.entries(kept)) {
      process.stdout.write(
        `${table.padEnd(10)} ${value === replayed[table] ? 'equals a replay' : 'DIFFERS from a replay'}\n`,
      );
    }
    for (const { stream, revision, type, of, recorded, recounted } of miscounts) {
      process.stdout.write(`${stream}@${revision} ${type}: ${of} says ${recorded}, a recount gives ${recounted}\n`);
    }
    if (!equal || miscounts.length > 0) process.exitCode = 1;
  } finally {
    await log.close();
    await pool.end();
    await stop();
  }
};
