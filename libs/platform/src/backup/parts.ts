import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pipeline as connect } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';

/** A file of lines as the manifest knows it: gzip, one JSON value a line. */
export interface Part {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where a part lies. */
export const pathOfPart = (directory: string, name: string): string => join(directory, `${name}.ndjson.gz`);

/** Writes lines, handed over in groups, as fast as the disk takes them; on disk when it answers. */
export const writePart = async (
  directory: string,
  name: string,
  groups: AsyncIterable<readonly string[]>,
): Promise<Part> => {
  const hash = createHash('sha256');
  let lines = 0;
  let bytes = 0;
  const texts = async function* (): AsyncGenerator<string> {
    for await (const group of groups) {
      lines += group.length;
      if (group.length > 0) yield `${group.join('\n')}\n`;
    }
  };
  const digested = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(
    Readable.from(texts(), { objectMode: false }),
    createGzip(),
    digested,
    createWriteStream(pathOfPart(directory, name), { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { name, lines, bytes, sha256: hash.digest('hex') };
};

/** The lines of a part, from the first one on; no more of it is held than what was just read. */
export const linesOf = async function* (directory: string, name: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  // an error of the file is passed on to the one that is read here
  connect(createReadStream(pathOfPart(directory, name)), unzipped, () => undefined);
  let rest = '';
  for await (const text of unzipped.setEncoding('utf8')) {
    const lines = (rest + (text as string)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') throw new Error(`${name} ends within a line`);
};

/** Size and SHA-256 of a file as it lies on disk. */
export const digestOfFile = async (path: string): Promise<Pick<Part, 'bytes' | 'sha256'>> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
};
