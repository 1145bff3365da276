import { logDigest } from '@greenledger/audit';
import { copyLog } from '@greenledger/eventing';
import { type Config, ConfigError, createLogger, openEventLog, readConfig } from '@greenledger/platform';
import { parseArgs } from 'node:util';
import { openDatabase } from './database.js';
import { progressBar } from './progress.js';

const engines = ['postgres', 'eventstoredb'] as const;
type Engine = (typeof engines)[number];

const USAGE = 'usage: copy-log --from postgres|eventstoredb --to postgres|eventstoredb';

const engineOf = (value: string | undefined): Engine => {
  const engine = engines.find((each) => each === value);
  if (!engine) throw new RangeError(USAGE);
  return engine;
};

/**
 * `copy-log --from ENGINE --to ENGINE`: brings every event from the log in PostgreSQL (`DATABASE_URL`, else our own below
 * the data directory) into the event store (`EVENT_STORE_URL`), or back. Goes on where it was interrupted, and compares
 * both digests in the end; exits 1 where they differ.
 */
export default async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } });
  const [source, destination] = [engineOf(values.from), engineOf(values.to)];
  if (source === destination) throw new RangeError(USAGE);
  const wanted = readConfig();
  if (wanted.eventStoreUrl === undefined) throw new ConfigError(['EVENT_STORE_URL: must name the event store']);
  const logger = createLogger('warn');
  const { config, stop } = await openDatabase(wanted, logger);
  const logs = new Map<Engine, Awaited<ReturnType<typeof openEventLog>>>();
  try {
    logs.set('eventstoredb', await openEventLog(config, logger));
    logs.set('postgres', await openEventLog(withoutStore(config), logger));
    const [from, to] = [logs.get(source)!, logs.get(destination)!];
    const ordinals = (await logDigest(from)).ordinal;
    const bar = progressBar((line) => process.stderr.write(`${line}\n`));
    const { found, copied } = await copyLog(from, to, {
      // an event store repeats by itself what it was too busy for, and what followed would stand before it
      abreast: destination === 'eventstoredb' ? 1 : undefined,
      onProgress: (ordinal) => bar('copying', Math.min(1, ordinal / ordinals), `${ordinal}`),
    });
    const [original, copy] = [await logDigest(from), await logDigest(to)];
    process.stdout.write(`${found} events stood there already, ${copied} were copied\n`);
    process.stdout.write(`${source.padEnd(12)} to ordinal ${original.ordinal}: ${original.digest}\n`);
    process.stdout.write(`${destination.padEnd(12)} to ordinal ${copy.ordinal}: ${copy.digest}\n`);
    if (original.digest === copy.digest) return;
    process.stderr.write(
      'the digests differ: was something appended while this ran? Stop whatever writes, and repeat\n',
    );
    process.exitCode = 1;
  } finally {
    for (const log of logs.values()) await log.close();
    await stop();
  }
};

const withoutStore = <C extends Config>({ eventStoreUrl: _, ...config }: C): Omit<C, 'eventStoreUrl'> => config;
