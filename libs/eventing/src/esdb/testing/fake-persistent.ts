import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type grpc from '@grpc/grpc-js';
import { once } from 'node:events';
import { failure, identifier, streamOf, uuid } from './fake-messages.js';
import { type FakeRecord, type FakeRecords } from './fake-records.js';

type Request = InstanceType<typeof persistent.ReadReq>;
type Response = InstanceType<typeof persistent.ReadResp>;
type CreateCall = grpc.ServerUnaryCall<
  InstanceType<typeof persistent.CreateReq>,
  InstanceType<typeof persistent.CreateResp>
>;

const eventOf = (record: FakeRecord): Response => {
  const recorded = new persistent.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(record.id))
    .setStreamIdentifier(identifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  recorded.getMetadataMap().set('type', record.type).set('content-type', record.contentType);
  return new persistent.ReadResp().setEvent(new persistent.ReadResp.ReadEvent().setEvent(recorded).setRetryCount(0));
};

/** Groups that remember how far they were acknowledged: creating, reading and acknowledging, from the start of a stream. */
export const persistentService = (records: FakeRecords): grpc.UntypedServiceImplementation => {
  const acknowledged = new Map<string, { count: number }>();
  return {
    create: (call: CreateCall, answer: grpc.sendUnaryData<InstanceType<typeof persistent.CreateResp>>) => {
      const options = call.request.getOptions()!;
      const group = `${streamOf(options)}::${options.getGroupName()}`;
      if (acknowledged.has(group)) return answer(failure(6, 'exists', 'persistent-subscription-exists'));
      acknowledged.set(group, { count: 0 });
      answer(null, new persistent.CreateResp());
    },
    read: (call: grpc.ServerDuplexStream<Request, Response>) => {
      let done: { count: number } | undefined;
      call.on('data', (request: Request) => {
        const options = request.getOptions();
        if (options) {
          const stream = streamOf(options);
          done = acknowledged.get(`${stream}::${options.getGroupName()}`);
          if (!done) return void call.emit('error', failure(5, 'missing', 'persistent-subscription-does-not-exist'));
          const confirmed = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId('group');
          call.write(new persistent.ReadResp().setSubscriptionConfirmation(confirmed));
          void push(call, stream, done, options.getBufferSize());
        }
        const acks = request.getAck()?.getIdsList().length ?? 0;
        if (done) done.count += acks;
        if (acks > 0) records.changed.emit('changed');
      });
      call.on('end', () => call.end());
    },
  };

  /** Oldest first, and not more than the buffer holds without being acknowledged; acknowledged in the same order. */
  async function push(
    call: grpc.ServerDuplexStream<Request, Response>,
    stream: string,
    done: { readonly count: number },
    buffer: number,
  ): Promise<void> {
    for (let sent = done.count; !call.cancelled;) {
      const visible = records.visible(stream);
      const next = typeof visible === 'string' ? undefined : visible[sent];
      if (!next || sent - done.count >= buffer) {
        await once(records.changed, 'changed');
        continue;
      }
      sent += 1;
      call.write(eventOf(next));
    }
  }
};
