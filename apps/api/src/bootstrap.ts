import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CONFIG,
  type Config,
  createLogger,
  Health,
  NestLogger,
  PlatformModule,
  type PlatformOptions,
  Sessions,
} from '@greenledger/platform';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiModule } from './api.module.js';
import { authenticate } from './http/authentication.js';
import { parseJsonBody } from './http/json-body.js';
import { serveDocument } from './http/openapi.js';
import { EdgeProblem } from './http/problem.js';
import { answerProblem } from './http/problem.filter.js';

@Module({})
class Program {}

export interface ProgramOptions extends PlatformOptions {
  /** What runs beside the API in this process: the worker in the embedded profile, planted routes in tests. */
  readonly beside?: readonly (Type | DynamicModule)[];
}

/** Puts the API together without listening. */
export const createApi = async ({ beside = [], ...options }: ProgramOptions): Promise<NestFastifyApplication> => {
  const { config, logger = createLogger(config.logLevel) } = options;
  const adapter = new FastifyAdapter({
    genReqId: ({ headers }: IncomingMessage) => correlation(headers['x-correlation-id']) ?? randomUUID(),
    bodyLimit: config.bodyLimit,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestTimeout: 120_000,
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
  turnAwayWhileStopping(fastify, app.get(Health));
  await app.register(cookie);
  authenticate(fastify, app.get(Sessions));
  await secure(app, app.get<Config>(CONFIG));
  readBodies(fastify);
  // limits are set by the route that takes a file; parts are read as streams, none is buffered
  await app.register(multipart);
  showRevisions(fastify);
  serveDocument(app);
  await app.init();
  await fastify.ready();
  return app;
};

/** Listens; answers the address and a graceful stop: no new requests, running ones end, then log and pools close. */
export const startApi = async (
  options: ProgramOptions,
): Promise<{ readonly app: NestFastifyApplication; readonly url: string; readonly stop: () => Promise<void> }> => {
  const app = await createApi(options);
  await app.listen({ port: options.config.port, host: options.config.host });
  const stop = async (): Promise<void> => {
    app.get(Health).stopping();
    const server = app.getHttpServer();
    const cut = setTimeout(() => server.closeAllConnections(), options.config.drainSeconds * 1000);
    await app.close().finally(() => clearTimeout(cut));
  };
  return { app, url: (await app.getUrl()).replace('[::1]', 'localhost'), stop };
};

const CORRELATION = /^[\w.:-]{1,100}$/;
const correlation = (given: string | string[] | undefined): string | undefined =>
  typeof given === 'string' && CORRELATION.test(given) ? given : undefined;

const turnAwayWhileStopping = (fastify: FastifyInstance, health: Health): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    if (!health.isStopping || request.url.startsWith('/api/health/')) return done();
    void reply.header('connection', 'close');
    done(new EdgeProblem('Stopping', 'The system is stopping; repeat with the same Idempotency-Key.'));
  });
};

/** Headers against what browsers would do for an attacker, and a limit per account (a tenth of it per address). */
const secure = async (app: NestFastifyApplication, config: Config): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: { directives: { 'style-src': ["'self'", "'unsafe-inline'"] } },
    hsts: config.publicUrl.startsWith('https:'),
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request.url)) {
      void reply.headers(dataHeaders);
      return done();
    }
    // its type does not say that it answers a promise
    Promise.resolve(reply.helmet()).then(() => done(), done);
  });
  await app.register(rateLimit, {
    global: true,
    timeWindow: '1 minute',
    max: ({ session }) => (session ? config.rateLimit : Math.ceil(config.rateLimit / 10)),
    keyGenerator: ({ session, ip }) => session?.account ?? ip,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { after }) =>
      new EdgeProblem('TooManyRequests', 'Too many requests in a short time; wait and repeat.', { after }),
  });
};

/** What a browser shows as a page, as against data that a program reads. */
const isPage = (url: string): boolean => !url.startsWith('/api/') || url.startsWith('/api/docs');

/** Data are no page: nothing in them is ever run, framed or guessed at. */
const dataHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

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
