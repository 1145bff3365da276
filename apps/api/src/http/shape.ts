import { type Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidationArguments, type ValidatorConstraintInterface } from 'class-validator';

/** A field that does not fit, with every rule that it breaks. `unknown`: the class does not name it. */
export interface FieldError {
  readonly field: string;
  readonly rules: readonly string[];
  readonly unknown: boolean;
}

type Plain = Readonly<Record<string, unknown>>;

/** Checks a value against a class and answers an instance of it, or says what is wrong. */
type Shape = (value: unknown, path: string, errors: FieldError[]) => unknown;

interface Rule {
  readonly each: boolean;
  readonly check: (value: unknown, object: Plain) => boolean;
  readonly message: (value: unknown, object: Plain) => string;
}

interface Field {
  readonly name: string;
  /** Says whether the field is looked at; `IsOptional` and `ValidateIf`. */
  readonly conditions: readonly ((object: Plain, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
  readonly nested: Shape | undefined;
  /** A list of nested objects. */
  readonly list: boolean;
  readonly convert: ((value: unknown) => unknown) | undefined;
}

export interface ShapeOptions {
  /** Query strings hold text only: fields declared `@Type(() => Number)` or `Boolean` are read from it. */
  readonly fromText: boolean;
}

const join = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fromText = new Map<unknown, (value: unknown) => unknown>([
  [Number, (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value)],
  [Boolean, (value) => (value === 'true' ? true : value === 'false' ? false : value)],
]);

/**
 * Compiles a DTO class (class-validator's decorators and `@Type`) into one function. Stricter than the library's own
 * way: a list is never taken for the thing it lists nor the other way round, and nothing of the body is ever called.
 */
export const shapeOf = (target: Type, options: ShapeOptions): Shape => {
  const fields = fieldsOf(target, options);
  const names = new Set(fields.map(({ name }) => name));
  return (value, path, errors) => {
    if (!isPlain(value)) {
      errors.push({ field: path, rules: ['must be an object'], unknown: false });
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (!names.has(key)) {
        errors.push({ field: join(path, key), rules: [`property ${key} should not exist`], unknown: true });
      }
    }
    const instance = new target() as Record<string, unknown>;
    for (const field of fields) {
      const given = field.convert ? field.convert(value[field.name]) : value[field.name];
      if (
        given === null ? field.conditions.some((c) => !c(value, null)) : !field.conditions.every((c) => c(value, given))
      ) {
        continue;
      }
      const checked = checkField(field, { given, object: value, path: join(path, field.name), errors });
      if (checked !== undefined) instance[field.name] = checked;
    }
    return instance;
  };
};

const checkField = (
  { rules, nested, list, name }: Field,
  { given, object, path, errors }: { given: unknown; object: Plain; path: string; errors: FieldError[] },
): unknown => {
  const broken = rules.filter(({ each, check }) =>
    each ? !Array.isArray(given) || !given.every((item) => check(item, object)) : !check(given, object),
  );
  if ((given === undefined || given === null) && (broken.length > 0 || nested)) {
    errors.push({ field: path, rules: ['is missing'], unknown: false });
    return undefined;
  }
  if (broken.length > 0) {
    errors.push({ field: path, rules: broken.map(({ message }) => message(given, object)), unknown: false });
    return undefined;
  }
  if (!nested) return given;
  if (!list) return nested(given, path, errors);
  if (!Array.isArray(given)) {
    errors.push({ field: path, rules: [`${name} must be an array`], unknown: false });
    return undefined;
  }
  return given.map((item, i) => nested(item, join(path, i), errors));
};

const fieldsOf = (target: Type, options: ShapeOptions): readonly Field[] => {
  const storage = getMetadataStorage();
  const byName = storage.groupByPropertyName(storage.getTargetValidationMetadatas(target, '', false, false));
  return Object.entries(byName).map(([name, metadata]): Field => {
    const declared = Reflect.getMetadata('design:type', target.prototype as object, name) as unknown;
    const type = defaultMetadataStorage.findTypeMetadata(target, name);
    const nestedRule = metadata.find((rule) => rule.type === 'nestedValidation');
    return {
      name,
      conditions: metadata
        .filter((rule) => rule.type === 'conditionalValidation')
        .map((rule) => rule.constraints[0] as Field['conditions'][number]),
      rules: metadata.filter((rule) => rule.type === 'customValidation').map((rule) => ruleOf(target, name, rule)),
      nested: nestedRule && nestedShape(target, name, options),
      list: nestedRule !== undefined && (nestedRule.each || declared === Array),
      convert: options.fromText ? fromText.get(type?.typeFunction()) : undefined,
    };
  });
};

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const ruleOf = (target: Type, property: string, metadata: Metadata): Rule => {
  const [constraint] = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  if (!constraint || constraint.async) throw new TypeError(`${target.name}.${property}: a check must answer at once`);
  const validator: ValidatorConstraintInterface = constraint.instance;
  const argumentsOf = (value: unknown, object: object): ValidationArguments => ({
    targetName: target.name,
    property,
    object,
    value,
    constraints: metadata.constraints,
  });
  return {
    each: metadata.each,
    check: (value, object) => {
      const answer = validator.validate(value, argumentsOf(value, object));
      if (typeof answer !== 'boolean') throw new TypeError(`${target.name}.${property}: a check must answer at once`);
      return answer;
    },
    message: (value, object) => {
      const given = argumentsOf(value, object);
      const own = metadata.message ?? validator.defaultMessage?.bind(validator) ?? '$property does not fit';
      const text = typeof own === 'function' ? own(given) : own;
      return text
        .replace(/\$property/g, property)
        .replace(/\$constraint(\d+)/g, (_, n: string) => String(metadata.constraints[Number(n) - 1]));
    },
  };
};

/** The shape of a nested field: its `@Type`, by discriminator where it has one, else its declared class. */
const nestedShape = (target: Type, name: string, options: ShapeOptions): Shape => {
  const type = defaultMetadataStorage.findTypeMetadata(target, name);
  const declared = Reflect.getMetadata('design:type', target.prototype as object, name) as Type | undefined;
  const { property, subTypes = [] } = type?.options?.discriminator ?? {};
  if (property !== undefined) {
    const shapes = new Map(subTypes.map((sub) => [sub.name, shapeOf(sub.value as Type, options)]));
    return (value, path, errors) => {
      const shape = isPlain(value) ? shapes.get(String(value[property])) : undefined;
      if (shape) return shape(value, path, errors);
      const rules = [`${property} must be one of ${[...shapes.keys()].join(', ')}`];
      errors.push({ field: join(path, property), rules, unknown: false });
      return undefined;
    };
  }
  // looked up at first use: a class may nest itself
  let shape: Shape | undefined;
  const nested = (): Type => (type?.typeFunction() ?? declared) as Type;
  return (value, path, errors) => (shape ??= shapeOf(nested(), options))(value, path, errors);
};
