import { assignAgreedItems, noteAgreedItems } from './agreed-items.js';
import { finishReservations, releaseCodes } from './code-reservations.js';
import { communitySuccession } from './community-succession.js';
import { noteMeetings } from './next-meeting.js';
import { noticePosted, objectionUpheld } from './notice-posted.js';
import { openObligations } from './open-obligations.js';
import { watchPilotQuota } from './pilot-quota.js';
import { type Process } from './process.js';
import { applyRegisterImport } from './register-import.js';
import { standingInherited } from './standing-inherited.js';

export type * from './process.js';
export { endedPosts, type EndedPost } from './ended-posts.js';

/** All processes, in the fixed order in which a season passes each event through them. */
export const processes: readonly Process[] = [
  openObligations,
  finishReservations,
  releaseCodes,
  communitySuccession,
  applyRegisterImport,
  assignAgreedItems,
  noteAgreedItems,
  noteMeetings,
  watchPilotQuota,
  noticePosted,
  objectionUpheld,
  standingInherited,
];
