import { type ReviewStep } from '../scheme/rules.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { persons } from '../shared/actor.js';
import { demand } from '../shared/approval-guards.js';
import { rollForward } from '../shared/calendar.js';
import { epochOf } from '../shared/dates.js';
import { type Command, type Context } from '../shared/decider.js';
import { type NoticeId, type SchemeId } from '../shared/ids.js';
import { blocking, lacksEvidence } from '../shared/judge.js';
import { refuse } from '../shared/refusal.js';
import { type Answer, type CriterionNo, type Edition, type Result } from '../shared/standard.js';
import { type CreationEvent, type Due, type Finding, type Step, type Visit } from './creation.events.js';
import { type Case, type Creation, itemOf, resultsAt, standsAt } from './creation.state.js';
import {
  atStep,
  dueIn,
  enrolled,
  inOwnPlace,
  type Judged,
  judgedBy,
  mayReview,
  needText,
  type Open,
  standingOn,
} from './guards.js';
import { checkDeclared, checkTotals, counted, criterionOf } from './self-check.js';

/** A reviewer's own result for one criterion; the self-check itself is never edited. */
export interface CriterionResult {
  readonly criterion: CriterionNo;
  readonly result: Result;
  /** Own values, where the reviewer measured; absent: the self-check's are judged. */
  readonly answer?: Answer;
  readonly note?: string;
}
export interface RecommendByStreet extends Command {
  readonly type: 'RecommendByStreet';
  readonly note?: string;
}
export interface ReviewCriterion extends Command, CriterionResult {
  readonly type: 'ReviewCriterion';
  readonly edition?: Edition;
}
export interface OverruleCriterion extends Command, CriterionResult {
  readonly type: 'OverruleCriterion';
  readonly edition?: Edition;
  readonly reason: string;
}
interface PassReview extends Command {
  readonly edition?: Edition;
  /** Results handed in with the pass: recorded in front of it, in the same append. */
  readonly results?: readonly CriterionResult[];
  readonly visit?: Visit;
  readonly note?: string;
}
export interface ReviewByCounty extends PassReview {
  readonly type: 'ReviewByCounty';
}
export interface ReviewByPrefecture extends PassReview {
  readonly type: 'ReviewByPrefecture';
}
export interface ReturnAssessment extends Command {
  readonly type: 'ReturnAssessment';
  readonly to: Step;
  readonly items: readonly CriterionNo[];
  /** Why, for each item by its number. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly edition?: Edition;
  /** Results handed in with the return. */
  readonly results?: readonly CriterionResult[];
  /** Set by the process that follows an upheld objection. */
  readonly notice?: NoticeId;
}
export interface TakeBack extends Command {
  readonly type: 'TakeBack';
}
export interface UrgeAssessment extends Command {
  readonly type: 'UrgeAssessment';
}
export type ReviewCommand =
  | RecommendByStreet
  | ReviewCriterion
  | OverruleCriterion
  | ReviewByCounty
  | ReviewByPrefecture
  | ReturnAssessment
  | TakeBack
  | UrgeAssessment;

const nextDue = (held: Case, step: ReviewStep, scheme: SchemeId, context: Context): Partial<Due> => {
  const steps = held.chain.steps.map(({ step: name }) => name);
  const next = steps[steps.indexOf(step) + 1];
  return next ? dueIn(scheme, next, context) : {};
};

/** The person and the step fit, and the step is passed by one voice. */
const speak = (state: Open, step: ReviewStep, context: Context): void => {
  const { actor, at } = context;
  mayReview(state.case, step, context);
  demand(state.case.approval, { is: 'agreed', voice: step, by: persons(actor), at }, { voices: [step] });
};

/** The street sees that everything is there; it judges no criterion. */
export const recommend = (state: Creation, { note }: RecommendByStreet, context: Context): readonly CreationEvent[] => {
  const open = atStep(state, 'street');
  speak(open, 'street', context);
  const due = nextDue(open.case, 'street', open.scheme, context);
  return [{ type: 'StreetRecommended', data: { edition: open.case.edition, ...(note && { note }), ...due } }];
};

/** The step that the case stands at, if it judges criteria. */
const judgingStep = (state: Creation, context: Context, ...steps: readonly ReviewStep[]) => {
  const open = atStep(state, ...steps);
  const step = standsAt(open) as ReviewStep;
  const { judges } = mayReview(open.case, step, context);
  if (judges !== 'criteria') return refuse('WrongStep', { at: step, judges });
  return { open, step };
};

/** One own result of a step, held against the measures, the register and the evidence like any other. */
const find = (
  open: Open,
  step: ReviewStep,
  judged: Judged,
  { criterion: no, result, answer }: CriterionResult,
  context: Context,
): Finding => {
  const criterion = criterionOf(judged, no);
  const item = itemOf(open.case, no);
  const values = answer ?? item.selfCheck?.answer ?? { values: {} };
  // a reviewer may find an item applicable that the community left out, but not met without values
  const failing = checkDeclared(criterion, result, values);
  if (answer) checkTotals(criterion, answer, standingOn(context));
  if (lacksEvidence(criterion, result, values, item.evidence)) return refuse('EvidenceMissing', { criteria: [no] });
  return {
    step,
    criterion: no,
    edition: judged.edition,
    result,
    failing,
    ...(answer && { answer, ...counted(criterion, answer) }),
  };
};

export const review = (
  state: Creation,
  { edition, note, criterion, result, answer }: ReviewCriterion,
  context: Context,
): readonly CreationEvent[] => {
  const { open, step } = judgingStep(state, context, 'county', 'prefecture');
  const finding = find(open, step, judgedBy(open, context, edition), { criterion, result, answer }, context);
  return [{ type: 'CriterionReviewed', data: { ...finding, ...(note && { note }) } }];
};

/** A later step gives another result than the one before it, and says why. */
export const overrule = (
  state: Creation,
  { edition, reason, criterion, result, answer }: OverruleCriterion,
  context: Context,
): readonly CreationEvent[] => {
  const { open, step } = judgingStep(state, context, 'county', 'prefecture');
  const steps = open.case.chain.steps.map(({ step: name }) => name);
  const over = steps[steps.indexOf(step) - 1];
  const before = over && itemOf(open.case, criterion).findings[over];
  if (!before || before.result === result) return refuse('WrongState', { criterion, over, result: before?.result });
  const finding = find(open, step, judgedBy(open, context, edition), { criterion, result, answer }, context);
  return [{ type: 'CriterionOverruled', data: { ...finding, over, reason: needText(reason) } }];
};

const reviewed = (
  open: Open,
  step: ReviewStep,
  judged: Judged,
  results: readonly CriterionResult[],
  context: Context,
): readonly CreationEvent[] =>
  results.map((given) => ({
    type: 'CriterionReviewed',
    data: { ...find(open, step, judged, given, context), ...(given.note && { note: given.note }) },
  }));

/** A site visit looks at what was submitted, and has happened. Refuses `EffectiveInFuture`, `EffectiveOutOfOrder`. */
const checkVisit = ({ on }: Visit, { submittedOn }: Case, { today }: Context): void => {
  if (on > today) refuse('EffectiveInFuture', { visit: on, today });
  if (on < submittedOn) refuse('EffectiveOutOfOrder', { visit: on, submittedOn });
};

/**
 * Passes a step that judges criteria: it needs that step's own result for every item, and none that blocks by the pass
 * rule (AMB-11). Refuses `CriterionNotMet` with the items, `EvidenceMissing` without the site visit the chain asks for.
 */
export const pass = (
  state: Creation,
  command: ReviewByCounty | ReviewByPrefecture,
  context: Context,
): readonly CreationEvent[] => {
  const step = command.type === 'ReviewByCounty' ? 'county' : 'prefecture';
  const { results = [], edition, visit, note } = command;
  const open = atStep(state, step);
  speak(open, step, context);
  const judged = judgedBy(open, context, edition);
  const recorded = reviewed(open, step, judged, results, context);
  const { siteVisit, judges } = mayReview(open.case, step, context);
  if (judges === 'criteria') {
    const given = Object.fromEntries(results.map(({ criterion, result }) => [criterion, result]));
    const all = { ...resultsAt(open.case, step, judged.edition), ...given };
    const rule = ruleValue(context.cited(schemeRef(open.scheme)), 'assessment.passRule', context.today);
    const criteria = blocking(judged.version.criteria, all, rule);
    if (criteria.length > 0) return refuse('CriterionNotMet', { step, criteria });
  }
  if (siteVisit && !visit) return refuse('EvidenceMissing', { step, visit: 'missing' });
  if (visit) checkVisit(visit, open.case, context);
  return [
    ...recorded,
    {
      type: step === 'county' ? 'CountyReviewPassed' : 'PrefectureReviewPassed',
      data: {
        edition: judged.edition,
        ...(visit && { visit }),
        ...(note && { note }),
        ...nextDue(open.case, step, open.scheme, context),
      },
    },
  ];
};

const checkReasons = (items: readonly CriterionNo[], reasons: ReturnAssessment['reasons']): void => {
  const silent = items.filter((no) => (reasons[no] ?? '').trim() === '');
  if (items.length === 0 || silent.length > 0) refuse('ReturnReasonMissing', { items: silent });
};

/** Whose return it is: the current step's reviewer, whoever confirms, or the process behind an upheld objection. */
const returnedBy = (open: Open, context: Context): Step | 'notice' => {
  const at = standsAt(open);
  if (at === 'street' || at === 'county' || at === 'prefecture') {
    mayReview(open.case, at, context);
    return at;
  }
  if (context.actor.role === 'System') return 'notice';
  inOwnPlace(context);
  const { confirmedBy } = open.case.chain;
  return confirmedBy.includes(context.actor.role) ? 'notice' : refuse('NotAllowed', { roles: confirmedBy });
};

/** Sends a case back to an earlier step, naming items and why (C.2); what is not named carries over. */
export const giveBack = (state: Creation, command: ReturnAssessment, context: Context): readonly CreationEvent[] => {
  const { to, items, reasons, results = [], edition, notice } = command;
  const { actor } = context;
  const fromNotice = actor.role === 'System';
  // the process repeats itself harmlessly: once the case is no longer before the public, nothing is left to do
  if (fromNotice && (state.is !== 'publicised' || state.notice !== notice)) return [];
  const open = atStep(state, 'street', 'county', 'prefecture', 'notice', 'confirmation');
  checkReasons(items, reasons);
  const by = returnedBy(open, context);
  const order: readonly Step[] = ['selfCheck', ...open.case.chain.steps.map(({ step }) => step)];
  const reachable = by === 'notice' ? order : order.slice(0, order.indexOf(by));
  if (!reachable.includes(to)) return refuse('WrongStep', { to, reachable });
  const judged = judgedBy(open, context, edition);
  const named = [...new Set(items)].sort((a, b) => a - b);
  named.forEach((no) => criterionOf(judged, no));
  const recorded = by === 'county' || by === 'prefecture' ? reviewed(open, by, judged, results, context) : [];
  return [
    ...recorded,
    {
      type: 'AssessmentReturned',
      data: {
        by,
        to,
        items: named,
        reasons: Object.fromEntries(named.map((no) => [String(no), reasons[no]!])),
        ...(state.is === 'publicised' && { notice: state.notice }),
        ...dueIn(open.scheme, to === 'selfCheck' ? 'mending' : to, context),
      },
    },
  ];
};

const MINUTE = 60_000;

/** Undoes the last act by the one who did it, in time and while nobody has acted since (A.6a). */
export const takeBack = (state: Creation, context: Context): readonly CreationEvent[] => {
  const { scheme } = enrolled(state);
  const { last } = state;
  if (!last) return refuse('AlreadyDecided', { reason: 'nextHasActed' });
  if (!persons(context.actor).some((account) => last.by.includes(account)))
    return refuse('NotAllowed', { act: last.act });
  const { minutes } = ruleValue(context.cited(schemeRef(scheme)), 'approval.takeBack', context.today);
  if (epochOf(context.at) - epochOf(last.at) > minutes * MINUTE) {
    return refuse('AlreadyDecided', { act: last.act, withinMinutes: minutes });
  }
  return [{ type: 'ActTakenBack', data: { event: last.event, act: last.act } }];
};

/** Asks whoever is to act for speed, once a working day per person (A.6a). Refuses `UrgedAlready`. */
export const urge = (state: Creation, context: Context): readonly CreationEvent[] => {
  const open = atStep(state, 'selfCheck', 'street', 'county', 'prefecture');
  inOwnPlace(context);
  const scheme = context.cited(schemeRef(open.scheme));
  const { perWorkingDay } = ruleValue(scheme, 'notices.urging', context.today);
  const workingDay = rollForward(calendar(scheme), context.today).value;
  const by = persons(context.actor);
  demand(open.case.approval, { is: 'urged', workingDay, by, at: context.at }, { urgingsPerWorkingDay: perWorkingDay });
  return [{ type: 'AssessmentUrged', data: { step: standsAt(open) as Step, workingDay } }];
};
