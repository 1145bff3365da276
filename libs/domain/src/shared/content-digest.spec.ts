import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digest } from '@greenledger/eventing';
import { contentDigest, sha256 } from './content-digest.js';

describe('the digest of a content', () => {
  it('is SHA-256, at every length and in every script', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = `${'x'.repeat(length % 67)}${'㵲𠀀'.repeat(length % 13)}`;
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => sha256(text) === createHash('sha256').update(text).digest('hex'),
      ),
    );
  });

  it('is the one that the kernel makes of the same content', () => {
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf))),
        (value) => contentDigest(value) === digest(value),
      ),
    );
  });

  it('does not depend on the order of keys, nor on what is undefined', () =>
    expect(contentDigest({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(contentDigest({ b: [{ c: 2 }], a: 1 })));
});
