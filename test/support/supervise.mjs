/**
 * A supervisor in a process of its own, for specs that kill one: `node supervise.mjs <dataDir> [options as JSON]`.
 * Prints one line of JSON ({url, dataDir}, or {code, message} of a refusal); stops the database on SIGTERM.
 */
import './typescript.mjs';

const { startEmbeddedPostgres } = await import('../../libs/platform/src/embedded-postgres/supervisor.ts');
const [dataDir, options = '{}'] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const quiet = { info: () => undefined, warn: () => undefined, error: console.error };

try {
  const database = await startEmbeddedPostgres({ dataDir, log: quiet, ...JSON.parse(options) });
  process.once('SIGTERM', () => void database.stop());
  say({ url: database.url, dataDir: database.dataDir });
} catch (error) {
  say({ code: error.code, message: error.message });
}
