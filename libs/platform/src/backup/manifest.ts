import { canonical } from '@greenledger/eventing';
import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isDigest, syncDirectory } from '../evidence/shelf.js';
import { BackupFailure } from './failure.js';

const FORMAT = 1;
const NAME = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().min(0);
const shape = z.strictObject({
  format: z.literal(FORMAT),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** When it was begun. */
  at: z.iso.datetime(),
  /** Which log, how far, and the digest of it up to there. */
  log: z.strictObject({ id: z.string(), ordinal: whole, digest: sha256 }),
  /** How many migrations the accounts had seen. */
  migrations: whole,
  /** Files that the tables name; of `lost` ones the bytes were gone or damaged when the backup was made. */
  evidence: z.strictObject({ files: whole, bytes: whole, lost: z.array(z.string().refine(isDigest)) }),
  parts: z.array(z.strictObject({ name: z.string(), lines: whole, bytes: whole, sha256 })),
});

/** What a finished backup says of itself. Written last: a directory without it is no backup. */
export type Manifest = z.infer<typeof shape>;

/** Writes it as canonical JSON, at once or not at all; answers its SHA-256. */
export const writeManifest = async (directory: string, manifest: Manifest): Promise<string> => {
  const text = `${canonical(manifest)}\n`;
  const draft = join(directory, `${NAME}.draft`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  // the parts are there for good before the one that vouches for them
  await syncDirectory(directory);
  await rename(draft, join(directory, NAME));
  await syncDirectory(directory);
  return digestOf(text);
};

/** Reads it, with its SHA-256. Refuses `Unfinished`, `OtherFormat`, `Damaged`. */
export const readManifest = async (
  directory: string,
): Promise<{ readonly manifest: Manifest; readonly sha256: string }> => {
  const text = await readFile(join(directory, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new BackupFailure('Unfinished', `${directory} is no finished backup: there is no ${NAME} in it`);
  });
  const value = parsed(text);
  const format = (value as { format?: unknown } | undefined)?.format;
  if (typeof format === 'number' && format !== FORMAT) {
    const message = `${directory} is a backup of format ${format}; this program reads format ${FORMAT}`;
    throw new BackupFailure('OtherFormat', message);
  }
  const { data, success } = shape.safeParse(value);
  if (!success) throw new BackupFailure('Damaged', `${directory}/${NAME} is damaged`);
  return { manifest: data, sha256: digestOf(text) };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
