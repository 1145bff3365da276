import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { type Problem } from '@greenledger/contracts';
import { type AccountId } from '@greenledger/domain';
import {
  Accounts,
  type Clock,
  createLogger,
  DATABASE,
  DecideHandler,
  EVENT_LOG,
  readConfig,
  Rights,
  StoredSessions,
  SystemClock,
} from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import type pg from 'pg';
import { startApi } from './bootstrap.js';
import { Public } from './http/access.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(() => database.release());

const start = (clock: Clock, beside: Parameters<typeof startApi>[0]['beside'] = []) =>
  startApi({
    config: { ...readConfig({ PORT: '0' }), databaseUrl: database.url },
    clock,
    logger: createLogger('silent'),
    beside,
  });

/** The mark that the package leaves on handlers; it does not export the name. */
const COMMAND_HANDLER_METADATA = '__commandHandler__';

/** Holds each request until somebody lets go. */
const gate = { arrived: () => undefined as void, open: Promise.resolve() };
@Controller('api/slow')
class Slow {
  @Get()
  @Public()
  async wait() {
    gate.arrived();
    await gate.open;
    return { done: true };
  }
}
@Module({ controllers: [Slow], imports: [DiscoveryModule] })
class Beside {}

describe('the program', () => {
  it('has exactly one handler behind the one seam', async () => {
    const { app, stop } = await start(new SystemClock(), [Beside]);
    try {
      const handlers = app
        .get(DiscoveryService, { strict: false })
        .getProviders()
        .filter(({ metatype }) => metatype && Reflect.hasMetadata(COMMAND_HANDLER_METADATA, metatype));
      expect(handlers.map(({ metatype }) => metatype)).toEqual([DecideHandler]);
      expect(app.get(CommandBus)).toBeDefined();
    } finally {
      await stop();
    }
  });

  it('is not ready and records nothing while its clock is more than two seconds off the database', async () => {
    const ahead: Clock = { controlled: false, now: () => new Date(Date.now() + 3000).toISOString() };
    const { app, url, stop } = await start(ahead);
    try {
      const ready = await fetch(`${url}/api/health/ready`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        ready: false,
        parts: { clock: { ok: false }, database: { ok: true } },
      });
      const pool = app.get<pg.Pool>(DATABASE);
      const { id } = await app
        .get(Accounts)
        .insert({ login: 'office', name: 'Office', hash: null, mustChange: false }, 'test', pool);
      await app.get(Rights).grant({ account: id, role: 'ProvincialOfficer', scope: {} }, 'test');
      const answer = await command(url, (await app.get(StoredSessions).open(id)).token);
      expect({ status: answer.status, retry: answer.headers.get('retry-after') }).toEqual({ status: 503, retry: '2' });
      expect((await answer.json()) as Problem).toMatchObject({ code: 'ClockSkew', recorded: false });
      expect(await app.get<{ head(): Promise<string> }>(EVENT_LOG).head()).toBe('');
    } finally {
      await stop();
    }
  });

  it('ends what it has begun before it stops, and begins nothing more', async () => {
    const { app, url, stop } = await start(new SystemClock(), [Beside]);
    let open = () => undefined as void;
    gate.open = new Promise((resolve) => (open = resolve));
    const arrived = new Promise<void>((resolve) => (gate.arrived = resolve));
    const running = fetch(`${url}/api/slow`);
    await arrived;
    const idle = await fetch(`${url}/api/health/live`);
    expect(idle.status).toBe(200);
    const stopping = performance.now();
    const stopped = stop();
    const late = await fetch(`${url}/api/slow`).then(
      async (answer) => ({ status: answer.status, body: (await answer.json()) as Partial<Problem> }),
      () => 'refused',
    );
    if (late !== 'refused') expect(late).toMatchObject({ status: 503, body: { code: 'Stopping' } });
    open();
    expect(await (await running).json()).toEqual({ done: true });
    await stopped;
    // not at the end of the time that running requests are given
    expect(performance.now() - stopping).toBeLessThan(10_000);
    await expect(app.get<pg.Pool>(DATABASE).query('select 1')).rejects.toThrow('after calling end');
    await expect(fetch(`${url}/api/health/live`)).rejects.toThrow();
  });

  it('says that a part of it is gone, and how to find out whether anything was recorded', async () => {
    const { app, url, stop } = await start(new SystemClock());
    try {
      const pool = app.get<pg.Pool>(DATABASE);
      const { rows } = await pool.query<{ id: AccountId }>('select id from directory.account');
      const { token } = await app.get(StoredSessions).open(rows[0]!.id);
      expect((await command(url, token)).status).toBe(201);
      const gone = Object.assign(new Error('terminating connection'), { code: '57P01' });
      const broken = jest.spyOn(app.get<{ append(): Promise<unknown> }>(EVENT_LOG), 'append').mockRejectedValue(gone);
      const answer = await command(url, token);
      broken.mockRestore();
      expect({ status: answer.status, retry: answer.headers.get('retry-after') }).toEqual({ status: 503, retry: '2' });
      expect((await answer.json()) as Problem).toMatchObject({ code: 'Unavailable', recorded: 'unknown' });
      expect((await command(url, token)).status).toBe(201);
    } finally {
      await stop();
    }
  });
});

let numbers = 0;
const command = (url: string, token: string): Promise<Response> => {
  const number = `〔2020〕${(numbers += 1)}号`;
  return fetch(`${url}/api/policy-documents`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': String(numbers),
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      number: { printed: number, normalised: number },
      title: '绿色社区创建行动方案',
      issuers: ['housing'],
      dated: '2020-07-22',
    }),
  });
};
