export * from './account.js';
export * from './accounts.js';
export { Books } from './engine/books.js';
export * from './engine/follower.js';
export * from './engine/generations.js';
export * from './engine/ledger.js';
export * from './engine/moment.js';
export * from './engine/projector.js';
export { foldWhole } from './engine/subject.js';
