import {
  type Creation,
  creation as decider,
  type CreationEvent,
  type Edition,
  evolveCreation,
  type Finding,
  type PublicNoticeEvent,
  type Result,
} from '@greenledger/domain';
import { stampOf, type StreamName } from '@greenledger/eventing';
import { type Moment } from './engine/moment.js';
import { factsAt, type FactsFrom, type KnownFact, timelineLine, type TimelineLine } from './facts.js';

const creationStream = (id: string) => `creation-${id}` as StreamName;
const communityStream = (id: string) => `community-${id}` as StreamName;

/** One line of the criteria matrix: the self-check beside what each step found. */
export interface CriterionLine {
  readonly criterion: number;
  readonly selfCheck?: {
    readonly result: Result;
    readonly failing: readonly string[];
    readonly edition: Edition;
    readonly answer: object;
  };
  readonly findings: Readonly<Partial<Record<Finding['step'], Omit<Finding, 'step' | 'criterion'>>>>;
  readonly evidence: readonly { readonly file: string; readonly kind: string; readonly mediaType: string }[];
  /** Why it was sent back, while it is still to be mended. */
  readonly returned?: string;
  /** Why it was sent back, once it was answered or proven anew, until all of it moves on. */
  readonly mended?: string;
}

const isCreation = ({ event }: KnownFact): boolean => event.stream.startsWith('creation-');
const factOf = ({ event }: KnownFact): CreationEvent => event as unknown as CreationEvent;

/** The state of a creation as far as a list of facts goes. */
const stateAfter = (facts: readonly KnownFact[]): Creation =>
  facts.filter(isCreation).reduce<Creation>((state, { event, on }) => {
    const stamp = { ...stampOf(event), effectiveOn: on } as Parameters<typeof decider.evolve>[2];
    return evolveCreation(state, event as unknown as CreationEvent, stamp);
  }, decider.initial);

/** The last state that held an assessment: a decided one shows the matrix that it was decided on. */
const lastCase = (facts: readonly KnownFact[]): Extract<Creation, { readonly case: object }>['case'] | undefined => {
  const state = stateAfter(facts);
  if ('case' in state) return state.case;
  if (state.is === 'notParticipating' || state.is === 'withdrawn') return undefined;
  const confirmed = facts.findLastIndex((fact) => fact.event.type === 'AttainmentConfirmed');
  const before = confirmed < 0 ? undefined : stateAfter(facts.slice(0, confirmed));
  return before && 'case' in before ? before.case : undefined;
};

type Reasons = Readonly<Record<string, string>>;

/** What the last return named, by item: what is still to be mended, and what was mended since. */
interface Return {
  readonly open: Reasons;
  readonly mended: Reasons;
}

const nothing: Return = { open: {}, mended: {} };

const without = (reasons: Reasons, item: string): Reasons =>
  Object.fromEntries(Object.entries(reasons).filter(([each]) => each !== item));

/** An item that is answered, proven or judged anew is mended, and all are forgotten once the case moves on. */
const toMendAfter = (before: Return, fact: CreationEvent): Return => {
  switch (fact.type) {
    case 'AssessmentReturned':
      return { open: fact.data.reasons, mended: {} };
    case 'CriterionSelfChecked':
    case 'EvidenceAttached':
    case 'CriterionReviewed':
    case 'CriterionOverruled': {
      const item = String(fact.data.criterion);
      const reason = before.open[item];
      if (reason === undefined) return before;
      return { open: without(before.open, item), mended: { ...before.mended, [item]: reason } };
    }
    case 'ActTakenBack':
      return fact.data.act === 'AssessmentReturned' ? nothing : before;
    case 'SelfCheckSubmitted':
    case 'StreetRecommended':
    case 'CountyReviewPassed':
    case 'PrefectureReviewPassed':
    case 'AssessmentVoided':
      return nothing;
    default:
      return before;
  }
};

/** The criteria matrix of one community as it was known at a moment. */
export const criteriaMatrix = async (
  from: FactsFrom,
  community: string,
  moment: Moment,
): Promise<readonly CriterionLine[]> => {
  const facts = await factsAt(from, [creationStream(community)], moment);
  const held = lastCase(facts);
  if (!held) return [];
  const mediaTypes = new Map<string, string>();
  for (const fact of facts.map(factOf)) {
    if (fact.type === 'EvidenceAttached') mediaTypes.set(fact.data.file, fact.data.mediaType);
  }
  const { open, mended } = facts.map(factOf).reduce(toMendAfter, nothing);
  return Object.entries(held.items).map(([no, { selfCheck, evidence, findings }]) => ({
    criterion: Number(no),
    ...(selfCheck && {
      selfCheck: {
        result: selfCheck.result,
        failing: selfCheck.failing,
        edition: selfCheck.edition,
        answer: selfCheck.answer,
      },
    }),
    findings: Object.fromEntries(
      Object.entries(findings).map(([step, { step: _s, criterion: _c, ...found }]) => [step, found]),
    ),
    evidence: evidence.map(({ file, kind }) => ({ file, kind, mediaType: mediaTypes.get(file) ?? '' })),
    ...(open[no] !== undefined && { returned: open[no] }),
    ...(mended[no] !== undefined && { mended: mended[no] }),
  }));
};

export interface CaseTimeline {
  readonly returns: number;
  readonly objections: number;
  readonly lines: readonly TimelineLine[];
}

/** What a notice says about one community: its own rows and objections, and the notice's own course. */
const concerns = (community: string, objections: ReadonlySet<string>, event: PublicNoticeEvent): boolean => {
  if ('objection' in event.data) return objections.has(event.data.objection);
  return !('community' in event.data) || event.data.community === community;
};

/** Everything that happened to one community on its way, with the register's moves and the notices that listed it. */
export const caseTimeline = async (from: FactsFrom, community: string, moment: Moment): Promise<CaseTimeline> => {
  const own = await factsAt(from, [communityStream(community), creationStream(community)], moment);
  const notices = own
    .filter(isCreation)
    .map(factOf)
    .flatMap((fact) => (fact.type === 'CommunityPublicised' ? [`publicNotice-${fact.data.notice}` as StreamName] : []));
  const published = await factsAt(from, [...new Set(notices)], moment);
  const objections = new Set(
    published
      .map(({ event }) => event as unknown as PublicNoticeEvent)
      .flatMap((fact) =>
        fact.type === 'ObjectionFiled' && fact.data.community === community ? [fact.data.objection as string] : [],
      ),
  );
  const about = published.filter(({ event }) => concerns(community, objections, event as unknown as PublicNoticeEvent));
  const lines = [...own, ...about].sort((a, b) => a.ordinal - b.ordinal).map((fact) => timelineLine(fact));
  return { returns: stateAfter(own).returns, objections: objections.size, lines };
};
