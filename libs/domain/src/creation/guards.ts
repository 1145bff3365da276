import { stepReminders } from '../obligation/ladder.js';
import { activeOn, type Community, communityRef, move, type Standing } from '../community/community.state.js';
import { type ChainStep, type ReviewStep } from '../scheme/rules.js';
import { calendar, ruleInForce, ruleValue, schemeRef } from '../scheme/scheme.js';
import { isAmong, type Role } from '../shared/actor.js';
import { addWorkingDays } from '../shared/calendar.js';
import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type AccountId, type CommunityId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type Edition } from '../shared/standard.js';
import { type Applicable, applicable, baseStandardOf, standardRef, versionNamed } from '../standard/standard.state.js';
import { type Due, type Step } from './creation.events.js';
import { type Case, type Creation, hasOpenAssessment, participates, standsAt } from './creation.state.js';

export const communityOf = (context: Context): Community => context.cited(communityRef(context.id as CommunityId));

/** The community as it stood on a day. Refuses `CommunityNotActive`. */
export const standingOn = (context: Context, on: LegalDate = context.effectiveOn): Standing => {
  const state = communityOf(context);
  if (state.is === 'unregistered' || !activeOn(state, on)) return refuse('CommunityNotActive', { on });
  const past = state.moves.filter((moved) => moved.on <= on);
  return (
    past.reduce<Standing | undefined>((before, moved) => move(before, moved.event, moved.on), undefined) ??
    refuse('CommunityNotActive', { on })
  );
};

type Scope = ChainStep['scope'] | 'community';

/** The actor's scope must cover the place where the community lies now (a place moves; a reviewer's does not). */
export const within = (scope: Scope, { actor, id }: Context, place: Standing): void => {
  if (actor.role === 'System') return;
  const covered = {
    community: actor.community === id,
    street: actor.street === place.street,
    county: actor.county === place.county,
    area: actor.area === place.area,
  }[scope];
  if (!covered) refuse('OutsideArea', { scope, [scope]: scope === 'community' ? id : place[scope] });
};

/** The scope that an actor's role is bound to. */
export const scopeOf = (role: Role): Scope => {
  switch (role) {
    case 'CommunityClerk':
    case 'CommunityHead':
      return 'community';
    case 'StreetOfficer':
      return 'street';
    case 'CountyReviewer':
      return 'county';
    default:
      return 'area';
  }
};

/** Every role but those of the province acts inside its own place only. */
export const inOwnPlace = (context: Context): Standing => {
  const place = standingOn(context, context.today);
  if (!PROVINCIAL.includes(context.actor.role)) within(scopeOf(context.actor.role), context, place);
  return place;
};
const PROVINCIAL: readonly Role[] = ['ProvincialOfficer', 'OfficeDirector', 'System'];

type Participating = Extract<Creation, { scheme: SchemeId }>;
export type Open = Extract<Creation, { case: Case }>;

/** Refuses `NotEnrolled`. */
export const enrolled = (state: Creation): Participating =>
  participates(state) ? state : refuse('NotEnrolled', { is: state.is });

/** An assessment that stands at a step of the chain. Refuses `NotEnrolled`, `WrongStep`. */
export const atStep = (state: Creation, ...steps: readonly (Step | 'notice' | 'confirmation')[]): Open => {
  enrolled(state);
  const at = standsAt(state);
  if (!hasOpenAssessment(state) || at === undefined || !steps.includes(at)) {
    return refuse('WrongStep', { is: state.is, at, asked: steps });
  }
  return state;
};

/** The step of the chain as it was stamped on the case. */
export const chainStep = ({ chain }: Case, step: ReviewStep): ChainStep =>
  chain.steps.find((other) => other.step === step) ?? refuse('WrongStep', { step });

/**
 * May this actor take part in this step of this case? Refuses `WrongStep`, `NotAllowed`, `OutsideArea`, and
 * `ReviewerConflict` for whoever filed or served another step, judged for the deputy and for the person deputised for.
 */
export const mayReview = (held: Case, step: ReviewStep, context: Context): ChainStep => {
  const { actor } = context;
  const configured = chainStep(held, step);
  if (!configured.roles.includes(actor.role)) {
    const own = held.chain.steps.find(({ roles }) => roles.includes(actor.role));
    return own ? refuse('WrongStep', { at: step, asked: own.step }) : refuse('NotAllowed', { step, role: actor.role });
  }
  within(configured.scope, context, standingOn(context, context.today));
  if (isAmong(actor, held.filers)) return refuse('ReviewerConflict', { step, reason: 'filed' });
  const elsewhere = (Object.entries(held.reviewers) as [ReviewStep, readonly AccountId[]][]).find(
    ([other, accounts]) => other !== step && isAmong(actor, accounts),
  );
  if (elsewhere) return refuse('ReviewerConflict', { step, reason: 'reviewed', at: elsewhere[0] });
  return configured;
};

export type Judged = Applicable;

/**
 * What an assessment opened here and now is judged by: the area's own standard, or the base. Refuses
 * `StandardVersionMismatch` when there is none, or when another was meant.
 */
export const inForce = (scheme: SchemeId, context: Context, meant: Edition | undefined): Judged => {
  const id = baseStandardOf(scheme);
  const on = context.effectiveOn;
  const found = applicable(context.cited(standardRef(id)), id, standingOn(context, on).area, on);
  return found && (meant === undefined || meant === found.edition)
    ? found
    : refuse('StandardVersionMismatch', { inForce: found?.edition, meant });
};

/** The version that judges an open case (AMB-42): that of its first submission, unless configured otherwise. */
export const judgedBy = (state: Open, context: Context, meant: Edition | undefined): Judged => {
  const rule = ruleInForce(context.cited(schemeRef(state.scheme)), 'assessment.standardVersion', context.today);
  if (rule?.value.inForce === 'whenReviewed') return inForce(state.scheme, context, meant);
  const id = baseStandardOf(state.scheme);
  const stamped = state.case.edition;
  const version = versionNamed(context.cited(standardRef(id)), id, stamped);
  return version && (meant === undefined || meant === stamped)
    ? { edition: stamped, version }
    : refuse('StandardVersionMismatch', { judgedBy: stamped, meant });
};

/** The day by which the next one should have acted (A.6a). */
export const dueIn = (
  scheme: SchemeId,
  what: 'street' | 'county' | 'prefecture' | 'mending',
  { cited, today }: Context,
): Due => {
  const state = cited(schemeRef(scheme));
  const days = ruleValue(state, 'assessment.stepTimes', today)[what];
  const { value, provisional } = addWorkingDays(calendar(state), today, days);
  return { due: value, ...(provisional && { provisional: true }), ...stepReminders(state, value, today) };
};

export const needText = (text: string, code: 'ReasonMissing' | 'ReturnReasonMissing' = 'ReasonMissing'): string =>
  text.trim() === '' ? refuse(code) : text;
