import { describe, expect, it } from '@jest/globals';
import { base32, totpAddress, totpAt, totpStep } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('the second factor', () => {
  it('gives the codes of RFC 6238, appendix B (last six digits)', () => {
    const vectors: [number, string][] = [
      [59, '287082'],
      [1111111109, '081804'],
      [1111111111, '050471'],
      [1234567890, '005924'],
      [2000000000, '279037'],
      [20000000000, '353130'],
    ];
    for (const [seconds, code] of vectors) expect(totpAt(secret, seconds)).toBe(code);
  });

  it('allows for clocks one step apart, not for two', () => {
    const step = 1111111109;
    for (const drift of [-30, 0, 30]) expect(totpStep(secret, totpAt(secret, step + drift), step, 0)).toBeDefined();
    for (const drift of [-60, 60]) expect(totpStep(secret, totpAt(secret, step + drift), step, 0)).toBeUndefined();
  });

  it('takes a code once', () => {
    const used = totpStep(secret, '287082', 59, 0);
    expect(used).toBe(1);
    expect(totpStep(secret, '287082', 59, 1)).toBeUndefined();
  });

  it('is handed to an app in base 32 (RFC 4648, section 10)', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(totpAddress('王', secret)).toContain('secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });
});
