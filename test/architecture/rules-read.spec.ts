import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { root } from '../docs/source.js';

const RULES = join(root, 'libs/domain/src/scheme/rules.ts');
/** Where a rule is declared, checked, or made up for a test: none of them is moved by it. */
const KNOWN_ONLY = [
  /\/scheme\/rules\.ts$/,
  /\/scheme\/rule-values\.ts$/,
  /\.spec\.ts$/,
  /\.fixture\.ts$/,
  /\/testing\//,
];

const load = (): ts.LanguageService => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { extends?: string };
  };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ['libs/*/src'] }, ts.sys, root);
  return ts.createLanguageService({
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: () => '0',
    getScriptSnapshot: (path) => {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => parsed.options,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    readDirectory: (...parameters) => ts.sys.readDirectory(...parameters),
    directoryExists: (path) => ts.sys.directoryExists(path),
  });
};

/** Every property that a value in force states, as `key a.b`; entries of a list share their names. */
const pathsOf = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...pathsOf(part, here)];
  });
};

/** The declarations of a property of a type: of a union, those of each of its members that has it. */
const declared = (type: ts.Type, name: string): readonly ts.Symbol[] => {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => part.getProperty(name) ?? []);
};

/** Whether a file is of the program, and moved by what it reads. */
const counts = (path: string): boolean =>
  path.startsWith(join(root, 'libs')) && !KNOWN_ONLY.some((only) => only.test(path));

const service = load();
const program = service.getProgram()!;
const checker = program.getTypeChecker();

const nodeAt = (file: ts.SourceFile, position: number): ts.Node => {
  let node: ts.Node = file;
  for (;;) {
    const inside = node.getChildren(file).find((child) => child.pos <= position && position < child.end);
    if (!inside) return node;
    node = inside;
  }
};

/** Whether a mention takes the value out: `rule.name`, or `{ name }` taken apart. Writing it into a value does not. */
const reads = ({ fileName, textSpan }: ts.ReferencedSymbolEntry): boolean => {
  if (!counts(fileName)) return false;
  const { parent } = nodeAt(program.getSourceFile(fileName)!, textSpan.start);
  return ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isBindingElement(parent);
};

const isRead = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some((declaration) => {
    const name = ts.getNameOfDeclaration(declaration);
    if (!name) return false;
    const file = declaration.getSourceFile().fileName;
    return (service.findReferences(file, name.getStart()) ?? []).some(({ references }) => references.some(reads));
  });

/** What a computed name takes out, `times[what]`: each of the names that `what` can be. */
const readByComputedName = (): ReadonlySet<ts.Symbol> => {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node)) {
      const names = checker.getTypeAtLocation(node.argumentExpression);
      const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
      for (const name of names.isUnion() ? names.types : [names]) {
        if (name.isStringLiteral()) declared(type, name.value).forEach((symbol) => found.add(symbol));
      }
    }
    node.forEachChild(visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => counts(fileName))
    .forEach(visit);
  return found;
};

/** The types that stand under a name: those of the properties, or of whatever a map holds under its keys. */
const under = (types: readonly ts.Type[], name: string): readonly ts.Type[] =>
  types
    .map((type) => checker.getNonNullableType(type))
    .flatMap((type) => {
      const properties = declared(type, name).map((symbol) => checker.getTypeOfSymbol(symbol));
      return properties.length > 0 ? properties : checker.getIndexInfosOfType(type).map((index) => index.type);
    })
    .map((type) => checker.getNonNullableType(type))
    .map((type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type);

const isRuleValues = (statement: ts.Statement): statement is ts.InterfaceDeclaration =>
  ts.isInterfaceDeclaration(statement) && statement.name.text === 'RuleValues';

/** The properties that a path may name (several, where the value is a union); none under the keys of a map. */
const symbolsOf = (key: string, path: string): { readonly symbols: readonly ts.Symbol[]; readonly exists: boolean } => {
  const values = program.getSourceFile(RULES)!.statements.find(isRuleValues)!;
  let types = under([checker.getTypeAtLocation(values.name)], key);
  let symbols: readonly ts.Symbol[] = [];
  for (const name of path.split('.')) {
    symbols = types.flatMap((type) => declared(checker.getNonNullableType(type), name));
    types = under(types, name);
  }
  return { symbols, exists: types.length > 0 };
};

interface Entry {
  readonly key: string;
  readonly value: unknown;
}
const { rules } = JSON.parse(readFileSync(join(root, 'data/schemes/guizhou-2020/rules.json'), 'utf8')) as {
  rules: readonly Entry[];
};
const leaves = [...new Set(rules.flatMap(({ key, value }) => pathsOf(value).map((path) => `${key} ${path}`)))];

const unread = (paths: readonly string[]): readonly string[] => {
  const computed = readByComputedName();
  const known = new Map<ts.Symbol, boolean>();
  const read = (symbol: ts.Symbol): boolean => {
    if (!known.has(symbol)) known.set(symbol, computed.has(symbol) || isRead(symbol));
    return known.get(symbol)!;
  };
  return paths.filter((leaf) => {
    const [key = '', path = ''] = leaf.split(' ');
    const { symbols, exists } = symbolsOf(key, path);
    return !exists || (symbols.length > 0 && !symbols.some(read));
  });
};

describe('the dated configuration', () => {
  it('states nothing that nobody reads', () => expect(unread(leaves)).toEqual([]));

  it('is looked for by its type: a name that no rule declares has no reader', () =>
    expect(unread(['targets.measurement freezeOn', 'targets.measurement colour'])).toContain(
      'targets.measurement colour',
    ));
});
