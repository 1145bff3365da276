import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { smallPng } from './small-png.js';

/** A picture as a browser writes it, every line under a filter of its own. */
const picture = (width: number, lines: readonly (readonly number[])[]): Buffer => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(8 + named.length);
    framed.writeUInt32BE(data.length, 0);
    framed.set(named, 4);
    framed.writeUInt32BE(crc32(named), 4 + named.length);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('a picture made small', () => {
  const [red, green] = [
    [200, 0, 0],
    [0, 100, 0],
  ] as const;
  // red, green; then the same line said in each way that a line can be
  const plain = picture(2, [
    [0, ...red, ...green],
    [0, ...red, ...green],
    [0, ...red, ...green],
    [0, ...red, ...green],
    [0, ...red, ...green],
  ]);
  const filtered = picture(2, [
    [0, ...red, ...green],
    [1, ...red, 56, 100, 0],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 100, 0, 0, 156, 50, 0],
    [4, 0, 0, 0, 0, 0, 0],
  ]);

  it('shows the same, in whichever way its lines were written', () => {
    expect(smallPng(filtered)).toEqual(smallPng(plain));
  });

  it('keeps its size and names its colours, the commonest first', () => {
    const small = smallPng(picture(3, [[0, ...green, ...red, ...green]]));
    expect([small.readUInt32BE(16), small.readUInt32BE(20), small[24], small[25]]).toEqual([3, 1, 8, 3]);
    const table = small.indexOf('PLTE') + 4;
    expect([...small.subarray(table, table + 6)]).toEqual([...green, ...red]);
  });
});
