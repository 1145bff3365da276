import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Whether a command runs and ends well. */
export const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;

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

/** Installs packages of Debian or Ubuntu where that is allowed, without starting what they bring; whether it went well. */
export const install = (...packages) => {
  if (process.getuid?.() !== 0 || !works('apt-get', '--version')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
    }).status === 0;
  const get = () => apt('install', '--yes', '--no-install-recommends', ...packages);
  return withoutServices(() => get() || (apt('update') && get()));
};
