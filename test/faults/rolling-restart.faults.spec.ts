import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresEventLog } from '@greenledger/eventing';
import { CLOCK, type Clock, DECIDE, issueScheme, loadScheme } from '@greenledger/platform';
import { accounts, Ledger, Projector, verify } from '@greenledger/read-models';
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { wholeLog } from '../support/aftermath.js';
import { Balancer } from '../support/balancer.js';
import { World } from '../support/world.js';

const SECONDS = 120;
const PER_SECOND = 200;
const HAND_OVER_MS = 5_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
/** Three quarters of a minute before the midnight in which obligations open and plans become overdue. */
const BEGINS = Date.parse('2020-09-30T15:59:15.000Z');

interface Answered {
  readonly stream: string;
  readonly events: readonly { readonly id: string }[];
}

let database: World['database'];
let token: string;
const children = new Set<ChildProcess>();
/** Whatever was opened and has to be closed, also when something does not hold. */
const opened: (() => unknown)[] = [];

beforeAll(async () => {
  const world = await World.start({ at: '2020-09-30T15:55:00.000Z', env: { SESSION_IDLE_MINUTES: '720' } });
  database = world.database;
  const { app } = world.program;
  const scheme = await loadScheme({ scheme: `${root}data/schemes/guizhou-2020`, calendars: `${root}data/calendars` });
  await issueScheme(scheme, { decide: app.get(DECIDE), now: () => app.get<Clock>(CLOCK).now() });
  token = await world.as('ProvincialOfficer', { unit: 'housing' }).token();
  await world.stop({ keep: true });
}, 120_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const close of opened.reverse()) await close();
  await database.release();
});

type Part = 'api' | 'worker';
const start = async (part: Part, aheadMs: number): Promise<{ child: ChildProcess; url: string }> => {
  const env = { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error', RATE_LIMIT: '10000000', NODE_OPTIONS: '' };
  const child = fork(`${root}test/support/cluster-process.mjs`, [part], {
    env: { ...process.env, ...env, SESSION_IDLE_MINUTES: '720', AHEAD_MS: String(aheadMs) },
  });
  children.add(child);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { child, url };
};

const end = async (child: ChildProcess): Promise<unknown> => {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await exited) as [unknown];
  children.delete(child);
  return code;
};

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
opened.push(() => agent.destroy());

/** Every fourth request is a command; the others ask for the inbox. Answers what it came to. */
const send = (url: string, i: number): Promise<{ status: number; body: string }> =>
  new Promise((resolve) => {
    const id = randomUUID();
    const document = { number: { printed: id, normalised: id }, title: id, issuers: ['housing'], dated: '2020-09-11' };
    const command = i % 4 === 0;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(command && { 'content-type': 'application/json', 'idempotency-key': id }),
    };
    const path = command ? '/api/policy-documents' : '/api/inbox';
    const sent = request(`${url}${path}`, { method: command ? 'POST' : 'GET', headers, agent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, body }));
    });
    sent.on('error', (error) => resolve({ status: 0, body: String(error) }));
    sent.end(command ? JSON.stringify(document) : undefined);
  });

/** The longest time for which the read models stood still while there was something for them to do, in milliseconds. */
const watchStalls = (projector: Projector, log: PostgresEventLog) => {
  const watched = { longest: 0, over: false, done: Promise.resolve() };
  watched.done = (async () => {
    let [seen, since] = ['', performance.now()];
    while (!watched.over) {
      const head = await log.head();
      const { position } = await projector.checkpoint();
      if (position !== seen || position >= head) [seen, since] = [position, performance.now()];
      watched.longest = Math.max(watched.longest, performance.now() - since);
      await sleep(50);
    }
  })();
  return watched;
};

describe('two API processes and two workers, restarted one after another under load', () => {
  it('fail no request, lose no event, hand the projections over within seconds and send each notice once', async () => {
    const ahead = BEGINS - Date.now();
    const parts: Part[] = ['api', 'api', 'worker', 'worker'];
    const running = await Promise.all(parts.map((part) => start(part, ahead)));
    const balancer = await Balancer.start([running[0]!.url, running[1]!.url]);
    opened.push(() => balancer.stop());
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    opened.push(() => pool.end());
    const log = await PostgresEventLog.open({ url: database.url });
    opened.push(() => log.close());
    const projector = new Projector({ log, pool, accounts });

    const caught = async (): Promise<boolean> => (await projector.checkpoint()).position === (await log.head());
    while (!(await caught())) await sleep(50);
    const stalls = watchStalls(projector, log);
    opened.push(() => {
      stalls.over = true;
      return stalls.done;
    });

    const failed: string[] = [];
    const acknowledged: Answered[] = [];
    const pending = new Set<Promise<void>>();
    const began = performance.now();
    const elapsed = (): number => performance.now() - began;
    let sent = 0;
    const load = (async () => {
      while (sent < SECONDS * PER_SECOND) {
        const due = Math.min(SECONDS * PER_SECOND, (elapsed() * PER_SECOND) / 1_000);
        for (; sent < due; sent += 1) {
          const one: Promise<void> = send(balancer.url, sent).then(({ status, body }) => {
            if (status === 201) acknowledged.push(JSON.parse(body) as Answered);
            else if (status !== 200) failed.push(`${status} ${body}`);
            pending.delete(one);
          });
          pending.add(one);
        }
        await sleep(5);
      }
    })();

    let restarts = 0;
    for (; elapsed() < SECONDS * 1_000 - 8_000; restarts += 1) {
      const i = restarts % parts.length;
      await sleep(1_000);
      expect(await end(running[i]!.child)).toBe(0);
      running[i] = await start(parts[i]!, ahead);
      if (parts[i] === 'api') balancer.replace(i, running[i].url);
    }
    await load;
    await Promise.all(pending);

    // everything due has rung when no alarm of the past stands any more
    const now = (): string => new Date(Date.now() + ahead).toISOString();
    while (!(await caught()) || (await new Ledger(pool).alarmsDue(projector.schema, now())).length > 0)
      await sleep(100);
    stalls.over = true;
    await stalls.done;
    for (const { child } of running) expect(await end(child)).toBe(0);

    const events = await wholeLog(log);
    const ids = new Set(events.map(({ id }) => id));
    const of = (type: string) => events.filter((event) => event.type === type);
    const issued = of('ReminderIssued');
    const delivered = of('ReminderDelivered');
    process.stdout.write(
      `rolling restart: ${sent} requests, ${acknowledged.length} commands, ${restarts} restarts, ${balancer.retried} sent on, ` +
        `${issued.length} notices, read models stood still for ${Math.round(stalls.longest)} ms at most\n`,
    );
    expect({ failed: failed.length, first: failed.slice(0, 5) }).toEqual({ failed: 0, first: [] });
    expect(sent).toBe(SECONDS * PER_SECOND);
    expect(restarts).toBeGreaterThanOrEqual(parts.length);
    expect(ids.size).toBe(events.length);
    expect(acknowledged.flatMap((answer) => answer.events).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(of('PolicyDocumentRegistered').length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(issued.length).toBeGreaterThan(0);
    expect(new Set(issued.map(({ stream }) => stream)).size).toBe(issued.length);
    const channels = delivered.map(({ stream, data }) => `${stream} ${(data as { channel: string }).channel}`);
    expect(new Set(channels).size).toBe(delivered.length);
    expect(await verify({ log, pool, accounts }, projector)).toMatchObject({ equal: true });
    expect(stalls.longest).toBeLessThanOrEqual(HAND_OVER_MS);
  }, 600_000);
});
