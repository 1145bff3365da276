import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type grpc from '@grpc/grpc-js';
import { type EventEmitter } from 'node:events';
import { type FakeAccess, type FakeUser } from './fake-access.js';
import { type FakeFaults, type Fault, type FaultyCall } from './fake-faults.js';
import {
  accessDenied,
  batchAnswer,
  eventOf,
  expectedOf,
  failure,
  identifier,
  proposed,
  type ReadOptions,
  statusOf,
  streamOf,
  unauthenticated,
} from './fake-messages.js';
import { type Expected, type FakeRecord, type FakeRecords, type Outcome, type Proposed } from './fake-records.js';
import { follow, type Reader, send } from './fake-subscription.js';

type BatchRequest = InstanceType<typeof streams.BatchAppendReq>;
type BatchResponse = InstanceType<typeof streams.BatchAppendResp>;
type BatchCall = grpc.ServerDuplexStream<BatchRequest, BatchResponse>;
type AppendCall = grpc.ServerReadableStream<
  InstanceType<typeof streams.AppendReq>,
  InstanceType<typeof streams.AppendResp>
>;
type ReadCall = grpc.ServerWritableStream<InstanceType<typeof streams.ReadReq>, InstanceType<typeof streams.ReadResp>>;
type DeleteRequest = InstanceType<typeof streams.DeleteReq>;
type TombstoneRequest = InstanceType<typeof streams.TombstoneReq>;
type Unary<Request, Response> = (
  call: grpc.ServerUnaryCall<Request, Response>,
  answer: grpc.sendUnaryData<Response>,
) => void;

type Deleting = Parameters<typeof streamOf>[0] & { hasRevision(): boolean; getRevision(): string };

export interface FakeParts {
  readonly records: FakeRecords;
  readonly access: FakeAccess;
  readonly faults: FakeFaults;
  /** Batches and subscriptions that are open now, for specs that count them. */
  readonly batches: Set<unknown>;
  readonly subscriptions: Set<unknown>;
  /** Which calls came with the wish for the leader, the last of each kind. */
  readonly leaderOnly: Map<FaultyCall, boolean>;
}

const MAX_APPEND = 1024 * 1024;
const MAX_MESSAGE = 16 * 1024 * 1024;

const sizeOf = (events: readonly Proposed[]): number =>
  events.reduce((sum, { type, data, metadata }) => sum + 2 * type.length + data.length + metadata.length, 0);

export const userOf = (
  access: FakeAccess,
  call: { readonly metadata: grpc.Metadata },
): ReturnType<FakeAccess['signIn']> => access.signIn(call.metadata.get('authorization')[0]?.toString());

/** How a fault ends a call, where it does. */
export const failing = (fault: Fault | undefined): ReturnType<typeof failure> | undefined => {
  switch (fault?.is) {
    case 'unavailable':
      return failure(14, 'Server Is Shutting Down');
    case 'not-ready':
      return failure(14, 'Server Is Not Ready');
    case 'busy':
      return failure(14, 'Server Is Too Busy');
    case 'internal':
      return failure(13, 'stream was reset');
    case 'code':
      return failure(fault.code, fault.details);
    case 'broken':
      return failure(14, 'read ECONNRESET');
    case 'not-leader':
      return failure(5, 'Leader info available', 'not-leader', {
        'leader-endpoint-host': fault.leader.address,
        'leader-endpoint-port': String(fault.leader.port),
      });
    default:
      return undefined;
  }
};

/** The calls of the streams service. */
export const streamsService = ({ records, access, faults, ...open }: FakeParts): grpc.UntypedServiceImplementation => {
  const append = (user: FakeUser | 'anonymous', stream: string, expected: Expected, events: readonly Proposed[]) => {
    if (!access.may(user, 'write', stream))
      return statusOf('AccessDenied', 'event_store.client.AccessDenied', new shared.AccessDenied());
    if (sizeOf(events) > MAX_APPEND) {
      const detail = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND);
      return statusOf('MaximumAppendSizeExceeded', 'event_store.client.MaximumAppendSizeExceeded', detail);
    }
    return records.append(stream, expected, events);
  };

  const wishes = (kind: FaultyCall, { metadata }: { readonly metadata: grpc.Metadata }): void =>
    void open.leaderOnly.set(kind, metadata.get('requires-leader')[0] === 'true');

  const batchAppend = (call: BatchCall): void => {
    const user = userOf(access, call);
    if (user === 'unknown') return void call.emit('error', unauthenticated());
    wishes('append', call);
    whileOpen(open.batches, call);
    const gathering = new Map<string, { options: ReturnType<BatchRequest['getOptions']>; events: Proposed[] }>();
    call.on('data', (request: BatchRequest) => {
      if (request.serializeBinary().length > MAX_MESSAGE) {
        call.emit('error', failure(8, 'Received message exceeds the maximum configured message size.'));
        return;
      }
      const id = request.getCorrelationId()?.getString() ?? '';
      const pending = gathering.get(id) ?? { options: request.getOptions(), events: [] };
      gathering.set(id, pending);
      pending.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal() || !pending.options) return;
      gathering.delete(id);
      void answerBatch(call, user, request, pending.options, pending.events);
    });
    call.on('end', () => call.end());
  };

  const answerBatch = async (
    call: BatchCall,
    user: FakeUser | 'anonymous',
    request: BatchRequest,
    options: NonNullable<ReturnType<BatchRequest['getOptions']>>,
    events: readonly Proposed[],
  ): Promise<void> => {
    const expected = expectedOf(options, options.getStreamPosition());
    const answer = (outcome: Outcome | ReturnType<typeof statusOf>): void =>
      void (call.cancelled || call.write(batchAnswer(request.getCorrelationId(), options, outcome, expected)));
    // the deadline is a moment on the client's clock
    if ((options.getDeadline()?.toDate().getTime() ?? Infinity) <= Date.now() + faults.clockAheadMs) {
      return answer(statusOf('Timeout', 'event_store.client.Timeout', new shared.Timeout()));
    }
    const fault = faults.take('append');
    const stored = !fault || ('stored' in fault && fault.stored) || fault.is === 'late';
    const outcome = stored ? append(user, streamOf(options), expected, events) : undefined;
    if (fault?.is === 'says') return answer(statusOf(fault.message));
    if (fault?.is === 'not-ready') return answer(statusOf('Server Is Not Ready'));
    if (fault?.is === 'busy') return answer(statusOf('Server Is Busy'));
    if (fault?.is === 'end') return void call.end();
    const failed = failing(fault);
    if (failed) return void call.emit('error', failed);
    if (fault?.is === 'late') await fault.until;
    if (fault?.is === 'silence' || !outcome) return;
    answer(outcome);
  };

  /** The older append, one call for each: what the client uses with credentials of their own. */
  const appendAlone = (
    call: AppendCall,
    callback: grpc.sendUnaryData<InstanceType<typeof streams.AppendResp>>,
  ): void => {
    const user = userOf(access, call);
    if (user === 'unknown') return callback(unauthenticated());
    let options: InstanceType<typeof streams.AppendReq.Options> | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: InstanceType<typeof streams.AppendReq>) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposed(message));
    });
    call.on('end', () => {
      if (!options) return callback(failure(3, 'no options'));
      const failed = failing(faults.take('append'));
      if (failed) return callback(failed);
      const stream = streamOf(options);
      if (!access.may(user, 'write', stream)) return callback(accessDenied());
      if (sizeOf(events) > MAX_APPEND) {
        const more = { 'maximum-append-size': String(MAX_APPEND) };
        return callback(failure(3, 'Maximum Append Size Exceeded.', 'maximum-append-size-exceeded', more));
      }
      const outcome = records.append(stream, expectedOf(options, options.getRevision()), events);
      if (outcome.is === 'deleted') return callback(deleted(stream));
      const response = new streams.AppendResp();
      if (outcome.is === 'wrong') {
        const wrong = new streams.AppendResp.WrongExpectedVersion();
        if (outcome.current < 0) wrong.setCurrentNoStream(new shared.Empty());
        else wrong.setCurrentRevision(String(outcome.current));
        return callback(null, response.setWrongExpectedVersion(wrong));
      }
      const place = String(outcome.position);
      const position = new streams.AppendResp.Position().setCommitPosition(place).setPreparePosition(place);
      const success = new streams.AppendResp.Success().setPosition(position);
      callback(null, response.setSuccess(success.setCurrentRevision(String(outcome.revision))));
    });
  };

  const read = (call: ReadCall): void => {
    const options = call.request.getOptions()!;
    const user = userOf(access, call);
    const kind = options.hasSubscription() ? 'subscribe' : 'read';
    const fault = faults.take(kind);
    wishes(kind, call);
    if (kind === 'subscribe') whileOpen(open.subscriptions, call);
    const failed = user === 'unknown' ? unauthenticated() : fault?.is === 'broken' ? undefined : failing(fault);
    if (failed || user === 'unknown') return void call.emit('error', failed);
    if (fault?.is === 'silence') return;
    const stream = options.getStream();
    if (!access.may(user, 'read', stream ? streamOf(stream) : '$all')) return void call.emit('error', accessDenied());
    const work = options.hasSubscription() ? follow(call, records, fault) : readOnce(call, records, options, fault);
    void work.catch((error: Error) => call.emit('error', failure(13, error.message)));
  };

  /** Deletes where the user may and the revision is right: what went wrong, or the place of the record that says so. */
  const remove = (call: { readonly metadata: grpc.Metadata }, options: Deleting, work: () => bigint) => {
    const user = userOf(access, call);
    const stream = streamOf(options);
    if (user === 'unknown') return unauthenticated();
    if (!access.may(user, 'delete', stream)) return accessDenied();
    const current = records.current(stream);
    if (options.hasRevision() && Number(options.getRevision()) !== current) {
      const more = {
        'stream-name': stream,
        'expected-version': options.getRevision(),
        'actual-version': String(current),
      };
      return failure(9, 'Append failed due to WrongExpectedVersion.', 'wrong-expected-version', more);
    }
    return String(work());
  };

  const softDelete: Unary<DeleteRequest, InstanceType<typeof streams.DeleteResp>> = (call, callback) => {
    const options = call.request.getOptions()!;
    const stream = streamOf(options);
    const place = remove(call, options, () => records.softDelete(stream));
    if (typeof place !== 'string') return callback(place);
    const position = new streams.DeleteResp.Position().setCommitPosition(place).setPreparePosition(place);
    callback(null, new streams.DeleteResp().setPosition(position));
  };

  const tombstone: Unary<TombstoneRequest, InstanceType<typeof streams.TombstoneResp>> = (call, callback) => {
    const options = call.request.getOptions()!;
    const stream = streamOf(options);
    const place = remove(call, options, () => records.tombstone(stream));
    if (typeof place !== 'string') return callback(place);
    const position = new streams.TombstoneResp.Position().setCommitPosition(place).setPreparePosition(place);
    callback(null, new streams.TombstoneResp().setPosition(position));
  };

  return {
    batchAppend,
    append: appendAlone,
    read,
    delete: softDelete,
    tombstone,
  };
};

const whileOpen = (calls: Set<unknown>, call: EventEmitter): void => {
  calls.add(call);
  for (const event of ['cancelled', 'end', 'error', 'close', 'finish']) call.on(event, () => calls.delete(call));
};

const deleted = (stream: string) =>
  failure(9, `Event stream '${stream}' is deleted.`, 'stream-deleted', { 'stream-name': encodeURIComponent(stream) });

/** A bounded read, of a stream or of everything, in either direction; it begins with the place that is given. */
const readOnce = async (reader: Reader, records: FakeRecords, options: ReadOptions, fault?: Fault): Promise<void> => {
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const ofStream = options.getStream();
  const found = ofStream ? records.visible(streamOf(ofStream)) : records.all;
  if (ofStream && found === 'not-found') {
    const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(streamOf(ofStream)));
    await send(reader, new streams.ReadResp().setStreamNotFound(missing));
    return void reader.end();
  }
  if (ofStream && found === 'deleted') return void reader.emit('error', deleted(streamOf(ofStream)));
  const all = found as readonly FakeRecord[];
  const place = options.getAll()?.getPosition()?.getCommitPosition();
  const from = ofStream?.hasRevision()
    ? BigInt(ofStream.getRevision())
    : place === undefined
      ? undefined
      : BigInt(place);
  const at = (record: FakeRecord): bigint => (ofStream ? BigInt(record.revision) : record.position);
  // backwards, a position stands behind its record; a revision is the record itself
  const chosen = all.filter((record) => {
    if (from === undefined) return true;
    if (!backwards) return at(record) >= from;
    return ofStream ? at(record) <= from : at(record) < from;
  });
  const count = Number(options.getCount());
  let sent = 0;
  for (const record of (backwards ? chosen.reverse() : chosen).slice(0, count)) {
    if (reader.cancelled) return;
    if (fault && 'after' in fault && sent === fault.after) {
      if (fault.is === 'broken') reader.emit('error', failing(fault));
      if (fault.is === 'end') reader.end();
      return;
    }
    await send(reader, eventOf(record));
    sent += 1;
  }
  if (fault?.is === 'late') await fault.until;
  reader.end();
};
