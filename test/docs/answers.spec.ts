import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { SchemaWriter } from './answer-schemas.js';
import { ANSWERS, answersFile } from './answers.js';
import { textOf } from './source.js';

describe('the schemas of the answers', () => {
  it('are those of the return types as they are now (npm run docs lifts them)', () => {
    expect(textOf(ANSWERS).split('\n')).toEqual(answersFile().split('\n'));
  });
});

/** The schema of `Answer` in a piece of code that stands among ours. */
const written = (code: string) => {
  const name = '/apps/piece.ts';
  const host = ts.createCompilerHost({});
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => (path === name ? file : fromDisk(path, ...rest));
  const program = ts.createProgram([name], { strict: true, target: ts.ScriptTarget.ES2022 }, host);
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker, ({ fileName }) => fileName === name);
  const alias = file.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'Answer')!;
  const type = checker.getTypeAtLocation(alias);
  const schema = writer.schemaOf(type);
  return { schema, components: Object.fromEntries(writer.components) };
};
const answer = (code: string) => written(code).components['Answer'];

describe('a type as a schema', () => {
  it('requires what is always there, and says what the comment says', () =>
    expect(
      answer(`type Answer = {
        /** How many. */
        count: number;
        next?: string;
        by: string | undefined;
      };`),
    ).toEqual({
      type: 'object',
      properties: {
        count: { type: 'number', description: 'How many.' },
        next: { type: 'string' },
        by: { type: 'string' },
      },
      required: ['count'],
    }));

  it('is the text of a branded id, the words of a union, and null where that may be', () =>
    expect(
      answer(`type Id = string & { readonly __brand: 'Id' };
        type Answer = { id: Id; is: 'open' | 'closed'; on: string | null; flag: boolean };`),
    ).toMatchObject({
      properties: {
        id: { type: 'string' },
        is: { type: 'string', enum: ['closed', 'open'] },
        on: { type: 'string', nullable: true },
        flag: { type: 'boolean' },
      },
    }));

  it('names what has a name, generics by their parts, and may contain itself', () => {
    const { components } = written(`interface Listed<T> { data: T }
      interface Branch { children: readonly Branch[] }
      type Answer = { line: Listed<Branch>; all: Record<string, number> };`);
    expect(components).toMatchObject({
      ListedBranch: { properties: { data: { $ref: '#/components/schemas/Branch' } } },
      Branch: { properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Branch' } } } },
      Answer: { properties: { all: { type: 'object', additionalProperties: { type: 'number' } } } },
    });
  });

  it('refuses what JSON cannot hold', () =>
    expect(() => written('type Answer = { call: () => void };')).toThrow('cannot be answered'));
});
