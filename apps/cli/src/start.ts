import { practiceProvince } from './practice.js';
import { runProgram } from './run-program.js';

/** Everything on one machine: database, API and worker; on an empty data directory it shows the practice province. */
export default (): Promise<void> => runProgram({ prepare: practiceProvince, ready: () => Promise.resolve() });
