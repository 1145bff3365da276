import { describe, expect, it } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { type Problem } from '@greenledger/contracts';
import { AppendRejected, LogUnavailable, Refusal, type StreamName, WrongExpectedRevision } from '@greenledger/eventing';
import { refusalCodes } from '@greenledger/domain';
import { type Logger } from '@greenledger/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { edgeCodes, EdgeProblem } from './problem.js';
import { answerProblem } from './problem.filter.js';

/** What a client gets when a request ends in an error. */
const answered = (error: unknown, method = 'POST') => {
  const headers: Record<string, string> = {};
  const lines: unknown[] = [];
  let body: Partial<Problem> = {};
  const reply = {
    sent: false,
    header: (name: string, value: string) => void (headers[name] = value),
    status: () => reply,
    type: () => reply,
    send: (text: string) => void (body = JSON.parse(text) as Problem),
  };
  const request = { method, url: '/api/things/1?token=secret', id: 'correlation' } as unknown as FastifyRequest;
  const logger = { error: (line: unknown) => void lines.push(line) } as unknown as Logger;
  answerProblem(error, request, reply as unknown as FastifyReply, logger);
  return { ...body, headers, logged: lines.length };
};

const stream = 'thing-1' as StreamName;

describe('whatever goes wrong', () => {
  it.each([
    ['a refusal', new Refusal('PilotQuotaExceeded'), 409, 'PilotQuotaExceeded'],
    ['a problem of the edge', new EdgeProblem('TooDeep', 'too deep'), 400, 'TooDeep'],
    ['a race that was lost too often', new WrongExpectedRevision(stream, 1, 2), 409, 'Contended'],
    ['an event that is too large', new AppendRejected('too-large', 'x'), 422, 'EventTooLarge'],
    ['a character that no log stores', new AppendRejected('not-json', 'x'), 400, 'InvalidText'],
    ['a route that is not there', new HttpException('x', 404), 404, 'NotFound'],
    ['a request that the server cannot read', { statusCode: 400, message: 'x' }, 400, 'MalformedRequest'],
  ])('%s has its code, and nothing was recorded', (_, error, status, code) => {
    expect(answered(error)).toMatchObject({ status, code, recorded: false, logged: 0 });
    expect(answered(error).type).toBe(`urn:greenledger:problem:${code}`);
  });

  it.each([
    ['the log', new LogUnavailable()],
    ['the database', Object.assign(new Error('x'), { code: '57P01' })],
    ['a connection', new Error('Connection terminated unexpectedly')],
  ])('%s being away is worth repeating, and may have recorded', (_, error) => {
    expect(answered(error)).toMatchObject({ status: 503, code: 'Unavailable', recorded: 'unknown', logged: 1 });
    expect(answered(error).headers).toEqual({ 'retry-after': '2' });
    expect(answered(error, 'GET').recorded).toBe(false);
  });

  it('and nobody expected is logged, not told', () => {
    const problem = answered(new TypeError('secret of ours'));
    expect(problem).toMatchObject({ status: 500, code: 'Internal', recorded: 'unknown', logged: 1 });
    expect(JSON.stringify(problem)).not.toMatch('secret');
  });

  it('has a sentence of its own for every code, with what the refusal carries', () => {
    const all = [...refusalCodes, ...edgeCodes].map((code) => answered(new Refusal(code)).detail);
    expect(new Set(all).size).toBe(all.length);
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z][^{}]{15,}[^;]\.$/);
    for (const sentence of all) expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);

    const detail = (code: string, details: object) => answered(new Refusal(code, { ...details })).detail;
    expect(detail('PlanIncomplete', { missing: ['targets', 'mechanism'] })).toMatch(
      'lacks required parts: targets, mechanism',
    );
    expect(detail('PilotQuotaExceeded', { active: 3, max: 3 })).toMatch(
      'as many active pilots (3) as there may be (3)',
    );
    expect(detail('CommunityNotActive', { row: 2, community: 'c' })).toMatch('(row 2)');
    expect(detail('NoticeTooShort', { earliest: '2021-03-09' })).toMatch('may end on 2021-03-09 at the earliest');
    expect(detail('FileTypeNotKept', { kept: ['application/pdf', 'image/png'] })).toMatch('application/pdf, image/png');
    expect(detail('FileTooLarge', { atMost: 67_108_864 })).toMatch('64 MiB');
    expect(detail('ImportHasErrors', { errorCount: 1 })).toMatch('1 error and');
    expect(detail('StaleVersion', { expected: 5, actual: 7 })).toMatch('since you read revision 5 (it stands at 7)');
  });
});
