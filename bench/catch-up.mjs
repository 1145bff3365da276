import pg from 'pg';
import { accounts, install, Projector } from '../dist/libs/read-models/src/index.js';
import { seasonLog } from './season.mjs';

const ROUNDS = 5;
const GROUP = 1_000;
const TABLES = ['moments', 'rows', 'tasks', 'alarms', 'postings', 'blocks', 'spans'];

/** All read models from an empty schema, against plainly inserting the very lines that they end with. */
export default async function catchUp(tools) {
  const url = await tools.freshDatabase();
  const { log, events } = await seasonLog(url, 300);
  const pool = new pg.Pool({ connectionString: url, max: 4, pipeline: true });
  try {
    const ratios = [];
    const rates = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const projector = new Projector({ log, pool, accounts, schema: `caught_${round}` });
      await projector.install();
      await tools.settle();
      let began = performance.now();
      await projector.catchUp();
      const caught = performance.now() - began;
      const lines = await readBack(pool, projector.schema);
      await install(pool, `plain_${round}`, 'no log');
      await tools.settle();
      began = performance.now();
      await insertPlainly(pool, `plain_${round}`, lines);
      const plain = performance.now() - began;
      await pool.query(`drop schema ${projector.schema} cascade; drop schema plain_${round} cascade`);
      if (round === 0) continue;
      ratios.push(plain / caught);
      rates.push(events / (caught / 1000));
    }
    const value = tools.round(tools.median(ratios));
    const detail = `${events} events at ${Math.round(tools.median(rates))} events/s, median of ${ROUNDS} rounds`;
    return { catchUpVsWrite: { value, goal: 0.4, unit: 'ratio', detail } };
  } finally {
    await pool.end();
    await log.close();
  }
}

const readBack = async (pool, schema) => {
  const found = {};
  for (const table of TABLES) {
    const { rows, fields } = await pool.query({
      text: `select * from ${schema}.${table}`,
      rowMode: 'array',
      types: { getTypeParser: () => (text) => text },
    });
    found[table] = { rows, columns: fields.map(({ name }) => name) };
  }
  return found;
};

/** In groups on one connection, waiting for the disk no more than the projector does. */
const insertPlainly = async (pool, schema, lines) => {
  const client = await pool.connect();
  try {
    for (const table of TABLES) {
      const { rows, columns } = lines[table];
      const { rows: types } = await client.query(
        `select column_name as name, data_type as type from information_schema.columns where table_schema = $1 and table_name = $2`,
        [schema, table],
      );
      const arrays = columns.map((name, i) => `$${i + 1}::${types.find((each) => each.name === name).type}[]`);
      const text = `insert into ${schema}.${table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')})`;
      for (let at = 0; at < rows.length; at += GROUP) {
        const group = rows.slice(at, at + GROUP);
        await client.query('begin; set local synchronous_commit = off');
        await client.query({
          name: `${schema}.${table}`,
          text,
          values: columns.map((_, i) => group.map((row) => row[i])),
        });
        await client.query('commit');
      }
    }
  } finally {
    client.release();
  }
};
