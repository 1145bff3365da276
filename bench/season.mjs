import { fileURLToPath } from 'node:url';
import { copyLog, PostgresEventLog } from '../dist/libs/eventing/src/index.js';
import { playSeason } from '../dist/libs/platform/src/practice/index.js';
import { loadScheme } from '../dist/libs/platform/src/scheme/load.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** A log in PostgreSQL that holds a season of so many communities. */
export const seasonLog = async (url, communities) => {
  const scheme = await loadScheme({
    scheme: path('../data/schemes/guizhou-2020'),
    calendars: path('../data/calendars'),
  });
  const { rehearsal } = await playSeason({ scheme, seed: 1, communities });
  const log = await PostgresEventLog.open({ url });
  await copyLog(rehearsal.log, log);
  return { log, events: rehearsal.ordinal };
};
