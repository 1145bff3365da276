import helmet from '@fastify/helmet';
import { type Config, type Health, type Sessions } from '@greenledger/platform';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { authenticate } from './authentication.js';
import { EdgeProblem } from './problem.js';
import { RateLimit } from './rate-limit.js';

/** What a browser shows as a page, as against data that a program reads. */
const isPage = (url: string): boolean => !url.startsWith('/api/') || url.startsWith('/api/docs');

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
 * browsers out of trouble, asked who sends it, and counted (per account; an address gets a tenth of that).
 */
export const openDoor = async (fastify: FastifyInstance, { config, health, sessions }: DoorOptions): Promise<void> => {
  const limit = new RateLimit();
  for (const name of ['session', 'noSession', 'act', 'reader']) fastify.decorateRequest(name, undefined);
  await fastify.register(helmet, {
    global: false,
    contentSecurityPolicy: { directives: { 'style-src': ["'self'", "'unsafe-inline'"] } },
    hsts: config.publicUrl.startsWith('https:'),
  });

  const count = ({ session, ip }: FastifyRequest, reply: FastifyReply): EdgeProblem | undefined => {
    const [key, most] = session ? [session.account, config.rateLimit] : [ip, Math.ceil(config.rateLimit / 10)];
    const seconds = limit.take(key, most, performance.now());
    if (seconds === undefined) return undefined;
    void reply.header('retry-after', seconds);
    return new EdgeProblem('TooManyRequests', 'Too many requests in a short time; wait and repeat.', { seconds });
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    if (health.isStopping && !request.url.startsWith('/api/health/')) {
      void reply.header('connection', 'close');
      return done(new EdgeProblem('Stopping', 'The system is stopping; repeat with the same Idempotency-Key.'));
    }
    if (!isPage(request.url)) void reply.headers(dataHeaders);
    const waiting = isPage(request.url)
      ? Promise.resolve(reply.helmet()).then(() => authenticate(request, sessions))
      : authenticate(request, sessions);
    if (!waiting) return done(count(request, reply));
    waiting.then(() => done(count(request, reply)), done);
  });
};
