import { type ReviewStep } from '../scheme/rules.js';
import { chainFor, ruleInForce, ruleValue, schemeRef } from '../scheme/scheme.js';
import { type LegalDate } from '../shared/dates.js';
import { type Command, type Context } from '../shared/decider.js';
import { type FileDigest, type SchemeId } from '../shared/ids.js';
import { answerFaults, judge, lacksEvidence, sharesOf, totalsOf } from '../shared/judge.js';
import { refuse } from '../shared/refusal.js';
import {
  type Answer,
  type Criterion,
  type CriterionNo,
  type Edition,
  type EvidenceKind,
  type Result,
} from '../shared/standard.js';
import { compoundCounts, type Standing } from '../community/community.state.js';
import { type CountedShare, type CreationEvent, type Step } from './creation.events.js';
import { type Creation, type Draft, hasOpenAssessment, itemOf, standsAt } from './creation.state.js';
import { dueIn, enrolled, inForce, type Judged, judgedBy, mayReview, needText, standingOn, within } from './guards.js';

/** What the community says about one criterion. */
export interface CriterionCheck {
  readonly criterion: CriterionNo;
  readonly result: Result;
  readonly answer: Answer;
}
export interface RecordCriterionSelfCheck extends Command, CriterionCheck {
  readonly type: 'RecordCriterionSelfCheck';
  /** The version that the sheet was filled in by; absent: the one that judges. */
  readonly edition?: Edition;
}
export interface AttachEvidence extends Command {
  readonly type: 'AttachEvidence';
  readonly criterion: CriterionNo;
  readonly file: FileDigest;
  /** Type and size as the store found them, never as the sender named them. */
  readonly mediaType: string;
  readonly bytes: number;
  readonly kind: EvidenceKind;
  readonly takenOn?: LegalDate;
  readonly place?: string;
}
export interface WithdrawEvidence extends Command {
  readonly type: 'WithdrawEvidence';
  readonly criterion: CriterionNo;
  readonly file: FileDigest;
  readonly reason: string;
}
export interface SubmitSelfCheck extends Command {
  readonly type: 'SubmitSelfCheck';
  readonly edition?: Edition;
  /** Answers handed in with the submission: recorded in front of it, in the same append. */
  readonly checks?: readonly CriterionCheck[];
}
export type SelfCheckCommand = RecordCriterionSelfCheck | AttachEvidence | WithdrawEvidence | SubmitSelfCheck;

type WithCommunity = Extract<Creation, { is: 'enrolled' | 'returned' }> & { readonly case: Draft };

/** The assessment while it is the community's turn. Refuses `NotEnrolled`, `WrongStep`, `OutsideArea`. */
const withCommunity = (state: Creation, context: Context): WithCommunity => {
  const { is } = enrolled(state);
  if ((state.is !== 'enrolled' && state.is !== 'returned') || standsAt(state) !== 'selfCheck') {
    return refuse('WrongStep', { is, at: standsAt(state), asked: ['selfCheck'] });
  }
  within('community', context, standingOn(context, context.today));
  return state;
};

/** An assessment keeps the version it was first submitted under; before that, the one in force counts (AMB-42). */
const judging = (state: WithCommunity, context: Context, meant: Edition | undefined): Judged =>
  state.is === 'returned' ? judgedBy(state, context, meant) : inForce(state.scheme, context, meant);

export const criterionOf = ({ version }: Judged, no: CriterionNo): Criterion =>
  version.criteria.find((criterion) => criterion.no === no) ?? refuse('AnswerInvalid', { criterion: no });

/** Totals that count compounds equal what the register holds on that day. */
export const checkTotals = (criterion: Criterion, answer: Answer, place: Standing): void => {
  const { compounds } = compoundCounts(place);
  for (const { value, basis, total } of totalsOf(criterion, answer)) {
    if (basis === 'compounds' && total !== compounds) {
      refuse('CompoundCountMismatch', { criterion: criterion.no, value, total, registered: compounds });
    }
  }
};

/**
 * A declared result against the measures. Refuses `NotApplicableNotAllowed`, `AnswerInvalid`, and `CriterionNotMet`
 * for a "met" that the values do not bear; "not met" may always be declared.
 */
export const checkDeclared = (criterion: Criterion, result: Result, answer: Answer): readonly string[] => {
  const { no } = criterion;
  const judged = judge(criterion, answer);
  if (result === 'notApplicable' && judged.result !== 'notApplicable') {
    return refuse('NotApplicableNotAllowed', { criterion: no });
  }
  const [fault] = answerFaults(criterion, answer);
  if (fault?.code === 'NotApplicableNotAllowed') refuse(fault.code, { criterion: no, part: fault.part });
  if (fault?.code === 'AnswerInvalid') refuse(fault.code, { criterion: no, value: fault.value });
  if (result === 'met' && judged.result !== 'met') {
    return refuse('CriterionNotMet', { criteria: [no], failing: judged.failing });
  }
  return judged.failing;
};

/** The shares of an answer, for the figures that add them up. */
export const counted = (criterion: Criterion, answer: Answer): { readonly shares?: readonly CountedShare[] } => {
  const shares = sharesOf(criterion, answer);
  return shares.length > 0 ? { shares } : {};
};

const check = (judged: Judged, place: Standing, { criterion: no, result, answer }: CriterionCheck): CreationEvent => {
  const criterion = criterionOf(judged, no);
  const failing = checkDeclared(criterion, result, answer);
  checkTotals(criterion, answer, place);
  const data = { criterion: no, edition: judged.edition, result, failing, answer, ...counted(criterion, answer) };
  return { type: 'CriterionSelfChecked', data };
};

export const record = (
  state: Creation,
  { criterion, result, answer, edition }: RecordCriterionSelfCheck,
  context: Context,
): readonly CreationEvent[] => {
  const held = withCommunity(state, context);
  return [check(judging(held, context, edition), standingOn(context), { criterion, result, answer })];
};

/** The community proves its answers; a reviewer may add what a site visit showed. Answers with what judges the case. */
const evidenceOf = (
  state: Creation,
  context: Context,
): { readonly held: Draft; readonly judged: Judged; readonly scheme: SchemeId } => {
  enrolled(state);
  const at = standsAt(state);
  if (isStep(at) && hasOpenAssessment(state)) {
    mayReview(state.case, at, context);
    return { held: state.case, judged: judgedBy(state, context, undefined), scheme: state.scheme };
  }
  const open = withCommunity(state, context);
  return { held: open.case, judged: judging(open, context, undefined), scheme: open.scheme };
};
const isStep = (at: ReturnType<typeof standsAt>): at is ReviewStep =>
  at === 'street' || at === 'county' || at === 'prefecture';

/**
 * Links a file to a criterion of the version that judges. Refuses `AnswerInvalid` for a criterion that the version does
 * not hold, `EffectiveInFuture` for what is taken after today, `EvidenceOverLimit`.
 */
export const attach = (state: Creation, command: AttachEvidence, context: Context): readonly CreationEvent[] => {
  const { type: _, ...link } = command;
  const { held, judged, scheme } = evidenceOf(state, context);
  criterionOf(judged, link.criterion);
  const { takenOn } = link;
  const { today } = context;
  if (takenOn !== undefined && takenOn > today) return refuse('EffectiveInFuture', { takenOn, today });
  const limits = ruleValue(context.cited(schemeRef(scheme)), 'evidence.limits', context.today);
  const { evidence } = itemOf(held, link.criterion);
  if (evidence.some(({ file, kind }) => file === link.file && kind === link.kind)) return [];
  if (
    link.bytes > limits.maxFileBytes ||
    !limits.contentTypes.includes(link.mediaType) ||
    evidence.length >= limits.maxFilesPerCriterion
  ) {
    return refuse('EvidenceOverLimit', { criterion: link.criterion, ...limits });
  }
  return [{ type: 'EvidenceAttached', data: link }];
};

export const withdrawEvidence = (
  state: Creation,
  { criterion, file, reason }: WithdrawEvidence,
  context: Context,
): readonly CreationEvent[] => {
  const held = withCommunity(state, context);
  if (!itemOf(held.case, criterion).evidence.some((link) => link.file === file)) {
    return refuse('EvidenceMissing', { criteria: [criterion], file });
  }
  return [{ type: 'EvidenceWithdrawn', data: { criterion, file, reason: needText(reason) } }];
};

/**
 * Hands the self-check in (R80-R95). Everything is judged again by the version that counts: the register or the
 * standard may have changed since an answer was written.
 */
export const submit = (state: Creation, command: SubmitSelfCheck, context: Context): readonly CreationEvent[] => {
  const { checks = [], edition } = command;
  const held = withCommunity(state, context);
  const { scheme } = held;
  const place = standingOn(context);
  const config = context.cited(schemeRef(scheme));
  const chain = chainFor(config, place.area, context.today);
  if (!chain.selfCheckedBy.includes(context.actor.role)) {
    return refuse('NotAllowed', { step: 'selfCheck', roles: chain.selfCheckedBy });
  }
  const judged = judging(held, context, edition);
  const recorded = checks.map((given) => check(judged, place, given));
  const given = new Map(checks.map((one) => [one.criterion, one]));
  const answered = judged.version.criteria.map((criterion) => {
    const item = itemOf(held.case, criterion.no);
    return { criterion, item, said: given.get(criterion.no) ?? item.selfCheck };
  });
  const missing = answered.filter(({ said }) => !said).map(({ criterion }) => criterion.no);
  if (missing.length > 0) return refuse('AnswerMissing', { criteria: missing });
  const unproven = answered
    .filter(({ criterion, item, said }) => said && lacksEvidence(criterion, said.result, said.answer, item.evidence))
    .map(({ criterion }) => criterion.no);
  if (unproven.length > 0) return refuse('EvidenceMissing', { criteria: unproven });
  for (const { criterion, said } of answered) {
    checkDeclared(criterion, said!.result, said!.answer);
    checkTotals(criterion, said!.answer, place);
  }
  const first: Step = chain.steps[0]?.step ?? refuse('RuleMissing', { key: 'assessment.chain' });
  return [
    ...recorded,
    {
      type: 'SelfCheckSubmitted',
      data: {
        edition: judged.edition,
        submission: 'submission' in held.case ? held.case.submission + 1 : 1,
        chain,
        rule: ruleInForce(config, 'assessment.chain', context.today)!.event,
        ...dueIn(scheme, first, context),
      },
    },
  ];
};
