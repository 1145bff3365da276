export * from './deciders.js';
export * from './shared/actor.js';
export * from './shared/dates.js';
export * from './shared/ids.js';
export * from './shared/refusal.js';
export * from './policy-document/policy-document.js';
export type * from './policy-document/policy-document.events.js';
