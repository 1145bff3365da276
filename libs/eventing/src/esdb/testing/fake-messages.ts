import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import grpc from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { type Expected, type FakeRecord, type Outcome, type Proposed } from './fake-records.js';

export type ReadOptions = InstanceType<typeof streams.ReadReq.Options>;
type BatchOptions = InstanceType<typeof streams.BatchAppendReq.Options>;
type Message = Pick<
  InstanceType<typeof streams.BatchAppendReq.ProposedMessage>,
  'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'
>;

interface Named {
  getStreamIdentifier(): InstanceType<typeof shared.StreamIdentifier> | undefined;
}

export const streamOf = (options: Named): string =>
  Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

export const identifier = (name: string): InstanceType<typeof shared.StreamIdentifier> =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));

export const uuid = (text: string): InstanceType<typeof shared.UUID> => new shared.UUID().setString(text);

export const proposed = (message: Message): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface Expecting {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists?(): boolean;
}

export const expectedOf = (options: Expecting, revision: string): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists?.() ? 'stream_exists' : Number(revision);
};

const TICKS = 10_000n;

export const eventOf = (record: FakeRecord): InstanceType<typeof streams.ReadResp> => {
  const place = String(record.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(record.id))
    .setStreamIdentifier(identifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(place)
    .setPreparePosition(place)
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  recorded
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(BigInt(record.created) * TICKS));
  return new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(place));
};

export const checkpointOf = (position: bigint): InstanceType<typeof streams.ReadResp> =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

/** An error within a batch: a message, and a detail by whose type the client knows it. */
export const statusOf = (message: string, type?: string, detail?: { serializeBinary(): Uint8Array }) => {
  const packed = new any.Any();
  packed.pack((detail ?? new empty.Empty()).serializeBinary(), type ?? 'google.protobuf.Empty');
  return new status.Status().setMessage(message).setDetails(packed);
};

export const wrongVersion = (current: number, expected: Expected) => {
  const detail = new shared.WrongExpectedVersion();
  if (current >= 0) detail.setCurrentStreamRevision(String(current));
  else detail.setCurrentNoStream(new empty.Empty());
  if (expected === 'any') detail.setExpectedAny(new empty.Empty());
  else if (expected === 'no_stream') detail.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream_exists') detail.setExpectedStreamExists(new empty.Empty());
  else detail.setExpectedStreamPosition(String(expected));
  return statusOf('WrongExpectedVersion', 'event_store.client.WrongExpectedVersion', detail);
};

/** The answer to one append of a batch. */
export const batchAnswer = (
  correlation: InstanceType<typeof shared.UUID> | undefined,
  options: BatchOptions,
  answer: Outcome | InstanceType<typeof status.Status>,
  expected: Expected,
): InstanceType<typeof streams.BatchAppendResp> => {
  const response = new streams.BatchAppendResp()
    .setCorrelationId(correlation)
    .setStreamIdentifier(options.getStreamIdentifier());
  if (!('is' in answer)) return response.setError(answer);
  if (answer.is === 'wrong') return response.setError(wrongVersion(answer.current, expected));
  if (answer.is === 'deleted') {
    const detail = new shared.StreamDeleted().setStreamIdentifier(options.getStreamIdentifier());
    return response.setError(statusOf('StreamDeleted', 'event_store.client.StreamDeleted', detail));
  }
  const place = String(answer.position);
  const success = new streams.BatchAppendResp.Success().setPosition(
    new shared.AllStreamPosition().setCommitPosition(place).setPreparePosition(place),
  );
  if (answer.revision < 0) success.setNoStream(new empty.Empty());
  else success.setCurrentRevision(String(answer.revision));
  return response.setSuccess(success);
};

/** An error that ends a call, with the exception that the client looks at. */
export const failure = (
  code: number,
  details: string,
  exception?: string,
  more: Readonly<Record<string, string>> = {},
): { code: number; details: string; metadata: grpc.Metadata } => {
  const metadata = new grpc.Metadata();
  if (exception !== undefined) metadata.set('exception', exception);
  for (const [key, value] of Object.entries(more)) metadata.set(key, value);
  return { code, details, metadata };
};

export const accessDenied = () => failure(7, 'Access Denied', 'access-denied');
export const unauthenticated = () => failure(16, 'Unauthenticated');
