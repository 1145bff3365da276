import { type Obligor } from '../obligation/obligation.events.js';
import { type ObligorRule } from '../scheme/rules.js';
import { type Membership } from '../joint-conference/joint-conference.state.js';
import { reportingAreas, type SchemeState } from '../scheme/scheme.js';
import { type LegalDate } from '../shared/dates.js';
import { type UnitId } from '../shared/ids.js';

interface Quarter {
  readonly firstDay: LegalDate;
  /** The day on which membership decides. */
  readonly obligorsOn: LegalDate;
}

/** The day from which a unit has been a member without a break, whatever else changed about it. */
const admittedOn = (
  memberships: readonly Membership[],
  { unit, from }: Pick<Membership, 'unit' | 'from'>,
): LegalDate => {
  const before = memberships.find((membership) => membership.unit === unit && membership.to === from);
  return before ? admittedOn(memberships, before) : from;
};

type MemberUnits = Extract<ObligorRule, { readonly kind: 'memberUnits' }>;

/**
 * The units that owe a report: members on the deciding day (AMB-52); one admitted after founding from its first full
 * quarter (AMB-25); the lead unit too (AMB-40).
 */
export const owingUnits = (
  memberships: readonly Membership[],
  { newcomers, leadUnitReports }: MemberUnits,
  { firstDay, obligorsOn }: Quarter,
  leadUnit?: UnitId,
): readonly Obligor[] => {
  const owing = memberships.filter(
    ({ unit, from, to, founding }) =>
      from <= obligorsOn &&
      (to === undefined || to > obligorsOn) &&
      (founding || newcomers === 'sameQuarter' || admittedOn(memberships, { unit, from }) <= firstDay) &&
      (leadUnitReports || unit !== leadUnit),
  );
  return [...new Set(owing.map(({ unit }) => unit))].map((unit) => ({ kind: 'unit', unit }));
};

/** The areas that owe a paper on a day (AMB-10), or their counties; an area without counties files itself (AMB-16). */
export const owingAreas = (state: SchemeState, level: 'prefecture' | 'county', on: LegalDate): readonly Obligor[] =>
  reportingAreas(state, on).flatMap(({ area, counties }): Obligor[] =>
    level === 'prefecture' || counties.length === 0
      ? [{ kind: 'area', area }]
      : counties.map(({ key }) => ({ kind: 'county', area, county: key })),
  );
