import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemSchema } from './openapi-schemas.js';

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
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as object },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) {
        operation.responses['default'] = {
          description: 'A problem; nothing was recorded unless it says so',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
    }
  }
  return document;
};

export const serveDocument = (app: NestFastifyApplication): void =>
  SwaggerModule.setup('api/docs', app, () => describe(app), { jsonDocumentUrl: 'api/docs-json' });
