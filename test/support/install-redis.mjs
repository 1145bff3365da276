/**
 * Sees to it that the suites find a Redis: nothing to do where one is named, where Docker answers or where a
 * `redis-server` is installed; else it is installed with the package manager, where that is allowed, without starting
 * it. Where it is not allowed, the line to type is said, and the suites that need it say that they did not run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;

const POLICY = '/usr/sbin/policy-rc.d';

/** A policy that Debian's packages ask before they start a service: nothing is started. */
const withoutServices = (work) => {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    if (ours) rmSync(POLICY, { force: true });
  }
};

const install = () => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
    }).status === 0;
  const get = () => apt('install', '--yes', '--no-install-recommends', 'redis-server');
  return withoutServices(() => get() || (apt('update') && get()));
};

const there = Boolean(process.env.REDIS_TEST_URL) || works('redis-server', '--version') || works('docker', 'info');
const mayInstall = process.getuid?.() === 0 && works('apt-get', '--version');
if (!there && !(mayInstall && install())) {
  console.error('\nNo Redis to test on. To run its suites too, type: sudo apt-get install redis-server\n');
}
