import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { START } from '../event.js';
import { NO_STREAM } from '../event-log.js';
import { fact, stream } from '../testing/facts.js';
import { callerOf, withCredentials } from './credentials.js';
import { EsdbEventLog } from './esdb-log.js';
import { prepareStore, wrongRights } from './rights.js';

/** A server with TLS, with the credentials of its administrator; its default access list is changed. */
const url = process.env['EVENTSTORE_TEST_ADMIN_URL'];

if (!url) {
  process.stderr.write(
    [
      '',
      '!! NOT RUN: the rights on a real event store (they ran on the recorded answers).',
      '!! To run them: EVENTSTORE_TEST_ADMIN_URL="esdb://admin:...@127.0.0.1:2113?tlsCAFile=..." npm test',
      '',
      '',
    ].join('\n'),
  );
}

(url ? describe : describe.skip)('preparing a real event store', () => {
  const { login = '', password = '' } = callerOf(url ?? '');
  const administrator = { login, password };
  const account = `greenledger-${randomUUID().slice(0, 8)}`;
  const options = (secret: string) => ({
    url: withCredentials(url ?? '', account, secret),
    prefix: `test-${randomUUID()}.`,
  });
  const fresh = (name: string) => ({ ...options(name), secret: name });

  it('gives a new account what the program needs and no more, and may be repeated', async () => {
    const first = fresh('first: p@ss/word');
    const done = await prepareStore(first, administrator);
    expect(done).toContain(`made the account ${account}`);
    expect(done).toContain(`let ${account} read $all`);
    expect(await wrongRights(first)).toEqual([]);
    const log = new EsdbEventLog(first);
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    expect(await log.readAll(START, 10)).toHaveLength(1);
    await log.close();
    const client = EventStoreDBClient.connectionString(first.url);
    const name = `${first.prefix}case-a`;
    await expect(client.deleteStream(name)).rejects.toMatchObject({ type: 'access-denied' });
    await expect(client.tombstoneStream(name)).rejects.toMatchObject({ type: 'access-denied' });
    await expect(client.setStreamMetadata(name, { maxCount: 1 })).rejects.toMatchObject({ type: 'access-denied' });
    await client.dispose();
    expect(await prepareStore(fresh('second'), administrator)).toEqual([`set the password of ${account}`]);
    expect(await wrongRights(fresh('second'))).toEqual([]);
    expect(await wrongRights(first)).toEqual([`${account} is not known by this password`]);
  });

  it('names what is wrong with an administrator and with an account that nobody prepared', async () => {
    expect(await wrongRights({ url: url ?? '' })).toEqual([
      `is the account ${login} of an administrator; the program has one of its own`,
    ]);
    const other = options('second');
    const client = EventStoreDBClient.connectionString(url ?? '');
    const { metadata } = await client.getStreamMetadata('$all');
    await client.setStreamMetadata('$all', { ...metadata, acl: { readRoles: ['$admins'] } as never });
    expect(await wrongRights(other)).toEqual([`${account} may not read $all`]);
    const all = { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' };
    await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: { $userStreamAcl: all } }));
    expect(await wrongRights(other)).toEqual([
      `${account} may not read $all`,
      `${account} may delete streams`,
      `${account} may change the metadata of streams`,
    ]);
    await client.dispose();
  });
});
