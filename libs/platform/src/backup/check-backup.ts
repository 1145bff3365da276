import { runningDigest } from '@greenledger/audit';
import { chainDigest, type NewEvent, type StreamName } from '@greenledger/eventing';
import { sharedShelf } from './back-up.js';
import { listedFiles } from './evidence-part.js';
import { archivedEvents, LOG_PART } from './log-part.js';
import { type Manifest, readManifest } from './manifest.js';
import { digestOfFile, linesOf, pathOfPart } from './parts.js';
import { isKept } from './tables.js';

export type CheckStage = 'parts' | 'events' | 'files';

export interface CheckedBackup {
  readonly manifest: Manifest;
  readonly sha256: string;
  /** A sentence for everything that is not as it was written; none: the backup is good. */
  readonly problems: readonly string[];
}

/**
 * Looks through a whole backup: sizes and SHA-256 of its parts, numbers of lines, the chain of every stream, the digest
 * of the log, every evidence file. Refuses what has no manifest that can be read; see `readManifest`.
 */
export const checkBackup = async (
  directory: string,
  onProgress: (stage: CheckStage, share: number, note: string) => void = () => undefined,
): Promise<CheckedBackup> => {
  const { manifest, sha256 } = await readManifest(directory);
  const problems: string[] = [];
  for (const [i, part] of manifest.parts.entries()) {
    onProgress('parts', i / manifest.parts.length, part.name);
    problems.push(...(await wrongWithPart(directory, part)));
  }
  if (!manifest.parts.some(({ name }) => name === LOG_PART)) problems.push('the part log is missing');
  onProgress('parts', 1, '');
  // what is in parts that are not what was written says nothing
  if (problems.length > 0) return { manifest, sha256, problems };
  problems.push(...(await wrongWithLog(directory, manifest, (share, note) => onProgress('events', share, note))));
  problems.push(...(await wrongWithFiles(directory, manifest, (share, note) => onProgress('files', share, note))));
  return { manifest, sha256, problems };
};

const wrongWithPart = async (directory: string, part: Manifest['parts'][number]): Promise<readonly string[]> => {
  const { name } = part;
  if (name !== LOG_PART && !isKept(name)) return [`the part ${name} is of a table that this program does not know`];
  const found = await digestOfFile(pathOfPart(directory, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (!found) return [`the part ${name} is missing`];
  if (found.bytes !== part.bytes || found.sha256 !== part.sha256) return [`the part ${name} is damaged`];
  if (name === LOG_PART) return [];
  let lines = 0;
  for await (const _ of linesOf(directory, name)) lines += 1;
  return lines === part.lines ? [] : [`the part ${name} has ${lines} lines instead of ${part.lines}`];
};

const wrongWithLog = async (
  directory: string,
  { log }: Manifest,
  onProgress: (share: number, note: string) => void,
): Promise<readonly string[]> => {
  const problems: string[] = [];
  const running = runningDigest();
  const streams = new Map<StreamName, { readonly revision: number; readonly chain: string }>();
  for await (const event of archivedEvents(directory)) {
    running.add(event);
    const { stream, revision } = event;
    const before = streams.get(stream);
    if (revision !== (before?.revision ?? -1) + 1 || previousOf(event) !== (before?.chain ?? null)) {
      problems.push(`the chain of ${stream} breaks at revision ${revision}`);
    }
    streams.set(stream, { revision, chain: chainDigest(stream, revision, event) });
    const { ordinal } = running.value();
    if (ordinal % 1_000 === 0) onProgress(Math.min(1, ordinal / log.ordinal), `${ordinal}`);
  }
  const { ordinal, digest } = running.value();
  onProgress(1, `${ordinal}`);
  if (ordinal !== log.ordinal) problems.push(`the log holds ${ordinal} events instead of ${log.ordinal}`);
  else if (digest !== log.digest) problems.push(`the digest of the log is ${digest} instead of ${log.digest}`);
  return problems;
};

const previousOf = ({ metadata }: Pick<NewEvent, 'metadata'>): string | null => metadata.previous;

const wrongWithFiles = async (
  directory: string,
  { evidence, parts }: Manifest,
  onProgress: (share: number, note: string) => void,
): Promise<readonly string[]> => {
  const problems: string[] = [];
  if (!parts.some(({ name }) => name === 'evidence.file')) return problems;
  const shelf = sharedShelf(directory);
  const lost = new Set(evidence.lost);
  let files = 0;
  for await (const { digest } of listedFiles(directory)) {
    files += 1;
    onProgress(files / evidence.files, `${files}`);
    if (lost.has(digest) || (await shelf.verify(digest))) continue;
    problems.push(`the evidence file ${digest} is missing or damaged`);
  }
  if (files !== evidence.files) problems.push(`${files} evidence files are listed instead of ${evidence.files}`);
  return problems;
};
