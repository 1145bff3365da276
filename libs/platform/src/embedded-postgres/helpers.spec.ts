import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { parseAccounts } from './account.js';
import { healthFromError } from './connect.js';
import { substituteName } from './place.js';
import { preferredPort } from './ports.js';
import { parseStat } from './processes.js';
import { settingsText } from './settings.js';

describe('parseAccounts', () => {
  it('reads accounts and leaves out root, comments and markers of directory services', () => {
    const passwd = [
      'root:x:0:0:root:/root:/bin/bash',
      '# comment: with: colons',
      '+::::::',
      'postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash',
      '',
    ];
    expect(parseAccounts(passwd.join('\n'))).toEqual([{ name: 'postgres', uid: 101, gid: 104 }]);
  });
});

describe('parseStat', () => {
  it('finds its fields behind a command name with spaces and brackets', () => {
    const rest = Array.from({ length: 48 }, (_, index) => String(index + 4)).join(' ');
    expect(parseStat(`4711 (odd ) S (name) S ${rest}\n`)).toEqual({
      name: 'odd ) S (name',
      state: 'S',
      startTicks: '22',
    });
  });
});

describe('healthFromError', () => {
  it.each([
    ['starting', '57P03', 'the database system is starting up'],
    ['starting', '57P03', 'the database system is in recovery mode'],
    ['stopping', '57P03', 'the database system is shutting down'],
    ['ready', '53300', 'sorry, too many clients already'],
  ])('calls a server %s that refuses with %s, %s', (health, code, message) => {
    expect(healthFromError(Object.assign(new pg.DatabaseError(message, 0, 'error'), { code }))).toBe(health);
  });

  it('calls a server silent that does not answer', () => {
    expect(healthFromError(new Error('timeout expired'))).toBe('silent');
  });
});

describe('preferredPort', () => {
  it('is the same for the same directory and keeps below the ports of outgoing connections', () => {
    expect(preferredPort('/srv/a')).toBe(preferredPort('/srv/a'));
    const ports = Array.from({ length: 500 }, (_, index) => preferredPort(`/srv/${index}`));
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...ports)).toBeLessThan(32_000);
    expect(new Set(ports).size).toBeGreaterThan(450);
  });
});

describe('substituteName', () => {
  it('tells directories of the same name apart', () => {
    expect(substituteName('/root/a/data')).toMatch(/^a-data-[0-9a-f]{16}$/);
    expect(substituteName('/root/x/a/data')).not.toBe(substituteName('/root/a/data'));
  });
});

describe('settingsText', () => {
  it('gives up durability for throw-away servers only', () => {
    const [kept, thrownAway] = [true, false].map((durable) => settingsText({ port: 15_000, durable }).split('\n'));
    expect(kept).toEqual(expect.arrayContaining(['fsync = on', 'full_page_writes = on', 'synchronous_commit = on']));
    expect(thrownAway).toContain('fsync = off');
  });

  it('neither opens the server to the network nor hides its log', () => {
    const lines = settingsText({ port: 15_000, durable: true }).split('\n');
    expect(lines).toEqual(expect.arrayContaining(["listen_addresses = '127.0.0.1'", 'logging_collector = off']));
  });
});
