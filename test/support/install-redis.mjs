/**
 * Sees to it that the suites find a Redis: nothing to do where one is named, where Docker answers or where a
 * `redis-server` is installed; else it is installed with the package manager, where that is allowed, without starting
 * it. Where it is not allowed, the line to type is said, and the suites that need it say that they did not run.
 */
import { install, works } from './debian.mjs';

const there = Boolean(process.env.REDIS_TEST_URL) || works('redis-server', '--version') || works('docker', 'info');
if (!there && !install('redis-server')) {
  console.error('\nNo Redis to test on. To run its suites too, type: sudo apt-get install redis-server\n');
}
