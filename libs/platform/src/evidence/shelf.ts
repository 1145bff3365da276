import { type FileDigest } from '@greenledger/domain';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

const DAY = 86_400_000;
const DIGEST = /^[0-9a-f]{64}$/;

export const isDigest = (text: string): text is FileDigest => DIGEST.test(text);

/** A directory of files by the SHA-256 of their bytes, below `ab/cd/`; what is on its way lies in `incoming`. */
export class Shelf {
  readonly #root: string;
  readonly #incoming: string;

  constructor(root: string) {
    this.#root = resolve(root);
    this.#incoming = join(this.#root, 'incoming');
  }

  /** Makes the directory where it is missing, and removes what a killed process left half received a day ago. */
  async prepare(): Promise<void> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    const before = Date.now() - DAY;
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name);
      const age = await stat(path).catch(() => undefined);
      if (age && age.mtimeMs < before) await rm(path, { force: true });
    }
  }

  /** Where a file may be written before it is placed; nobody else writes there. */
  draft(): string {
    return join(this.#incoming, randomUUID());
  }

  pathOf(file: FileDigest): string {
    return join(this.#root, file.slice(0, 2), file.slice(2, 4), file);
  }

  /** Moves a synced draft into its place: at once or not at all, and so that it outlives a power cut. */
  async place(draft: string, file: FileDigest): Promise<void> {
    const target = this.pathOf(file);
    const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(draft, target);
    // a directory that is new has to be found again too, in the one above it
    const top = made === undefined ? dirname(target) : dirname(made);
    for (let path = dirname(target); path.length >= top.length; path = dirname(path)) await syncDirectory(path);
  }

  /** True when the bytes on disk are still those that the digest was made over; false where there are none. */
  async verify(file: FileDigest): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(this.pathOf(file))) hash.update(chunk as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    return hash.digest('hex') === file;
  }

  /** Whether a file of that many bytes stands in its place. */
  async has(file: FileDigest, bytes: number): Promise<boolean> {
    return stat(this.pathOf(file)).then(
      ({ size }) => size === bytes,
      () => false,
    );
  }

  /** Copies a file from another shelf. False, with nothing placed, where that one has other bytes under the name, or none. */
  async take(file: FileDigest, from: Shelf): Promise<boolean> {
    const draft = this.draft();
    const hash = createHash('sha256');
    const digested = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      const source = await open(from.pathOf(file)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (!source) return false;
      const written = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(source.createReadStream(), digested, written);
      if (hash.digest('hex') !== file) return false;
      await this.place(draft, file);
      return true;
    } finally {
      await rm(draft, { force: true });
    }
  }
}

export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
};
