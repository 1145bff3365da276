import { createLogger, readConfig } from '@greenledger/platform';
import { generations, switchTo } from '@greenledger/read-models';
import pg from 'pg';
import { openDatabase } from './database.js';

/**
 * `generations [accept VERSION]`: lists the generations of read models and how far each has come; `accept` lets one serve
 * although figures of the past come out differently, and prints which.
 */
export default async ([act, version]: string[]): Promise<void> => {
  const { config, stop } = await openDatabase(readConfig(), createLogger('warn'));
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 2 });
  try {
    if (act === 'accept' && version !== undefined) {
      const { switched, deviations } = await switchTo(pool, version, { accept: true });
      for (const { figure, area, effectiveOn, before, after } of deviations) {
        process.stdout.write(`${figure} ${area} ${effectiveOn}: ${before} -> ${after}\n`);
      }
      process.stdout.write(switched ? `${version} serves\n` : `${version} cannot serve yet\n`);
      return;
    }
    for (const each of await generations(pool)) {
      process.stdout.write(`${each.version} ${each.serves ? 'serves' : 'follows'} at ordinal ${each.ordinal}\n`);
    }
  } finally {
    await pool.end();
    await stop();
  }
};
