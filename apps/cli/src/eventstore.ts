import { eventStore } from '@greenledger/eventing';
import { ConfigError, readAdministrator, readConfig } from '@greenledger/platform';

/**
 * `eventstore prepare`: makes the account that `EVENT_STORE_URL` names and gives it what the program needs: appending and
 * reading, and neither deleting nor changing metadata. Run with an administrator's password in
 * `EVENT_STORE_ADMIN_PASSWORD`; may be repeated.
 */
export default async ([act]: string[]): Promise<void> => {
  if (act !== 'prepare') throw new RangeError('usage: eventstore prepare');
  const { eventStoreUrl: url, eventStorePrefix: prefix } = readConfig();
  if (url === undefined)
    throw new ConfigError(['EVENT_STORE_URL: must name the event store and the account to prepare']);
  const administrator = readAdministrator();
  const { prepareStore, wrongRights } = await eventStore();
  for (const what of await prepareStore({ url, prefix }, administrator)) process.stdout.write(`${what}\n`);
  const wrong = await wrongRights({ url, prefix });
  for (const what of wrong) process.stderr.write(`${what}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  else process.stdout.write('the rights are as they have to be\n');
};
