export { main } from '../../../apps/worker/src/main.js';
