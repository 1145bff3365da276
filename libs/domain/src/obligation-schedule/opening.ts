import { deadlineKey, type DeadlineRule, type ObligationKind } from '../scheme/rules.js';
import { calendar, type RuleVersion, type SchemeState } from '../scheme/scheme.js';
import { type Calendar } from '../shared/calendar.js';
import { type Instant, instantAt, type LegalDate } from '../shared/dates.js';
import { nextPeriod, type ObligationPeriod, periodOf } from '../shared/deadline.js';

type DeadlineVersion = RuleVersion<`deadline.${ObligationKind}`>;

/** The period that opens next, when, and by which version of its rule. */
export interface Opening {
  readonly period: ObligationPeriod;
  readonly at: Instant;
  readonly rule: DeadlineVersion;
}

/** The first period of a rule that was never opened. */
const firstUnopened = (
  rule: DeadlineRule,
  days: Calendar,
  opened: Readonly<Record<string, unknown>>,
): ObligationPeriod | undefined => {
  for (let name: string | undefined = rule.firstPeriod; name !== undefined; name = nextPeriod(rule, name)) {
    if (rule.lastPeriod !== undefined && name > rule.lastPeriod) return undefined;
    if (!(name in opened)) return periodOf(rule, days, name);
  }
  return undefined;
};

const later = (a: LegalDate, b: LegalDate): LegalDate => (a > b ? a : b);

/**
 * What opens next of a kind. Each version of the rule speaks for its own days only: a period opens on the day that the
 * version of that day names, or, where that day had passed before the version applied, on the version's first day.
 */
export const nextOpeningOf = (
  state: SchemeState,
  kind: ObligationKind,
  opened: Readonly<Record<string, unknown>>,
): Opening | undefined => {
  const versions: readonly DeadlineVersion[] = state.rules[deadlineKey(kind)] ?? [];
  const openings = versions.flatMap((rule, i): Opening[] => {
    const until = versions[i + 1]?.appliesFrom;
    const period = firstUnopened(rule.value, calendar(state), opened);
    if (!period) return [];
    const on = later(period.opensOn, rule.appliesFrom);
    return until !== undefined && on >= until ? [] : [{ period, at: instantAt(on), rule }];
  });
  return openings.reduce<Opening | undefined>(
    (first, next) => (first && first.at <= next.at ? first : next),
    undefined,
  );
};
