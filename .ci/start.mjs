import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** Does what a newcomer does: `npm start` on nothing, one question, one signal. Its `Tests:` line joins the sum. */
const READY_SECONDS = 300;
const STOP_SECONDS = 60;

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
};

const processes = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,lstart=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+\s+\S+\s+\d+\s+\S+\s+\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid, parent, group, since, args]) => ({ pid: +pid, parent: +parent, group: +group, since, args }));

/** Everything that the program has started: its group, whatever descends from it, whatever works in its folder. */
const familyOf = (root, folder) => {
  const all = processes();
  const family = new Set(
    all.filter(({ pid, group, args }) => pid === root || group === root || args.includes(folder)).map(({ pid }) => pid),
  );
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
};

const alive = (family) => {
  const now = new Map(processes().map(({ pid, since }) => [pid, since]));
  return family.filter(({ pid, since }) => now.get(pid) === since);
};

const within = (seconds, what, promise) =>
  Promise.race([
    promise,
    wait(seconds * 1000, undefined, { ref: false }).then(() => {
      throw new Error(`${what} took longer than ${seconds} s`);
    }),
  ]);

const answered = async (url, init) => {
  const response = await fetch(url, { ...init, signal: globalThis.AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

const folder = await mkdtemp(join(tmpdir(), 'greenledger-start-'));
// the database runs as a user of its own, who has to get in
await chmod(folder, 0o755);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const began = performance.now();
const env = { ...process.env };
for (const name of ['DATABASE_URL', 'EVENT_STORE_URL', 'REDIS_URL']) delete env[name];
const child = spawn('npm', ['start'], {
  env: { ...env, DATA_DIR: join(folder, 'data'), PORT: `${port}` },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const ended = once(child, 'close');
let password;
createInterface({ input: child.stdout }).on('line', (line) => {
  password ??= /open with: (\S+)/.exec(line)?.[1];
  if (!line.includes('open with:')) console.log(line);
});

const ready = async () => {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode} before it was ready`);
    const response = await fetch(`${url}/api/health/ready`, { signal: globalThis.AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    if (response?.status === 200) return;
    await wait(250);
  }
};

let family = [];
let passed = false;
try {
  await within(READY_SECONDS, 'npm start', ready());
  console.log(`npm start was ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  family = familyOf(child.pid, folder);
  const { token } = await answered(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'provincial-officer-office', password }),
  });
  await answered(`${url}/api/figures/F2?asOf=2021-12-31`, { headers: { authorization: `Bearer ${token}` } });
  child.kill('SIGTERM');
  const [code, signal] = await within(STOP_SECONDS, 'the stop', ended);
  if (code !== 0) throw new Error(`npm start ended with ${code ?? signal}`);
  // a database that has answered its last takes a moment to be gone
  for (let tries = 0; tries < 40 && alive(family).length > 0; tries += 1) await wait(250);
  const left = alive(family);
  if (left.length > 0) throw new Error(`npm start left running: ${left.map(({ args }) => args).join('; ')}`);
  passed = true;
} catch (error) {
  console.error(error);
  family.push(...familyOf(child.pid, folder));
} finally {
  for (const { pid } of alive(family)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      console.error(error.code);
    }
  }
  await rm(folder, { recursive: true, force: true });
}
console.log(`Tests:       ${passed ? '1 passed' : '1 failed'}, 1 total (npm start)`);
process.exit(passed ? 0 : 1);
