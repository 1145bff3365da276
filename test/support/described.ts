import { Ajv, type ValidateFunction } from 'ajv';

type Json = Readonly<Record<string, unknown>>;

/** The description of the API, as far as the tests read it. */
export interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly responses: Json };
}
export interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
  readonly parameters?: readonly (Json & { readonly name: string; readonly in: string; readonly schema: Json })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly security?: readonly Json[];
  readonly 'x-access'?: string;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same schemas as JSON Schema says them, and closed: a field that the description does not name is an error here,
 * though a client has to bear it.
 */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (!isJson(value)) return value;
  const { nullable, ...schema } = Object.fromEntries(Object.entries(value).map(([word, of]) => [word, closed(of)]));
  const open = schema['type'] === 'object' && 'properties' in schema && !('additionalProperties' in schema);
  const shut = open ? { ...schema, additionalProperties: false } : schema;
  return nullable === true ? { anyOf: [shut, { type: 'null' }] } : shut;
};

const escape = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

interface Known {
  readonly template: string;
  readonly pattern: RegExp;
}

/** Says of an answer what the description of the API does not allow. */
export class Checked {
  readonly #document: Described;
  readonly #ajv: Ajv;
  readonly #routes: readonly Known[];
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Described) {
    this.#document = document;
    this.#ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    this.#ajv.addSchema({ $id: 'api', ...(closed(document) as object) });
    const literal = (template: string): number => template.split('{').length;
    this.#routes = Object.keys(document.paths)
      .sort((a, b) => literal(a) - literal(b))
      .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** Nothing where the answer fits, or where the route is none of ours. */
  complaints(method: string, path: string, status: number, body: unknown): readonly string[] {
    const { pathname } = new URL(path, 'http://any');
    const route = this.#routes.find(({ pattern }) => pattern.test(pathname));
    const operation = route && this.#document.paths[route.template]?.[method.toLowerCase()];
    if (!route || !operation) return [];
    const said = operation.responses[String(status)];
    if (!said) return [`${operation.operationId} does not say that it answers ${status}`];
    if (!said.content?.['application/json']) return [];
    const at = ['paths', route.template, method.toLowerCase(), 'responses', String(status), 'content'];
    const $ref = `api#/${[...at, 'application/json', 'schema'].map(escape).join('/')}`;
    const validate = this.#validators.get($ref) ?? this.#ajv.compile({ $ref });
    this.#validators.set($ref, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${operation.operationId}${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
  }
}

let checked: Promise<Checked> | undefined;

/** The description that the first program of a test gives of itself. */
export const checkedBy = (url: string): Promise<Checked> =>
  (checked ??= fetch(new URL('/api/docs-json', url)).then(
    async (answer) => new Checked((await answer.json()) as Described),
  ));
