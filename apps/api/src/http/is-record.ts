import { registerDecorator } from 'class-validator';

/** Names of values, criteria and parts; nothing that an object has of its own. */
const NAME = /^(?:\*|[A-Za-z][A-Za-z0-9]{0,60}|[1-9][0-9]?)$/;
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** An object of at most so many entries, each named plainly and with a value that fits. */
export const IsRecord =
  (fits: (value: unknown) => boolean, atMost: number): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'isRecord',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
          const entries = Object.entries(value);
          return (
            entries.length <= atMost &&
            entries.every(([name, one]) => NAME.test(name) && !INHERITED.has(name) && fits(one))
          );
        },
        defaultMessage: () => `$property must be an object of at most ${atMost} entries that fit`,
      },
    });
