import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptTables } from '../../libs/platform/src/backup/tables.js';
import { citations } from './citations.js';
import { lifted } from './lifted.js';
import { pages } from './pages.js';
import { quote, root, textOf } from './source.js';

/** GitHub's anchors: lower case, dashes for spaces, nothing else but letters and digits. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

/** Links and images of a page that point into the repository. */
const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));

/** The cells of the rows of the first table behind a heading. */
const tableBehind = (text: string, heading: string): readonly (readonly string[])[] => {
  const lines = text.slice(text.indexOf(`\n${heading}\n`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('| --- '));
  const rows = lines.slice(first + 1);
  const end = rows.findIndex((line) => !line.startsWith('| '));
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe.each(pages())('%s', (page) => {
  const text = textOf(page);

  it('quotes the code as it is (npm run docs lifts it anew)', () => expect(lifted(text)).toBe(text));

  it('links to what exists', () => {
    for (const link of linksOf(text)) {
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      expect([link, existsSync(`${root}${path}`)]).toEqual([link, true]);
      if (anchor !== undefined) expect(anchorsOf(textOf(path))).toContain(anchor);
    }
  });
});

describe('docs/event-store-client.md', () => {
  it('quotes a sentence of the specs beside the adapter for every row', () => {
    const beside = 'libs/eventing/src/esdb';
    const specs = readdirSync(join(root, beside)).filter((file) => file.endsWith('.spec.ts'));
    const told = specs.map((file) => textOf(`${beside}/${file}`)).join('');
    const rows = tableBehind(textOf('docs/event-store-client.md'), '## Row by row');
    expect(rows).toHaveLength(16);
    for (const [no, , , sentence = ''] of rows) {
      expect([no, told.includes(`'${sentence.slice(1, -1)}'`)]).toEqual([no, true]);
    }
  });
});

describe('a quotation', () => {
  const path = 'test/docs/source.ts';

  it('is found by the name that a piece of code bears, with what is said about it', () => {
    expect(quote(path, 'quote')).toMatch(/^\/\*\* The piece of a file .*\nexport const quote = /);
    expect(quote('libs/domain/src/community/community.ts', 'decide/RegisterCommunity')).toBe(
      "case 'RegisterCommunity':\n  return register(state, command, context);",
    );
  });

  it('is refused where nothing, or more than one piece, bears the name', () => {
    expect(() => quote(path, 'nothing')).toThrow('0 pieces');
    expect(() => quote(path, 'quote/nothing')).toThrow('0 pieces');
    expect(() => lifted('<!-- lifted: nothing -->\n<!-- end -->')).toThrow('cannot lift');
    expect(() => lifted('<!-- lifted: problems -->')).toThrow('not closed');
  });
});

describe('docs/operations.md', () => {
  it('names every setting with its default', () => {
    const config = textOf('libs/platform/src/config.ts');
    const reads = [...config.matchAll(/(?:given|whole|url|oneOf)\('([A-Z_]+)'(?:, ([^,]+?))?[,)]/g)];
    const rows = tableBehind(textOf('docs/operations.md'), '## Settings');
    expect(rows.map(([name]) => name).sort()).toEqual(reads.map(([, name]) => `\`${name}\``).sort());
    for (const [, name, fallback = ''] of reads) {
      const value = /^[\d_ *]+$/.test(fallback) ? product(fallback) : /^'(.*)'$/.exec(fallback)?.[1];
      if (value === undefined) continue;
      expect(rows.find(([cell]) => cell === `\`${name}\``)).toEqual(expect.arrayContaining([`\`${value}\``]));
    }
  });
});

describe('docs/operations.md, of backups', () => {
  it('says of every table that is kept that it is, and of no other', () => {
    const rows = tableBehind(textOf('docs/operations.md'), '## Backup and restore');
    const kept = rows.filter(([, answer = '']) => answer.startsWith('yes'));
    expect(kept.flatMap(([names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).sort()).toEqual(
      Object.keys(keptTables).sort(),
    );
  });
});

/** `1024 * 1024` -> `1048576`. */
const product = (text: string): string =>
  String(text.split('*').reduce((all, factor) => all * Number(factor.trim().replaceAll('_', '')), 1));

describe('docs/adr', () => {
  const adrs = pages().filter((page) => page.startsWith('docs/adr/'));

  it('is numbered without gaps, each with its decision and what follows from it', () => {
    expect(adrs.map((path) => Number(path.slice('docs/adr/'.length, 'docs/adr/'.length + 4)))).toEqual(
      adrs.map((_, i) => i + 1),
    );
    for (const [i, path] of adrs.entries()) {
      const text = textOf(path);
      expect(text).toMatch(new RegExp(`^# ${i + 1}\\. `));
      for (const part of ['Status: ', '## Context', '## Decision', '## Consequences']) expect(text).toContain(part);
    }
  });

  it('answers for every citation of every decider, and for none that is no more', () => {
    const page = adrs.find((path) => path.endsWith('-citations.md'))!;
    const rows = tableBehind(textOf(page), '## Citations');
    expect(rows.map(([kind, cited]) => `${kind} > ${cited}`).sort()).toEqual(
      citations()
        .map(([kind, cited]) => `${kind} > ${cited}`)
        .sort(),
    );
    for (const [kind, cited, why = ''] of rows) expect([kind, cited, why.length > 20]).toEqual([kind, cited, true]);
  });
});
