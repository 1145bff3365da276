import { DECIDE, issueScheme, loadScheme, type Scheme } from '@greenledger/platform';
import { type Decide } from '@greenledger/eventing';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type World } from './world.js';

const data = fileURLToPath(new URL('../../data', import.meta.url));

/** The scheme of Guizhou as the program ships it. */
export const guizhou = (): Promise<Scheme> =>
  loadScheme({ scheme: join(data, 'schemes/guizhou-2020'), calendars: join(data, 'calendars') });

/** Loads the scheme into a world, changed where the story asks for another configuration. */
export const loadGuizhou = async (
  world: World,
  change: (scheme: Scheme) => Scheme = (scheme) => scheme,
): Promise<void> => {
  const decide = world.program.app.get<Decide>(DECIDE);
  await issueScheme(change(await guizhou()), { decide, now: () => world.clock.now() });
  await world.settle();
};
