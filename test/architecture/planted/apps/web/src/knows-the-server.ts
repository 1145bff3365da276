export { secret } from '../../../libs/platform/src/secret.js';
