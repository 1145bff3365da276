import { mostOf } from './address.js';

/** An operation of the document, as far as it is worked on. */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  responses: Record<string, unknown>;
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly Parameter[] | undefined;
  readonly requestBody?: unknown;
  readonly 'x-access'?: 'public' | 'signedIn' | 'issues' | 'reads' | 'administers';
  readonly 'x-command'?: string;
  readonly 'x-roles'?: readonly string[];
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: Readonly<Record<string, unknown>>;
}

/** The parts of a path that nobody described: a branded id is a type only, of which the framework sees nothing. */
export const pathParameters = (path: string, { parameters = [] }: Operation): readonly Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !parameters.some((each) => each.in === 'path' && each.name === name))
    .map((name) => ({ in: 'path', name, required: true, schema: { type: 'string' } }));

/** Texts in an address are bounded even where nothing else is said of them. */
export const paramBounds = (parameter: Parameter): Parameter => {
  const { schema = {} } = parameter;
  const bounded = 'maxLength' in schema || 'pattern' in schema || 'enum' in schema || 'maximum' in schema;
  if (bounded || (schema['type'] ?? 'string') !== 'string') return parameter;
  return { ...parameter, schema: { type: 'string', ...schema, maxLength: mostOf(parameter.name) } };
};

/** Everybody shows a bearer token or the session's cookie, but on a route for everybody. */
export const securityOf = (operation: Operation): NonNullable<Operation['security']> => {
  if (operation['x-access'] === 'public') return [];
  const anonymous = operation['x-roles']?.includes('PublicReader') ? [{}] : [];
  return [{ bearer: [] }, { session: [] }, ...anonymous];
};

/** The statuses of the problems that an operation can answer with. */
export const statusesOf = (operation: Operation, method: string): readonly number[] => {
  const access = operation['x-access'];
  const changes = method !== 'get';
  const statuses = [
    400,
    ...(access === 'public' ? [] : [401, 403]),
    ...(changes && access === 'public' ? [401, 403] : []),
    404,
    ...(changes ? [409, 413, 415, 422] : []),
    ...(access === 'issues' ? [412] : []),
    429,
    500,
    503,
  ];
  return [...statuses].sort((a, b) => a - b);
};
