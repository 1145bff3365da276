import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { EdgeProblem } from './problem.js';
import { type FieldError, shapeOf } from './shape.js';

const primitives = new Set<unknown>([String, Number, Boolean, Object, Array, undefined]);

/** Every body and query is checked against its class; what the class does not name is refused, not dropped. */
@Injectable()
export class Validation implements PipeTransform {
  readonly #shapes = {
    body: new Map<Type, ReturnType<typeof shapeOf>>(),
    query: new Map<Type, ReturnType<typeof shapeOf>>(),
  };

  /** Refuses `UnknownField`, `InvalidField`. */
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || primitives.has(metatype)) return value;
    const target = metatype as Type;
    const shapes = this.#shapes[type];
    const shape = shapes.get(target) ?? shapeOf(target, { fromText: type === 'query' });
    shapes.set(target, shape);
    const errors: FieldError[] = [];
    const checked = shape(value ?? {}, '', errors);
    if (errors.length > 0) throw problemOf(errors);
    return checked;
  }
}

/** At most this many are named: an answer stays small whatever was sent. */
const NAMED = 50;

/** At most this many are said in the sentence. */
const SAID = 3;

/** `title is missing; limit must be an integer number`: what a person corrects first. */
const inWords = (errors: readonly FieldError[]): string => {
  const words = errors.slice(0, SAID).map(({ field, rules: [rule = 'does not fit'] }) => {
    const [named = '', ...rest] = rule.split(' ');
    // a rule of the library begins with the name of its property, which a nested field has under a longer one
    return `${field || 'the body'} ${field === named || field.endsWith(`.${named}`) ? rest.join(' ') : rule}`;
  });
  return `${words.join('; ')}${errors.length > SAID ? ` (and ${errors.length - SAID} more)` : ''}`;
};

const unknownOf = (errors: readonly FieldError[]): string =>
  errors
    .filter(({ unknown }) => unknown)
    .slice(0, SAID)
    .map(({ field }) => field)
    .join(', ');

const problemOf = (errors: readonly FieldError[]): EdgeProblem => {
  const details = { errors: errors.slice(0, NAMED).map(({ field, rules }) => ({ field, rules })) };
  return errors.some(({ unknown }) => unknown)
    ? new EdgeProblem('UnknownField', `A field is not known here: ${unknownOf(errors)}; remove it.`, details)
    : new EdgeProblem('InvalidField', `A field does not fit: ${inWords(errors)}.`, details);
};
