import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';
import pg from 'pg';
import { PostgresEventLog } from '../dist/libs/eventing/src/index.js';
import { newFact } from './fact.mjs';

/**
 * Appending one event per stream, so many callers at a time: our log, the limit (the same rows put into a table like
 * ours, in groups of the same size, on one connection that does nothing else) and Emmett's event store.
 */
export default async ({ freshDatabase, ratePerSecond, sideBySide, medianRatio, median, round }) => {
  const log = await PostgresEventLog.open({ url: await freshDatabase() });
  const limit = await openLimit(await freshDatabase());
  const emmett = getPostgreSQLEventStore(await freshDatabase());
  await emmett.schema.migrate();

  const ours = async (count, concurrent) => {
    const facts = Array.from({ length: count }, newFact);
    return ratePerSecond(count, concurrent, async (i) => {
      const { stream, ...event } = facts[i];
      await log.append(stream, -1, [event]);
    });
  };
  const grouped = async (count, size) => {
    const facts = Array.from({ length: count }, newFact);
    const groups = Array.from({ length: count / size }, (_, i) => facts.slice(i * size, (i + 1) * size));
    return size * (await ratePerSecond(groups.length, 1, (i) => limit.insert(groups[i])));
  };
  const theirs = async (count, concurrent) => {
    const facts = Array.from({ length: count }, newFact);
    return ratePerSecond(count, concurrent, async (i) => {
      const { stream, type, data, metadata } = facts[i];
      await emmett.appendToStream(stream, [{ kind: 'Event', type, data, metadata }], {
        expectedStreamVersion: STREAM_DOES_NOT_EXIST,
      });
    });
  };

  const detail = {};
  for (const [concurrent, count, emmettCount] of [
    [1, 400, 100],
    [16, 3200, 400],
    [64, 6400, 640],
    [256, 10240, 768],
  ]) {
    const rates = await sideBySide(9, {
      limit: () => grouped(count, concurrent),
      ours: () => ours(count, concurrent),
      emmett: () => theirs(emmettCount, concurrent),
    });
    detail[concurrent] = {
      oursPerSecond: Math.round(median(rates.ours)),
      limitPerSecond: Math.round(median(rates.limit)),
      emmettPerSecond: Math.round(median(rates.emmett)),
      vsLimit: round(medianRatio(rates.ours, rates.limit)),
      vsEmmett: round(medianRatio(rates.ours, rates.emmett)),
    };
    console.log(`${concurrent} at a time`, detail[concurrent]);
  }

  await Promise.all([log.close(), limit.close(), emmett.close()]);
  const pick = (figure) => Object.fromEntries(Object.entries(detail).map(([n, figures]) => [n, figures[figure]]));
  return {
    appendVsLimit64: {
      value: detail[64].vsLimit,
      goal: 0.7,
      unit: 'ratio',
      detail: {
        byConcurrency: pick('vsLimit'),
        oursPerSecond: pick('oursPerSecond'),
        limitPerSecond: pick('limitPerSecond'),
      },
    },
    appendVsEmmett64: {
      value: detail[64].vsEmmett,
      goal: 6,
      unit: 'ratio',
      detail: { byConcurrency: pick('vsEmmett'), emmettPerSecond: pick('emmettPerSecond') },
    },
  };
};

const openLimit = async (url) => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create table events (
    position bigint primary key, stream text collate "C" not null, revision int not null, id uuid not null,
    type text collate "C" not null, data json not null, metadata json not null, unique (stream, revision))`);
  let position = 0;
  return {
    insert: (facts) =>
      client.query({
        name: 'insert',
        text: `insert into events select * from json_to_recordset($1)
          as x(position bigint, stream text, revision int, id uuid, type text, data json, metadata json)`,
        values: [JSON.stringify(facts.map((fact) => ({ position: (position += 1), revision: 0, ...fact })))],
      }),
    close: () => client.end(),
  };
};
