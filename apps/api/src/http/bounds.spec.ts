import { beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage, IsArray, IsInt, IsString } from 'class-validator';

interface Check {
  readonly name: string;
  /** Of each entry of a list. */
  readonly each: boolean;
}
interface Rule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string;
  readonly each: boolean;
}

/** Every checked field of every body and query, as `Class.field`, with its checks. */
const fields = (): ReadonlyMap<string, readonly Check[]> => {
  const storage = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<{ readonly name: string }, readonly Rule[]>;
  };
  const found = new Map<string, readonly Check[]>();
  for (const [target, rules] of storage.validationMetadatas) {
    for (const { propertyName, type, name, each } of rules) {
      const key = `${target.name}.${propertyName}`;
      const check = { name: type === 'customValidation' ? (name ?? type) : type, each };
      found.set(key, [...(found.get(key) ?? []), check]);
    }
  }
  return found;
};

/** What bounds a text, a number, a list; dates and words from a list are bounded by what they are. */
const bounds: Readonly<Record<string, readonly string[]>> = {
  isString: ['isLength', 'maxLength', 'matches'],
  isInt: ['max'],
  isArray: ['arrayMaxSize'],
};

const unbounded = (checks: readonly Check[]): boolean => {
  const open = checks.some(({ name, each }) => {
    const wanted = bounds[name];
    return wanted !== undefined && !checks.some((other) => wanted.includes(other.name) && other.each === each);
  });
  const isList = checks.some(({ name }) => name === 'isArray');
  return open || (isList && !checks.some(({ each }) => each));
};

class Loose {
  @IsString()
  text: string;

  @IsInt()
  number: number;

  @IsArray()
  list: unknown[];
}

describe('every field that a client sends', () => {
  let all: ReturnType<typeof fields>;
  beforeAll(async () => {
    await import('../controllers.js');
    all = fields();
  });

  it('has a bound, and so has every entry of a list', () => {
    expect(all.size).toBeGreaterThan(200);
    const open = [...all].filter(([, checks]) => unbounded(checks)).map(([field]) => field);
    expect(open.filter((field) => !field.startsWith(`${Loose.name}.`))).toEqual([]);
  });

  it('would be found without one', () => {
    const planted = [...all].filter(([field]) => field.startsWith(`${Loose.name}.`));
    expect(planted.map(([, checks]) => unbounded(checks))).toEqual([true, true, true]);
  });
});
