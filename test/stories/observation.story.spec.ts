import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as reserve } from 'node:net';
import { World } from '../support/world.js';

interface Span {
  readonly name: string;
  readonly traceId: string;
}

/** What a collector of traces receives: OTLP as JSON. */
class Collector {
  readonly spans: Span[] = [];
  readonly #server = createServer((request, reply) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { resourceSpans = [] } = JSON.parse(body) as {
        resourceSpans?: { scopeSpans: { spans: Span[] }[] }[];
      };
      for (const { scopeSpans } of resourceSpans) for (const { spans } of scopeSpans) this.spans.push(...spans);
      reply.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}

const freePort = async (): Promise<number> => {
  const server = reserve().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const collector = new Collector();
let world: World;
let shown: string;
let stopped = false;
beforeAll(async () => {
  const port = await freePort();
  shown = `http://127.0.0.1:${port}`;
  world = await World.start({
    env: { METRICS_PORT: String(port), OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start() },
  });
}, 60_000);
afterAll(async () => {
  if (!stopped) await world.stop();
  await collector.stop();
});

const document = (name: string) => ({
  number: { printed: name, normalised: name },
  title: '绿色社区创建行动方案',
  issuers: ['housing'],
  dated: '2020-07-22',
});
const scrape = async (): Promise<string> => (await fetch(`${shown}/metrics`)).text();
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('what the program tells about itself', () => {
  const correlation = `story-${randomUUID()}`;

  it('counts requests by route, appends, events and refusals by code', async () => {
    const officer = world.as('ProvincialOfficer', { unit: 'housing' });
    await officer.does('/api/policy-documents', document('甲'), { headers: { 'x-correlation-id': correlation } });
    await officer.refused('/api/policy-documents/%E7%94%B2/correct', { title: '', reason: 'x' });
    await officer.refused('/api/policy-documents', document('甲'));
    const text = await scrape();
    const posted =
      'greenledger_http_request_duration_seconds_count{method="POST",route="/api/policy-documents",status="201"}';
    expect(valueOf(text, posted)).toBe(1);
    expect(valueOf(text, 'greenledger_events_appended_total{type="PolicyDocumentRegistered"}')).toBe(1);
    expect(valueOf(text, 'greenledger_append_duration_seconds_count')).toBeGreaterThan(0);
    expect(text).toMatch(/greenledger_refusals_total\{code="\w+"\} 1/);
    expect(valueOf(text, 'greenledger_part_ok{part="database"}')).toBe(1);
    expect(valueOf(text, 'greenledger_queue_reachable')).toBe(1);
  });

  it('tells how old the first event is that was not handled, and that none is left', async () => {
    world.clock.advanceBy(7_000);
    expect(valueOf(await scrape(), 'greenledger_follower_lag_seconds{follower="projections"}')).toBe(7);
    await world.settle();
    const text = await scrape();
    expect(valueOf(text, 'greenledger_follower_lag_seconds{follower="projections"}')).toBe(0);
    expect(valueOf(text, 'greenledger_follower_lag_seconds{follower="processes"}')).toBe(0);
    expect(valueOf(text, 'greenledger_follower_ordinal{follower="projections"}')).toBeGreaterThan(0);
  });

  it('shows metrics at no address of the API, and nothing else at the address of the metrics', async () => {
    for (const path of ['/metrics', '/api/metrics']) {
      expect((await fetch(`${world.url}${path}`)).status).toBe(404);
    }
    expect((await fetch(`${shown}/api/inbox`)).status).toBe(404);
    expect((await fetch(`${shown}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${shown}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${shown}/health/ready`)).json()).toMatchObject({
      parts: { database: { ok: true }, jobs: { ok: true, backend: 'postgresql' } },
    });
  });

  it('makes request, decision, append and projection steps of one trace, found by the correlation id', async () => {
    await world.stop();
    stopped = true;
    const traceId = createHash('sha256').update(correlation).digest('hex').slice(0, 32);
    const steps = collector.spans.filter((span) => span.traceId === traceId).map(({ name }) => name);
    expect(steps).toEqual(
      expect.arrayContaining(['POST /api/policy-documents', 'RegisterPolicyDocument', 'append', 'project']),
    );
  });
});
