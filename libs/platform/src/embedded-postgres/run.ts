import { spawn } from 'node:child_process';
import { type Account } from './account.js';

export interface RunOptions {
  readonly as: Account;
  readonly timeoutMs: number;
}

export interface RunResult {
  readonly ok: boolean;
  /** Both output streams in the order they came, or the reason why the program could not be run. */
  readonly output: string;
}

/**
 * Runs a program to its end as the database account; never throws and never outlasts its timeout (milliseconds).
 * It gets a session of its own, so that Ctrl-C in the terminal cannot interrupt initdb half way, and a bare
 * environment from `/`, so that neither PG* variables nor an unreadable working directory reach it.
 */
export const run = async (
  program: string,
  args: readonly string[],
  { as, timeoutMs }: RunOptions,
): Promise<RunResult> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: bareEnvironment(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...spawnIdentity(as),
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-64_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      output += `\nno end after ${timeoutMs} ms`;
      killGroup(child.pid);
    }, timeoutMs);
    const settle = (ok: boolean): void => {
      clearTimeout(timer);
      resolve({ ok, output: output.trim() });
    };
    child.once('error', (error) => {
      output += error.message;
      settle(false);
    });
    child.once('close', (code) => settle(code === 0));
  });

/** What `spawn` needs to become the account; an ordinary user cannot change identity and is the account already. */
export const spawnIdentity = ({ uid, gid }: Account): { uid: number; gid: number } | Record<string, never> =>
  process.getuid?.() === 0 ? { uid, gid } : {};

/** LC_ALL=C keeps server messages in English and independent of the locales installed on the machine. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
});

const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it ended on its own meanwhile
  }
};
