import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const CONNECTIONS = 64;
const SECONDS = 4;
const ROUNDS = 5;
/** Seconds before anything counts: a long way of code takes some ten thousand turns until it is compiled. */
const WARM_UP = 12;

const program = (path) => fileURLToPath(new URL(path, import.meta.url));

/** As the scripts of the product start it. */
const FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];

/** Starts a program and answers when it has printed its address. */
const run = async (path, args, env) => {
  const child = spawn(process.execPath, [...FLAGS, program(path), ...args], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', RATE_LIMIT: '10000000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  const url = await new Promise((resolve, reject) => {
    const hear = (line) => {
      lines.push(line);
      const found = /(?:answers on |"url":")(http:[^\s"]+)/.exec(line);
      if (found) resolve(found[1]);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('exit', () => reject(new Error(`${path} ended: ${lines.join('\n')}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, lines, stop };
};

const post = async (url, path, body, token) => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
};

/** Makes an officer the way an operator would: links, an account, a role, a first sign-in. Answers login and password. */
const makeOfficer = async (databaseUrl) => {
  const { url, lines, stop } = await run('../dist/apps/cli/src/main.js', ['serve'], { DATABASE_URL: databaseUrl });
  const password = 'Grüne-Stadt 2020';
  const tokens = {};
  for (const role of ['system', 'security']) {
    const path = new RegExp(`${role} administrator: POST \\S+(/api/one-time-links/\\S+)`).exec(lines.join('\n'))[1];
    await post(url, path, { login: role, name: role, password });
    ({ token: tokens[role] } = await post(url, '/api/session', { login: role, password }));
  }
  const made = await post(url, '/api/accounts', { login: 'officer', name: 'Officer' }, tokens.system);
  const grant = { role: 'ProvincialOfficer', scope: { unit: 'housing' } };
  await post(url, `/api/accounts/${made.id}/grants`, grant, tokens.security);
  const { token } = await post(url, '/api/session', { login: 'officer', password: made.password });
  await post(url, '/api/session/password', { current: made.password, wanted: password }, token);
  await stop();
  return { login: 'officer', password };
};

/** Commands per second over HTTP, each a new document under a new key; every answer must be 2xx. */
const rateOf = async (url, path, token, seconds = SECONDS) => {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        setupRequest: (request) => {
          const id = randomUUID();
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              'idempotency-key': id,
              ...(token && { authorization: `Bearer ${token}` }),
            },
            body: JSON.stringify({
              number: { printed: id, normalised: id },
              title: '绿色社区创建行动方案',
              issuers: ['housing'],
              dated: '2020-07-22',
            }),
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / result.duration;
};

/**
 * Commands over HTTP (session, validation, decision, durable append) beside a bare Fastify route that does one grouped
 * insert per request. Server processes of their own; the worker runs elsewhere, as in a cluster.
 */
export default async ({ freshDatabase, sideBySide, medianRatio, median, round }) => {
  const databaseUrl = await freshDatabase();
  const officer = await makeOfficer(databaseUrl);
  const api = await run('../dist/apps/api/src/main.js', [], { DATABASE_URL: databaseUrl });
  const bare = await run('./bare.mjs', [], { DATABASE_URL: await freshDatabase() });
  try {
    const { token } = await post(api.url, '/api/session', officer);
    await rateOf(api.url, '/api/policy-documents', token, WARM_UP);
    await rateOf(bare.url, '/bare', undefined, WARM_UP);
    const rates = await sideBySide(ROUNDS, {
      ours: () => rateOf(api.url, '/api/policy-documents', token),
      bare: () => rateOf(bare.url, '/bare'),
    });
    const detail = { oursPerSecond: Math.round(median(rates.ours)), barePerSecond: Math.round(median(rates.bare)) };
    console.log(`${CONNECTIONS} connections`, detail);
    return {
      httpVsBare: { value: round(medianRatio(rates.ours, rates.bare)), goal: 0.4, unit: 'ratio', detail },
    };
  } finally {
    await api.stop();
    await bare.stop();
  }
};
