import { beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type Described, type DescribedOperation } from '../support/described.js';
import { World } from '../support/world.js';

type Json = Readonly<Record<string, unknown>>;

let document: Described;
let operations: readonly (readonly [route: string, operation: DescribedOperation])[];

beforeAll(async () => {
  const world = await World.start();
  try {
    document = await world.nobody.sees<Described>('/api/docs-json');
  } finally {
    await world.stop();
  }
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
});

const resolved = (schema: Json): Json => {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  return resolved(document.components.schemas[ref.slice('#/components/schemas/'.length)]!);
};

/** Whether a schema says what stands inside it. */
const speaks = (given: Json): boolean => {
  const schema = resolved(given);
  const several = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as readonly Json[] | undefined;
  if (several) return several.every(speaks);
  if (schema['type'] === 'array') return speaks(schema['items'] as Json);
  if (schema['type'] !== 'object') return schema['type'] !== undefined;
  const inside = schema['additionalProperties'];
  return 'properties' in schema || (typeof inside === 'object' && inside !== null && speaks(inside as Json));
};

/** Every leaf of a request that has no bound, by its path. */
const unbounded = (given: Json, path: string, seen: readonly Json[] = []): readonly string[] => {
  const schema = resolved(given);
  if (seen.includes(schema)) return [];
  const inside = [...seen, schema];
  const several = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as readonly Json[] | undefined;
  if (several) return several.flatMap((part) => unbounded(part, path, inside));
  if (schema['type'] === 'array') {
    return [
      ...(schema['maxItems'] === undefined ? [path] : []),
      ...unbounded(schema['items'] as Json, `${path}[]`, inside),
    ];
  }
  if (schema['type'] === 'object') {
    const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
    const more = schema['additionalProperties'] as Json | boolean | undefined;
    const entries = more !== undefined && more !== false && (schema['maxProperties'] === undefined || more === true);
    if (typeof more === 'object') fields.push(['*', more]);
    return [...(entries ? [path] : []), ...fields.flatMap(([name, of]) => unbounded(of, `${path}.${name}`, inside))];
  }
  const bounds: Readonly<Record<string, readonly string[]>> = {
    string: ['maxLength', 'pattern', 'enum', 'format'],
    integer: ['maximum', 'enum'],
    number: ['maximum', 'enum'],
    boolean: ['type'],
  };
  const wanted = bounds[String(schema['type'])] ?? [];
  return wanted.some((word) => word in schema) ? [] : [path];
};

const good = (operation: DescribedOperation) =>
  Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));

describe('the description of the API', () => {
  it('is valid OpenAPI 3', async () => {
    expect(await new Validator().validate({ ...structuredClone(document) })).toEqual({ valid: true });
  });

  it('names every operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([]);
  });

  it('says of every route what it answers, down to the fields', () => {
    const silent = operations.filter(([, operation]) => {
      const [[status, { content = {} }] = ['', {}], ...others] = good(operation);
      if (others.length > 0 || status === '') return true;
      if (status === '204') return Object.keys(content).length > 0;
      const schemas = Object.values(content).map(({ schema }) => schema);
      return schemas.length === 0 || !schemas.every(speaks);
    });
    expect(silent.map(([route]) => route)).toEqual([]);
  });

  it('says what stands in the lines of every list, but for tasks, whose kinds differ', () => {
    const vague = operations.filter(([, operation]) => {
      const schema = good(operation)[0]?.[1].content?.['application/json']?.schema;
      const forms = schema ? ((resolved(schema)['anyOf'] as readonly Json[] | undefined) ?? [schema]) : [];
      return forms.some((form) => {
        const items = (resolved(form)['properties'] as Record<string, Json> | undefined)?.['items'];
        const line = items && resolved(resolved(items)['items'] as Json);
        const data = (line?.['properties'] as Record<string, Json> | undefined)?.['data'];
        return data !== undefined && !speaks(data);
      });
    });
    expect(vague.map(([route]) => route).sort()).toEqual(['GET /api/conferences/{id}/timeline', 'GET /api/inbox']);
  });

  it('bounds everything that a request holds', () => {
    const open = operations.flatMap(([route, { requestBody, parameters = [] }]) => [
      ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
        type === 'application/json' ? unbounded(schema, route) : [],
      ),
      ...parameters.flatMap(({ name, schema }) => unbounded(schema, `${route} ?${name}`)),
    ]);
    expect(open).toEqual([]);
  });

  it('says of every route who may come in, and with which problems it may answer', () => {
    for (const [route, operation] of operations) {
      expect([route, operation['x-access']]).toEqual([
        route,
        expect.stringMatching(/^(public|signedIn|issues|reads|administers)$/),
      ]);
      const closed = operation['x-access'] !== 'public';
      expect([route, (operation.security ?? []).length > 0]).toEqual([route, closed]);
      const statuses = Object.keys(operation.responses);
      expect([route, statuses]).toEqual([route, expect.arrayContaining(['400', '429', '503', 'default'])]);
      if (closed) expect([route, statuses]).toEqual([route, expect.arrayContaining(['401', '403'])]);
    }
    expect(
      operations.find(([route]) => route === 'POST /api/public-notices/{id}/objections')![1].security,
    ).toContainEqual({});
  });
});
