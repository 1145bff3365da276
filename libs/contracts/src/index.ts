export type * from './command-answer.js';
export type * from './page.js';
export type * from './problem.js';
