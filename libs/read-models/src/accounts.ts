import { type AnyAccount } from './account.js';

/** All accounts that the read models are made of. */
export const accounts: readonly AnyAccount[] = [];
