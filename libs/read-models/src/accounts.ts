import { type AnyAccount } from './account.js';
import { noticesAccount } from './notices.js';
import { obligationOpenings } from './obligation-openings.js';
import { obligationsAccount } from './obligations.js';
import { policyDocumentsAccount } from './policy-documents.js';

/** All accounts that the read models are made of. */
export const accounts: readonly AnyAccount[] = [
  policyDocumentsAccount,
  obligationOpenings,
  obligationsAccount,
  noticesAccount,
];
