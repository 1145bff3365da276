import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

describe('the limit of requests', () => {
  it('turns away what is one too many within a minute, and says how long to wait', () => {
    const limit = new RateLimit();
    expect([0, 1000, 20_000].map((now) => limit.take('a', 3, now))).toEqual([undefined, undefined, undefined]);
    expect(limit.take('a', 3, 20_500)).toBe(40);
    expect(limit.take('a', 3, 59_999)).toBe(1);
    expect(limit.take('a', 3, 60_000)).toBeUndefined();
  });

  it('counts everybody alone', () => {
    const limit = new RateLimit();
    expect(limit.take('a', 1, 0)).toBeUndefined();
    expect(limit.take('b', 1, 0)).toBeUndefined();
    expect(limit.take('a', 1, 0)).toBe(60);
  });
});
