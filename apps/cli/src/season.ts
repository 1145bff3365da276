import { logDigest } from '@greenledger/audit';
import { loadScheme, playSeason } from '@greenledger/platform';
import { parseArgs } from 'node:util';
import { defaultPractice } from './practice.js';
import { progressBar } from './progress.js';
import { schemeDirectories } from './scheme-directories.js';

/**
 * `season [--communities N] [--seed S] [--until YYYY-MM-DD]`: plays a season on a controlled clock, without a server, and
 * prints how many events it made and the digest of its log: the same seed gives the same digest.
 */
export default async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: { communities: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' } },
  });
  const communities = Number(values.communities ?? defaultPractice.communities);
  const seed = Number(values.seed ?? defaultPractice.seed);
  if (!Number.isInteger(communities) || communities < 30 || !Number.isInteger(seed)) {
    throw new RangeError('--communities is an integer from 30 on, --seed an integer');
  }
  const bar = progressBar(() => undefined);
  const began = performance.now();
  const { rehearsal } = await playSeason({
    scheme: await loadScheme(schemeDirectories()),
    seed,
    communities,
    ...(values.until !== undefined && { until: values.until }),
    onProgress: (share, at) => bar('playing the season', share, at.slice(0, 10)),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { digest, ordinal } = await logDigest(rehearsal.log);
  process.stdout.write(`${communities} communities, seed ${seed}: ${ordinal} events in ${seconds} s\n${digest}\n`);
};
