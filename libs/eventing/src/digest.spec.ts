import { fc, test } from '@fast-check/jest';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { v5 } from 'uuid';
import { canonical, derivedId, digest, identified, textOf } from './digest.js';
import { type Metadata, type NewEvent } from './event.js';

const peer = canonicalize as unknown as (value: unknown) => string;

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2.3', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by their UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonical(value)) as object).length).toBe(7);
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('leaves out what is not there and refuses what is no number', () => {
    expect(canonical({ a: undefined, b: [undefined], c: -0 })).toBe('{"b":[null],"c":0}');
    for (const value of [NaN, Infinity, { a: [-Infinity] }]) expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical(undefined)).toThrow(TypeError);
  });

  it('takes no longer for each level that stands out of order', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 64; level += 1) deep = { b: deep, a: level };
    expect(canonical(deep)).toBe(peer(deep));
  });

  test.prop([fc.jsonValue({ stringUnit: 'binary' })])('is what another implementation writes', (value) => {
    expect(canonical(value)).toBe(peer(value));
  });
});

describe('ids and digests', () => {
  test.prop([fc.array(fc.string({ unit: 'grapheme' }))])('are UUIDv5 under one namespace', (parts) => {
    expect(derivedId(...parts)).toBe(v5(parts.join('\u001f'), '6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60'));
  });

  it('are made of long names too, and of short ones after them', () => {
    for (const name of ['字'.repeat(20_000), 'a', '字'.repeat(5_456), '']) {
      expect(derivedId(name)).toBe(v5(name, '6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60'));
    }
  });

  it('are SHA-256 in lower-case hex', () => {
    expect(digest('abc')).toBe('6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25');
  });

  it('rest on the text that the log keeps, and on nothing that JSON cannot hold', () => {
    const metadata = { commandId: 'c', previous: null } as unknown as Metadata;
    const event = identified({ type: 'Counted', data: { shares: 3, note: '㵲𠀀' }, metadata }, (text) =>
      derivedId(text),
    );
    const { id, ...rest } = JSON.parse(textOf(event)) as NewEvent;
    expect(rest).toEqual({ type: 'Counted', data: { shares: 3, note: '㵲𠀀' }, metadata });
    expect(id).toBe(derivedId(textOf(event).replace(/"id":"[^"]+",/, '')));
    const broken = { type: 'Counted', data: { shares: [0 / 0] }, metadata };
    expect(() => identified(broken, (text) => derivedId(text))).toThrow(TypeError);
    expect(identified({ ...broken, data: { shares: null } }, () => id)).toMatchObject({ id });
  });
});
