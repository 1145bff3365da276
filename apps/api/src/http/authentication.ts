import { type Session, type Sessions } from '@greenledger/platform';
import { type FastifyRequest } from 'fastify';

const COOKIE = 'session';
const TOKEN = /^[\w-]{20,100}$/;

/** The value of our cookie; what else a browser sends along is nobody's business here. */
const cookieOf = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

/** The bearer token of a machine, or the cookie of a browser; the header speaks first. */
export const tokenOf = ({
  headers: { authorization, cookie },
}: Pick<FastifyRequest, 'headers'>): string | undefined => {
  const token = authorization === undefined ? cookieOf(cookie) : /^Bearer +(.*)$/i.exec(authorization)?.[1];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
};

/** Whether the request tries to say who it comes from. */
export const namesSomebody = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers.authorization !== undefined || cookieOf(headers.cookie) !== undefined;

/** The cookie that keeps a token where no script reads it and no other site sends it from. */
export const sessionCookie = (token: string, { secure }: { readonly secure: boolean }): string =>
  `${COOKIE}=${token}; Path=/api; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

export const noSessionCookie = `${COOKIE}=; Path=/api; HttpOnly; SameSite=Strict; Max-Age=0`;

/** Finds out who asks, before the body is read; what that lets them do is the guard's matter. */
export const authenticate = (request: FastifyRequest, sessions: Sessions): Promise<void> | undefined => {
  const token = tokenOf(request);
  if (token === undefined) return undefined;
  const settle = (found: Session | string): void => {
    if (typeof found === 'string') request.noSession = found;
    else request.session = found;
  };
  const found = sessions.find(token);
  if (found instanceof Promise) return found.then(settle);
  settle(found);
  return undefined;
};
