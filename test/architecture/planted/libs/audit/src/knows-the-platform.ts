export { secret } from '../../platform/src/secret.js';
