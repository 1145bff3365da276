import { type AnyAccount } from './account.js';
import { actsAccount } from './acts.js';
import { agreedItemsAccount } from './agreed-items.js';
import { communitiesAccount } from './communities.js';
import { communityListsAccount } from './community-lists.js';
import { conferenceAccount } from './conference.js';
import { creationAccount } from './creation.js';
import { experiencesAccount } from './experiences.js';
import { issuedNoticesAccount } from './issued-notices.js';
import { meetingsAccount } from './meetings.js';
import { minutesAccount } from './minutes.js';
import { noticesAccount } from './notices.js';
import { obligationOpenings } from './obligation-openings.js';
import { obligationsAccount } from './obligations.js';
import { pilotsAccount } from './pilots.js';
import { policyDocumentsAccount } from './policy-documents.js';
import { publicNoticesAccount } from './public-notices.js';
import { registerImportsAccount, registersAccount } from './registers.js';
import { targetsAccount } from './targets.js';

/** All accounts that the read models are made of. */
export const accounts: readonly AnyAccount[] = [
  policyDocumentsAccount,
  obligationOpenings,
  obligationsAccount,
  noticesAccount,
  issuedNoticesAccount,
  creationAccount,
  publicNoticesAccount,
  communitiesAccount,
  registersAccount,
  registerImportsAccount,
  targetsAccount,
  conferenceAccount,
  meetingsAccount,
  minutesAccount,
  agreedItemsAccount,
  pilotsAccount,
  communityListsAccount,
  experiencesAccount,
  actsAccount,
];
