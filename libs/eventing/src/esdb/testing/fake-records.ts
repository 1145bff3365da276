import { EventEmitter } from 'node:events';

/** A record of the log, as a server keeps it: bytes, and a place that grows with what was written before. */
export interface FakeRecord {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: number;
}

export type Proposed = Pick<FakeRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'any' | 'no_stream' | 'stream_exists';

/** What an append comes to; `revision` and `position` are those of the last event. */
export type Outcome =
  | { readonly is: 'written'; readonly revision: number; readonly position: bigint }
  | { readonly is: 'wrong'; readonly current: number }
  | { readonly is: 'deleted' };

export type Visible = readonly FakeRecord[] | 'not-found' | 'deleted';

const SOFT_DELETED = Number.MAX_SAFE_INTEGER;
const FRAME = 40n;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/**
 * The records of a server and its rules for appending: which revision is wrong, what counts as written already (ids
 * only, never content), what is hidden, what is gone for ever.
 */
export class FakeRecords {
  readonly all: FakeRecord[] = [];
  readonly changed = new EventEmitter().setMaxListeners(0);
  readonly #streams = new Map<string, FakeRecord[]>();
  readonly #tombstones = new Set<string>();
  readonly #truncateBefore = new Map<string, number>();
  /** Where an id was written first; in memory, so gone with a restart. */
  #recent = new Map<string, FakeRecord>();
  #end = 0n;

  /** Position of the next record. */
  get end(): bigint {
    return this.#end;
  }

  forgetRecent(): void {
    this.#recent = new Map();
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    if (this.#tombstones.has(stream)) return { is: 'deleted' };
    const stored = this.#streams.get(stream) ?? [];
    const current = stored.length - 1;
    const softDeleted = this.#truncateBefore.get(stream) === SOFT_DELETED;
    if (expected === 'stream_exists') {
      if (softDeleted) return { is: 'deleted' };
      if (current < 0 && !this.#streams.has(`$$${stream}`)) return { is: 'wrong', current };
    }
    if (expected === 'any' || expected === 'stream_exists') {
      const found = events.map(({ id }) => this.#recent.get(id)).map((record) => record?.stream === stream && record);
      if (events.length > 0 && found[0]) {
        const last = found.at(-1);
        if (!last || !found.every(Boolean)) return { is: 'wrong', current };
        return { is: 'written', revision: last.revision, position: last.position };
      }
    } else {
      const number = expected === 'no_stream' ? -1 : expected;
      if (number > current) return { is: 'wrong', current };
      if (number < current) {
        const stands = events.map(({ id }, i) => stored[number + 1 + i]?.id === id);
        if (!stands[0] && expected === 'no_stream' && softDeleted) return this.#write(stream, stored, events);
        const last = stored[number + events.length];
        if (events.length === 0 || !last || !stands.every(Boolean)) return { is: 'wrong', current };
        return { is: 'written', revision: last.revision, position: last.position };
      }
    }
    return this.#write(stream, stored, events);
  }

  /** Revision of the last event of a stream, -1 without one. */
  current(stream: string): number {
    return (this.#streams.get(stream)?.length ?? 0) - 1;
  }

  /** What a read of the stream may show, oldest first. */
  visible(stream: string): Visible {
    if (this.#tombstones.has(stream)) return 'deleted';
    const stored = this.#streams.get(stream);
    const before = this.#truncateBefore.get(stream) ?? 0;
    if (!stored || before === SOFT_DELETED) return 'not-found';
    const { $maxCount, $tb } = this.metadata(stream) as { $maxCount?: number; $tb?: number };
    const first = Math.max(before, $tb ?? 0, $maxCount === undefined ? 0 : stored.length - $maxCount);
    return stored.slice(first);
  }

  /** The latest metadata of a stream. */
  metadata(stream: string): Readonly<Record<string, unknown>> {
    return this.latest(`$$${stream}`, '$metadata');
  }

  /** Data of the last event of this type in the stream, nothing where there is none. */
  latest(stream: string, type: string): Readonly<Record<string, unknown>> {
    const last = this.#streams.get(stream)?.findLast((record) => record.type === type);
    return last ? (JSON.parse(Buffer.from(last.data).toString('utf8')) as Record<string, unknown>) : {};
  }

  /** Hides all events; a next append goes on numbering behind them. */
  softDelete(stream: string): bigint {
    this.#truncateBefore.set(stream, SOFT_DELETED);
    return this.#push({ stream: `$$${stream}`, type: '$metadata', revision: 0, data: '{"$tb":9223372036854775807}' });
  }

  tombstone(stream: string): bigint {
    this.#tombstones.add(stream);
    return this.#push({ stream, type: '$streamDeleted', revision: SOFT_DELETED, data: '' });
  }

  #push(record: { stream: string; type: string; revision: number; data: string }): bigint {
    const bytes = { id: '00000000-0000-4000-8000-000000000000', data: bytesOf(record.data), metadata: bytesOf('') };
    return this.#place({ ...record, ...bytes, contentType: 'application/json' });
  }

  #write(stream: string, stored: FakeRecord[], events: readonly Proposed[]): Outcome {
    const first = stored.length;
    if (this.#truncateBefore.get(stream) === SOFT_DELETED) this.#truncateBefore.set(stream, first);
    let position = this.#end;
    events.forEach((event, i) => {
      position = this.#place({ ...event, stream, revision: first + i }, stored);
    });
    if (events.length > 0) this.#streams.set(stream, stored);
    this.changed.emit('changed');
    return { is: 'written', revision: first + events.length - 1, position };
  }

  #place(event: Omit<FakeRecord, 'position' | 'created'>, stored?: FakeRecord[]): bigint {
    const record: FakeRecord = { ...event, position: this.#end, created: Date.now() };
    this.#end += FRAME + BigInt(event.data.length + event.metadata.length + 2 * event.type.length);
    this.all.push(record);
    stored?.push(record);
    if (!this.#recent.has(record.id)) this.#recent.set(record.id, record);
    if (!stored) this.changed.emit('changed');
    return record.position;
  }
}
