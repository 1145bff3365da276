import { persons } from '../shared/actor.js';
import { apply, FILER, type Move, type Step as ApprovalStep, submitted } from '../shared/approval.js';
import { type ReviewStep } from '../scheme/rules.js';
import { type Stamp } from '../shared/decider.js';
import { type AccountId } from '../shared/ids.js';
import { type CriterionNo } from '../shared/standard.js';
import { type CreationEvent, type Finding, type Step } from './creation.events.js';
import {
  type Case,
  type Creation,
  type Draft,
  hasOpenAssessment,
  type Item,
  itemOf,
  notParticipating,
  participates,
  type Situation,
  type UnderReview,
} from './creation.state.js';

type Of<T extends CreationEvent['type']> = Extract<CreationEvent, { type: T }>;

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

const emptyDraft: Draft = { items: {}, filers: [] };

/** The state between two moves: everything but the situation stays. */
const become = (state: Creation, situation: Situation): Creation => {
  const { delegated, pilot, moves, since, returns } = state;
  return { ...situation, ...(delegated && { delegated }), pilot, moves, ...(since && { since }), returns };
};

const move = (state: Creation, situation: Situation, event: CreationEvent, stamp: Stamp): Creation => ({
  ...become(state, situation),
  moves: [
    ...state.moves,
    {
      event: stamp.id,
      type: event.type,
      effectiveOn: stamp.effectiveOn,
      ...('notice' in event.data && event.data.notice && { notice: event.data.notice }),
    },
  ],
  since: stamp.at,
});

/** A move of the case that its author may still take back. */
const undoable = (state: Creation, situation: Situation, event: CreationEvent, stamp: Stamp): Creation => {
  const { delegated: _d, pilot: _p, moves: _m, last: _l, since: _s, returns: _r, ...before } = state;
  const act = { event: stamp.id, act: event.type, by: persons(stamp.actor), at: stamp.at, before };
  return { ...move(state, situation, event, stamp), last: act };
};

const withItem = <D extends Draft>(held: D, no: CriterionNo, change: Partial<Item>): D => ({
  ...held,
  items: { ...held.items, [no]: { ...itemOf(held, no), ...change } },
});

const filedBy = <D extends Draft>(held: D, { actor }: Stamp): D => ({
  ...held,
  filers: union(held.filers, persons(actor)),
});

/** Work on the case that moves it nowhere. */
const edit = (state: Creation, change: (held: Draft) => Draft): Creation => {
  if (state.is === 'enrolled') return become(state, { ...situationOf(state), case: change(state.case) } as Situation);
  if (!hasOpenAssessment(state)) return state;
  // the change keeps whatever a case holds beyond a draft
  return become(state, { ...situationOf(state), case: change(state.case) } as Situation);
};

const situationOf = (state: Creation): Situation => {
  const { delegated: _d, pilot: _p, moves: _m, last: _l, since: _s, returns: _r, ...situation } = state;
  return situation;
};

const selfCheck = (state: Creation, { data }: Of<'CriterionSelfChecked'>, stamp: Stamp): Creation =>
  edit(state, (held) => {
    const { criterion, ...check } = data;
    return filedBy(withItem(held, criterion, { selfCheck: check, findings: {} }), stamp);
  });

const attach = (state: Creation, { data }: Of<'EvidenceAttached'>, stamp: Stamp): Creation =>
  edit(state, (held) => {
    const { evidence } = itemOf(held, data.criterion);
    const link = { file: data.file, kind: data.kind };
    const changed = withItem(held, data.criterion, {
      evidence: [...evidence.filter(({ file }) => file !== data.file), link],
    });
    return isCommunity(stamp) ? filedBy(changed, stamp) : changed;
  });

const isCommunity = ({ actor }: Stamp): boolean => actor.role === 'CommunityClerk' || actor.role === 'CommunityHead';

const submit = (state: Creation, event: Of<'SelfCheckSubmitted'>, stamp: Stamp): Creation => {
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
    chain,
    approval,
    reviewers,
    ...(due && { due }),
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

const pass = (
  state: Creation,
  step: ReviewStep,
  event: Of<'StreetRecommended' | 'CountyReviewPassed' | 'PrefectureReviewPassed'>,
  stamp: Stamp,
): Creation => {
  if (!hasOpenAssessment(state) || state.is === 'publicised') return state;
  const by = persons(stamp.actor);
  const agreed: Move = { is: 'agreed', voice: step, by, at: stamp.at };
  const approval = apply(state.case.approval, agreed);
  const { due: _, ...held } = reviewedBy(state.case, step, by);
  const next: Case = { ...held, approval, ...(event.data.due && { due: event.data.due }) };
  // with the last step of the chain everything is reviewed, whichever step that is
  const is = approval.is === 'approved' ? 'prefectureReviewed' : STANDING[step];
  return undoable(state, { is, scheme: state.scheme, case: next }, event, stamp);
};

const find = (
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

const giveBack = (state: Creation, event: Of<'AssessmentReturned'>, stamp: Stamp): Creation => {
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
  const { due: _, ...held } = state.case;
  const next: Case = {
    ...(by === 'street' || by === 'county' || by === 'prefecture' ? reviewedBy(held, by, persons(stamp.actor)) : held),
    approval: apply(held.approval, returned),
    items: keep(state.case, to, items),
    ...(due && { due }),
  };
  const back = undoable(state, { is: 'returned', scheme: state.scheme, case: next, to }, event, stamp);
  return { ...back, returns: state.returns + 1 };
};

const takeBack = (state: Creation, event: Of<'ActTakenBack'>, stamp: Stamp): Creation => {
  const { last } = state;
  if (last?.event !== event.data.event) return state;
  const back = move(state, last.before, event, stamp);
  return last.act === 'AssessmentReturned' ? { ...back, returns: state.returns - 1 } : back;
};

const correctDate = (state: Creation, { data }: Of<'EffectiveDateCorrected'>): Creation => ({
  ...state,
  moves: state.moves.map((moved) => (moved.event === data.event ? { ...moved, effectiveOn: data.to } : moved)),
});

const attainment = (state: Creation, event: CreationEvent, stamp: Stamp): Creation => {
  if (!participates(state)) return state;
  const { scheme } = state;
  const edition = 'edition' in state ? state.edition : undefined;
  switch (event.type) {
    case 'AttainmentConfirmed':
      return move(state, { is: 'attained', scheme, edition: event.data.edition }, event, stamp);
    case 'RecheckBecameDue':
      return move(state, { is: 'recheckDue', scheme, edition }, event, stamp);
    case 'RecheckStarted':
      return state.is === 'attained' || state.is === 'recheckDue' || state.is === 'underRectification'
        ? become(state, { is: state.is, scheme, edition, recheck: event.data.edition })
        : state;
    case 'RecheckPassed':
      return move(state, { is: 'attained', scheme, edition: event.data.edition }, event, stamp);
    case 'RecheckFailed':
      return move(
        state,
        {
          is: 'underRectification',
          scheme,
          edition,
          recheck: event.data.edition,
          mendBy: event.data.mendBy,
          ...(!event.data.counts && { uncounted: true }),
        },
        event,
        stamp,
      );
    case 'AttainmentLapsed':
      return move(state, { is: 'lapsed' }, event, stamp);
    default:
      return state;
  }
};

const enrolled = (state: Creation, event: Of<'CommunityEnrolled' | 'StandingInherited'>, stamp: Stamp): Creation => {
  const { scheme } = event.data;
  const { delegated: _, ...rest } = state;
  const attainedAlready = event.type === 'StandingInherited' && event.data.as === 'attained';
  const situation: Situation = attainedAlready
    ? { is: 'attained', scheme, edition: undefined }
    : { is: 'enrolled', scheme, case: emptyDraft };
  return { ...move(rest, situation, event, stamp), returns: 0 };
};

/** Folds one fact. Trusts it: the guards were asked when it was decided. */
export const evolve = (state: Creation, event: CreationEvent, stamp: Stamp): Creation => {
  switch (event.type) {
    case 'EnrolmentDelegated':
      return { ...state, delegated: true };
    case 'CommunityEnrolled':
    case 'StandingInherited':
      return enrolled(state, event, stamp);
    case 'CommunityWithdrawn': {
      const pilot = state.pilot === 'nominated' || state.pilot === 'started' ? 'withdrawn' : state.pilot;
      return { ...move(state, { is: 'withdrawn' }, event, stamp), pilot };
    }
    case 'EffectiveDateCorrected':
      return correctDate(state, event);
    case 'LocalPilotNominated':
      return { ...state, pilot: 'nominated' };
    case 'LocalPilotStarted':
      return { ...state, pilot: 'started' };
    case 'LocalPilotCompleted':
      return { ...state, pilot: 'completed' };
    case 'LocalPilotWithdrawn':
      return { ...state, pilot: 'withdrawn' };
    case 'CriterionSelfChecked':
      return selfCheck(state, event, stamp);
    case 'EvidenceAttached':
      return attach(state, event, stamp);
    case 'EvidenceWithdrawn':
      return edit(state, (held) => {
        const left = itemOf(held, event.data.criterion).evidence.filter(({ file }) => file !== event.data.file);
        return withItem(held, event.data.criterion, { evidence: left });
      });
    case 'SelfCheckSubmitted':
      return submit(state, event, stamp);
    case 'StreetRecommended':
      return pass(state, 'street', event, stamp);
    case 'CountyReviewPassed':
      return pass(state, 'county', event, stamp);
    case 'PrefectureReviewPassed':
      return pass(state, 'prefecture', event, stamp);
    case 'CriterionReviewed':
    case 'CriterionOverruled':
      return find(state, event.data, stamp);
    case 'AssessmentReturned':
      return giveBack(state, event, stamp);
    case 'ActTakenBack':
      return takeBack(state, event, stamp);
    case 'AssessmentUrged': {
      if (state.is === 'enrolled' || !hasOpenAssessment(state)) return state;
      const urged: Move = {
        is: 'urged',
        workingDay: event.data.workingDay,
        by: persons(stamp.actor),
        at: stamp.at,
      };
      const held = { ...state.case, approval: apply(state.case.approval, urged) };
      return { ...state, case: held };
    }
    case 'AssessmentVoided':
      return participates(state)
        ? move(state, { is: 'enrolled', scheme: state.scheme, case: emptyDraft }, event, stamp)
        : state;
    case 'CommunityPublicised':
      return hasOpenAssessment(state)
        ? move(
            state,
            { is: 'publicised', scheme: state.scheme, case: state.case, notice: event.data.notice },
            event,
            stamp,
          )
        : state;
    default:
      return attainment(state, event, stamp);
  }
};

export const initial = notParticipating;
