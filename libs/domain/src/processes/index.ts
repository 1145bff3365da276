import { openObligations } from './open-obligations.js';
import { type Process } from './process.js';

export type * from './process.js';

/** All processes, in the fixed order in which a season passes each event through them. */
export const processes: readonly Process[] = [openObligations];
