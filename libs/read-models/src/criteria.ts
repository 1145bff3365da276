import {
  attained,
  type Creation,
  type CreationEvent,
  type CriterionNo,
  participates,
  type Result,
} from '@greenledger/domain';
import { type Balance } from './account.js';
import { keptOnce } from './kept-once.js';

/** A result with the version of the standard that it was found by; versions are never added up (F13). */
interface Found {
  readonly result: Result;
  readonly edition: string;
}
type FoundIn = Found & { readonly area: string };

const foundOf = keptOnce((result: Result, edition: string): Found => ({ result, edition }));
const foundIn = keptOnce((result: Result, edition: string, area: string): FoundIn => ({ result, edition, area }));

/** What F13 counts of one community. */
export interface CriteriaResults {
  /** The result of the highest review step of the current pass, self-check excluded. */
  readonly present: Readonly<Record<CriterionNo, Found>>;
  /** What the county said first, in the area held on that date. */
  readonly first: Readonly<Record<CriterionNo, FoundIn>>;
}

export const noResults: CriteriaResults = { present: {}, first: {} };

const STEPS = ['prefecture', 'county', 'street'] as const;

/** The standing result of one criterion: that of the highest step that gave one. */
const standing = (creation: Creation, no: CriterionNo): Found | undefined => {
  if (!participates(creation) || attained(creation)) return undefined;
  const findings = creation.case.items[no]?.findings ?? {};
  const step = STEPS.find((name) => findings[name]);
  const found = step && findings[step];
  return found && foundOf(found.result, found.edition);
};

const presentIn = (creation: Creation, before: CriteriaResults['present']): CriteriaResults['present'] => {
  if (attained(creation)) return before;
  if (!participates(creation)) return {};
  const all = Object.keys(creation.case.items).map((no) => [no, standing(creation, Number(no))] as const);
  return Object.fromEntries(all.filter((one): one is [string, Found] => one[1] !== undefined));
};

/** Events behind which every result of a case may be another. */
const UNSETTLES: readonly CreationEvent['type'][] = [
  'AssessmentReturned',
  'AssessmentVoided',
  'ActTakenBack',
  'CommunityEnrolled',
  'CommunityWithdrawn',
  'StandingInherited',
  'AttainmentLapsed',
];

const withOne = (before: CriteriaResults, no: CriterionNo, found: Found | undefined): CriteriaResults => {
  const { present, first } = before;
  if (found) return present[no] === found ? before : { present: { ...present, [no]: found }, first };
  const { [no]: _, ...others } = present;
  return { present: others, first };
};

/** The results after one more fact, given the state that it led to; the same object where none is another. */
export const criteriaAfter = (
  before: CriteriaResults,
  event: CreationEvent,
  creation: Creation,
  area: string | undefined,
): CriteriaResults => {
  if (UNSETTLES.includes(event.type)) return { ...before, present: presentIn(creation, before.present) };
  switch (event.type) {
    case 'CriterionSelfChecked': {
      const { criterion } = event.data;
      return before.present[criterion] ? withOne(before, criterion, standing(creation, criterion)) : before;
    }
    case 'CriterionReviewed':
    case 'CriterionOverruled': {
      const { step, criterion, result, edition } = event.data;
      const after = withOne(before, criterion, standing(creation, criterion));
      if (step !== 'county' || before.first[criterion] || area === undefined) return after;
      return { ...after, first: { ...before.first, [criterion]: foundIn(result, edition, area) } };
    }
    default:
      return before;
  }
};

const balanceOf = keptOnce((name: string, no: string, edition: string, area: string): Balance => ({
  figure: `F13.${name}:C${no}:${edition}`,
  area,
  amount: 1,
}));

const countedIn = ({ present, first }: CriteriaResults, area: string | undefined): readonly Balance[] => {
  const balances: Balance[] = [];
  if (area !== undefined) {
    for (const [no, { result, edition }] of Object.entries(present))
      balances.push(balanceOf(result, no, edition, area));
  }
  for (const [no, found] of Object.entries(first)) {
    if (found.result === 'notApplicable') continue;
    balances.push(balanceOf('first.reviewed', no, found.edition, found.area));
    if (found.result === 'notMet') balances.push(balanceOf('first.notMet', no, found.edition, found.area));
  }
  return balances;
};

/** Most facts of a case change no result: their balances are those of the fact before. */
const known = new WeakMap<
  CriteriaResults,
  { readonly area: string | undefined; readonly balances: readonly Balance[] }
>();

/** F13, present by result, and first pass as reviewed (those not applicable apart) and not met. */
export const criteriaBalances = (results: CriteriaResults, area: string | undefined): readonly Balance[] => {
  const before = known.get(results);
  if (before?.area === area && before) return before.balances;
  const balances = countedIn(results, area);
  known.set(results, { area, balances });
  return balances;
};
