import fastify from 'fastify';
import pg from 'pg';

/**
 * The peer of `http.mjs`, a process of its own: a bare Fastify route that puts each body into a table. Whatever arrives
 * while a group is being written goes into the next one, in one statement on one connection.
 */
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query('create table bare (id text primary key, position bigserial, data jsonb not null)');

let waiting = [];
let writing = false;
const flush = async () => {
  if (writing) return;
  writing = true;
  while (waiting.length > 0) {
    const group = waiting;
    waiting = [];
    try {
      await client.query({
        name: 'insert',
        text: 'insert into bare (id, data) select * from unnest($1::text[], $2::jsonb[])',
        values: [group.map(({ id }) => id), group.map(({ data }) => data)],
      });
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
  writing = false;
};

const app = fastify();
app.post('/bare', async (request) => {
  await new Promise((resolve, reject) => {
    waiting.push({ id: request.headers['idempotency-key'], data: JSON.stringify(request.body), resolve, reject });
    void flush();
  });
  return { recorded: true };
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`answers on ${url}\n`);
process.on('SIGTERM', async () => {
  await app.close();
  await client.end();
});
