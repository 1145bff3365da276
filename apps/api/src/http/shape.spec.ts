import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type FieldError, shapeOf } from './shape.js';

class Part {
  @IsString()
  @Length(1, 5)
  name: string;
}
class Circle {
  @IsIn(['circle'])
  kind: string;

  @IsInt()
  radius: number;
}
class Square {
  @IsIn(['square'])
  kind: string;

  @IsInt()
  side: number;
}
class Tree {
  @IsString()
  label: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Tree)
  children?: Tree[];
}
class Whole extends Part {
  @ValidateNested()
  @Type(() => Part)
  part: Part;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: Part[];

  @IsOptional()
  @IsInt({ each: true })
  counts?: number[];

  @ValidateIf(({ name }: Whole) => name === 'big')
  @IsBoolean()
  heavy?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => Object, {
    discriminator: {
      property: 'kind',
      subTypes: [
        { name: 'circle', value: Circle },
        { name: 'square', value: Square },
      ],
    },
  })
  figure?: Circle | Square;
}
class Asked {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Max(200)
  limit: number = 50;

  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  open?: boolean;
}

const check = (target: new () => object, value: unknown, fromText = false) => {
  const errors: FieldError[] = [];
  const checked = shapeOf(target, { fromText })(value, '', errors);
  return { checked, wrong: errors.map(({ field, unknown }) => (unknown ? `${field}?` : field)) };
};
const whole = (more: object = {}) => ({ name: 'a', part: { name: 'b' }, ...more });

describe('the shape of a body', () => {
  it('is what its class says, with what it inherits', () => {
    const { checked, wrong } = check(Whole, whole({ counts: [1, 2], parts: [{ name: 'c' }] }));
    expect(wrong).toEqual([]);
    expect(checked).toBeInstanceOf(Whole);
    expect({ ...(checked as Whole) }).toEqual(whole({ counts: [1, 2], parts: [{ name: 'c' }] }));
    expect(check(Whole, { part: { name: 'b' } }).wrong).toEqual(['name']);
  });

  it('names every field that breaks a rule and every one that is not known, with its place', () => {
    const value = whole({ colour: 1, part: { name: 7, size: 2 }, parts: [{ name: 'c' }, { name: 'too long' }] });
    expect(check(Whole, value).wrong).toEqual(['colour?', 'part.size?', 'part.name', 'parts.1.name']);
  });

  it('never takes a list for the thing it lists, nor a thing for a list', () => {
    expect(check(Whole, whole({ part: [{ name: 'b' }] })).wrong).toEqual(['part']);
    expect(check(Whole, whole({ parts: { name: 'b' } })).wrong).toEqual(['parts']);
    expect(check(Whole, whole({ parts: { 0: { name: 'b' }, length: 1 } })).wrong).toEqual(['parts']);
    expect(check(Whole, whole({ counts: 1 })).wrong).toEqual(['counts']);
    for (const value of [[], 'text', 1, null, undefined]) expect(check(Part, value).wrong).toEqual(['']);
  });

  it('takes null for nothing where a field may be absent, and refuses it elsewhere', () => {
    expect(check(Whole, whole({ parts: null }))).toMatchObject({ wrong: [], checked: whole() });
    expect(check(Whole, whole({ part: null })).wrong).toEqual(['part']);
    expect(check(Whole, whole({ name: null })).wrong).toEqual(['name']);
  });

  it('looks at a field only under its condition', () => {
    expect(check(Whole, whole()).wrong).toEqual([]);
    expect(check(Whole, whole({ name: 'big' })).wrong).toEqual(['heavy']);
  });

  it('follows the kind of a part', () => {
    expect(check(Whole, whole({ figure: { kind: 'square', side: 2 } })).wrong).toEqual([]);
    expect(check(Whole, whole({ figure: { kind: 'square', radius: 2 } })).wrong).toEqual([
      'figure.radius?',
      'figure.side',
    ]);
    expect(check(Whole, whole({ figure: { kind: 'line' } })).wrong).toEqual(['figure.kind']);
  });

  it('may contain itself', () => {
    const tree = { label: 'a', children: [{ label: 'b', children: [{ label: 1 }] }] };
    expect(check(Tree, tree).wrong).toEqual(['children.0.children.0.label']);
  });

  it('reads numbers and truth from the text of a query, never from a body', () => {
    expect(check(Asked, { limit: '20', open: 'false' }, true).checked).toEqual({ limit: 20, open: false });
    expect(check(Asked, {}, true).checked).toEqual({ limit: 50 });
    for (const limit of ['', 'x', '1e9', '20.5']) expect(check(Asked, { limit }, true).wrong).toEqual(['limit']);
    expect(check(Asked, { limit: '20' }).wrong).toEqual(['limit']);
  });

  it('says which rule was broken', () => {
    const errors: FieldError[] = [];
    shapeOf(Part, { fromText: false })({ name: '' }, '', errors);
    expect(errors[0]!.rules).toEqual(['name must be longer than or equal to 1 characters']);
  });

  it('says of a required field that is absent that it is missing, not that it is of another type', () => {
    const errors: FieldError[] = [];
    shapeOf(Whole, { fromText: false })({ part: null }, '', errors);
    expect(errors.map(({ field, rules }) => [field, ...rules]).sort()).toEqual([
      ['name', 'is missing'],
      ['part', 'is missing'],
    ]);
  });
});
