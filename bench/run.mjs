import { writeFile } from 'node:fs/promises';
import { startTools } from './tools.mjs';

/**
 * `npm run bench`: runs the benchmarks one after another on one embedded PostgreSQL and writes results.json.
 * With names of files (`node bench/run.mjs append`) it runs only those and writes nothing.
 * A file's default export is `async (tools) => ({ name: { value, goal, unit, detail } })`.
 */
const files = ['append', 'http', 'catch-up', 'queries', 'rebuild', 'start'];
/** Those that need something which is not always there run by their name only. */
const byName = ['esdb', 'web'];

/** In the order in which they are reported: the file that measures it, the goal, and whether it is a least or a most. */
const figures = {
  appendVsLimit64: { file: 'append', goal: 0.7, unit: 'ratio', most: false },
  appendVsEmmett64: { file: 'append', goal: 6, unit: 'ratio', most: false },
  httpVsBare: { file: 'http', goal: 0.4, unit: 'ratio', most: false },
  catchUpVsWrite: { file: 'catch-up', goal: 0.4, unit: 'ratio', most: false },
  asOfP95Ms: { file: 'queries', goal: 20, unit: 'ms', most: true },
  inboxP95Ms: { file: 'queries', goal: 30, unit: 'ms', most: true },
  rebuildRssMiB: { file: 'rebuild', goal: 400, unit: 'MiB', most: true },
  startToReadyMs: { file: 'start', goal: 5000, unit: 'ms', most: true },
  eventStoreVsClient64: { file: 'esdb', goal: 0.9, unit: 'ratio', most: false },
  webFirstScreenMs: { file: 'web', goal: 1500, unit: 'ms', most: true },
  webNavigationMs: { file: 'web', goal: 200, unit: 'ms', most: true },
};

const only = process.argv.slice(2);
const chosen = only.length > 0 ? [...files, ...byName].filter((file) => only.includes(file)) : files;
const measured = {};
const reasons = {};

const tools = await startTools();
try {
  for (const file of chosen) {
    console.log(`\n== ${file}`);
    try {
      const { default: bench } = await import(new URL(`./${file}.mjs`, import.meta.url).href);
      await tools.settle();
      Object.assign(measured, await bench(tools));
    } catch (error) {
      reasons[file] = error instanceof Error ? error.message : String(error);
      console.error(error);
    }
  }
} finally {
  await tools.stop();
}

const results = Object.fromEntries(
  Object.entries(figures)
    .filter(([, { file }]) => chosen.includes(file))
    .map(([name, { file, goal, unit }]) => [
      name,
      measured[name] ?? { value: null, goal, unit, detail: reasons[file] ?? `${file}.mjs did not measure it` },
    ]),
);

console.log('');
for (const [name, { value, unit }] of Object.entries(results)) {
  const { goal, most } = figures[name];
  const reached = value !== null && (most ? value <= goal : value >= goal);
  const bound = `${most ? '<=' : '>='} ${goal}`;
  console.log(
    `${name.padEnd(20)} ${String(value).padStart(10)} ${unit.padEnd(6)} ${bound.padEnd(9)} ${reached ? 'reached' : 'MISSED'}`,
  );
}
if (only.length === 0) {
  await writeFile(new URL('./results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}
process.exitCode = Object.values(results).some(({ value }) => value === null) ? 1 : 0;
