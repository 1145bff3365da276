import { type Stamp } from '../shared/decider.js';
import { attach, find, giveBack, pass, selfCheck, submit, takeBack, urge, withdrawEvidence } from './case.evolve.js';
import { type CreationEvent } from './creation.events.js';
import { type Creation, hasOpenAssessment, participates, type Situation } from './creation.state.js';
import { become, emptyDraft, move, type Of } from './moves.js';

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
      return withdrawEvidence(state, event);
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
    case 'AssessmentUrged':
      return urge(state, event, stamp);
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
