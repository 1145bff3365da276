import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Adds the `Tests:` lines of every jest run in a log and prints the one closing line. */
const sums = { passed: 0, failed: 0, skipped: 0 };
const plain = stripVTControlCharacters(readFileSync(process.argv[2], 'utf8'));
for (const [, line] of plain.matchAll(/^Tests:\s+(.*)$/gm)) {
  for (const [, count, kind] of line.matchAll(/(\d+) (passed|failed|skipped)/g)) sums[kind] += Number(count);
}
console.log(`${sums.passed} passed, ${sums.failed} failed${sums.skipped ? `, ${sums.skipped} skipped` : ''}`);
