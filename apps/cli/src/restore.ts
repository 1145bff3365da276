import {
  createLogger,
  openEventLog,
  readConfig,
  readManifest,
  restore,
  type RestoreStage,
} from '@greenledger/platform';
import { parseArgs } from 'node:util';
import { openDatabase } from './database.js';
import { progressBar } from './progress.js';

const stages: Record<RestoreStage, string> = {
  parts: 'checking the parts',
  events: 'checking the events',
  files: 'checking evidence',
  evidence: 'putting evidence',
  log: 'putting the log',
  comparing: 'comparing digests',
};

/**
 * `restore --from DIRECTORY/INSTANT`: puts a backup into the empty place that the environment names; goes on where it was
 * interrupted. Exits 1 where the backup is damaged, the place is not empty, or the digests differ in the end.
 */
export default async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } });
  const { from } = values;
  if (!from) throw new RangeError('usage: restore --from DIRECTORY/INSTANT');
  // a slip of the pen makes no database
  await readManifest(from);
  const logger = createLogger('warn');
  const { config, stop } = await openDatabase(readConfig(), logger);
  try {
    const log = await openEventLog(config, logger);
    const bar = progressBar((line) => process.stderr.write(`${line}\n`));
    try {
      const {
        at,
        log: written,
        evidence,
      } = await restore({
        from,
        config,
        log,
        onProgress: (stage, share, note) => bar(stages[stage], share, note),
      });
      process.stdout.write(`log to ordinal ${written.ordinal}: ${written.digest}\n`);
      process.stdout.write(`restored as of ${at}: ${written.ordinal} events, ${evidence.files} evidence files\n`);
      for (const file of evidence.lost) process.stdout.write(`the evidence file ${file} was lost before that\n`);
    } finally {
      await log.close();
    }
  } finally {
    await stop();
  }
};
