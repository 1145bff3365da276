import {
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  NO_STREAM,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START } from '../event.js';
import { NO_STREAM as NOTHING } from '../event-log.js';
import { fact, stream } from '../testing/facts.js';
import { makeAccount } from './accounts.js';
import { EsdbEventLog } from './esdb-log.js';
import { prepareStore, wrongRights } from './rights.js';
import { drawCertificate } from './testing/certificate.js';
import { FakeServer } from './testing/fake-server.js';
import { transcript } from './testing/transcript.js';

const admin = { login: 'admin', password: 'changeit' };
const app = { login: 'app', password: 'p:@ss/word' };

let server: FakeServer;
let directory: string;
let authority: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'greenledger-tls-'));
  const tls = drawCertificate();
  const file = join(directory, 'authority.crt');
  await writeFile(file, tls.certificate);
  authority = `&tlsCAFile=${encodeURIComponent(file)}`;
  server = await FakeServer.start({ tls });
});
afterEach(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

const urlOf = (user?: typeof admin): string => server.urlOf(user, authority);

describe('the rights of a server in miniature are those of the real one as recorded:', () => {
  const told = async (call: () => Promise<string>): Promise<string> => {
    try {
      return await call();
    } catch (error) {
      const { type, code, message } = error as Error & { type?: string; code?: number };
      return `refused: ${type}/${code ?? '-'}/${message}`;
    }
  };

  it('every recorded act, in its order', async () => {
    const as = (user?: typeof admin): EventStoreDBClient => EventStoreDBClient.connectionString(urlOf(user));
    const clients = { anonymous: as(), wrong: as({ ...app, password: 'wrong' }), app: as(app), admin: as(admin) };
    const event = () => jsonEvent({ type: 'Happened', data: { n: 1 } });
    const append = async (
      client: EventStoreDBClient,
      name: string,
      credentials?: { username: string; password: string },
    ) => {
      await client.appendToStream(name, event(), { expectedRevision: 'any', credentials });
      return 'appended';
    };
    const count = async (reading: AsyncIterable<ResolvedEvent>): Promise<string> => {
      let read = 0;
      for await (const _ of reading) read += 1;
      return `read ${read}`;
    };
    const readAll = (client: EventStoreDBClient) => count(client.readAll({ maxCount: 5 }));
    const subscribe = (client: EventStoreDBClient): Promise<string> =>
      new Promise((resolve, reject) => {
        let events = 0;
        const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
        subscription
          .on('data', () => (events += 1))
          .on('caughtUp', () => setImmediate(() => resolve(`caught up after ${events}`)))
          .on('error', reject);
      });
    const acl = { $r: '$all', $w: '$all', $d: '$admins', $mr: '$all', $mw: '$admins' };
    const acts: Readonly<Record<string, () => Promise<string>>> = {
      'create user app (users service, admin)': async () => {
        await makeAccount(clients.admin, app.login, app.password);
        return 'created';
      },
      'anonymous append': () => append(clients.anonymous, 'own'),
      'wrong password append': () => append(clients.wrong, 'own'),
      'app append': () => append(clients.app, 'own'),
      'admin append': () => append(clients.admin, 'theirs'),
      'anonymous read $all': () => readAll(clients.anonymous),
      'app read $all': () => readAll(clients.app),
      'app subscribe $all': () => subscribe(clients.app),
      'admin read $all': () => readAll(clients.admin),
      'admin sets $all access list {$r: [app, $admins]}': async () => {
        await clients.admin.setStreamMetadata('$all', { acl: { readRoles: ['app', '$admins'] } as never });
        return 'set';
      },
      'app read $all, after': () => readAll(clients.app),
      'app subscribe $all, after': () => subscribe(clients.app),
      'anonymous read $all, after': () => readAll(clients.anonymous),
      'app deletes a stream': async () => {
        await append(clients.app, 'to-delete');
        await clients.app.deleteStream('to-delete');
        return 'deleted';
      },
      'app tombstones a stream': async () => {
        await append(clients.app, 'to-bury');
        await clients.app.tombstoneStream('to-bury');
        return 'tombstoned';
      },
      'admin writes $settings: users may read and write, only $admins delete or change metadata': async () => {
        const data = { $userStreamAcl: acl };
        await clients.admin.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
        return 'written';
      },
      'app append, after $settings': () => append(clients.app, 'later'),
      'app read own stream, after': () => count(clients.app.readStream('own')),
      'app deletes a stream, after': async () => {
        await clients.app.deleteStream('own');
        return 'deleted';
      },
      'app sets stream metadata, after': async () => {
        await clients.app.setStreamMetadata('own', { maxCount: 1 });
        return 'set';
      },
      'app reads $all, after $settings': () => readAll(clients.app),
      'app appends with per-call credentials': () =>
        append(clients.admin, 'by-call', { username: app.login, password: app.password }),
    };
    const answers: Record<string, string> = {};
    for (const [name, act] of Object.entries(acts)) answers[name] = await told(act);
    await Promise.all(Object.values(clients).map((client) => client.dispose()));
    expect(answers).toEqual(transcript.rights);
  });
});

describe('preparing an event store', () => {
  it('gives the program an account that may append and read everything, and not delete or describe streams', async () => {
    expect(await prepareStore({ url: urlOf(app) }, admin)).toEqual([
      'made the account app',
      'let app read $all',
      'let only administrators delete streams and change their metadata',
    ]);
    expect(await wrongRights({ url: urlOf(app) })).toEqual([]);
    const log = new EsdbEventLog({ url: urlOf(app) });
    await log.append(stream('a'), NOTHING, [fact(0)]);
    expect(await log.readAll(START, 10)).toHaveLength(1);
    await log.close();
    const client = EventStoreDBClient.connectionString(urlOf(app));
    await expect(client.deleteStream('greenledger.case-a')).rejects.toMatchObject({ type: 'access-denied' });
    await expect(client.tombstoneStream('greenledger.case-a')).rejects.toMatchObject({ type: 'access-denied' });
    const described = client.setStreamMetadata('greenledger.case-a', { maxCount: 1 });
    await expect(described).rejects.toMatchObject({ type: 'access-denied' });
    await client.dispose();
  });

  it('may be repeated, with another password, and changes nothing else', async () => {
    await prepareStore({ url: urlOf(app) }, admin);
    const records = server.records.all.length;
    const renewed = { ...app, password: 'another' };
    expect(await prepareStore({ url: urlOf(renewed) }, admin)).toEqual(['set the password of app']);
    expect(server.records.all).toHaveLength(records);
    expect(await wrongRights({ url: urlOf(renewed) })).toEqual([]);
  });

  it('leaves what else stands in the lists', async () => {
    const client = EventStoreDBClient.connectionString(urlOf(admin));
    await client.setStreamMetadata('$all', { acl: { readRoles: ['auditor'] } as never, maxAge: 9 });
    await prepareStore({ url: urlOf(app) }, admin);
    const { metadata } = await client.getStreamMetadata('$all');
    expect(metadata).toEqual({ acl: { readRoles: ['auditor', 'app', '$admins'] }, maxAge: 9 });
    await client.dispose();
  });

  it('refuses to prepare an administrator, an address without a user, and a server without TLS', async () => {
    await expect(prepareStore({ url: urlOf(admin) }, admin)).rejects.toThrow("admin is an account of the server's own");
    await expect(prepareStore({ url: urlOf() }, admin)).rejects.toThrow('no user');
    await expect(prepareStore({ url: 'esdb://app:x@127.0.0.1:1?tls=false' }, admin)).rejects.toThrow('without TLS');
  });

  it('tells a wrong password of the administrator as it is', async () => {
    const wrong = prepareStore({ url: urlOf(app) }, { ...admin, password: 'guessed' });
    await expect(wrong).rejects.toThrow('Unauthenticated');
  });
});

describe('the rights that a program has', () => {
  it('are named one by one where they are missing or too many', async () => {
    const client = EventStoreDBClient.connectionString(urlOf(admin));
    await makeAccount(client, app.login, app.password);
    expect(await wrongRights({ url: urlOf(app) })).toEqual([
      'app may not read $all',
      'app may delete streams',
      'app may change the metadata of streams',
    ]);
    await client.appendToStream(
      '$settings',
      jsonEvent({ type: 'update-default-acl', data: { $userStreamAcl: { $w: '$admins' } } }),
      {
        expectedRevision: NO_STREAM,
      },
    );
    expect(await wrongRights({ url: urlOf(app) })).toContain('app may not append');
    await client.dispose();
  });

  it('are too many for an administrator, whatever the account is called', async () => {
    expect(await wrongRights({ url: urlOf(admin) })).toEqual([
      'is the account admin of an administrator; the program has one of its own',
    ]);
    server.access.users.set('root', { login: 'root', password: 'x', groups: ['$admins'] });
    expect(await wrongRights({ url: urlOf({ login: 'root', password: 'x' }) })).toEqual([
      'root has the rights of an administrator',
      'root may delete streams',
      'root may change the metadata of streams',
    ]);
    expect(await wrongRights({ url: urlOf() })).toEqual(['names no user']);
  });

  it('cannot be asked for with a wrong password', async () => {
    await prepareStore({ url: urlOf(app) }, admin);
    expect(await wrongRights({ url: urlOf({ ...app, password: 'guessed' }) })).toEqual([
      'app is not known by this password',
    ]);
  });

  it('change nothing by being asked for', async () => {
    await prepareStore({ url: urlOf(app) }, admin);
    const records = server.records.all.length;
    await wrongRights({ url: urlOf(app) });
    expect(server.records.all).toHaveLength(records);
  });

  it('are not asked for on a server without TLS, which has none', async () => {
    expect(await wrongRights({ url: 'esdb://127.0.0.1:1?tls=false' })).toEqual([]);
  });
});
