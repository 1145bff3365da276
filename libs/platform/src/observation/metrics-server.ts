import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type Health } from '../health.js';
import { type Metrics } from './metrics.js';

/**
 * Metrics and health on a port of their own, which no proxy in front of the API leads to. The worker, which has no
 * routes, is asked for its health here too.
 */
export const serveMetrics = async (
  { metricsPort, metricsHost }: { readonly metricsPort?: number; readonly metricsHost: string },
  metrics: Metrics,
  health: Health,
): Promise<{ readonly url?: string; readonly close: () => Promise<void> }> => {
  if (metricsPort === undefined) return { close: () => Promise.resolve() };
  metrics.onScrape(async () => {
    const { parts } = await health.report();
    for (const [part, { ok }] of Object.entries(parts)) metrics.partOk.set({ part }, ok ? 1 : 0);
  });
  const answer = async ({ method, url }: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const path = url?.split('?')[0];
    const json = (status: number, body: object): void =>
      void reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (method !== 'GET') return json(405, {});
    if (path === '/metrics') {
      const text = await metrics.text();
      reply.writeHead(200, { 'content-type': metrics.contentType }).end(text);
    } else if (path === '/health/live') json(200, { live: true });
    else if (path === '/health/ready') {
      const report = await health.report();
      json(report.ready ? 200 : 503, report);
    } else json(404, {});
  };
  const server = createServer((request, reply) => {
    answer(request, reply).catch(() => reply.writeHead(500).end());
  });
  server.requestTimeout = 10_000;
  server.listen(metricsPort, metricsHost);
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
