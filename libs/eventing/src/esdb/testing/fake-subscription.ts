import streams from '@eventstore/db-client/generated/streams_pb.js';
import type grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { type Fault } from './fake-faults.js';
import { checkpointOf, eventOf, failure, type ReadOptions, streamOf } from './fake-messages.js';
import { type FakeRecord, type FakeRecords } from './fake-records.js';

export type Reader = grpc.ServerWritableStream<
  InstanceType<typeof streams.ReadReq>,
  InstanceType<typeof streams.ReadResp>
>;

/** The first of several events; nobody listens any longer when it has come. */
const firstOf = async (...waits: (readonly [EventEmitter, string])[]): Promise<void> => {
  const over = new AbortController();
  await Promise.race(waits.map(([emitter, event]) => once(emitter, event, { signal: over.signal })));
  over.abort();
};

/** Not faster than the other side takes it. */
export const send = async (reader: Reader, message: InstanceType<typeof streams.ReadResp>): Promise<void> => {
  if (reader.cancelled || reader.write(message)) return;
  await firstOf([reader, 'drain'], [reader, 'cancelled']);
};

const DEFAULT_WINDOW = 32;

const matcher = (options: ReadOptions): ((record: FakeRecord) => boolean) => {
  const ofStream = options.getStream();
  if (ofStream) {
    const name = streamOf(ofStream);
    return (record) => record.stream === name;
  }
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byType = filter.getEventType();
  const expression = byType ?? filter.getStreamIdentifier();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  return (record) => {
    const name = byType ? record.type : record.stream;
    return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
  };
};

/** The place behind which a subscription begins; it is never sent itself. */
const startOf = (options: ReadOptions, records: FakeRecords): bigint => {
  const ofStream = options.getStream();
  const last = records.all.at(-1)?.position ?? -1n;
  if (ofStream) {
    if (ofStream.hasEnd()) return last;
    if (!ofStream.hasRevision()) return -1n;
    const revision = Number(ofStream.getRevision());
    const name = streamOf(ofStream);
    return records.all.findLast((record) => record.stream === name && record.revision <= revision)?.position ?? -1n;
  }
  if (options.getAll()?.hasEnd()) return last;
  const position = options.getAll()?.getPosition();
  return position ? BigInt(position.getCommitPosition()) : -1n;
};

/**
 * A subscription as the server runs it: what stands is read in windows, with a checkpoint when enough was looked at and
 * one at the end; then it says that it has caught up, and goes on with what is appended. A checkpoint within a window
 * stands at its start, or at the last event sent.
 */
export const follow = async (reader: Reader, records: FakeRecords, fault?: Fault): Promise<void> => {
  const options = reader.request.getOptions()!;
  const matches = matcher(options);
  const filter = options.getFilter();
  const window = filter?.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const interval = window * (filter?.getCheckpointintervalmultiplier() ?? 1);
  let sent = 0;
  /** False when the fault has come. */
  const tell = async (message: InstanceType<typeof streams.ReadResp>, isEvent = true): Promise<boolean> => {
    if (fault && 'after' in fault && sent === fault.after) {
      if (fault.is === 'broken') reader.emit('error', failure(14, 'read ECONNRESET'));
      if (fault.is === 'end') reader.end();
      return false;
    }
    await send(reader, message);
    if (isEvent) sent += 1;
    return !reader.cancelled;
  };
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  await send(reader, new streams.ReadResp().setConfirmation(confirmation));

  let checkpoint = startOf(options, records);
  let next = records.all.findIndex((record) => record.position > checkpoint);
  if (next < 0) next = records.all.length;
  let considered = 0;
  let told = -2n;
  const tellCheckpoint = async (): Promise<boolean> => {
    if (!filter || checkpoint < 0n || checkpoint <= told) return true;
    told = checkpoint;
    return tell(checkpointOf(checkpoint), false);
  };
  const stood = next < records.all.length;
  while (next < records.all.length) {
    const page = records.all.slice(next, next + window);
    const pageStart = page[0]!.position;
    for (const record of page.filter(matches)) {
      if (!(await tell(eventOf(record)))) return;
      checkpoint = record.position;
    }
    next += page.length;
    considered += page.length;
    if (next >= records.all.length) break;
    if (pageStart > checkpoint) checkpoint = pageStart;
    if (considered < interval) continue;
    considered %= interval;
    if (!(await tellCheckpoint())) return;
  }
  if (stood && !(await tellCheckpoint())) return;
  if (!(await tell(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()), false))) return;
  for (considered = 0; !reader.cancelled;) {
    const record = records.all[next];
    if (!record) {
      await firstOf([records.changed, 'changed'], [reader, 'cancelled']);
      continue;
    }
    next += 1;
    considered += 1;
    if (matches(record)) {
      if (!(await tell(eventOf(record)))) return;
      checkpoint = record.position;
    }
    if (considered < interval) continue;
    considered = 0;
    checkpoint = record.position;
    if (!(await tellCheckpoint())) return;
  }
};
