import multipart from '@fastify/multipart';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createLogger,
  Health,
  Metrics,
  NestLogger,
  PlatformModule,
  type PlatformOptions,
  serveMetrics,
  Sessions,
  startTracing,
} from '@greenledger/platform';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiModule } from './api.module.js';
import { openDoor } from './http/door.js';
import { parseJsonBody } from './http/json-body.js';
import { serveDocument } from './http/openapi.js';
import { answerProblem } from './http/problem.filter.js';
import { watchRequests } from './http/watch-requests.js';
import { serveWeb } from './http/web.js';
import { listeningFailed } from './listening.js';

@Module({})
class Program {}

export interface ProgramOptions extends PlatformOptions {
  /** What runs beside the API in this process: the worker in the embedded profile, planted routes in tests. */
  readonly beside?: readonly (Type | DynamicModule)[];
  /**
   * A program behind a balancer goes on turning requests away until none has come for so long, and only then stops
   * listening: a connection that waits to be accepted at that moment would be cut off without an answer. Default: at once.
   */
  readonly lingerMs?: number;
  /** Where the web application was built to; default: beside this program, where it was built too. */
  readonly web?: string;
}

/** Puts the API together without listening. */
export const createApi = async ({ beside = [], web, ...options }: ProgramOptions): Promise<NestFastifyApplication> => {
  const { config, logger = createLogger(config.logLevel) } = options;
  const adapter = new FastifyAdapter({
    genReqId: ({ headers }: IncomingMessage) => correlation(headers['x-correlation-id']) ?? randomUUID(),
    bodyLimit: config.bodyLimit,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout: 120_000,
    // who comes while the program stops is told so by the door, in the words of a problem
    return503OnClosing: false,
    skipMiddie: true,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply, logger),
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: Program, imports: [PlatformModule.forRoot({ ...options, logger }), ApiModule, ...beside] },
    adapter,
    { bodyParser: false, bufferLogs: true, abortOnError: false },
  );
  app.useLogger(new NestLogger(logger));
  app.flushLogs();
  const fastify = adapter.getInstance<FastifyInstance>();
  watchRequests(fastify, app.get(Metrics));
  openDoor(fastify, { config, health: app.get(Health), sessions: app.get(Sessions) });
  readBodies(fastify);
  // limits are set by the route that takes a file; parts are read as streams, none is buffered
  await app.register(multipart);
  showRevisions(fastify);
  serveDocument(app);
  await serveWeb(fastify, web);
  await app.init();
  await fastify.ready();
  return app;
};

/**
 * Listens; answers the address and a graceful stop: no new requests, running ones end, then log and pools close. What
 * cannot listen is closed again. Throws `PortTaken`.
 */
export const startApi = async (
  options: ProgramOptions,
): Promise<{ readonly app: NestFastifyApplication; readonly url: string; readonly stop: () => Promise<void> }> => {
  const { config } = options;
  const stopTracing = await startTracing(config.tracesUrl, options.beside ? 'greenledger' : 'greenledger-api');
  const app = await createApi(options);
  const { port, host } = config;
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    await stopTracing();
    throw listeningFailed(error, { port, host });
  }
  const shown = await serveMetrics(config, app.get(Metrics), app.get(Health));
  const stop = async (): Promise<void> => {
    app.get(Health).stopping();
    const server = app.getHttpServer();
    if (options.lingerMs) await quiet(server, options.lingerMs, (config.drainSeconds / 2) * 1000);
    // a connection whose last request ends from now on would otherwise stay open for the next one
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), config.drainSeconds * 1000);
    await app.close().finally(() => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
    await shown.close();
    await stopTracing();
  };
  return { app, url: (await app.getUrl()).replace('[::1]', 'localhost'), stop };
};

/** Waits until no request has come for a while, or for as long as that may take. */
const quiet = async (server: Server, forMs: number, mostMs: number): Promise<void> => {
  const until = performance.now() + mostMs;
  let last = performance.now();
  server.on('request', () => (last = performance.now()));
  while (performance.now() - last < forMs && performance.now() < until) await sleep(50);
};

const CORRELATION = /^[\w.:-]{1,100}$/;
const correlation = (given: string | string[] | undefined): string | undefined =>
  typeof given === 'string' && CORRELATION.test(given) ? given : undefined;

/** JSON is read whole and checked; files and tables are handed on as streams to the routes that take them. */
const readBodies = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, payload, done) =>
    done(null, payload),
  );
};

/** What a command answers stands at a revision; it is also the `ETag` for the next one. */
const showRevisions = (fastify: FastifyInstance): void => {
  fastify.addHook('preSerialization', (_request, reply, payload: { revision?: unknown } | null, done) => {
    if (typeof payload?.revision === 'number') void reply.header('etag', `"${payload.revision}"`);
    done(null, payload);
  });
};
