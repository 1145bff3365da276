import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 3;
const root = fileURLToPath(new URL('..', import.meta.url));

/** From the start of the program to the first ready answer, on a data directory that holds a season. */
export default async function start(tools) {
  const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-start-'));
  try {
    await (await run(dataDir, 300_000)).stop();
    const took = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const program = await run(dataDir, 60_000);
      took.push(program.ms);
      await program.stop();
    }
    const detail = `npm start's program on existing data, median of ${ROUNDS} starts`;
    return { startToReadyMs: { value: Math.round(tools.median(took)), goal: 5_000, unit: 'ms', detail } };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const run = async (dataDir, patience) => {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await ready(port))) {
    if (child.exitCode !== null || performance.now() - began > patience)
      throw new Error('the program did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    ms: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const ready = async (port) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).ok;
  } catch {
    return false;
  }
};
