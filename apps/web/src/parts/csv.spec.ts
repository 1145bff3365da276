import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('an export', () => {
  it('begins with the mark of UTF-8 and ends every row in full', () => {
    expect(
      csvOf([
        ['增减', '社区'],
        [1, '云溪社区'],
      ]),
    ).toBe('\uFEFF增减,社区\r\n1,云溪社区\r\n');
  });

  it('quotes what would break a row', () => {
    expect(csvOf([['a "b", c', 'd\ne', undefined]])).toBe('\uFEFF"a ""b"", c","d\ne",\r\n');
  });

  it('lets no text be taken for a formula, and leaves numbers numbers', () => {
    expect(csvOf([['=1+1', '@x', '-2', -2]])).toBe("\uFEFF'=1+1,'@x,'-2,-2\r\n");
  });
});
