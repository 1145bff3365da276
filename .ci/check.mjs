import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Everything that must hold before a change is shared. The longest parts start first, one on each core. */
const parts = ['test:unit', 'check:lint', 'check:types', 'check:format', 'check:imports', 'check:dead'];

const run = (part) =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn('npm', ['run', '--silent', part], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(said));
      console.log(`${status === 0 ? '✓' : '✗'} ${part} (${seconds} s)`);
      done(status === 0);
    });
  });

const waiting = [...parts];
const failed = [];
const lane = async () => {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (!(await run(part))) failed.push(part);
  }
};
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
