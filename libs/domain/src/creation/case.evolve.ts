import { stepTime } from '../obligation/ladder.js';
import { type ReviewStep } from '../scheme/rules.js';
import { persons } from '../shared/actor.js';
import { apply, FILER, type Move, type Step as ApprovalStep, submitted } from '../shared/approval.js';
import { legalDate } from '../shared/dates.js';
import { type Stamp } from '../shared/decider.js';
import { type AccountId } from '../shared/ids.js';
import { type CriterionNo } from '../shared/standard.js';
import { type Finding, type Step } from './creation.events.js';
import {
  type Case,
  type Creation,
  type Draft,
  hasOpenAssessment,
  type Item,
  itemOf,
  type UnderReview,
} from './creation.state.js';
import { edit, move, type Of, undoable } from './moves.js';

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

const withItem = <D extends Draft>(held: D, no: CriterionNo, change: Partial<Item>): D => ({
  ...held,
  items: { ...held.items, [no]: { ...itemOf(held, no), ...change } },
});

const filedBy = <D extends Draft>(held: D, { actor }: Stamp): D => ({
  ...held,
  filers: union(held.filers, persons(actor)),
});

export const selfCheck = (state: Creation, { data }: Of<'CriterionSelfChecked'>, stamp: Stamp): Creation =>
  edit(state, (held) => {
    const { criterion, ...check } = data;
    return filedBy(withItem(held, criterion, { selfCheck: check, findings: {} }), stamp);
  });

export const attach = (state: Creation, { data }: Of<'EvidenceAttached'>, stamp: Stamp): Creation =>
  edit(state, (held) => {
    const { evidence } = itemOf(held, data.criterion);
    const link = { file: data.file, kind: data.kind };
    const changed = withItem(held, data.criterion, {
      evidence: [...evidence.filter(({ file }) => file !== data.file), link],
    });
    return isCommunity(stamp) ? filedBy(changed, stamp) : changed;
  });

const isCommunity = ({ actor }: Stamp): boolean => actor.role === 'CommunityClerk' || actor.role === 'CommunityHead';

export const submit = (state: Creation, event: Of<'SelfCheckSubmitted'>, stamp: Stamp): Creation => {
  if (state.is !== 'enrolled' && state.is !== 'returned') return state;
  const { edition, submission, chain, due } = event.data;
  const held = filedBy(state.case, stamp);
  const steps = chain.steps.map(({ step }): ApprovalStep => ({ name: step, voices: [step], rule: 'any' }));
  const act = { by: held.filers, at: stamp.at };
  const approval =
    'approval' in held ? { ...apply(held.approval, { is: 'submitted', ...act }), steps } : submitted(steps, act);
  const reviewers = 'reviewers' in held ? held.reviewers : {};
  const next: Case = {
    items: held.items,
    filers: held.filers,
    edition,
    submission,
    submittedOn: 'submittedOn' in held ? held.submittedOn : legalDate(stamp.at),
    chain,
    approval,
    reviewers,
    ...(due && { due }),
    ...stepTime(event.data, stamp.id),
  };
  return undoable(state, { is: 'selfChecked', scheme: state.scheme, case: next }, event, stamp);
};

const STANDING: Readonly<Record<ReviewStep, UnderReview>> = {
  street: 'streetRecommended',
  county: 'countyReviewed',
  prefecture: 'prefectureReviewed',
};

const reviewedBy = (held: Case, step: ReviewStep, by: readonly AccountId[]): Case => ({
  ...held,
  reviewers: { ...held.reviewers, [step]: union(held.reviewers[step] ?? [], by) },
});

export const pass = (
  state: Creation,
  step: ReviewStep,
  event: Of<'StreetRecommended' | 'CountyReviewPassed' | 'PrefectureReviewPassed'>,
  stamp: Stamp,
): Creation => {
  if (!hasOpenAssessment(state) || state.is === 'publicised') return state;
  const by = persons(stamp.actor);
  const agreed: Move = { is: 'agreed', voice: step, by, at: stamp.at };
  const approval = apply(state.case.approval, agreed);
  const { due: _, reminders: _r, ...held } = reviewedBy(state.case, step, by);
  const { due } = event.data;
  const next: Case = { ...held, approval, ...(due && { due }), ...stepTime(event.data, stamp.id) };
  // with the last step of the chain everything is reviewed, whichever step that is
  const is = approval.is === 'approved' ? 'prefectureReviewed' : STANDING[step];
  return undoable(state, { is, scheme: state.scheme, case: next }, event, stamp);
};

export const find = (
  state: Creation,
  { step, criterion, edition, result, failing, answer }: Finding,
  stamp: Stamp,
): Creation =>
  edit(state, (held) => {
    const finding: Finding = { step, criterion, edition, result, failing, ...(answer && { answer }) };
    const changed = withItem(held, criterion, { findings: { ...itemOf(held, criterion).findings, [step]: finding } });
    return 'reviewers' in changed ? reviewedBy(changed as Case, step, persons(stamp.actor)) : changed;
  });

const ORDER: readonly ReviewStep[] = ['street', 'county', 'prefecture'];

/** The findings that a return leaves standing: those of items not named, and of steps before the one returned to. */
const keep = (held: Case, to: Step, items: readonly CriterionNo[]): Case['items'] => {
  const from = to === 'selfCheck' ? 0 : ORDER.indexOf(to);
  const kept = ({ findings }: Item): Item['findings'] =>
    Object.fromEntries(Object.entries(findings).filter(([step]) => ORDER.indexOf(step as ReviewStep) < from));
  return Object.fromEntries(
    Object.entries(held.items).map(([no, item]) => [
      no,
      items.includes(Number(no)) ? { ...item, findings: kept(item) } : item,
    ]),
  );
};

export const giveBack = (state: Creation, event: Of<'AssessmentReturned'>, stamp: Stamp): Creation => {
  if (!hasOpenAssessment(state)) return state;
  const { to, items, by, due } = event.data;
  const returned: Move = {
    is: 'returned',
    voice: by,
    to: to === 'selfCheck' ? FILER : to,
    items: items.map(String),
    by: persons(stamp.actor),
    at: stamp.at,
  };
  const { due: _, reminders: _r, ...held } = state.case;
  const next: Case = {
    ...(by === 'street' || by === 'county' || by === 'prefecture' ? reviewedBy(held, by, persons(stamp.actor)) : held),
    approval: apply(held.approval, returned),
    items: keep(state.case, to, items),
    ...(due && { due }),
    ...stepTime(event.data, stamp.id),
  };
  const back = undoable(state, { is: 'returned', scheme: state.scheme, case: next, to }, event, stamp);
  return { ...back, returns: state.returns + 1 };
};

export const takeBack = (state: Creation, event: Of<'ActTakenBack'>, stamp: Stamp): Creation => {
  const { last } = state;
  if (last?.event !== event.data.event) return state;
  const back = move(state, last.before, event, stamp);
  return last.act === 'AssessmentReturned' ? { ...back, returns: state.returns - 1 } : back;
};

export const withdrawEvidence = (state: Creation, { data }: Of<'EvidenceWithdrawn'>): Creation =>
  edit(state, (held) => {
    const left = itemOf(held, data.criterion).evidence.filter(({ file }) => file !== data.file);
    return withItem(held, data.criterion, { evidence: left });
  });

/** Urging is no act on the case: what may be taken back stays so. */
export const urge = (state: Creation, { data }: Of<'AssessmentUrged'>, stamp: Stamp): Creation => {
  if (!hasOpenAssessment(state)) return state;
  const urged: Move = { is: 'urged', workingDay: data.workingDay, by: persons(stamp.actor), at: stamp.at };
  return { ...state, case: { ...state.case, approval: apply(state.case.approval, urged) } };
};
