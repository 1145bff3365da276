const commands: Readonly<Record<string, () => Promise<{ readonly default: (args: string[]) => Promise<void> }>>> = {
  start: () => import('./start.js'),
  serve: () => import('./serve.js'),
  season: () => import('./season.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  await (await command()).default(args);
} else {
  process.stderr.write(`usage: greenledger ${Object.keys(commands).join('|')}\n`);
  process.exitCode = 2;
}
