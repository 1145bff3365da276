import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresRpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipRpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import persistentRpc from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import streamsRpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import usersRpc from '@eventstore/db-client/generated/users_grpc_pb.js';
import grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { FakeAccess } from './fake-access.js';
import { FakeFaults, type FaultyCall } from './fake-faults.js';
import { uuid } from './fake-messages.js';
import { persistentService } from './fake-persistent.js';
import { FakeRecords } from './fake-records.js';
import { failing, streamsService } from './fake-streams.js';
import { usersService } from './fake-users.js';
import { Gate } from './gate.js';

export interface FakeServerOptions {
  /** Certificate and key as PEM: then it has users, and asks who is there. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

/** Larger than any limit that it enforces itself, so that it can say what the real one says. */
const RECEIVE = 64 * 1024 * 1024;
const METHODS = Object.values(streamsRpc.StreamsService).map(({ path }) => path.split('/').slice(1));

/**
 * EventStoreDB in miniature, in this process: the services of the client's own definitions over records in memory, behind
 * a gate that can be shut, cut and frozen. Its answers are held against those of a real server by a spec.
 */
export class FakeServer {
  readonly records = new FakeRecords();
  readonly faults = new FakeFaults();
  readonly batches = new Set<unknown>();
  readonly subscriptions = new Set<unknown>();
  readonly leaderOnly = new Map<FaultyCall, boolean>();
  readonly access: FakeAccess;
  readonly gate: Gate;
  readonly port: number;
  readonly #server: grpc.Server;
  readonly #secure: boolean;

  private constructor(server: grpc.Server, port: number, gate: Gate, secure: boolean) {
    this.port = port;
    this.#server = server;
    this.#secure = secure;
    this.gate = gate;
    this.access = new FakeAccess(this.records, !secure);
    server.addService(streamsRpc.StreamsService, streamsService(this));
    server.addService(usersRpc.UsersService, usersService(this.access));
    server.addService(persistentRpc.PersistentSubscriptionsService, persistentService(this.records));
    server.addService(featuresRpc.ServerFeaturesService, { getSupportedMethods: this.#features });
    server.addService(gossipRpc.GossipService, { read: this.#gossip });
    // what stands in every new database
    for (const login of ['admin', 'ops']) {
      for (const [stream, type] of [
        [`$user-${login}`, '$UserCreated'],
        ['$users', '$User'],
      ] as const) {
        const data = Buffer.from(JSON.stringify({ loginName: login }));
        const event = { id: randomUUID(), type, contentType: 'application/json', data, metadata: Buffer.from('') };
        this.records.append(stream, 'any', [event]);
      }
    }
  }

  static async start({ tls }: FakeServerOptions = {}): Promise<FakeServer> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': RECEIVE });
    const credentials = tls
      ? grpc.ServerCredentials.createSsl(null, [
          { cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) },
        ])
      : grpc.ServerCredentials.createInsecure();
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    return new FakeServer(server, port, await Gate.open(port), tls !== undefined);
  }

  get url(): string {
    return this.urlOf();
  }

  /** The address with these credentials, and more parameters. */
  urlOf(credentials?: { readonly login: string; readonly password: string }, more = ''): string {
    const user = credentials
      ? `${encodeURIComponent(credentials.login)}:${encodeURIComponent(credentials.password)}@`
      : '';
    return `esdb://${user}127.0.0.1:${this.gate.port}?tls=${this.#secure}${more}`;
  }

  /** As after a kill: what was written stays, what was only remembered is gone, and so are all connections. */
  restart(): void {
    this.records.forgetRecent();
    this.gate.cut();
  }

  async stop(): Promise<void> {
    await this.gate.close();
    this.#server.forceShutdown();
    this.records.changed.emit('changed');
  }

  readonly #features = (
    _: unknown,
    answer: grpc.sendUnaryData<InstanceType<typeof features.SupportedMethods>>,
  ): void => {
    const fault = this.faults.take('features');
    if (fault?.is === 'silence') return;
    const failed = failing(fault);
    if (failed) return answer(failed);
    const supported = new features.SupportedMethods().setEventStoreServerVersion('24.10.0');
    for (const [service = '', method = ''] of METHODS) {
      supported.addMethods(new features.SupportedMethod().setServiceName(service).setMethodName(method.toLowerCase()));
    }
    answer(null, supported);
  };

  readonly #gossip = (_: unknown, answer: grpc.sendUnaryData<InstanceType<typeof gossip.ClusterInfo>>): void => {
    const place = new gossip.EndPoint().setAddress('127.0.0.1').setPort(this.gate.port);
    const self = new gossip.MemberInfo().setInstanceId(uuid(randomUUID())).setIsAlive(true).setHttpEndPoint(place);
    self.setState(gossip.MemberInfo.VNodeState.LEADER);
    answer(null, new gossip.ClusterInfo().setMembersList([self]));
  };
}
