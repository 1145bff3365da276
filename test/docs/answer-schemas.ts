import ts from 'typescript';

/** A schema of OpenAPI 3.0, as far as our answers need one. */
export interface Schema {
  readonly [word: string]: unknown;
}

const text: Schema = { type: 'string' };
const anything: Schema = { type: 'object', additionalProperties: true };

/**
 * Says types of TypeScript as schemas. Interfaces and aliases of ours become components under their own names, so that a
 * client gets the words that the code uses; whatever JSON cannot hold is refused.
 */
export class SchemaWriter {
  readonly components = new Map<string, Schema>();
  readonly #names = new Map<ts.Type, string>();
  readonly #owners = new Map<string, ts.Type>();
  readonly #checker: ts.TypeChecker;
  readonly #isOurs: (file: ts.SourceFile) => boolean;

  constructor(checker: ts.TypeChecker, isOurs: (file: ts.SourceFile) => boolean) {
    this.#checker = checker;
    this.#isOurs = isOurs;
  }

  schemaOf(type: ts.Type): Schema {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.NonPrimitive) return anything;
    const scalar = this.#scalar(type);
    if (scalar) return scalar;
    if (type.isUnion()) return this.#union(type);
    const list = this.#list(type);
    if (list) return list;
    const name = this.#nameOf(type);
    if (name === undefined) return this.#object(type);
    if (this.#owners.get(name) === undefined) {
      this.#owners.set(name, type);
      // named before it is written: a type may contain itself
      this.components.set(name, {});
      this.components.set(name, this.#object(type));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #scalar(type: ts.Type): Schema | undefined {
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { type: type.isStringLiteral() ? 'string' : 'number', enum: [type.value] };
    }
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { type: 'boolean', enum: [this.#checker.typeToString(type) === 'true'] };
    }
    if (type.flags & ts.TypeFlags.StringLike) return text;
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    // a branded id is its text and something that only the compiler sees
    if (type.isIntersection()) return type.types.map((part) => this.#scalar(part)).find((found) => found !== undefined);
    return undefined;
  }

  #union(type: ts.UnionType): Schema {
    const present = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    const some = present.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    const nullable = some.length < present.length ? { nullable: true } : {};
    if (some.every((part) => part.flags & ts.TypeFlags.BooleanLiteral)) {
      return some.length === 2 ? { type: 'boolean', ...nullable } : { ...this.schemaOf(some[0]!), ...nullable };
    }
    if (some.every((part) => part.isStringLiteral())) {
      const words = some.map((part) => part.value).sort();
      return { type: 'string', enum: [...words, ...(some.length < present.length ? [null] : [])], ...nullable };
    }
    const seen = new Map(some.map((part) => this.schemaOf(part)).map((schema) => [JSON.stringify(schema), schema]));
    const [first, ...others] = [...seen.values()];
    if (others.length === 0 && !('$ref' in first!)) return { ...first, ...nullable };
    if (others.length === 0 && !('nullable' in nullable)) return first!;
    return { anyOf: [first, ...others], ...nullable };
  }

  #list(type: ts.Type): Schema | undefined {
    const checker = this.#checker;
    if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
    const entries = checker.getTypeArguments(type as ts.TypeReference);
    const schemas = new Map(
      entries.map((entry) => this.schemaOf(entry)).map((entry) => [JSON.stringify(entry), entry]),
    );
    const items = schemas.size === 1 ? [...schemas.values()][0]! : { anyOf: [...schemas.values()] };
    const length = checker.isTupleType(type) ? { minItems: entries.length, maxItems: entries.length } : {};
    return { type: 'array', items, ...length };
  }

  #object(type: ts.Type): Schema {
    const checker = this.#checker;
    if (type.getCallSignatures().length > 0) throw new TypeError(`${checker.typeToString(type)} cannot be answered`);
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const of = checker.getTypeOfSymbol(property);
      if (of.flags & ts.TypeFlags.Never || (of.flags & ts.TypeFlags.Undefined) !== 0) continue;
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0 || canBeUndefined(of);
      const said = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
      properties[property.name] = described(this.schemaOf(of), said);
      if (!optional) required.push(property.name);
    }
    const [index] = checker.getIndexInfosOfType(type);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required: required.sort() }),
      ...(index && { additionalProperties: this.schemaOf(index.type) }),
    };
  }

  /** `Listed<BoardLine>` is `ListedBoardLine`; a type without a name of ours is written where it stands. */
  #nameOf(type: ts.Type): string | undefined {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const declared = symbol?.declarations?.[0];
    const isType =
      declared &&
      (ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared) || ts.isClassDeclaration(declared));
    if (!symbol || !isType || !this.#isOurs(declared.getSourceFile())) return undefined;
    const parts = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : this.#checker.getTypeArguments(type as ts.TypeReference);
    const names = parts.map((part) => this.#nameOf(part));
    if (names.some((name) => name === undefined)) return undefined;
    const plain = [symbol.name, ...names].join('');
    const taken = [...this.#names.values()].includes(plain);
    // two features may use one word each for a thing of their own: the folder tells them apart
    const name = taken ? `${plain}Of${pascal(folderOf(declared.getSourceFile().fileName))}` : plain;
    if (taken && [...this.#names.values()].includes(name)) throw new TypeError(`two types are called ${name}`);
    this.#names.set(type, name);
    return name;
  }
}

const canBeUndefined = (type: ts.Type): boolean =>
  type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);

/** A reference stands alone in OpenAPI 3.0, so what is said beside it wraps it. */
const described = (schema: Schema, description: string): Schema => {
  if (description === '') return schema;
  return '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };
};

const folderOf = (file: string): string =>
  file
    .replace(/(\.[a-z]+)*\.ts$/, '')
    .split('/')
    .at(-1)!;
const pascal = (kebab: string): string =>
  kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
