import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program.mjs';

const ROUNDS = 3;

/** From the start of the program to the first ready answer, on a data directory that holds a season. */
export default async function start(tools) {
  const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-start-'));
  try {
    await (await startProgram({ DATA_DIR: dataDir }, 300_000)).stop();
    const took = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const program = await startProgram({ DATA_DIR: dataDir });
      took.push(program.ms);
      await program.stop();
    }
    const detail = `npm start's program on existing data, median of ${ROUNDS} starts`;
    return { startToReadyMs: { value: Math.round(tools.median(took)), goal: 5_000, unit: 'ms', detail } };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
