import { type ApiResponseSchemaHost } from '@nestjs/swagger';

type Schema = ApiResponseSchemaHost['schema'];

/** Schemas of `libs/contracts` as OpenAPI says them. */
const text = { type: 'string' } as const;

export const commandAnswerSchema: Schema = {
  type: 'object',
  required: ['id', 'stream', 'revision', 'position', 'events', 'warnings', 'repeated'],
  properties: {
    id: text,
    stream: text,
    revision: { type: 'integer', description: 'Give it back as If-Match.' },
    position: { ...text, description: 'Give it back as At-Least-Position to read what was just written.' },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'revision', 'at', 'effectiveOn', 'data'],
        properties: {
          id: text,
          type: text,
          revision: { type: 'integer' },
          at: { ...text, format: 'date-time' },
          effectiveOn: { ...text, format: 'date' },
          data: { type: 'object', additionalProperties: true },
        },
      },
    },
    warnings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code'],
        properties: { code: text, details: { type: 'object', additionalProperties: true } },
      },
    },
    repeated: { type: 'boolean' },
  },
};

export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'correlationId', 'details', 'recorded'],
  properties: {
    type: { ...text, example: 'urn:greenledger:problem:StaleVersion' },
    title: text,
    status: { type: 'integer' },
    code: { ...text, description: 'Stable name of what went wrong.' },
    detail: text,
    instance: text,
    correlationId: text,
    details: { type: 'object', additionalProperties: true },
    recorded: { enum: [false, 'unknown'], description: 'unknown: repeat with the same Idempotency-Key to learn.' },
  },
};
