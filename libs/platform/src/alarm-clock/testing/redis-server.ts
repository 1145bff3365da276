import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, preferredPort } from '../../embedded-postgres/ports.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of the spec's own, which it may freeze, empty and kill. */
export interface OwnRedis extends TestRedis {
  signal(name: NodeJS.Signals): void;
  /** Ends it at once, as a power cut would; it kept nothing. */
  kill(): Promise<void>;
  /** The same address again, empty. */
  restart(): Promise<void>;
}

/** Whether a `redis-server` can be started here. */
export const hasRedisServer = (): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((dir) => dir !== '' && existsSync(join(dir, 'redis-server')));

/** Starts `redis-server` on a free port of the loopback, with a directory of its own. */
export const startOwnRedis = async (): Promise<OwnRedis> => {
  const dir = await mkdtemp(join(tmpdir(), 'greenledger-redis-'));
  const port = await freePort(preferredPort(dir));
  const url = `redis://127.0.0.1:${port}`;
  let server = await launch(dir, port);
  const kill = async (): Promise<void> => {
    server.keeper.stdin?.end();
    await server.gone;
  };
  return {
    url,
    signal: (name) => process.kill(server.pid, name),
    kill,
    restart: async () => {
      server = await launch(dir, port);
    },
    stop: kill,
  };
};

interface Server {
  readonly keeper: ChildProcess;
  readonly pid: number;
  readonly gone: Promise<unknown>;
}

/** `cat` ends with our end of the pipe, so the server goes whatever way this process ends, kill -9 included. */
const KEEPER =
  'dir="$1"; shift; redis-server "$@" --dir "$dir" >/dev/null & pid=$!; echo $pid; ' +
  '(cat; kill -9 $pid; rm -rf "$dir") <&3 & wait $pid';

const launch = async (dir: string, port: number): Promise<Server> => {
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const keeper = spawn('/bin/sh', ['-c', `mkdir -p "$1"; exec 3<&0; ${KEEPER}`, 'sh', dir, ...settings], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  keeper.unref();
  const gone = once(keeper, 'close');
  const [first] = (await Promise.race([
    once(keeper.stdout, 'data'),
    gone.then(() => {
      throw new Error('redis-server did not start');
    }),
  ])) as [Buffer];
  await answers(`redis://127.0.0.1:${port}`);
  return { keeper, pid: Number(first.toString()), gone };
};

const answers = async (url: string): Promise<void> => {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 250 });
  client.on('error', () => undefined);
  await client.ping().finally(() => client.disconnect());
};

/** The Redis of a run of the suites: `REDIS_TEST_URL`, else a container where Docker answers, else `redis-server`. */
export const startTestRedis = async (): Promise<TestRedis | undefined> => {
  const given = process.env['REDIS_TEST_URL'];
  if (given) return { url: given, stop: async () => undefined };
  return (await inContainer()) ?? (hasRedisServer() ? startOwnRedis() : undefined);
};

const inContainer = async (): Promise<TestRedis | undefined> => {
  if (!process.env['DOCKER_HOST'] && !existsSync('/var/run/docker.sock')) return undefined;
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return undefined;
  }
  const container = await new GenericContainer('redis:7-alpine').withExposedPorts(6379).start();
  return {
    url: `redis://${container.getHost()}:${container.getMappedPort(6379)}`,
    stop: async () => void (await container.stop()),
  };
};
