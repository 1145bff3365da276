import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { accounts, Projector } from '../dist/libs/read-models/src/index.js';
import { PostgresEventLog } from '../dist/libs/eventing/src/index.js';
import { seasonLog } from './season.mjs';

const EVENTS = 1_000_000;
const self = fileURLToPath(import.meta.url);

/** Peak memory of a process that rebuilds all read models from a log of a million events. */
export default async function rebuild(tools) {
  const url = await tools.freshDatabase();
  const { log, events } = await seasonLog(url, 300);
  await log.close();
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const total = await multiply(pool);
    await tools.settle();
    const { peak, early, seconds } = await inChild(url);
    return {
      rebuildRssMiB: {
        value: Math.round(peak),
        goal: 400,
        unit: 'MiB',
        detail: `${total} events (${events} of a season, then its communities again) in ${Math.round(seconds)} s; ${Math.round(early)} MiB after a tenth`,
      },
    };
  } finally {
    await pool.end();
  }
}

/** Repeats the communities of the season under other ids until the log holds a million events. */
const multiply = async (pool) => {
  const { rows } = await pool.query(
    `select count(*)::int as count, max(position)::int as head from event_log.events where stream like 'community-%' or stream like 'creation-%'`,
  );
  const { head } = (await pool.query('select position::int as head from event_log.head')).rows[0];
  const copies = Math.ceil((EVENTS - head) / rows[0].count);
  await pool.query(
    `insert into event_log.events
      select $1::bigint + row_number() over (order by c, position), stream || '.' || c, revision, gen_random_uuid(), type, data, metadata
      from event_log.events, generate_series(1, $2::int) c where stream like 'community-%' or stream like 'creation-%'`,
    [head, copies],
  );
  await pool.query('update event_log.head set position = (select max(position) from event_log.events)');
  await pool.query('analyze event_log.events');
  return head + copies * rows[0].count;
};

const inChild = (url) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [self, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`rebuild ended with ${code}`)),
    );
  });

const MIB = 1024;
if (process.argv[1] === self) {
  const url = process.argv[2];
  const pool = new pg.Pool({ connectionString: url, max: 4, pipeline: true });
  const log = await PostgresEventLog.open({ url });
  const projector = new Projector({ log, pool, accounts, schema: 'rebuilt' });
  await projector.install();
  const began = performance.now();
  let early = 0;
  let batches = 0;
  projector.onWritten(() => {
    batches += 1;
    if (batches === 100) early = process.resourceUsage().maxRSS / MIB;
  });
  await projector.catchUp();
  const seconds = (performance.now() - began) / 1000;
  await log.close();
  await pool.end();
  console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / MIB, early, seconds }));
}
