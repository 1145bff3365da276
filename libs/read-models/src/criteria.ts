import {
  attained,
  type Creation,
  type CreationEvent,
  type CriterionNo,
  participates,
  type Result,
} from '@greenledger/domain';
import { type Balance } from './account.js';

/** A result with the version of the standard that it was found by; versions are never added up (F13). */
interface Found {
  readonly result: Result;
  readonly edition: string;
}

/** What F13 counts of one community. */
export interface CriteriaResults {
  /** The result of the highest review step of the current pass, self-check excluded. */
  readonly present: Readonly<Record<CriterionNo, Found>>;
  /** What the county said first, in the area held on that date. */
  readonly first: Readonly<Record<CriterionNo, Found & { readonly area: string }>>;
}

export const noResults: CriteriaResults = { present: {}, first: {} };

const STEPS = ['prefecture', 'county', 'street'] as const;

const presentIn = (creation: Creation, before: CriteriaResults['present']): CriteriaResults['present'] => {
  if (attained(creation)) return before;
  if (!participates(creation)) return {};
  return Object.fromEntries(
    Object.entries(creation.case.items).flatMap(([no, { findings }]) => {
      const step = STEPS.find((name) => findings[name]);
      const found = step && findings[step];
      return found ? [[no, { result: found.result, edition: found.edition }]] : [];
    }),
  );
};

/** Events behind which the results of a case may be others; all the rest leaves them as they are. */
const TOUCHES: readonly CreationEvent['type'][] = [
  'CriterionReviewed',
  'CriterionOverruled',
  'CriterionSelfChecked',
  'AssessmentReturned',
  'AssessmentVoided',
  'ActTakenBack',
  'CommunityEnrolled',
  'CommunityWithdrawn',
  'StandingInherited',
  'AttainmentLapsed',
];

/** The results after one more fact, given the state that it led to. */
export const criteriaAfter = (
  before: CriteriaResults,
  event: CreationEvent,
  creation: Creation,
  area: string | undefined,
): CriteriaResults => {
  if (!TOUCHES.includes(event.type)) return before;
  const present = presentIn(creation, before.present);
  if (event.type !== 'CriterionReviewed' && event.type !== 'CriterionOverruled') return { ...before, present };
  const { step, criterion, result, edition } = event.data;
  if (step !== 'county' || before.first[criterion] || area === undefined) return { ...before, present };
  return { present, first: { ...before.first, [criterion]: { result, edition, area } } };
};

const figure = (name: string, no: string, { edition }: Found): string => `F13.${name}:C${no}:${edition}`;

/** F13, present by result, and first pass as reviewed (those not applicable apart) and not met. */
export const criteriaBalances = ({ present, first }: CriteriaResults, area: string | undefined): readonly Balance[] => {
  const found: Balance[] = [];
  if (area !== undefined) {
    for (const [no, one] of Object.entries(present))
      found.push({ figure: figure(one.result, no, one), area, amount: 1 });
  }
  for (const [no, one] of Object.entries(first)) {
    if (one.result === 'notApplicable') continue;
    found.push({ figure: figure('first.reviewed', no, one), area: one.area, amount: 1 });
    if (one.result === 'notMet') found.push({ figure: figure('first.notMet', no, one), area: one.area, amount: 1 });
  }
  return found;
};
