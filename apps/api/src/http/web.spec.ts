import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWeb } from './web.js';

let directory: string;
let server: FastifyInstance;

beforeEach(async () => {
  directory = `${mkdtempSync(join(tmpdir(), 'greenledger-web-'))}/`;
  mkdirSync(`${directory}assets`);
  writeFileSync(`${directory}index.html`, '<title>page</title>');
  writeFileSync(`${directory}assets/index-3f2a.js`, 'script');
  writeFileSync(`${directory}assets/index-3f2a.js.gz`, 'compressed');
  writeFileSync(`${directory}secret.txt`, 'secret');
  server = fastify();
  await serveWeb(server, directory);
});
afterEach(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const get = (url: string, headers = {}) => server.inject({ method: 'GET', url, headers });

describe('the web application', () => {
  it.each([
    '/',
    '/inbox',
    '/sign-in',
    '/communities',
    '/communities/4711',
    '/obligations',
    '/meetings/4711',
    '/pilots',
    '/dashboard',
    '/replay',
  ])('answers its one page at %s, never kept', async (url) => {
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-store', '<title>page</title>']);
    expect(headers['content-type']).toMatch('text/html');
  });

  it('keeps assets for ever, as their names change with them', async () => {
    const { headers, body } = await get('/assets/index-3f2a.js');
    expect([headers['cache-control'], body]).toEqual(['public, max-age=31536000, immutable', 'script']);
  });

  it('sends the compressed copy to those who read it', async () => {
    const { headers, body } = await get('/assets/index-3f2a.js', { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], body]).toEqual(['gzip', 'compressed']);
  });

  it.each(['/nowhere', '/api/nowhere', '/assets/gone.js', '/secret.txt', '/assets/..%2fsecret.txt', '/assets/'])(
    'has nothing at %s',
    async (url) => expect((await get(url)).statusCode).toBe(404),
  );

  it('is absent where it was not built', async () => {
    const bare = fastify();
    await serveWeb(bare, '/nowhere/');
    expect((await bare.inject('/inbox')).statusCode).toBe(404);
    await bare.close();
  });
});
