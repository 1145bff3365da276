import { ConfigError, holdsPractice, OneTimeLinks, SystemClock } from '@greenledger/platform';
import { runProgram } from './run-program.js';

const titles: Readonly<Record<string, string>> = {
  SystemAdministrator: 'system administrator',
  SecurityAdministrator: 'security administrator',
  AuditAdministrator: 'audit administrator',
};

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
    ready: async ({ app, config, print }) => {
      const links = await app.get(OneTimeLinks).issue();
      if (links.length === 0) return;
      print('Each of these links makes one administrator account, once:');
      for (const { role, token, expiresAt } of links) {
        print(`  ${titles[role]}: POST ${config.publicUrl}/api/one-time-links/${token} (until ${expiresAt})`);
      }
    },
  });
