import { describe, expect, it } from '@jest/globals';
import { keptOnce } from './kept-once.js';

describe('what is kept once', () => {
  it('is the same object for the same words, and another for others in another order', () => {
    const pair = keptOnce((a: string, b: string) => ({ a, b }));
    expect(pair('x', 'y')).toEqual({ a: 'x', b: 'y' });
    expect(pair('x', 'y')).toBe(pair('x', 'y'));
    expect(pair('y', 'x')).toEqual({ a: 'y', b: 'x' });
    expect(pair('x', 'z')).not.toBe(pair('x', 'y'));
  });
});
