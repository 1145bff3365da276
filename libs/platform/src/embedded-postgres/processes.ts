import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const hasProc = existsSync('/proc/self/stat');

/**
 * What distinguishes a process from a later one with the same number: the boot and the moment it started. Undefined
 * when there is no such process, or only a zombie that nobody has collected yet.
 */
export const startStamp = (pid: number): string | undefined => (hasProc ? stampFromProc(pid) : stampFromPs(pid));

/** Whether this process is the server of that data directory, and not a stranger who got its number. */
export const isServerOf = (pid: number, pgdata: string): boolean => {
  if (startStamp(pid) === undefined) return false;
  const [program = '', ...args] = commandLine(pid);
  return basename(program) === 'postgres' && args.includes(pgdata);
};

/**
 * Live server processes (backends included) that work in the data directory. A killed server can leave some that are
 * busy in a long query. Known on Linux only; elsewhere empty.
 */
export const processesIn = (pgdata: string): number[] => {
  if (!hasProc) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingDirectory(pid) === pgdata && isLivePostgres(pid));
};

/** Live processes that were started with this argument. Known on Linux only; elsewhere empty. */
export const processesWithArgument = (argument: string): number[] =>
  hasProc
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0 && commandLine(pid).includes(argument))
    : [];

/** An operator's shell may stand in the directory too. */
const isLivePostgres = (pid: number): boolean => {
  try {
    const { name, state } = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return name === 'postgres' && !isOver(state);
  } catch {
    return false;
  }
};

export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // it is gone, which is what a signal is sent for here
  }
};

/** The command name may hold spaces and brackets, so fields are counted after its last bracket (proc(5)). */
export const parseStat = (stat: string): { name: string; state: string; startTicks: string } => {
  const end = stat.lastIndexOf(')');
  const fields = stat.slice(end + 2).split(' ');
  return { name: stat.slice(stat.indexOf('(') + 1, end), state: fields[0] ?? '', startTicks: fields[19] ?? '' };
};

const isOver = (state: string): boolean => state === 'Z' || state === 'X';

const stampFromProc = (pid: number): string | undefined => {
  try {
    const { state, startTicks } = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return isOver(state) ? undefined : `${boot}/${startTicks}`;
  } catch {
    return undefined;
  }
};

const stampFromPs = (pid: number): string | undefined => {
  const [state, ...started] = ps(pid, 'stat=,lstart=').split(/\s+/);
  return state && !state.startsWith('Z') ? started.join(' ') : undefined;
};

const commandLine = (pid: number): string[] => {
  try {
    return hasProc ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0') : ps(pid, 'command=').split(/\s+/);
  } catch {
    return [];
  }
};

const workingDirectory = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).replace(/ \(deleted\)$/, '');
  } catch {
    return undefined;
  }
};

const ps = (pid: number, columns: string): string =>
  spawnSync('ps', ['-ww', '-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  }).stdout?.trim() ?? '';
