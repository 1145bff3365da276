import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiConsumes, ApiExtension, ApiHeader, ApiOperation } from '@nestjs/swagger';
import {
  type AccountId,
  type Actor,
  type CommandOf,
  deciders,
  type Role,
  roles,
  type StreamKind,
} from '@greenledger/domain';
import { type Act as ActOf, type Session } from '@greenledger/platform';
import { type FastifyRequest } from 'fastify';

/** Who may use a route. A route that says nothing is closed to everybody. */
export type Access =
  | { readonly is: 'public' }
  | { readonly is: 'signedIn' }
  | { readonly is: 'issues' | 'reads' | 'administers'; readonly roles: readonly Role[] };

export const ACCESS = Symbol('access');
export const ACCEPTS = Symbol('accepts');

/** A route whose body is a stream of another content type than JSON. */
export const Accepts = (...types: readonly ('text/csv' | 'application/octet-stream' | 'multipart/form-data')[]) =>
  applyDecorators(SetMetadata(ACCEPTS, types), ApiConsumes(...types));

/** Somebody who reads: every role that lets them in, with its scope. */
export interface Reader {
  readonly account: AccountId;
  readonly actors: readonly Actor[];
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | undefined;
    noSession: string | undefined;
    act: ActOf | undefined;
    reader: Reader | undefined;
  }
}

/** Says who may use a route, to the guard and in the description of the API. */
const access = (value: Access) =>
  applyDecorators(
    SetMetadata(ACCESS, value),
    ApiExtension('x-access', value.is),
    ...('roles' in value ? [ApiExtension('x-roles', [...value.roles])] : []),
  );

const idempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'Drawn by the client once per act; repeating it answers with the first result.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
});
const ifMatch = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The revision last seen, as in `ETag`.',
  schema: { type: 'string', maxLength: 20 },
});

const acting = [
  ApiHeader({
    name: 'Acting-Role',
    required: false,
    description:
      'Which role is meant where the account holds several: `CountyReviewer`, or with its place `CountyReviewer@520103`.',
    schema: { type: 'string', maxLength: 200 },
  }),
  ApiHeader({
    name: 'On-Behalf-Of',
    required: false,
    description: 'The account whose deputy acts.',
    schema: { type: 'string', maxLength: 200 },
  }),
];

/** A route that issues a command; whoever the decider's `may` table names is let in. */
export const Issues = <K extends StreamKind>(kind: K, type: CommandOf<K>['type']) => {
  const may: Readonly<Record<string, readonly Role[] | undefined>> = deciders[kind].may;
  const allowed = may[type];
  if (!allowed) throw new TypeError(`nobody may ${type}: the decider of ${kind} does not name it`);
  return applyDecorators(
    access({ is: 'issues', roles: allowed }),
    HttpCode(200),
    ApiOperation({ summary: `${type} (${allowed.join(', ')})` }),
    ApiExtension('x-command', `${kind}.${type}`),
    idempotencyKey,
    ifMatch,
    ...acting,
  );
};

/** A route that issues a command which creates its stream: answers 201. */
export const Creates = <K extends StreamKind>(kind: K, type: CommandOf<K>['type']) =>
  applyDecorators(Issues(kind, type), HttpCode(201));

/** A route that shows something to the holders of these roles. */
export const Reads = (...allowed: readonly [Role, ...Role[]]) =>
  applyDecorators(access({ is: 'reads', roles: allowed }), ...acting);

/** A route that changes accounts, rights or settings. */
export const Administers = (...allowed: readonly [Role, ...Role[]]) =>
  applyDecorators(access({ is: 'administers', roles: allowed }), HttpCode(200), ...acting);

/** Of an act of an administrator: repeating it with its key does nothing more. Without a key the server draws one. */
export const OncePerKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Drawn by the client once per act; repeating it answers with the first result.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  });

/** A route for everybody who has signed in, whatever they hold: their own session, their own password. */
export const SignedIn = () => access({ is: 'signedIn' });

/** A route for everybody. */
export const Public = () => access({ is: 'public' });

const notBusiness: readonly Role[] = [
  'SystemAdministrator',
  'SecurityAdministrator',
  'AuditAdministrator',
  'PublicReader',
  'System',
];
const [firstRole, ...otherRoles] = roles.filter((role) => !notBusiness.includes(role));

/** All roles of the business: everybody but the three administrators, who read no business data. */
export const businessRoles: readonly [Role, ...Role[]] = [firstRole!, ...otherRoles];

const required = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new TypeError(`the route has no ${what}: it lacks the decorator that makes one`);
  return value;
};

/** Who acts, with which key and which expected version. */
export const Act = createParamDecorator((_: unknown, context: ExecutionContext): ActOf =>
  required(context.switchToHttp().getRequest<FastifyRequest>().act, 'act'),
);

/** Who reads. */
export const ReadBy = createParamDecorator((_: unknown, context: ExecutionContext): Reader =>
  required(context.switchToHttp().getRequest<FastifyRequest>().reader, 'reader'),
);

/** Who looks at a public route: somebody known, or somebody whose session has ended, or nobody in particular. */
export type Visitor = Reader | 'signedOut' | undefined;

/** Some public routes show more to those whom it concerns. */
export const VisitedBy = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { reader, noSession } = context.switchToHttp().getRequest<FastifyRequest>();
  return reader ?? (noSession === undefined ? undefined : 'signedOut');
});

/** The caller's session, on a `@SignedIn()` or `@Administers()` route. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): Session =>
  required(context.switchToHttp().getRequest<FastifyRequest>().session, 'session'),
);
