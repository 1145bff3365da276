import { refusalCodes } from '@greenledger/domain';
import { edgeCodes, statusOf } from './problem.js';

const text = { type: 'string' } as const;

/** RFC 9457 as OpenAPI says it; the type is `Problem` of `libs/contracts`. */
export const problemSchema = {
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
} as const;

const later = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } } as const;

const response = (description: string, status?: number) => ({
  description,
  ...((status === 429 || status === 503) && { headers: later }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const codes = [...new Set<string>([...edgeCodes, ...refusalCodes])].sort();
const statuses = [...new Set(codes.map(statusOf))].sort();

/** One response for each status of a problem, with the codes that come under it. */
export const problemResponses = {
  Problem: response('A problem; nothing was recorded unless it says so.'),
  ...Object.fromEntries(
    statuses.map((status) => {
      const under = codes.filter((code) => statusOf(code) === status).map((code) => `\`${code}\``);
      return [`Problem${status}`, response(`A problem with one of the codes ${under.join(', ')}.`, status)];
    }),
  ),
};
