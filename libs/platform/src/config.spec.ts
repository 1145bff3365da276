import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { ConfigError, readAdministrator, readConfig } from './config.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the configuration', () => {
  it('needs nothing: one machine, port 3000, data below ./data', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', dataDir: resolve('data'), logLevel: 'info' });
    expect(config.evidenceUrl).toBe(`file://${resolve('data/evidence')}`);
    expect(config.databaseUrl).toBeUndefined();
  });

  it('names the variable, the value and the rule, for all wrong ones at once', () => {
    expect(problemsOf({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://localhost/x' })).toEqual([
      'PORT=99999: must be a whole number from 0 to 65535',
      'DATABASE_URL=mysql://localhost/x: must be an address starting with postgres: or postgresql://',
      'LOG_LEVEL=loud: must be one of trace, debug, info, warn, error, fatal, silent',
    ]);
  });

  it('refuses to keep the access log for less than 183 days (D1)', () => {
    expect(problemsOf({ ACCESS_LOG_RETENTION_DAYS: '100' })).toEqual([
      'ACCESS_LOG_RETENTION_DAYS=100: must be a whole number from 183 to 36500',
    ]);
    expect(readConfig({ ACCESS_LOG_RETENTION_DAYS: '183' }).accessLogRetentionDays).toBe(183);
    expect(readConfig({}).accessLogRetentionDays).toBe(1095);
  });

  it('never prints the password of an address', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:secret@db/x' }).join()).not.toContain('secret');
  });

  it('takes an event store at one name or at several nodes, and nothing else', () => {
    for (const url of [
      'esdb://127.0.0.1:2113?tls=false',
      'esdb+discover://app:p%40ss@cluster.example:2113',
      'kurrentdb://app:secret@a.example:2113,b.example:2113,c.example?tlsCAFile=%2Fca.crt',
    ]) {
      expect(readConfig({ EVENT_STORE_URL: url }).eventStoreUrl).toBe(url);
    }
    expect(readConfig({}).eventStorePrefix).toBe('greenledger.');
    const rule = 'must be an address starting with esdb://, esdb+discover://, kurrentdb:// or kurrentdb+discover://';
    expect(problemsOf({ EVENT_STORE_URL: 'http://app:secret@db:2113' })).toEqual([
      `EVENT_STORE_URL=http://***@db:2113: ${rule}`,
    ]);
    expect(problemsOf({ EVENT_STORE_PREFIX: '$ce-x' })).toEqual([
      'EVENT_STORE_PREFIX=$ce-x: must be lower-case letters, digits or _ and end with a point',
    ]);
  });

  it('asks for the password of an administrator only where an event store is prepared', () => {
    expect(() => readAdministrator({})).toThrow('EVENT_STORE_ADMIN_PASSWORD: must be given');
    expect(readAdministrator({ EVENT_STORE_ADMIN_PASSWORD: 'x' })).toEqual({ login: 'admin', password: 'x' });
    expect(JSON.stringify(readConfig({ EVENT_STORE_ADMIN_PASSWORD: 'very-secret' }))).not.toContain('very-secret');
  });

  it('takes an empty variable for one that is not given', () => {
    expect(readConfig({ PORT: ' ', REDIS_URL: '' })).toMatchObject({ port: 3000 });
  });
});
