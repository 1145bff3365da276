import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { AppendRejected, LogUnavailable, Refusal, WrongExpectedRevision } from '@greenledger/eventing';
import { type Logger, LOGGER } from '@greenledger/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EdgeCode, EdgeProblem, problem } from './problem.js';
import { hasSentence, sentenceOf } from './sentences.js';

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

/** A code of another kernel's making has no sentence of ours. */
const refusedWith = ({ code, details }: Refusal): string =>
  hasSentence(code) ? sentenceOf(code, details) : 'Refused; nothing was recorded.';

const said = (code: EdgeCode): Cause => ({ code, detail: sentenceOf(code) });

const causeOf = (error: unknown): Cause => {
  if (error instanceof Refusal) return { code: error.code, detail: refusedWith(error), details: error.details };
  if (error instanceof EdgeProblem) return error;
  if (error instanceof WrongExpectedRevision) {
    return said('Contended');
  }
  if (error instanceof AppendRejected) {
    return said(error.reason === 'too-large' ? 'EventTooLarge' : 'InvalidText');
  }
  const code = property(error, 'code');
  const status = statusText(error);
  const known = (typeof code === 'string' && byFastifyCode[code]) || (status !== undefined && byStatus[status]);
  if (known) return said(known);
  if (status !== undefined) return { code: 'MalformedRequest', detail: String(property(error, 'message')) };
  const gone =
    error instanceof LogUnavailable ||
    (typeof code === 'string' && unavailable.test(code)) ||
    lostConnection.test(String(property(error, 'message')));
  return said(gone ? 'Unavailable' : 'Internal');
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
