import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { EdgeProblem } from './problem.js';

interface FieldError {
  readonly field: string;
  readonly rules: readonly string[];
}

const flat = (errors: readonly ValidationError[], parent = ''): FieldError[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    const own = constraints ? [{ field, rules: Object.values(constraints) }] : [];
    return [...own, ...flat(children ?? [], field)];
  });

const unknown = (errors: readonly ValidationError[]): boolean =>
  errors.some(
    ({ constraints, children }) => constraints?.['whitelistValidation'] !== undefined || unknown(children ?? []),
  );

const problemOf = (errors: ValidationError[]): EdgeProblem =>
  unknown(errors)
    ? new EdgeProblem('UnknownField', 'The body holds a field that is not known here.', { errors: flat(errors) })
    : new EdgeProblem('InvalidField', 'A field is missing or does not fit.', { errors: flat(errors) });

/** Every body and query is checked against its class; what the class does not name is refused, not dropped. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: problemOf,
  });
