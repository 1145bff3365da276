import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TYPESCRIPT = new URL('../../../test/support/typescript.mjs', import.meta.url).href;

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.release();
});

/** Whatever a sentence leaves running ends with the file. */
const children: ChildProcess[] = [];

const run = (file: string, args: string[], env: Record<string, string>) => {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', TYPESCRIPT, new URL(`../../../${file}`, import.meta.url).pathname, ...args],
    { env: { PATH: process.env['PATH'], PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  const lines: string[] = [];
  const outputs = [child.stdout!, child.stderr!].map((input) => createInterface({ input }));
  for (const output of outputs) output.on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code]) => code as number);
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const hear = (line: string): void => {
        const found = pattern.exec(line);
        if (found) resolve(found[1] ?? found[0]);
      };
      for (const line of lines) hear(line);
      for (const output of outputs) output.on('line', hear);
      void ended.then(() => reject(new Error(lines.join('\n'))));
    });
  return { child, lines, ended, until };
};

describe('npm run serve', () => {
  it('starts a live system, prints three one-time links, and ends in order on a signal', async () => {
    const { child, lines, ended, until } = run('apps/cli/src/main.ts', ['serve'], { DATABASE_URL: database.url });
    const url = await until(/answers on (\S+)/);
    const links = lines.filter((line) => /administrator: POST \S+\/api\/one-time-links\/[\w-]{43} /.test(line));
    expect(links.map((line) => /(system|security|audit) administrator/.exec(line)?.[1])).toEqual([
      'system',
      'security',
      'audit',
    ]);
    const ready = await fetch(`${url}/api/health/ready`);
    expect([200, 503]).toContain(ready.status);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('refuses a wrong setting without showing the secret in it', async () => {
    const { ended, until } = run('apps/cli/src/main.ts', ['serve'], { DATABASE_URL: 'mysql://root:secret@db/x' });
    expect(await until(/DATABASE_URL=(.*)/)).toBe(
      'mysql://***@db/x: must be an address starting with postgres: or postgresql://',
    );
    expect(await ended).toBe(1);
  });
});

describe('api and worker in processes of their own', () => {
  it('start on a database that runs elsewhere, and end in order on a signal', async () => {
    const api = run('apps/api/src/main.ts', [], { DATABASE_URL: database.url });
    const worker = run('apps/worker/src/main.ts', [], { DATABASE_URL: database.url });
    const url = await api.until(/"url":"(http:[^"]+)"/);
    await worker.until(/the worker runs/);
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    api.child.kill('SIGTERM');
    worker.child.kill('SIGINT');
    expect(await Promise.all([api.ended, worker.ended])).toEqual([0, 0]);
  });
});

describe('npm run cli -- administrators', () => {
  it('prints a link for each administrator that is missing, and voids those that it printed before', async () => {
    const printed = async (): Promise<readonly string[]> => {
      const { lines, ended, until } = run('apps/cli/src/main.ts', ['administrators'], { DATABASE_URL: database.url });
      await until(/audit administrator: POST/);
      expect(await ended).toBe(0);
      return lines.flatMap(
        (line) => /administrator: POST \S+\/api\/one-time-links\/([\w-]{43}) /.exec(line)?.[1] ?? [],
      );
    };
    const [first, second] = [await printed(), await printed()];
    expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([3, 3, 6]);
  });
});

describe('npm run cli -- load-scheme', () => {
  it('loads the scheme that it is given, and adds nothing when it is repeated', async () => {
    const data = fileURLToPath(new URL('../../../data', import.meta.url));
    const args = ['load-scheme', '--scheme', `${data}/schemes/guizhou-2020`, '--calendars', `${data}/calendars`];
    const first = run('apps/cli/src/main.ts', args, { DATABASE_URL: database.url });
    expect(Number(await first.until(/guizhou-2020: \d+ commands, (\d+) new events/))).toBeGreaterThan(50);
    expect(await first.ended).toBe(0);
    const again = run('apps/cli/src/main.ts', args, { DATABASE_URL: database.url });
    expect(await again.until(/commands, (\d+) new events/)).toBe('0');
    expect(await again.ended).toBe(0);
  });
});

describe('a program that cannot start', () => {
  it('says which variable is wrong and exits 1', async () => {
    const { ended, until } = run('apps/api/src/main.ts', [], { PORT: 'http' });
    expect(await until(/PORT=http: .*/)).toBe('PORT=http: must be a whole number from 0 to 65535');
    expect(await ended).toBe(1);
  });

  it('says that it needs a database where it brings none', async () => {
    const { ended, until } = run('apps/worker/src/main.ts', [], {});
    expect(await until(/DATABASE_URL: .*/)).toBe('DATABASE_URL: must be given to this program');
    expect(await ended).toBe(1);
  });

  it.each([
    ['npm start', 'apps/cli/src/main.ts', ['start']],
    ['the API alone', 'apps/api/src/main.ts', []],
  ])('%s says in one line that its port is taken, prepares nothing, and exits 1', async (_name, file, args) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const folder = await mkdtemp(join(tmpdir(), 'greenledger-port-'));
    const needed: Record<string, string> = args.length > 0 ? {} : { DATABASE_URL: database.url };
    try {
      const { ended, lines } = run(file, args, { PORT: `${port}`, DATA_DIR: join(folder, 'data'), ...needed });
      expect(await ended).toBe(1);
      expect(lines.filter((line) => !line.startsWith('{'))).toEqual([`port ${port} is taken; set PORT`]);
      expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false);
    } finally {
      holder.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('prints what it can do when asked for something else', async () => {
    const { ended, until } = run('apps/cli/src/main.ts', ['constructor'], {});
    await until(/usage: greenledger .*start\|serve/);
    expect(await ended).toBe(2);
  });
});
