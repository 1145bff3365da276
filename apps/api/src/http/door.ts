import { type Config, type Health, type Sessions } from '@greenledger/platform';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { authenticate } from './authentication.js';
import { EdgeProblem } from './problem.js';
import { RateLimit } from './rate-limit.js';

const isData = (url: string): boolean => url.startsWith('/api/');

/** What a browser shows as a page, as against data that a program reads. */
const isPage = (url: string): boolean => !isData(url) || url.startsWith('/api/docs');

/** Data are no page: nothing in them is ever run, framed, guessed at or kept. */
const dataHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

interface DoorOptions {
  readonly config: Config;
  readonly health: Health;
  readonly sessions: Sessions;
}

/**
 * What every request passes before its body is read: turned away while the system stops, given the headers that keep
 * browsers out of trouble, asked who sends it, and counted (per account; an address gets a tenth of that). The parts of a
 * page are not counted: many people share an address, and they all load it.
 */
export const openDoor = (fastify: FastifyInstance, { config, health, sessions }: DoorOptions): void => {
  const limit = new RateLimit();
  for (const name of ['session', 'noSession', 'act', 'reader']) fastify.decorateRequest(name, undefined);
  const guardPage = helmet({
    contentSecurityPolicy: {
      directives: {
        'style-src': ["'self'", "'unsafe-inline'"],
        // a page that came over plain HTTP, from this machine or inside an office, has no other way to its parts
        'upgrade-insecure-requests': config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    hsts: config.publicUrl.startsWith('https:'),
  });

  const count = ({ session, ip, url }: FastifyRequest, reply: FastifyReply): EdgeProblem | undefined => {
    if (!isData(url)) return undefined;
    const [key, most] = session ? [session.account, config.rateLimit] : [ip, Math.ceil(config.rateLimit / 10)];
    const seconds = limit.take(key, most, performance.now());
    if (seconds === undefined) return undefined;
    void reply.header('retry-after', seconds);
    return new EdgeProblem('TooManyRequests', 'Too many requests in a short time; wait and repeat.', { seconds });
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    if (isPage(request.url))
      return guardPage(request.raw, reply.raw, (error) => done(error instanceof Error ? error : undefined));
    void reply.headers(dataHeaders);
    done();
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    if (health.isStopping && !request.url.startsWith('/api/health/')) {
      void reply.header('connection', 'close');
      return done(new EdgeProblem('Stopping', 'The system is stopping; repeat with the same Idempotency-Key.'));
    }
    const waiting = authenticate(request, sessions);
    if (!waiting) return done(count(request, reply));
    waiting.then(() => done(count(request, reply)), done);
  });
};
