import { type Sessions } from '@greenledger/platform';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'session';

/** The bearer token of a machine, or the cookie of a browser; the header speaks first. */
export const tokenOf = ({ headers: { authorization }, cookies }: FastifyRequest): string | undefined => {
  if (authorization !== undefined) return /^Bearer ([\w-]{20,100})$/i.exec(authorization)?.[1];
  return cookies?.[SESSION_COOKIE];
};

/** Finds out who asks, before the body is read; what that lets them do is the guard's matter. */
export const authenticate = (app: FastifyInstance, sessions: Sessions): void => {
  app.decorateRequest('session', undefined);
  app.decorateRequest('noSession', undefined);
  app.decorateRequest('act', undefined);
  app.decorateRequest('reader', undefined);
  app.addHook('onRequest', (request, _reply, done) => {
    const token = tokenOf(request);
    if (token === undefined) return done();
    const settle = (found: Awaited<ReturnType<Sessions['find']>>): void => {
      if (typeof found === 'string') request.noSession = found;
      else request.session = found;
      done();
    };
    const found = sessions.find(token);
    if (found instanceof Promise) found.then(settle, done);
    else settle(found);
  });
};
