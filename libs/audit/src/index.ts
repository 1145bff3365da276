export * from './log-digest.js';
