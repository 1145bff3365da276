export { thing } from '../../domain/src/thing.js';
