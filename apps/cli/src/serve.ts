import { ConfigError, holdsPractice, OneTimeLinks, SystemClock } from '@greenledger/platform';
import { printLinks } from './one-time-links.js';
import { runProgram } from './run-program.js';

/** Made-up data and real work do not mix: a practice province is opened by `start` only. */
const liveOnly = async (config: { readonly databaseUrl: string }): Promise<{ readonly clock: SystemClock }> => {
  if (await holdsPractice(config.databaseUrl)) {
    throw new ConfigError([
      'DATA_DIR: holds a practice province; name an empty directory (or database) for a live system',
    ]);
  }
  return { clock: new SystemClock() };
};

/** A live system. While one of its three administrators is missing it prints a link for each, to be used once. */
export default (): Promise<void> =>
  runProgram({
    prepare: liveOnly,
    ready: async ({ app, config }) => void (await printLinks(app.get(OneTimeLinks), config.publicUrl)),
  });
