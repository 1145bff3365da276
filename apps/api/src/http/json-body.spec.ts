import { describe, expect, it } from '@jest/globals';
import { MAX_DEPTH, parseJsonBody } from './json-body.js';

const parse = (text: string | Buffer): object => parseJsonBody(Buffer.from(text as string));
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe('a JSON body', () => {
  it('comes back unchanged, also with characters of extension A and plane 2', () => {
    expect(parse('{"name":"㵲水社区 𠮷"}')).toEqual({ name: '㵲水社区 𠮷' });
    expect(parse('{"name":"\\u3d72\\ud842\\udfb7"}')).toEqual({ name: '㵲𠮷' });
  });

  it('may be nothing, for a command without fields', () => expect(parse('')).toEqual({}));

  it('is refused when it is not JSON, not an object or not UTF-8', () => {
    for (const text of ['{', '[]', '1', 'null', '"a"', "{'a':1}", '{"a":1}}', '{"a":\0}']) {
      expect(() => parse(text)).toThrow(refusal('MalformedJson'));
    }
    expect(() => parse(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toThrow(refusal('MalformedJson'));
    // CESU-8: half a character as three bytes
    expect(() => parse(Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]))).toThrow(
      refusal('MalformedJson'),
    );
  });

  it('is nested at most thirty-two deep, and a bomb is refused before it is parsed', () => {
    expect(() => parse(nested(MAX_DEPTH))).not.toThrow();
    expect(() => parse(nested(MAX_DEPTH + 1))).toThrow(refusal('TooDeep'));
    expect(() => parse('['.repeat(1_000_000))).toThrow(refusal('TooDeep'));
    expect(() => parse(`{"a":"${'['.repeat(99)}\\"${'{'.repeat(99)}"}`)).not.toThrow();
  });

  it('holds no NUL and no half character, neither in a text nor in a name', () => {
    for (const text of ['{"a":"x\\u0000"}', '{"a":[{"b":"\\ud842"}]}', '{"a":"\\udfb7\\ud842"}', '{"\\u0000":1}']) {
      expect(() => parse(text)).toThrow(refusal('InvalidText'));
    }
  });

  it('does not reach for prototypes', () => {
    expect(() => parse('{"__proto__":{"role":"Convenor"}}')).toThrow(refusal('UnknownField'));
    expect(() => parse('{"a":[{"constructor":{"prototype":{}}}]}')).toThrow(refusal('UnknownField'));
    expect(() => parse('{"a":{"\\u005f_proto__":1}}')).toThrow(refusal('UnknownField'));
  });
});
