import { deciders } from '@greenledger/domain';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { nodesOf, parse, root } from './source.js';

const domain = 'libs/domain/src';
const kebab = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Where the identifiers of a file are declared: in itself, or in the file that it imports them from. */
const declarationOf = (file: ts.SourceFile, name: string): ts.Node | undefined => {
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((declared) => declared.name.getText() === name);
      if (found) return found;
    }
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const imported =
      bindings && ts.isNamedImports(bindings) && bindings.elements.find((e) => e.name.getText() === name);
    if (!imported) continue;
    const path = join(dirname(file.fileName), statement.moduleSpecifier.text.replace(/\.js$/, '.ts'));
    return existsSync(`${root}${path}`)
      ? declarationOf(parse(path), imported.propertyName?.getText() ?? name)
      : undefined;
  }
  return undefined;
};

/** `{ kind: 'community', id }` inside a function that makes a reference. */
const kindMade = (node: ts.Node): string | undefined => {
  for (const inner of nodesOf(node)) {
    if (!ts.isPropertyAssignment(inner) || inner.name.getText() !== 'kind') continue;
    if (ts.isStringLiteral(inner.initializer)) return inner.initializer.text;
  }
  return undefined;
};

/** Every stream kind that a piece of code can refer to, through whatever it calls. */
const kindsIn = (node: ts.Node, seen: Set<ts.Node> = new Set()): ReadonlySet<string> => {
  const kinds = new Set<string>();
  for (const inner of nodesOf(node)) {
    if (!ts.isIdentifier(inner)) continue;
    const declared = declarationOf(inner.getSourceFile(), inner.text);
    if (!declared || seen.has(declared)) continue;
    seen.add(declared);
    const made = /Ref$/.test(inner.text) ? kindMade(declared) : undefined;
    if (made) kinds.add(made);
    else for (const kind of kindsIn(declared, seen)) kinds.add(kind);
  }
  return kinds;
};

/** Which stream kinds the decider of a kind cites, read from its `cites`. */
export const citations = (): readonly (readonly [from: string, cited: string])[] =>
  Object.entries(deciders).flatMap(([kind, decider]) => {
    if (!('cites' in decider)) return [];
    const file = parse(`${domain}/${kebab(kind)}/${kebab(kind)}.ts`);
    const pieces = [...nodesOf(file)].filter(
      (node) => (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'cites',
    );
    const kinds = new Set(pieces.flatMap((piece) => [...kindsIn(piece)]));
    if (kinds.size === 0) throw new Error(`the citations of ${kind} were not found`);
    return [...kinds].sort().map((cited) => [kind, cited] as const);
  });
