import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '@greenledger/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { edgeCodes } from '../../apps/api/src/http/problem.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const files = ['apps', 'libs', 'test'].flatMap((tree) =>
  readdirSync(`${root}${tree}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('planted/'))
    .map((path) => `${tree}/${path}`),
);
const textOf = (chosen: readonly string[]): string =>
  chosen.map((path) => readFileSync(`${root}${path}`, 'utf8')).join('\n');

const isSpec = (path: string): boolean => path.endsWith('.spec.ts');
/** Where codes are only listed, or stand for a sentence of a spec. */
const onlyNames = /shared\/refusal\.ts$|http\/problem\.ts$|\.fixture\.ts$|\/testing\/|^test\//;

const product = textOf(files.filter((path) => !isSpec(path) && !onlyNames.test(path)));
const specs = textOf(files.filter((path) => isSpec(path) && !path.endsWith('refusal-codes.spec.ts')));

/** The words in quotes that a text holds. */
const quoted = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/'(\w+)'/g)].map(([, word]) => word!));

describe.each([
  ['a refusal', refusalCodes],
  ['a problem of the edge', edgeCodes],
])('every code of %s', (_, codes: readonly string[]) => {
  it('is given by some code of the product', () => {
    const given = quoted(product);
    expect(codes.filter((code) => !given.has(code))).toEqual([]);
  });

  it('is expected by some sentence', () => {
    const expected = quoted(specs);
    expect(codes.filter((code) => !expected.has(code))).toEqual([]);
  });
});
