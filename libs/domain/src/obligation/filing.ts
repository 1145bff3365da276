import { type Actor } from '../shared/actor.js';
import { type Context, type StreamRef } from '../shared/decider.js';
import { lateness } from '../shared/deadline.js';
import { communityRef } from '../community/community.state.js';
import { refuse } from '../shared/refusal.js';
import { type Filing, type ObligationEvent, type Obligor } from './obligation.events.js';
import { type OpenedObligation, timelinessAtStake } from './obligation.state.js';
import { checkFigures, checkPilots, checkWork, type ImplementationPlan, missingParts, type Paper } from './papers.js';

/** The role and the scope that the obligation asks of its filer. Refuses `NotObligor`. */
const asObligor = ({ terms, obligor }: OpenedObligation, actor: Actor): void => {
  const owes = terms.filedBy.includes(actor.role) && covers(actor, obligor);
  if (!owes) refuse('NotObligor', { obligor, filedBy: terms.filedBy });
};

const covers = ({ unit, area, county }: Actor, obligor: Obligor): boolean => {
  if (obligor.kind === 'unit') return unit === obligor.unit;
  return obligor.kind === 'area' ? area === obligor.area : county === obligor.county;
};

/** The kind of paper that is owed, with what each kind asks of its content. */
const checkPaper = ({ terms, obligor }: OpenedObligation, paper: Paper, { cited }: Context): void => {
  if (paper.kind !== terms.kind) refuse('WrongState', { owed: terms.kind, filed: paper.kind });
  if (paper.kind === 'pilotList' && obligor.kind !== 'unit') {
    checkPilots(paper, obligor.area, (id) => cited(communityRef(id)));
  }
  if (paper.kind === 'stageSummary') checkFigures(paper);
  if (paper.kind === 'quarterlyReport') checkWork(paper);
};

/** The communities that a pilot list names. */
export const citedByPaper = (paper: Paper): readonly StreamRef[] =>
  paper.kind === 'pilotList' ? paper.pilots.map(({ community }) => communityRef(community)) : [];

/** Late counts from the first filing; a paper returned in time stays in time when mended in time (AMB-46, 47). */
const timeliness = (state: OpenedObligation, { at }: Context): Pick<Filing, 'firstFiledAt' | 'late' | 'daysLate'> => {
  if (!('version' in state)) return { firstFiledAt: at, ...lateness(at, state.terms) };
  const { firstFiledAt, late, daysLate } = state;
  const judged = state.is === 'returned' && timelinessAtStake(state) ? lateness(at, state.mending) : { late, daysLate };
  return { firstFiledAt, ...judged };
};

const filing = (state: OpenedObligation, paper: Paper, context: Context): Filing => ({
  version: 'version' in state ? state.version + 1 : 1,
  paper,
  missing: missingParts(paper),
  ...timeliness(state, context),
});

/** A first filing, a new version of what is not yet accepted, or the mended paper after a return. */
export const submit = (state: OpenedObligation, paper: Paper, context: Context): ObligationEvent[] => {
  asObligor(state, context.actor);
  if (state.is === 'waived') return refuse('ObligationNotOpen', { is: state.is });
  if (state.is === 'accepted') return refuse('AlreadyAccepted', { version: state.version });
  checkPaper(state, paper, context);
  return [{ type: 'ObligationSubmitted', data: { kind: state.terms.kind, ...filing(state, paper, context) } }];
};

/** Puts a new version of an accepted plan forward; the accepted one stays in the history. */
export const revise = (
  state: OpenedObligation,
  { plan, reason }: { readonly plan: ImplementationPlan; readonly reason: string },
  context: Context,
): ObligationEvent[] => {
  asObligor(state, context.actor);
  if (state.terms.kind !== 'implementationPlan' || state.is !== 'accepted') {
    return refuse('WrongState', { kind: state.terms.kind, is: state.is });
  }
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'ObligationRevised', data: { kind: state.terms.kind, ...filing(state, plan, context), reason } }];
};
