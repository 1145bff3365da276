import files from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build puts the web application: beside this program. */
const BUILT = fileURLToPath(new URL('../../../web/', import.meta.url));

/** The pages of the web application by their first word; whatever else is asked for is not there. */
export const webPages = [
  '',
  'sign-in',
  'inbox',
  'communities',
  'obligations',
  'meetings',
  'pilots',
  'dashboard',
  'replay',
  'administration',
] as const;

const ASSET = /^[\w-]+(?:\.\w+)+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the web application where it was built: assets under names that hold their digest, kept for ever, and one page
 * that is asked for anew each time. A program that was not built (a test) serves none.
 */
export const serveWeb = async (fastify: FastifyInstance, directory = BUILT): Promise<void> => {
  if (!existsSync(`${directory}assets`)) return;
  await fastify.register(files, {
    root: directory,
    serve: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
  });
  fastify.get('/assets/:name', (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
    const { name } = request.params;
    if (!ASSET.test(name) || !existsSync(`${directory}assets/${name}`)) return reply.callNotFound();
    return reply.header('cache-control', FOR_EVER).sendFile(`assets/${name}`);
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-store').sendFile('index.html');
  for (const name of webPages) {
    fastify.get(`/${name}`, page);
    if (name !== '') fastify.get(`/${name}/*`, page);
  }
};
