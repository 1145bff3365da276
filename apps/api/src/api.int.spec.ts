import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HealthReport } from '@greenledger/platform';
import { World } from '../../../test/support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const document = (number: string) => ({
  number: { printed: number, normalised: number },
  title: '绿色社区创建行动方案',
  issuers: ['housing'],
  dated: '2020-07-22',
});

describe('the API', () => {
  it('says that it lives and what each part of it does', async () => {
    expect((await world.nobody.get('/api/health/live')).status).toBe(200);
    const ready = await world.nobody.get<HealthReport>('/api/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body.parts).toMatchObject({ database: { ok: true }, log: { ok: true }, clock: { ok: true } });
  });

  it('takes a command and answers what was recorded, where it stands and what was noted beside it', async () => {
    const office = world.as('ProvincialOfficer');
    const answer = await office.post('/api/policy-documents', document('黔建城通〔2020〕87号'));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.body).toMatchObject({
      id: '黔建城通〔2020〕87号',
      revision: 0,
      events: [
        { type: 'PolicyDocumentRegistered', effectiveOn: '2020-09-11', data: { title: '绿色社区创建行动方案' } },
      ],
      warnings: [],
      repeated: false,
    });
  });

  it('answers a refusal as a problem with a stable code', async () => {
    const office = world.as('ProvincialOfficer');
    await office.does('/api/policy-documents', document('〔2020〕1号'));
    const answer = await office.post('/api/policy-documents', document('〔2020〕1号'));
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({
      type: 'urn:greenledger:problem:DocumentNumberInUse',
      title: 'Document number in use',
      status: 409,
      code: 'DocumentNumberInUse',
      instance: '/api/policy-documents',
      details: { number: '〔2020〕1号' },
      recorded: false,
    });
    expect(answer.body.correlationId).toBe(answer.headers.get('x-correlation-id'));
  });

  it('describes itself as OpenAPI 3, every route with its problems', async () => {
    const { body } = await world.nobody.get<{ openapi: string; paths: Record<string, Record<string, object>> }>(
      '/api/docs-json',
    );
    expect(body.openapi).toMatch(/^3\./);
    expect(body.paths['/api/policy-documents/{id}/issue']?.['post']).toMatchObject({
      operationId: 'policyDocumentsIssue',
      'x-command': 'policyDocument.IssueDocument',
      responses: { default: { $ref: '#/components/responses/Problem' } },
    });
    expect((await world.nobody.get('/api/docs')).status).toBe(200);
  });
});
