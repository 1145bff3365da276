import { communityRef } from '../community/community.state.js';
import { publicNoticeRef } from '../public-notice/public-notice.state.js';
import { schemeRef } from '../scheme/scheme.js';
import { type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type CommunityId, type NoticeId, type SchemeId } from '../shared/ids.js';
import { baseStandardOf, standardRef } from '../standard/standard.state.js';
import {
  type AttainmentCommand,
  confirm,
  failRecheck,
  lapse,
  markRecheckDue,
  passRecheck,
  publicise,
  startRecheck,
  voidCase,
} from './attainment.js';
import { type CreationEvent } from './creation.events.js';
import { evolve } from './creation.evolve.js';
import { type Creation, creationRef, notParticipating, participates } from './creation.state.js';
import { correctDate, delegate, enrol, inherit, type ParticipationCommand, pilot, withdraw } from './participation.js';
import { giveBack, overrule, pass, recommend, review, type ReviewCommand, takeBack, urge } from './review.js';
import { attach, record, type SelfCheckCommand, submit, withdrawEvidence } from './self-check.js';

export type CreationCommand = ParticipationCommand | SelfCheckCommand | ReviewCommand | AttainmentCommand;

const decide = (state: Creation, command: CreationCommand, context: Context): readonly CreationEvent[] => {
  switch (command.type) {
    case 'DelegateEnrolment':
      return delegate(state, context);
    case 'EnrolCommunity':
      return enrol(state, command, context);
    case 'WithdrawCommunity':
      return withdraw(state, command, context);
    case 'InheritStanding':
      return inherit(state, command, context);
    case 'CorrectEffectiveDate':
      return correctDate(state, command, context);
    case 'NominateLocalPilot':
    case 'StartLocalPilot':
    case 'CompleteLocalPilot':
    case 'WithdrawLocalPilot':
      return pilot(state, command, context);
    case 'RecordCriterionSelfCheck':
      return record(state, command, context);
    case 'AttachEvidence':
      return attach(state, command, context);
    case 'WithdrawEvidence':
      return withdrawEvidence(state, command, context);
    case 'SubmitSelfCheck':
      return submit(state, command, context);
    case 'RecommendByStreet':
      return recommend(state, command, context);
    case 'ReviewCriterion':
      return review(state, command, context);
    case 'OverruleCriterion':
      return overrule(state, command, context);
    case 'ReviewByCounty':
    case 'ReviewByPrefecture':
      return pass(state, command, context);
    case 'ReturnAssessment':
      return giveBack(state, command, context);
    case 'TakeBack':
      return takeBack(state, context);
    case 'UrgeAssessment':
      return urge(state, context);
    case 'MarkPublicised':
      return publicise(state, command);
    case 'ConfirmAttainment':
      return confirm(state, context);
    case 'VoidAssessment':
      return voidCase(state, command, context);
    case 'MarkRecheckDue':
      return markRecheckDue(state, command);
    case 'StartRecheck':
      return startRecheck(state, context);
    case 'PassRecheck':
      return passRecheck(state, context);
    case 'FailRecheck':
      return failRecheck(state, command, context);
    case 'LapseAttainment':
      return lapse(state, command, context);
    default:
      return never(command);
  }
};

const noticeOf = (command: CreationCommand, state: Creation): NoticeId | undefined =>
  command.type === 'ConfirmAttainment' && state.is === 'publicised'
    ? state.notice
    : command.type === 'CorrectEffectiveDate'
      ? state.moves.find(({ event }) => event === command.event)?.notice
      : undefined;

const schemeOf = (command: CreationCommand, state: Creation): SchemeId | undefined =>
  command.type === 'InheritStanding' ? command.scheme : participates(state) ? state.scheme : undefined;

/** The register, the configuration and the standard; the notice where one was named; the parts of a merged community. */
const cites = (command: CreationCommand, state: Creation, { id }: Context): readonly StreamRef[] => {
  const scheme = schemeOf(command, state);
  const notice = noticeOf(command, state);
  return [
    communityRef(id as CommunityId),
    ...(scheme ? [schemeRef(scheme), standardRef(baseStandardOf(scheme))] : []),
    ...(notice ? [publicNoticeRef(notice)] : []),
    ...(command.type === 'InheritStanding' ? command.from.map(creationRef) : []),
  ];
};

const clerks = ['CommunityClerk', 'CommunityHead'] as const;
const bureau = ['PrefectureOfficer', 'PrefectureReviewer'] as const;
/** Any of them may hold a step of a configured chain; the chain stamped on the case says which (AMB-13). */
const reviewers = ['StreetOfficer', 'CountyReviewer', 'PrefectureOfficer', 'PrefectureReviewer'] as const;

/**
 * Participation, self-check, review, attainment and re-check of one community (A.3, R54, R61, R80-R95). The approval
 * machine of the chain is folded in; the stream's id is the community's.
 */
export const creation: Decider<Creation, CreationCommand, CreationEvent> = {
  initial: notParticipating,
  begins: [],
  matter: (id) => communityRef(id as CommunityId),
  may: {
    DelegateEnrolment: ['PrefectureOfficer'],
    EnrolCommunity: ['PrefectureOfficer', 'CommunityClerk'],
    WithdrawCommunity: ['PrefectureOfficer'],
    InheritStanding: ['System'],
    CorrectEffectiveDate: [...bureau, 'ProvincialOfficer'],
    NominateLocalPilot: ['PrefectureOfficer'],
    StartLocalPilot: ['PrefectureOfficer'],
    CompleteLocalPilot: ['PrefectureOfficer'],
    WithdrawLocalPilot: ['PrefectureOfficer'],
    RecordCriterionSelfCheck: clerks,
    AttachEvidence: [...clerks, ...reviewers],
    WithdrawEvidence: clerks,
    SubmitSelfCheck: clerks,
    RecommendByStreet: reviewers,
    ReviewCriterion: reviewers,
    OverruleCriterion: reviewers,
    ReviewByCounty: reviewers,
    ReviewByPrefecture: reviewers,
    ReturnAssessment: [...reviewers, 'System'],
    TakeBack: [...clerks, ...reviewers],
    UrgeAssessment: [...clerks, ...reviewers, 'ProvincialOfficer', 'OfficeDirector'],
    MarkPublicised: ['System'],
    ConfirmAttainment: bureau,
    VoidAssessment: [...bureau, 'ProvincialOfficer', 'System'],
    MarkRecheckDue: ['System'],
    StartRecheck: [...bureau, 'CountyReviewer', 'ProvincialOfficer'],
    PassRecheck: ['PrefectureReviewer', 'ProvincialOfficer'],
    FailRecheck: ['PrefectureReviewer', 'ProvincialOfficer'],
    LapseAttainment: ['PrefectureReviewer', 'ProvincialOfficer'],
  },
  backdates: ['EnrolCommunity', 'WithdrawCommunity', 'ConfirmAttainment', 'InheritStanding'],
  cites,
  evolve,
  decide,
};

export { creationRef } from './creation.state.js';
