import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerComponents, routeAnswers } from './answers.lifted.js';
import { type Operation, paramBounds, pathParameters, securityOf, statusesOf } from './openapi-operation.js';
import { problemResponses, problemSchema } from './openapi-schemas.js';

/** `CommunitiesController.mergeIntoNew` is `communitiesMergeIntoNew`: unique as the method is, and as stable. */
const operationId = (route: string): string => {
  const [, controller = '', method = ''] = /^(\w+?)(?:Controller)?\.(\w+)$/.exec(route) ?? [];
  const camel = (text: string, first: string): string => first + text.slice(1);
  return camel(controller, controller.charAt(0).toLowerCase()) + camel(method, method.charAt(0).toUpperCase());
};

/** What the route answers when all is well, under the status that it answers with. */
const answerOf = (route: string): Record<string, unknown> => {
  const answers = routeAnswers[route]?.answers;
  if (answers === undefined || answers === 'nothing') return { description: 'Done' };
  if (answers === 'file') {
    return { description: 'The file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  }
  const command = '$ref' in answers && answers['$ref'] === '#/components/schemas/CommandAnswer';
  const etag = { ETag: { description: 'The revision, to be given back as If-Match.', schema: { type: 'string' } } };
  return {
    description: command ? 'What was recorded' : 'The answer',
    ...(command && { headers: etag }),
    content: { 'application/json': { schema: answers } },
  };
};

const csrf = {
  in: 'header',
  name: 'X-CSRF-Token',
  required: false,
  description: 'With the cookie of a browser: the token of GET /api/session.',
  schema: { type: 'string', maxLength: 100 },
};

const describeOperation = (operation: Operation, path: string, method: string): void => {
  const route = operation.operationId;
  operation.operationId = operationId(route);
  const says = routeAnswers[route]?.says;
  if (says) operation.summary = operation['x-command'] ? operation.summary : says;
  if (says && operation['x-command']) operation.description = says;
  const good = Object.keys(operation.responses).find((status) => status.startsWith('2')) ?? '200';
  const problems = statusesOf(operation, method).map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  operation.responses = {
    ...(Object.fromEntries(problems) as Record<string, unknown>),
    default: { $ref: '#/components/responses/Problem' },
    // what a route says of a status itself goes before what holds for all
    ...operation.responses,
    [good]: answerOf(route),
  };
  operation.security = securityOf(operation);
  const proof = method !== 'get' && operation['x-access'] !== 'public' ? [csrf] : [];
  operation.parameters = [...pathParameters(path, operation), ...(operation.parameters ?? []), ...proof].map(
    paramBounds,
  );
};

/** Describes the whole API; made when somebody first asks for it. */
export const describe = (app: NestFastifyApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('Greenledger')
    .setDescription(
      'Commands answer what they recorded; queries take `asOf` (legal date) and `knownAt` (instant or ordinal). ' +
        'Every error is RFC 9457 problem details with a stable `code`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'session' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...answerComponents, Problem: problemSchema as object },
    responses: problemResponses,
  };
  for (const [path, methods] of Object.entries(document.paths)) {
    // what stands under a path are operations by method, as far as our routes go
    for (const [method, operation] of Object.entries(methods as unknown as Record<string, Operation>)) {
      describeOperation(operation, path, method);
    }
  }
  return document;
};

export const serveDocument = (app: NestFastifyApplication): void =>
  SwaggerModule.setup('api/docs', app, () => describe(app), { jsonDocumentUrl: 'api/docs-json' });
