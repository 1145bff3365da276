import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AccountId, type Actor, type Role } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import { CLOCK, type Clock, type Grant, type Principal, type Session } from '@greenledger/platform';
import { randomUUID } from 'node:crypto';
import { type FastifyRequest } from 'fastify';
import { ACCEPTS, type Access, ACCESS, type Reader } from './access.js';
import { mostOf } from './address.js';
import { namesSomebody } from './authentication.js';
import { EdgeProblem } from './problem.js';

const PUBLIC: Actor = { account: 'public' as AccountId, role: 'PublicReader' };

/**
 * Denies by default: a route is open only to those whom its decorator names, in a role that they hold today, for
 * themselves or for somebody whose deputy they are. Scope (area, unit, step) is judged where the matter is known.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #routes = new WeakMap<object, RouteRules>();

  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who may not come in is told so before anything is said about what they brought. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { access, accepts } = this.#rulesOf(context);
    checkAddress(request);
    this.#admit(request, access);
    checkContentType(request, accepts);
    return true;
  }

  #admit(request: FastifyRequest, access: RouteRules['access']): void {
    if (access.is === 'public') {
      request.reader = knownReader(request.session);
      return;
    }
    if (access.is === 'closed') throw new Refusal('NotAllowed', { route: 'closed' });
    const { session } = request;
    if (access.is === 'issues' && !session && access.roles.includes('PublicReader') && !namesSomebody(request)) {
      request.act = { ...envelopeOf(request, true), actor: PUBLIC };
      return;
    }
    if (!session) throw notSignedIn(request);
    proveBrowser(request, session);
    if (access.is === 'signedIn') return;
    if (session.mustChangePassword) {
      throw new EdgeProblem('PasswordChangeRequired', 'Change the password first: POST /api/session/password.');
    }
    if (access.is === 'reads') {
      request.reader = { account: session.account, actors: readersFor(request, session, access.roles) };
      return;
    }
    const actors = actorsFor(request, session, access.roles);
    request.act = { ...envelopeOf(request, access.is === 'administers'), actor: theOne(actors) };
  }

  #rulesOf(context: ExecutionContext): RouteRules {
    const handler = context.getHandler();
    const known = this.#routes.get(handler);
    if (known) return known;
    const rules: RouteRules = {
      access: this.reflector.get<Access | undefined>(ACCESS, handler) ?? { is: 'closed' },
      accepts: this.reflector.get<readonly string[] | undefined>(ACCEPTS, handler) ?? [],
    };
    this.#routes.set(handler, rules);
    return rules;
  }
}

interface RouteRules {
  readonly access: Access | { readonly is: 'closed' };
  readonly accepts: readonly string[];
}

const MULTIPART = 'multipart/form-data';

/** A body of another type than JSON arrives as an unread stream; nothing but a route made for it may see it. */
const checkContentType = ({ body, headers }: FastifyRequest, accepts: readonly string[]): void => {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const json = type === undefined || type === 'application/json';
  if (accepts.length > 0 ? json || !accepts.includes(type) : (body !== undefined || type === MULTIPART) && !json) {
    throw new EdgeProblem('UnsupportedMediaType', 'This route does not take a body of this content type.', {
      accepts: accepts.length > 0 ? accepts : ['application/json'],
    });
  }
};

const notSignedIn = ({ noSession }: FastifyRequest): EdgeProblem =>
  noSession === 'SessionExpired'
    ? new EdgeProblem('SessionExpired', 'The session has ended; sign in again.')
    : new EdgeProblem('NotSignedIn', 'Sign in first: POST /api/session.');

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A cookie travels by itself, so a browser proves that the page itself wants the change. */
const proveBrowser = ({ method, headers }: FastifyRequest, { csrf }: Session): void => {
  if (headers.authorization !== undefined || safe.has(method)) return;
  if (headers['x-csrf-token'] !== csrf) {
    throw new EdgeProblem('CsrfTokenMissing', 'Send the token of GET /api/session as X-CSRF-Token.');
  }
};

/** Everybody whom the caller may act as on this route; at least one. */
const actorsFor = (request: FastifyRequest, session: Session, roles: readonly Role[]): readonly Actor[] => {
  const behalf = request.headers['on-behalf-of'];
  const principal = behalf === undefined ? undefined : session.principals.find(({ account }) => account === behalf);
  if (behalf !== undefined && !principal) throw new Refusal('NotAllowed', { onBehalfOf: behalf });
  const wanted = request.headers['acting-role'];
  const held = (principal ?? session).grants.filter((grant) => roles.includes(grant.role));
  const meant = wanted === undefined ? held : held.filter((grant) => names(wanted, grant));
  if (meant.length > 0) return meant.map((grant) => actorOf(session, principal, grant));
  if (roles.includes('PublicReader') && wanted === undefined && !principal) {
    return [{ ...PUBLIC, account: session.account }];
  }
  throw new Refusal('NotAllowed', { allowed: roles });
};

/** Whoever reads sees what any of the own roles shows, and what those whose deputy one is would see. */
const readersFor = (request: FastifyRequest, session: Session, roles: readonly Role[]): readonly Actor[] => {
  if (request.headers['acting-role'] !== undefined || request.headers['on-behalf-of'] !== undefined) {
    return actorsFor(request, session, roles);
  }
  const lent = session.principals.flatMap((principal) =>
    principal.grants.filter(({ role }) => roles.includes(role)).map((grant) => actorOf(session, principal, grant)),
  );
  return session.grants.some(({ role }) => roles.includes(role)) || lent.length === 0
    ? [...actorsFor(request, session, roles), ...lent]
    : lent;
};

/** Somebody who has signed in and looks at what is public, with everything that they hold. */
const knownReader = (session: Session | undefined): Reader | undefined => {
  if (!session || session.mustChangePassword) return undefined;
  const lent = session.principals.flatMap((principal) =>
    principal.grants.map((grant) => actorOf(session, principal, grant)),
  );
  const own = session.grants.map((grant) => actorOf(session, undefined, grant));
  return { account: session.account, actors: [...own, ...lent] };
};

const actorOf = (session: Session, principal: Principal | undefined, { role, scope }: Grant): Actor => ({
  account: session.account,
  role,
  ...scope,
  ...(principal && { onBehalfOf: principal.account }),
});

/** `CountyReviewer`, or with one of its scopes where several are held: `CountyReviewer@520103`. */
const names = (wanted: string | string[], { role, scope }: Grant): boolean => {
  const [wantedRole, wantedScope] = String(wanted).split('@');
  return role === wantedRole && (wantedScope === undefined || Object.values(scope).includes(wantedScope as never));
};

const theOne = (actors: readonly Actor[]): Actor => {
  const [actor, ...others] = actors;
  if (others.length > 0) {
    throw new EdgeProblem('ActingRoleAmbiguous', 'Several roles fit; name one as Acting-Role.', {
      roles: actors.map(({ role, community, street, county, area, unit }) =>
        [role, community ?? street ?? county ?? area ?? unit].filter(Boolean).join('@'),
      ),
    });
  }
  return actor!;
};

const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^"(-1|\d{1,15})"$/;

/** Key and expected version of a request; `drawn`: without a key the server draws one. */
const envelopeOf = (request: FastifyRequest, drawn: boolean) => {
  const key = request.headers['idempotency-key'] ?? (drawn ? randomUUID() : undefined);
  if (key === undefined) {
    throw new EdgeProblem('IdempotencyKeyMissing', 'Send an Idempotency-Key, drawn once per act.');
  }
  if (!KEY.test(String(key))) {
    throw new EdgeProblem('InvalidHeader', 'Idempotency-Key: 1 to 200 printable ASCII characters.', {
      header: 'Idempotency-Key',
    });
  }
  const match = request.headers['if-match'];
  const revision = match === undefined || match === '*' ? undefined : ETAG.exec(match)?.[1];
  if (match !== undefined && match !== '*' && revision === undefined) {
    throw new EdgeProblem('InvalidHeader', 'If-Match: a revision in quotes, as ETag gave it.', { header: 'If-Match' });
  }
  return {
    key: String(key),
    route: `${request.method} ${request.routeOptions.url ?? ''}`,
    correlationId: request.id,
    ...(revision !== undefined && { expectedRevision: Number(revision) }),
  };
};

/** Ids in a path and values in a query: bounded, whole characters, none that controls a terminal. */
const checkAddress = ({ params, query }: FastifyRequest): void => {
  for (const [name, value] of [...entries(params), ...entries(query)]) {
    const text = typeof value === 'string' ? value : '';
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (typeof value !== 'string' || text.length > mostOf(name) || /[\u0000-\u001f\u007f]/.test(text)) {
      throw new EdgeProblem('InvalidField', 'A part of the address cannot be used.', { fields: [name] });
    }
  }
};

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
