import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawCertificate } from '../../../libs/eventing/src/esdb/testing/certificate.js';
import { FakeServer } from '../../../libs/eventing/src/esdb/testing/fake-server.js';

const TYPESCRIPT = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('main.ts', import.meta.url));
const data = fileURLToPath(new URL('../../../data', import.meta.url));
const admin = { login: 'admin', password: 'changeit' };
const app = { login: 'greenledger', password: 'for the program' };

describe('the program on an event store with users', () => {
  let database: TestDatabase;
  let server: FakeServer;
  let directory: string;
  let authority: string;
  beforeAll(async () => {
    database = await acquireTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'greenledger-tls-'));
    const tls = drawCertificate();
    await writeFile(join(directory, 'authority.crt'), tls.certificate);
    authority = `&tlsCAFile=${encodeURIComponent(join(directory, 'authority.crt'))}`;
    server = await FakeServer.start({ tls });
  });
  afterAll(async () => {
    await server.stop();
    await rm(directory, { recursive: true });
    await database.release();
  });

  const run = async (args: string[], user: typeof admin, env: Record<string, string> = {}) => {
    const url = server.urlOf(user, authority);
    const child = spawn(process.execPath, ['--import', TYPESCRIPT, PROGRAM, ...args], {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, EVENT_STORE_URL: url, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };
  const loadScheme = ['load-scheme', '--scheme', `${data}/schemes/guizhou-2020`, '--calendars', `${data}/calendars`];

  it('does not start as an administrator, and says why', async () => {
    const { code, said } = await run(loadScheme, admin);
    expect(said).toContain('EVENT_STORE_URL: is the account admin of an administrator');
    expect(said).not.toContain(admin.password);
    expect(code).toBe(1);
  });

  it('cannot be prepared without the password of an administrator', async () => {
    const { code, said } = await run(['eventstore', 'prepare'], app);
    expect(said).toContain('EVENT_STORE_ADMIN_PASSWORD: must be given');
    expect(code).toBe(1);
  });

  it('is prepared by one command, which may be repeated', async () => {
    const password = { EVENT_STORE_ADMIN_PASSWORD: admin.password };
    const first = await run(['eventstore', 'prepare'], app, password);
    expect(first.said).toContain('made the account greenledger');
    expect(first.code).toBe(0);
    const second = await run(['eventstore', 'prepare'], app, password);
    expect(second.said).toContain('set the password of greenledger\nthe rights are as they have to be\n');
    expect(second.code).toBe(0);
  });

  it('then starts as that account, and keeps its events in the store', async () => {
    const first = await run(loadScheme, app);
    expect(Number(/(\d+) new events/.exec(first.said)?.[1])).toBeGreaterThan(50);
    const stored = server.records.all.filter((record) => record.stream.startsWith('greenledger.'));
    expect(stored.length).toBeGreaterThan(50);
    const again = await run(loadScheme, app);
    expect(again.said).toContain(' 0 new events');
    expect([first.code, again.code]).toEqual([0, 0]);
  });

  it('names the right that was taken from it', async () => {
    const list = { $userStreamAcl: { $r: '$all', $w: '$admins', $d: '$admins', $mr: '$all', $mw: '$admins' } };
    const bytes = { data: Buffer.from(JSON.stringify(list)), metadata: Buffer.from('') };
    const event = {
      id: '6a0b3f0e-0000-4000-8000-000000000001',
      type: 'update-default-acl',
      contentType: 'application/json',
    };
    server.records.append('$settings', 'any', [{ ...event, ...bytes }]);
    const { code, said } = await run(loadScheme, app);
    expect(said).toContain('EVENT_STORE_URL: greenledger may not append');
    expect(said).toContain('eventstore prepare');
    expect(code).toBe(1);
  });
});
