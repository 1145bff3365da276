import { PostgresEventLog } from '../postgres/postgres-log.js';
import { fact, stream } from './facts.js';

/**
 * A process of its own, started by a spec with the address of a database, a name and the number of callers: each caller
 * appends pairs of events to a stream that it shares with callers of other processes and says so, until it is killed.
 */
const [url, name, callers] = process.argv.slice(2);
const log = await PostgresEventLog.open({ url: url! });

const caller = async (c: number): Promise<void> => {
  for (let round = 0; ; round += 1) {
    const to = stream(`shared-${c}`);
    const pair = [fact(`${name}.${c}.${round}`), fact(`${name}.${c}.${round}b`)];
    for (let revision: number | undefined; revision === undefined;) {
      const expected = (await log.read(to)).at(-1)?.revision ?? -1;
      revision = await log.append(to, expected, pair).then(
        (appended) => appended.revision,
        () => undefined, // somebody else was first
      );
    }
    process.stdout.write(`${pair[0]!.id}\n${pair[1]!.id}\n`);
  }
};

await Promise.all(Array.from({ length: Number(callers) }, (_, c) => caller(c)));
