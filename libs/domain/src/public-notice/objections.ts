import { creationRef } from '../creation/creation.state.js';
import { stepReminders } from '../obligation/ladder.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { addWorkingDays } from '../shared/calendar.js';
import { type Command, type Context } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { type CommunityId, type FileDigest, type ObjectionId, type PrivateText } from '../shared/ids.js';
import { personalDataIn } from '../shared/personal-data.js';
import { refuse } from '../shared/refusal.js';
import { type ObjectionChannel, type PublicNoticeEvent, type SentBack } from './public-notice.events.js';
import { hasEnded, isPublished, type Objection, type PostedNotice, type PublicNotice } from './public-notice.state.js';

export interface FileObjection extends Command {
  readonly type: 'FileObjection';
  readonly community: CommunityId;
  readonly channel: ObjectionChannel;
  readonly text: PrivateText;
  /** Real name and contact; without both an objection is not heard. */
  readonly objector?: { readonly name?: PrivateText; readonly contact?: PrivateText };
  /** What was handed in with it: the letter, photos. */
  readonly files?: readonly FileDigest[];
}
export interface AcceptObjection extends Command {
  readonly type: 'AcceptObjection';
  readonly objection: ObjectionId;
}
export interface RejectObjection extends Command {
  readonly type: 'RejectObjection';
  readonly objection: ObjectionId;
  readonly reason: string;
}
export interface RecordInvestigation extends Command {
  readonly type: 'RecordInvestigation';
  readonly objection: ObjectionId;
  readonly finding: PrivateText;
}
export interface ResolveObjection extends Command {
  readonly type: 'ResolveObjection';
  readonly objection: ObjectionId;
  readonly outcome: 'upheld' | 'dismissed';
  readonly reason: string;
  readonly sentBack?: SentBack;
}
export interface AnswerObjection extends Command {
  readonly type: 'AnswerObjection';
  readonly objection: ObjectionId;
  readonly answer: PrivateText;
}
export type ObjectionCommand =
  FileObjection | AcceptObjection | RejectObjection | RecordInvestigation | ResolveObjection | AnswerObjection;

/** Texts that stay in the log for ever name nobody by number. */
export const checkText = (text: string, field: string): string => {
  if (text.trim() === '') return refuse('ReasonMissing', { field });
  const found = personalDataIn(text);
  return found.length > 0 ? refuse('NoticeContainsPersonalData', { field, found }) : text;
};

/**
 * Whoever objects for themselves objects now, while the notice runs. A bureau that puts down what came by letter or in
 * person says on which of its days it came, and may still do so afterwards: a letter of the last day is opened on the next.
 * Refuses `NotAllowed`, `EffectiveInFuture`, `OutsideNoticePeriod`.
 */
const checkReceived = (state: PostedNotice, context: Context): void => {
  const { startsOn, endsOn, endsAt } = state;
  const { actor, at, today } = context;
  const receivedOn = effectiveDate(context, undefined);
  const outside = receivedOn < startsOn || receivedOn > endsOn;
  if (actor.role !== 'PublicReader') return outside ? refuse('OutsideNoticePeriod', { startsOn, endsAt }) : undefined;
  if (receivedOn !== today) refuse('NotAllowed', { effectiveOn: receivedOn });
  if (hasEnded(state, at)) refuse('OutsideNoticePeriod', { endsAt });
};

/** Nothing may rest yet on there being no objection: neither the end of the notice nor an attainment. */
const checkUndecided = (state: PostedNotice, community: CommunityId, { cited }: Context): void => {
  if (state.is === 'closed') refuse('WrongState', { is: state.is });
  const { is } = cited(creationRef(community));
  if (is !== 'publicised') refuse('WrongState', { community, is });
};

/** Heard from the posting to the end of the last day, from whoever gives name and contact; from the bureau also later. */
export const file = (state: PublicNotice, command: FileObjection, context: Context): PublicNoticeEvent[] => {
  const { community, channel, text, objector, files = [] } = command;
  const { at, cited, today } = context;
  if (!isPublished(state) || at < state.startsAt) {
    return refuse('OutsideNoticePeriod', isPublished(state) ? { endsAt: state.endsAt } : { is: state.is });
  }
  if (context.actor.role !== 'PublicReader' && context.actor.area !== state.area) {
    return refuse('OutsideArea', { area: state.area });
  }
  checkReceived(state, context);
  if (!objector?.name || !objector.contact) return refuse('ObjectorUnidentified');
  const row = state.rows.find((other) => other.community === community);
  if (!row) return refuse('WrongState', { community });
  if (hasEnded(state, at)) checkUndecided(state, community, context);
  const scheme = cited(schemeRef(state.scheme));
  const days = ruleValue(scheme, 'assessment.stepTimes', today).objectionAnswer;
  const answerDue = addWorkingDays(calendar(scheme), state.endsOn, days).value;
  const reminders = stepReminders(scheme, answerDue, today);
  const { name, contact } = objector;
  const objection = context.deriveId('objection') as ObjectionId;
  const said = { channel, text, objector: { name, contact }, ...(files.length > 0 && { files }) };
  return [{ type: 'ObjectionFiled', data: { objection, community, ...said, answerDue, ...reminders } }];
};

const found = (state: PostedNotice, id: ObjectionId, ...standing: readonly Objection['is'][]): Objection => {
  const objection = state.objections[id];
  if (!objection || !standing.includes(objection.is)) return refuse('WrongState', { objection: id, is: objection?.is });
  return objection;
};

/** Every criterion that is sent back says why. Refuses `ReturnReasonMissing`. */
const checkSentBack = (sentBack: SentBack | undefined): SentBack => {
  if (!sentBack || sentBack.items.length === 0) return refuse('ReturnReasonMissing');
  const silent = sentBack.items.filter((no) => (sentBack.reasons[no] ?? '').trim() === '');
  if (silent.length > 0) return refuse('ReturnReasonMissing', { items: silent });
  sentBack.items.forEach((no) => checkText(sentBack.reasons[no]!, `reasons.${no}`));
  return sentBack;
};

/** Upheld, it takes its row out of the notice and sends the case back to a named step. */
const resolve = (state: PostedNotice, command: ResolveObjection): PublicNoticeEvent[] => {
  const { objection: id, outcome, reason } = command;
  const { community } = found(state, id, 'investigated');
  checkText(reason, 'reason');
  if (outcome === 'dismissed') {
    return [{ type: 'ObjectionResolved', data: { objection: id, community, outcome, reason } }];
  }
  const { to, items, reasons } = checkSentBack(command.sentBack);
  const sentBack: SentBack = {
    to,
    items: [...new Set(items)].sort((a, b) => a - b),
    reasons: Object.fromEntries(items.map((no) => [String(no), reasons[no]!])),
  };
  const resolved: PublicNoticeEvent = {
    type: 'ObjectionResolved',
    data: { objection: id, community, outcome, reason, sentBack },
  };
  return state.suspended.includes(community)
    ? [resolved]
    : [resolved, { type: 'PublicNoticeRowSuspended', data: { community, objection: id } }];
};

/** What the authority does with an objection; each step follows the one before (A.3). */
export const handle = (
  state: PostedNotice,
  command: Exclude<ObjectionCommand, FileObjection>,
): readonly PublicNoticeEvent[] => {
  const { objection } = command;
  switch (command.type) {
    case 'AcceptObjection':
      found(state, objection, 'received');
      return [{ type: 'ObjectionAccepted', data: { objection } }];
    case 'RejectObjection':
      found(state, objection, 'received');
      return [{ type: 'ObjectionRejected', data: { objection, reason: checkText(command.reason, 'reason') } }];
    case 'RecordInvestigation':
      found(state, objection, 'accepted', 'investigated');
      return [{ type: 'ObjectionInvestigated', data: { objection, finding: command.finding } }];
    case 'ResolveObjection':
      return resolve(state, command);
    case 'AnswerObjection':
      found(state, objection, 'upheld', 'dismissed');
      return [{ type: 'ObjectionAnswered', data: { objection, answer: command.answer } }];
  }
};
