import { type Command } from '../shared/decider.js';
import { type FileDigest, type SchemeId } from '../shared/ids.js';
import { type AgreedItem, type MinutesText } from './minutes.events.js';

/** R20: after a held meeting, whose id the minutes have: a meeting has one set of minutes. */
export interface DraftMinutes extends Command, MinutesText {
  readonly type: 'DraftMinutes';
  readonly conference: SchemeId;
  /** `2020-1`: year and running number. */
  readonly number: string;
}
/** R20: while the draft is not circulated. */
export interface AddAgreedItem extends Command {
  readonly type: 'AddAgreedItem';
  readonly item: AgreedItem;
}
/** R20: a new version; every decision on the one before is reset. */
export interface ReviseMinutes extends Command, MinutesText {
  readonly type: 'ReviseMinutes';
  readonly reason: string;
}
/** R21. */
export interface CirculateMinutesForCountersign extends Command {
  readonly type: 'CirculateMinutesForCountersign';
}
/** R21: agrees, perhaps with a comment on the wording. */
export interface CountersignMinutes extends Command {
  readonly type: 'CountersignMinutes';
  readonly digest: string;
  readonly comment?: string;
  /** By which a liaison signs for the unit. */
  readonly letter?: FileDigest;
}
/** R21: blocks the issue. */
export interface ObjectToMinutes extends Command {
  readonly type: 'ObjectToMinutes';
  readonly digest: string;
  readonly reason: string;
  readonly letter?: FileDigest;
}
/** R21: an objection at any time, an agreement within the window for own acts. */
export interface WithdrawCountersign extends Command {
  readonly type: 'WithdrawCountersign';
  readonly digest: string;
  readonly letter?: FileDigest;
}
/** R22: the chair of that meeting. */
export interface ApproveMinutes extends Command {
  readonly type: 'ApproveMinutes';
  readonly digest: string;
}
/** R22. Member units and guests of the meeting receive it in any case. */
export interface IssueMinutes extends Command {
  readonly type: 'IssueMinutes';
  readonly issueNumber: string;
  readonly furtherRecipients?: readonly string[];
  readonly file?: FileDigest;
}
/** R22: an issued version is immutable; a correction is a new version to be countersigned that names the old one. */
export interface CorrectIssuedMinutes extends Command, MinutesText {
  readonly type: 'CorrectIssuedMinutes';
  readonly corrects: number;
  readonly reason: string;
}
/** Records consent by silence, where it is configured and due (AMB-19). Issued by the clock. */
export interface DeemConsent extends Command {
  readonly type: 'DeemConsent';
  readonly version: number;
}
export type MinutesCommand =
  | DraftMinutes
  | AddAgreedItem
  | ReviseMinutes
  | CirculateMinutesForCountersign
  | CountersignMinutes
  | ObjectToMinutes
  | WithdrawCountersign
  | ApproveMinutes
  | IssueMinutes
  | CorrectIssuedMinutes
  | DeemConsent;
