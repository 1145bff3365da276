import { told } from '@greenledger/platform';

const commands: Readonly<Record<string, () => Promise<{ readonly default: (args: string[]) => Promise<void> }>>> = {
  start: () => import('./start.js'),
  serve: () => import('./serve.js'),
  season: () => import('./season.js'),
  'load-scheme': () => import('./load-scheme.js'),
  verify: () => import('./verify.js'),
  generations: () => import('./generations.js'),
  'copy-log': () => import('./copy-log.js'),
  backup: () => import('./backup.js'),
  restore: () => import('./restore.js'),
  eventstore: () => import('./eventstore.js'),
  administrators: () => import('./administrators.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
    await (await command()).default(args);
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    // what a start that failed half-way has opened must not keep the process
    process.exit(1);
  }
} else {
  process.stderr.write(`usage: greenledger ${Object.keys(commands).join('|')}\n`);
  process.exitCode = 2;
}
