import { z } from 'zod';
import { isDigest, type Shelf } from '../evidence/shelf.js';
import { linesOf } from './parts.js';

const row = z.object({ digest: z.string().refine(isDigest), bytes: z.int().min(0) });
type Listed = z.infer<typeof row>;

/** The files that the tables of a backup name. */
export const listedFiles = async function* (directory: string): AsyncGenerator<Listed> {
  for await (const line of linesOf(directory, 'evidence.file')) yield row.parse(JSON.parse(line));
};

/**
 * Copies what a shelf lacks of the listed files from another; answers those that could not be had whole. `trusts` says
 * whether a file that stands there already is good.
 */
export const copyFiles = async (
  files: AsyncIterable<Listed>,
  { from, to, trusts }: { from: Shelf; to: Shelf; trusts: (file: Listed) => Promise<boolean> },
  onProgress: (bytes: number) => void,
): Promise<{ files: number; bytes: number; lost: Listed['digest'][] }> => {
  const found = { files: 0, bytes: 0, lost: [] as Listed['digest'][] };
  await to.prepare();
  for await (const file of files) {
    found.files += 1;
    found.bytes += file.bytes;
    if (!(await trusts(file)) && !(await to.take(file.digest, from))) found.lost.push(file.digest);
    onProgress(found.bytes);
  }
  return found;
};
