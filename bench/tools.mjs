import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** The middle one; of an even number the lower of the two. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

/** The value that 95 of 100 do not exceed. */
export const p95 = (numbers) => [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1];

/** Runs `work(i)` for i = 0 .. count-1, so many at a time, and answers how many were done per second. */
export const ratePerSecond = async (count, concurrent, work) => {
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: concurrent }, worker));
  return count / ((performance.now() - began) / 1000);
};

/**
 * Measures contenders side by side: in every round each of them once, in turning order, after one round that does not
 * count. A contender is a function that answers its rate. Answers all rates by name.
 */
export const sideBySide = async (rounds, contenders) => {
  const names = Object.keys(contenders);
  const rates = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const i of names.keys()) {
      const name = names[(i + round) % names.length];
      const rate = await contenders[name]();
      if (round > 0) rates[name].push(rate);
    }
  }
  return rates;
};

/** How many times as fast the one was as the other: the median over the rounds. */
export const medianRatio = (rates, others) => median(rates.map((rate, i) => rate / others[i]));

export const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Starts the embedded PostgreSQL with its durable settings on a directory of its own. */
export const startTools = async () => {
  const { startEmbeddedPostgres } = await import('../dist/libs/platform/src/embedded-postgres/index.js');
  const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-bench-'));
  const quiet = { info: () => undefined, warn: console.warn, error: console.error };
  const server = await startEmbeddedPostgres({ dataDir, log: quiet });

  const administer = async (statement) => {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  return {
    median,
    p95,
    ratePerSecond,
    sideBySide,
    medianRatio,
    round,
    /** Address of a new, empty database on the same server. */
    freshDatabase: async () => {
      const name = `bench_${randomBytes(6).toString('hex')}`;
      await administer(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    /** Writes out what earlier benchmarks left dirty and collects their garbage, so that nobody pays for somebody else. */
    settle: async () => {
      await administer('checkpoint');
      collectGarbage();
    },
    stop: async () => {
      await server.stop();
      // where the database account cannot enter the directory, the files lie elsewhere
      for (const dir of [dataDir, server.dataDir]) await rm(dir, { recursive: true, force: true });
    },
  };
};
