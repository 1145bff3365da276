import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { AppendRejected, LogUnavailable, Refusal, WrongExpectedRevision } from '@greenledger/eventing';
import { type Logger, LOGGER } from '@greenledger/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EdgeCode, EdgeProblem, problem } from './problem.js';

interface Cause {
  readonly code: string;
  readonly detail: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const byFastifyCode: Readonly<Record<string, EdgeCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UnsupportedMediaType',
  FST_REQ_FILE_TOO_LARGE: 'BodyTooLarge',
};

const byStatus: Readonly<Record<number, EdgeCode>> = {
  401: 'NotSignedIn',
  404: 'NotFound',
  413: 'BodyTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  503: 'Unavailable',
};

const details: Partial<Record<EdgeCode, string>> = {
  BodyTooLarge: 'The body is larger than this route takes.',
  UnsupportedMediaType: 'This route does not take a body of this content type.',
  NotFound: 'There is nothing at this address.',
  TooManyRequests: 'Too many requests in a short time; wait and repeat.',
};

/** Network and server-going-away errors of PostgreSQL and of the sockets under it. */
const unavailable =
  /^(?:08...|57P0[1-4]|53300|25P0[34]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const lostConnection = /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after/;

const property = (error: unknown, name: 'code' | 'statusCode' | 'message'): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

const statusText = (error: unknown): number | undefined => {
  const status = error instanceof HttpException ? error.getStatus() : property(error, 'statusCode');
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
};

const causeOf = (error: unknown): Cause => {
  if (error instanceof Refusal)
    return { code: error.code, detail: 'Refused; nothing was recorded.', details: error.details };
  if (error instanceof EdgeProblem) return error;
  if (error instanceof WrongExpectedRevision) {
    return { code: 'Contended', detail: 'Too many others wrote to the same matter at this moment; repeat.' };
  }
  if (error instanceof AppendRejected) {
    return error.reason === 'too-large'
      ? { code: 'EventTooLarge', detail: 'What this command would record is too large.' }
      : { code: 'InvalidText', detail: 'The text holds a character that cannot be stored.' };
  }
  const code = property(error, 'code');
  const status = statusText(error);
  const known = (typeof code === 'string' && byFastifyCode[code]) || (status !== undefined && byStatus[status]);
  if (known) return { code: known, detail: details[known] ?? String(property(error, 'message')) };
  if (status !== undefined) return { code: 'MalformedRequest', detail: String(property(error, 'message')) };
  const gone =
    error instanceof LogUnavailable ||
    (typeof code === 'string' && unavailable.test(code)) ||
    lostConnection.test(String(property(error, 'message')));
  return gone
    ? { code: 'Unavailable', detail: 'A part of the system does not answer; repeat with the same Idempotency-Key.' }
    : { code: 'Internal', detail: 'Something went wrong on our side; repeat with the same Idempotency-Key.' };
};

/** Answers with problem details; also for what goes wrong before any route is found. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void => {
  const cause = causeOf(error);
  const unsure = cause.code === 'Internal' || cause.code === 'Unavailable';
  const body = problem(cause.code, {
    detail: cause.detail,
    instance: request.url.split('?')[0] ?? request.url,
    correlationId: request.id,
    details: cause.details ?? {},
    recorded: unsure && request.method !== 'GET' ? 'unknown' : false,
  });
  if (unsure) logger.error({ err: error, correlationId: request.id, path: body.instance }, body.code);
  if (reply.sent) return;
  if (body.status === 503) void reply.header('retry-after', '2');
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
};

/** The one error filter: whatever goes wrong anywhere leaves as RFC 9457 problem details with a stable code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.logger);
  }
}
