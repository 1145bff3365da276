export * from './spec.js';
export * from './history.js';
