import { type Config, preparePractice, type Prepared } from '@greenledger/platform';
import { progressBar } from './progress.js';
import { schemeDirectories } from './scheme-directories.js';

export const defaultPractice = { communities: 300, seed: 1 } as const;

const stages = {
  playing: 'playing the season',
  copying: 'recording it',
  projecting: 'keeping the accounts',
  accounts: 'making accounts',
} as const;

/** The practice province for an empty database, with a bar; see `preparePractice`. */
export const practiceProvince = async (
  config: Config & { readonly databaseUrl: string },
  print: (line: string) => void,
): Promise<Prepared> => {
  const bar = progressBar(print);
  const prepared = await preparePractice(config, {
    ...defaultPractice,
    directories: schemeDirectories(),
    onProgress: (stage, share, at) => bar(stages[stage], share, at?.slice(0, 10)),
  });
  const { made, password } = prepared;
  if (made) print(`The practice province stands: ${made.communities} communities, ${made.events} events.`);
  if (password !== undefined) print(`Practice accounts (office: provincial-officer-office) open with: ${password}`);
  return prepared;
};
