import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest } from '@greenledger/audit';
import { PostgresEventLog } from '@greenledger/eventing';
import { preparePractice, readConfig } from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import backup from './backup.js';
import restore from './restore.js';
import { FakeServer } from '../../../libs/eventing/src/esdb/testing/fake-server.js';

const TYPESCRIPT = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('main.ts', import.meta.url));
const data = fileURLToPath(new URL('../../../data', import.meta.url));
const PREFIX = 'greenledger.';

let home: string;
let server: FakeServer;
let origin: TestDatabase;
let digest: string;
let ordinal: number;
const databases: TestDatabase[] = [];
/** Whatever a sentence leaves running ends with the file. */
const children: ChildProcess[] = [];

const database = async (): Promise<TestDatabase> => {
  const made = await acquireTestDatabase();
  databases.push(made);
  return made;
};
const evidence = (place: string): string => pathToFileURL(join(home, place, 'evidence')).href;
const ofOrigin = () => ({ DATABASE_URL: origin.url, EVIDENCE_URL: evidence('origin') });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'greenledger-backup-'));
  await chmod(home, 0o755);
  server = await FakeServer.start();
  origin = await database();
  const config = readConfig({ LOG_LEVEL: 'silent', ...ofOrigin() });
  await preparePractice(
    { ...config, databaseUrl: origin.url },
    {
      seed: 1,
      communities: 30,
      directories: { scheme: `${data}/schemes/guizhou-2020`, calendars: `${data}/calendars` },
      onProgress: () => undefined,
    },
  );
  const log = await PostgresEventLog.open({ url: origin.url });
  ({ digest, ordinal } = await logDigest(log));
  await log.close();
}, 180_000);
afterAll(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  await server.stop();
  for (const each of databases) await each.release();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

type Environment = Readonly<Record<string, string>>;

const start = (args: string[], env: Environment) => {
  const child = spawn(process.execPath, ['--import', TYPESCRIPT, PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(home, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said: said.join('') }));
  return { child, said, ended };
};
const run = (args: string[], env: Environment = {}) => start(args, env).ended;
/** Waits for the moment at which to strike; fails when the program has ended before. */
const until = async (
  { child, said }: ReturnType<typeof start>,
  so: () => Promise<boolean> | boolean,
): Promise<void> => {
  while (!(await so())) {
    if (child.exitCode !== null) throw new Error(said.join(''));
    await sleep(2);
  }
};
const kill = async ({ child, ended }: ReturnType<typeof start>): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
};
/** Where a backup that was made says it lies. */
const directoryIn = (said: string): string => /^\/.*Z$/m.exec(said)![0];

describe('npm run cli -- backup', () => {
  const to = () => join(home, 'backups');
  let from: string;

  it('leaves a directory that nothing is restored from when it is killed, and the next one is none the worse', async () => {
    const first = start(['backup', '--to', to()], ofOrigin());
    const begun = async (): Promise<string | undefined> => {
      const [name] = existsSync(to()) ? await readdir(to()) : [];
      return name !== undefined && existsSync(join(to(), name, 'log.ndjson.gz')) ? name : undefined;
    };
    await until(first, async () => (await begun()) !== undefined);
    await kill(first);
    const half = join(to(), (await begun())!);
    expect(existsSync(join(half, 'manifest.json'))).toBe(false);
    const { code, said } = await run(['restore', '--from', half], { DATA_DIR: join(home, 'never') });
    expect([code, said]).toEqual([1, `${half} is no finished backup: there is no manifest.json in it\n`]);
    expect(existsSync(join(home, 'never'))).toBe(false);

    const next = await run(['backup', '--to', to()], ofOrigin());
    expect(next.said).toContain(`log to ordinal ${ordinal}: ${digest}`);
    expect(next.code).toBe(0);
    from = directoryIn(next.said);
  });

  it('verify says that a backup is good, and what is wrong with one that is not', async () => {
    const good = await run(['backup', 'verify', '--from', from]);
    expect(good.said).toMatch(new RegExp(`^good: ${ordinal} events, \\d+ evidence files, of 2\\S+Z$`, 'm'));
    expect(good.code).toBe(0);
    const copy = join(home, 'copy', basename(from));
    await cp(to(), join(home, 'copy'), { recursive: true });
    await truncate(join(copy, 'log.ndjson.gz'), 1_000);
    const damaged = await run(['backup', 'verify', '--from', copy]);
    expect(damaged.said).toMatch(/^the part log is damaged$/m);
    expect(damaged.code).toBe(1);
  });

  it('says how it is used', async () => {
    const usage = 'usage: backup --to DIRECTORY | backup verify --from DIRECTORY/INSTANT';
    for (const args of [[], ['verify', '--to', 'x'], ['--from', 'x'], ['verify'], ['verify', 'x', '--from', 'x']]) {
      await expect(backup(args)).rejects.toThrow(usage);
    }
    await expect(restore([])).rejects.toThrow('usage: restore --from DIRECTORY/INSTANT');
  });

  it('says in one line that there is no database, and not with which password it asked', async () => {
    const env = { DATABASE_URL: 'postgres://greenledger:s3cret@127.0.0.1:9/greenledger' };
    const { code, said } = await run(['backup', '--to', to()], env);
    expect([code, said]).toEqual([1, 'connect ECONNREFUSED 127.0.0.1:9\n']);
  });

  describe('of a log in PostgreSQL', () => {
    const stored = (): number => server.records.all.filter(({ stream }) => stream.startsWith(PREFIX)).length;
    let place: Environment;

    it('is restored into an event store, by a second run where the first was killed; no program serves it before', async () => {
      place = {
        DATABASE_URL: (await database()).url,
        EVENT_STORE_URL: server.url,
        EVIDENCE_URL: evidence('store'),
        LOG_LEVEL: 'silent',
      };
      const first = start(['restore', '--from', from], place);
      await until(first, () => stored() >= 200);
      await kill(first);
      expect(stored()).toBeLessThan(ordinal);

      const unfinished = 'a restore into this database was begun and not finished: run it again, with the same backup';
      const served = await run(['start'], place);
      expect([served.code, served.said]).toEqual([1, `${unfinished}\n`]);

      const second = await run(['restore', '--from', from], place);
      expect(second.said).toContain(`log to ordinal ${ordinal}: ${digest}`);
      expect([second.code, stored()]).toEqual([0, ordinal]);
    }, 120_000);

    it('comes back from there: a backup of the event store, restored into PostgreSQL', async () => {
      const written = await run(['backup', '--to', join(home, 'of-store')], place);
      expect(written.said).toContain(`log to ordinal ${ordinal}: ${digest}`);
      const back = { DATABASE_URL: (await database()).url, EVIDENCE_URL: evidence('back') };
      const { code, said } = await run(['restore', '--from', directoryIn(written.said)], back);
      expect(said).toContain(`log to ordinal ${ordinal}: ${digest}`);
      expect(code).toBe(0);
      const verified = await run(['verify'], back);
      expect(verified.said).not.toContain('DIFFERS');
      expect(verified.code).toBe(0);
    }, 120_000);
  });
});

describe('on one machine, with the bundled PostgreSQL', () => {
  it('a backup is made beside the running system and restored into another data directory', async () => {
    const [old, fresh] = [{ DATA_DIR: join(home, 'old') }, { DATA_DIR: join(home, 'new') }];
    const scheme = ['--scheme', `${data}/schemes/guizhou-2020`, '--calendars', `${data}/calendars`];
    expect((await run(['load-scheme', ...scheme], old)).code).toBe(0);
    const serving = await ready(old);
    const { code, said } = await run(['backup', '--to', join(home, 'embedded')], old);
    expect(said).toMatch(/^log to ordinal [1-9]\d+: [0-9a-f]{64}$/m);
    expect(code).toBe(0);
    await serving.stop();

    const [log] = /^log to ordinal .*$/m.exec(said)!;
    const restored = await run(['restore', '--from', directoryIn(said)], fresh);
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining(log)]);
  }, 180_000);

  /** Starts a live system and waits until it says that every part of it is well. */
  const ready = async (env: Environment): Promise<{ readonly stop: () => Promise<void> }> => {
    const program = start(['serve'], env);
    const url = (): string | undefined => /answers on (\S+)/.exec(program.said.join(''))?.[1];
    await until(program, () => url() !== undefined);
    await until(program, async () => (await fetch(`${url()}/api/health/ready`)).ok);
    return {
      stop: async () => {
        program.child.kill('SIGTERM');
        expect((await program.ended).code).toBe(0);
      },
    };
  };
});
