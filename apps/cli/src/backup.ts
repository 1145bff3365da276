import {
  type Backup,
  backUp,
  type BackupStage,
  checkBackup,
  type CheckStage,
  createLogger,
  openEventLog,
  readConfig,
  SystemClock,
} from '@greenledger/platform';
import { parseArgs } from 'node:util';
import { joinDatabase } from './database.js';
import { progressBar } from './progress.js';

const USAGE = 'usage: backup --to DIRECTORY | backup verify --from DIRECTORY/INSTANT';

const stages: Record<BackupStage | CheckStage, string> = {
  log: 'writing the log',
  tables: 'writing the tables',
  evidence: 'copying evidence',
  parts: 'checking the parts',
  events: 'checking the events',
  files: 'checking evidence',
};

/**
 * `backup --to DIRECTORY`: writes a backup into a new subdirectory, beside a running system. `backup verify --from
 * DIRECTORY/INSTANT`: looks through one without restoring it. Exits 1 where anything is missing or damaged.
 */
export default async (args: string[]): Promise<void> => {
  const options = { to: { type: 'string' }, from: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [act, ...more] = positionals;
  if (more.length === 0 && act === 'verify' && values.from && values.to === undefined) return check(values.from);
  if (act === undefined && values.to && values.from === undefined) return write(values.to);
  throw new RangeError(USAGE);
};

const bar = () => {
  const show = progressBar((line) => process.stderr.write(`${line}\n`));
  return (stage: BackupStage | CheckStage, share: number, note: string) => show(stages[stage], share, note);
};

const write = async (to: string): Promise<void> => {
  const logger = createLogger('warn');
  const { config, stop } = await joinDatabase(readConfig(), logger);
  try {
    const log = await openEventLog(config, logger);
    try {
      describe(await backUp({ config, log, to, at: new SystemClock().now(), onProgress: bar() }));
    } finally {
      await log.close();
    }
  } finally {
    await stop();
  }
};

const describe = ({ directory, manifest, sha256 }: Backup): void => {
  process.stdout.write(`log to ordinal ${manifest.log.ordinal}: ${manifest.log.digest}\n`);
  process.stdout.write(`manifest: ${sha256}\n`);
  process.stdout.write(`${directory}\n`);
  sayLost(manifest.evidence.lost);
};

const check = async (from: string): Promise<void> => {
  const { manifest, sha256, problems } = await checkBackup(from, bar());
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  sayLost(manifest.evidence.lost);
  if (problems.length > 0) process.exitCode = 1;
  else {
    const { log, evidence } = manifest;
    process.stdout.write(`log to ordinal ${log.ordinal}: ${log.digest}\n`);
    process.stdout.write(`manifest: ${sha256}\n`);
    process.stdout.write(`good: ${log.ordinal} events, ${evidence.files} evidence files, of ${manifest.at}\n`);
  }
};

/** Nothing else is left out because of them; that they are gone must be noticed. */
const sayLost = (lost: readonly string[]): void => {
  for (const file of lost) process.stderr.write(`the evidence file ${file} was lost before this backup\n`);
  if (lost.length > 0) process.exitCode = 1;
};
