import ts from 'typescript';
import { type Schema, SchemaWriter } from './answer-schemas.js';
import { root } from './source.js';

/** Where the schemas of all answers stand; written by `npm run docs`. */
export const ANSWERS = 'apps/api/src/http/answers.lifted.ts';

/** What a route answers: a schema, the bytes of a file, or nothing. */
type Answered = Schema | 'file' | 'nothing';
interface Route {
  readonly says?: string;
  readonly answers: Answered;
}

const METHODS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

const isRoute = (member: ts.ClassElement): member is ts.MethodDeclaration =>
  ts.isMethodDeclaration(member) &&
  (ts.getDecorators(member) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && METHODS.has(expression.expression.getText()),
  );

const programOf = (): ts.Program => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram([`${root}apps/api/src/controllers.ts`], { ...options, noEmit: true });
};

/** The answers of all routes, read off the return types of their methods. */
const answersOf = (): { readonly routes: Record<string, Route>; readonly components: Record<string, Schema> } => {
  const program = programOf();
  const checker = program.getTypeChecker();
  const isOurs = ({ fileName }: ts.SourceFile): boolean =>
    /\/(apps|libs)\//.test(fileName) && !fileName.includes('node_modules');
  const writer = new SchemaWriter(checker, isOurs);
  const routes: Record<string, Route> = {};
  const answered = (type: ts.Type): Answered => {
    if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return 'nothing';
    return type.getSymbol()?.name === 'StreamableFile' ? 'file' : writer.schemaOf(type);
  };
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.endsWith('.controller.ts'))) {
    for (const found of file.statements.filter(ts.isClassDeclaration)) {
      for (const method of found.members.filter(isRoute)) {
        const returned = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method)!);
        const type = checker.getAwaitedType(returned) ?? returned;
        const symbol = checker.getSymbolAtLocation(method.name)!;
        const says = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
        routes[`${found.name!.text}.${method.name.getText()}`] = { ...(says && { says }), answers: answered(type) };
      }
    }
  }
  return { routes, components: Object.fromEntries([...writer.components].sort(([a], [b]) => (a < b ? -1 : 1))) };
};

const lines = (entries: Readonly<Record<string, unknown>>): string =>
  Object.entries(entries)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`)
    .join('\n');

/** The file as it has to read. */
export const answersFile = (): string => {
  const { routes, components } = answersOf();
  return `/** Lifted from the return types of the routes by \`npm run docs\`; a test compares. One schema a line. */
export type Schema = Readonly<Record<string, unknown>>;

/** What each route says of itself and answers, by class and method. */
export const routeAnswers: Readonly<
  Record<string, { readonly says?: string; readonly answers: Schema | 'file' | 'nothing' }>
> = {
${lines(routes)}
};

/** The types that answers are made of, under the names that the code has for them. */
export const answerComponents: Readonly<Record<string, Schema>> = {
${lines(components)}
};
`;
};
