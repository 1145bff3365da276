import { codeReservation } from './code-reservation/code-reservation.js';
import { communityList } from './community-list/community-list.js';
import { communityRegister } from './community-register/community-register.js';
import { community } from './community/community.js';
import { agreedItem } from './agreed-item/agreed-item.js';
import { creation } from './creation/creation.js';
import { experience } from './experience/experience.js';
import { jointConference } from './joint-conference/joint-conference.js';
import { meeting } from './meeting/meeting.js';
import { minutes } from './minutes/minutes.js';
import { obligationSchedule } from './obligation-schedule/obligation-schedule.js';
import { obligation } from './obligation/obligation.js';
import { pilotSelection } from './pilot-selection/pilot-selection.js';
import { policyDocument } from './policy-document/policy-document.js';
import { publicNotice } from './public-notice/public-notice.js';
import { registerImport } from './register-import/register-import.js';
import { reminder } from './reminder/reminder.js';
import { scheme } from './scheme/scheme.js';
import { standard } from './standard/standard.js';
import { target } from './target/target.js';

/** The one table from stream kind to decider. A kind is written into stream names for ever: it never changes. */
export const deciders = {
  agreedItem,
  codeReservation,
  community,
  communityList,
  communityRegister,
  creation,
  experience,
  jointConference,
  meeting,
  minutes,
  obligation,
  obligationSchedule,
  pilotSelection,
  policyDocument,
  publicNotice,
  registerImport,
  reminder,
  scheme,
  standard,
  target,
} as const;

export type StreamKind = keyof typeof deciders;
export type CommandOf<K extends StreamKind> = Parameters<(typeof deciders)[K]['decide']>[1];
