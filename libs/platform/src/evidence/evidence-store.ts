import { Inject, Injectable } from '@nestjs/common';
import { type FileDigest, Refusal } from '@greenledger/domain';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { type Config } from '../config.js';
import { ensureTables } from '../tables.js';
import { CLOCK, CONFIG, DATABASE } from '../tokens.js';
import { contentTypeOf, keptTypes } from './content-type.js';
import { isDigest, Shelf } from './shelf.js';

/** A file as the store found it: type by its content, never by its name. */
export interface StoredFile {
  readonly file: FileDigest;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface OpenedFile extends StoredFile {
  /** As the first sender named it. */
  readonly name: string;
  readonly content: Readable;
}

/** Whatever a scheme's rule says, no single file is larger, and no account sends more in a day. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_BYTES_PER_DAY = 2 * 1024 * 1024 * 1024;
const MAX_NAME = 200;
const DAY = 86_400_000;
const LOCK = 7_013_210;

const tables = `
  create schema if not exists evidence;
  create table if not exists evidence.file (
    digest text collate "C" primary key, media_type text not null, bytes bigint not null, stored_at timestamptz not null
  );
  create table if not exists evidence.upload (
    digest text collate "C" not null references evidence.file, account text not null, name text not null,
    bytes bigint not null, at timestamptz not null
  );
  create index if not exists upload_by_account on evidence.upload (account, at);
  create index if not exists upload_of_file on evidence.upload (digest, at);`;

/** The shelf of evidence that the configuration names. */
export const evidenceShelf = ({ evidenceUrl }: Pick<Config, 'evidenceUrl'>): Shelf => {
  if (!evidenceUrl.startsWith('file:')) throw new TypeError(`evidence is kept in a directory, not at ${evidenceUrl}`);
  return new Shelf(fileURLToPath(evidenceUrl));
};

/**
 * Files by the SHA-256 of their bytes. A file is streamed to `incoming`, digested on the way, looked at and then put on
 * its shelf: it stands there whole or not at all, and once, however often it is sent.
 */
@Injectable()
export class EvidenceStore {
  readonly #shelf: Shelf;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'evidenceUrl'>,
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#shelf = evidenceShelf(config);
  }

  async install(): Promise<void> {
    await ensureTables(this.pool, LOCK, tables);
    await this.#shelf.prepare();
  }

  /**
   * Keeps a stream. Refuses `FileTooLarge`, `FileTypeNotKept`, `FileEmpty` and `UploadLimit`, and leaves nothing behind
   * then.
   */
  async save(
    content: Readable,
    { name, account }: { readonly name: string; readonly account: string },
  ): Promise<StoredFile> {
    await this.#checkLimit(account);
    const path = this.#shelf.draft();
    try {
      const { digest, bytes } = await receive(content, path);
      if (bytes === 0) throw new Refusal('FileEmpty');
      const mediaType = await contentTypeOf(path);
      if (mediaType === undefined) throw new Refusal('FileTypeNotKept', { name, kept: keptTypes });
      await this.#shelf.place(path, digest);
      const at = new Date(this.clock.now());
      await this.pool.query('insert into evidence.file values ($1, $2, $3, $4) on conflict do nothing', [
        digest,
        mediaType,
        bytes,
        at,
      ]);
      await this.pool.query('insert into evidence.upload values ($1, $2, $3, $4, $5)', [
        digest,
        account,
        [...name].slice(0, MAX_NAME).join(''),
        bytes,
        at,
      ]);
      return { file: digest, mediaType, bytes };
    } finally {
      await rm(path, { force: true });
    }
  }

  /** What is known of a file; nothing for one that was never kept. */
  async find(file: string): Promise<(StoredFile & { readonly name: string }) | undefined> {
    if (!isDigest(file)) return undefined;
    const { rows } = await this.pool.query<{ media_type: string; bytes: string; name: string | null }>(
      `select media_type, bytes, (select name from evidence.upload u where u.digest = f.digest order by at limit 1) as name
        from evidence.file f where digest = $1`,
      [file],
    );
    const [row] = rows;
    return row && { file, mediaType: row.media_type, bytes: Number(row.bytes), name: row.name ?? file };
  }

  /** Opens a file for reading. */
  async open(file: string): Promise<OpenedFile | undefined> {
    const found = await this.find(file);
    if (!found) return undefined;
    return { ...found, content: createReadStream(this.#shelf.pathOf(found.file)) };
  }

  /** True when the bytes on disk are still those that the digest was made over. */
  verify(file: FileDigest): Promise<boolean> {
    return this.#shelf.verify(file);
  }

  async #checkLimit(account: string): Promise<void> {
    const since = new Date(Date.parse(this.clock.now()) - DAY);
    const { rows } = await this.pool.query<{ sum: string | null }>(
      'select sum(bytes) from evidence.upload where account = $1 and at > $2',
      [account, since],
    );
    if (Number(rows[0]?.sum ?? 0) > MAX_BYTES_PER_DAY)
      throw new Refusal('UploadLimit', { bytesPerDay: MAX_BYTES_PER_DAY });
  }
}

/** Writes a stream to a new file, digesting it on the way; stops at the limit. */
const receive = async (
  content: Readable,
  path: string,
): Promise<{ readonly digest: FileDigest; readonly bytes: number }> => {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of content) {
      const piece = chunk as Buffer;
      bytes += piece.length;
      if (bytes > MAX_FILE_BYTES) throw new Refusal('FileTooLarge', { atMost: MAX_FILE_BYTES });
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
    content.destroy();
  }
  return { digest: hash.digest('hex') as FileDigest, bytes };
};
