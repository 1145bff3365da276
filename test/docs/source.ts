import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const parsed = new Map<string, ts.SourceFile>();

export const parse = (path: string): ts.SourceFile => {
  const file = parsed.get(path) ?? ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  parsed.set(path, file);
  return file;
};

export function* nodesOf(node: ts.Node): Iterable<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteral(node) ? node.text : undefined;

/** What a reader would call a piece of code: the name it declares, the case it handles, the sentence it tests. */
const labelOf = (node: ts.Node): string | undefined => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  if (ts.isCaseClause(node)) return literal(node.expression);
  if (ts.isTypeReferenceNode(node)) {
    const [first] = node.typeArguments ?? [];
    return node.typeName.getText() === 'Event' && first && ts.isLiteralTypeNode(first)
      ? literal(first.literal)
      : undefined;
  }
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
    return literal(node.expression.arguments[0]);
  }
  const named =
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyAssignment(node);
  return named ? node.name?.getText() : undefined;
};

const dedent = (text: string): string => {
  const [first = '', ...rest] = text.split('\n');
  const margins = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...margins, Infinity);
  return [first, ...rest.map((line) => line.slice(margin === Infinity ? 0 : margin))].join('\n');
};

/** The piece of a file that bears a label; `outer/inner` looks inside that piece. Exactly one must bear it. */
export const quote = (path: string, label: string): string => {
  const [outer, ...inner] = label.split('/');
  let places: readonly ts.Node[] = parse(path).statements.filter((statement) => labelOf(statement) === outer);
  for (const step of inner) {
    places = places.flatMap((place) => [...nodesOf(place)].filter((node) => node !== place && labelOf(node) === step));
  }
  const [found, ...others] = places;
  if (!found || others.length > 0) throw new Error(`${path}: ${places.length} pieces are called ${label}`);
  // the margin of the first line belongs to the piece; without it the rest would look indented
  const start = found.getStart(undefined, true);
  const line = found.getSourceFile().text.lastIndexOf('\n', start) + 1;
  const lead = found.getSourceFile().text.slice(line, start);
  const text = found.getSourceFile().text.slice(start, found.getEnd());
  return lead.trim() === '' ? dedentAll(`${lead}${text}`) : dedent(text);
};

const dedentAll = (text: string): string => dedent(`\n${text}`).slice(1);
