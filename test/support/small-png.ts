import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const COLOURS = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** `0xRRGGBB` of every pixel, line by line. */
  readonly pixels: Uint32Array;
}

/** The same picture in at most 256 colours: less than half as large, and no eye tells them apart on our screens. */
export const smallPng = (png: Buffer): Buffer => {
  const { width, height, pixels } = read(png);
  const palette = commonest(pixels);
  const nearest = nearestOf(palette);
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, i) => {
    // each line begins with its filter: none
    lines[i + Math.floor(i / width) + 1] = nearest(colour);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const table = Buffer.from(palette.flatMap(bytesOf));
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const bytesOf = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};

const commonest = (pixels: Uint32Array): number[] => {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
};

/** The place of a colour in the palette, or of the one that is closest to it. */
const nearestOf = (palette: readonly number[]): ((colour: number) => number) => {
  const known = new Map(palette.map((colour, place) => [colour, place]));
  const search = (colour: number): number => {
    const [r, g, b] = bytesOf(colour);
    const distances = palette.map(bytesOf).map(([x, y, z]) => (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2);
    return distances.indexOf(Math.min(...distances));
  };
  return (colour) => {
    const place = known.get(colour) ?? search(colour);
    known.set(colour, place);
    return place;
  };
};

/** Reads what a browser writes: eight bits a channel, with or without a fourth for opacity, which is full. */
const read = (png: Buffer): Picture => {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const depth = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * depth, depth);
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * depth, 3));
  return { width, height, pixels };
};

/** The bytes of the lines, each of which says by its first byte what it was subtracted from. */
const unfiltered = (lines: Buffer, length: number, depth: number): Buffer => {
  const bytes = Buffer.alloc((lines.length / (length + 1)) * length);
  const at = (i: number, inLine: boolean): number => (inLine && i >= 0 ? bytes[i]! : 0);
  for (let i = 0; i < bytes.length; i += 1) {
    const line = Math.floor(i / length);
    const within = i % length >= depth;
    const [left, above, corner] = [at(i - depth, within), at(i - length, true), at(i - length - depth, within)];
    bytes[i] = lines[i + line + 1]! + predicted(lines[line * (length + 1)]!, left, above, corner);
  }
  return bytes;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 4) {
    const guess = left + above - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? above : corner;
  }
  return [0, left, above, (left + above) >> 1][filter]!;
};
