import { beginSpan, type Metrics } from '@greenledger/platform';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

/** The pattern of the route, never the address itself: ids would make a series of each request. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/** Times every request by route and status, and makes it the root of its trace. */
export const watchRequests = (fastify: FastifyInstance, { httpDuration }: Pick<Metrics, 'httpDuration'>): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    const span = beginSpan(`${request.method} ${routeOf(request)}`, request.id, {
      'http.request.method': request.method,
    });
    if (span) {
      reply.raw.once('close', () => {
        span.setAttribute('http.response.status_code', reply.statusCode);
        span.end();
      });
    }
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    httpDuration.observe(
      { method: request.method, route: routeOf(request), status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
};
