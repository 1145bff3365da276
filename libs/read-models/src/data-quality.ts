import { placeOf, reportingAreas, type RuleKey, type SchemeId } from '@greenledger/domain';
import { type LegalDate } from '@greenledger/eventing';
import { type FigureHead, type From, rulesUsed } from './attainment-figures.js';
import { type CommunityLine } from './communities.js';
import { type Listed } from './engine/ledger.js';
import { atOf, type Moment } from './engine/moment.js';
import { type ConfirmationLine, type ImportLine } from './registers.js';
import { schemeAt } from './scheme-at.js';

/** A community whose code names no street that stands on the day: its county or street was recoded and it was not. */
export interface UnmatchedCode {
  readonly community: string;
  readonly code: string;
  readonly area: string | undefined;
  /** Since when, and by which event, the community stands in the register as it does. */
  readonly since: LegalDate;
  readonly ordinal: number;
}

const sum = (amounts: Iterable<number> = []): number => [...amounts].reduce((total, amount) => total + amount, 0);

/** Every active community, page by page. */
const activeCommunities = async ({ ledger }: From, moment: Moment): Promise<readonly Listed<CommunityLine>[]> => {
  const found: Listed<CommunityLine>[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ledger.rows<CommunityLine>(
      'communities',
      moment,
      { key: 'community', status: 'active' },
      { cursor, limit: 2_000 },
    );
    found.push(...page.items);
    if (page.next === undefined) return found;
    cursor = page.next;
  }
};

/** The codes of active communities that fit no place of the scheme on the day. */
export const unmatchedCodes = async (from: From, id: SchemeId, moment: Moment): Promise<readonly UnmatchedCode[]> => {
  const scheme = await schemeAt(from, id, moment);
  return (await activeCommunities(from, moment))
    .filter(({ data }) => placeOf(scheme, data.code.slice(0, 9), moment.asOf)?.standing !== 'inForce')
    .map(({ subject, area, data, effectiveFrom, ordinal }) => {
      return { community: subject, code: data.code, area, since: effectiveFrom, ordinal };
    });
};

const CHECKING: readonly RuleKey[] = ['register.urbanFlag', 'register.confirmation'];

/** F21, data quality: codes, compounds, imports, and the register confirmed for the year of the day. */
export const dataQuality = async (from: From, id: SchemeId, moment: Moment) => {
  const scheme = await schemeAt(from, id, moment);
  const year = moment.asOf.slice(0, 4);
  const names = {
    retiredCodes: 'F21.retiredCodes',
    withoutCompounds: 'F21.withoutCompounds',
    imports: 'F21.imports',
    importsWithErrors: 'F21.importsWithErrors',
    retiredCodesImported: 'F21.retiredCodesImported',
    registersConfirmed: `F21.confirmed:${year}`,
    communities: 'F21.communities',
    rulesWithoutBasis: 'F21.rulesWithoutBasis',
  } as const;
  const balances = await from.ledger.balances(Object.values(names), moment);
  const unmatched = await unmatchedCodes(from, id, moment);
  const registers = await from.ledger.all<ConfirmationLine>('registers', moment, { key: year });
  const areas = reportingAreas(scheme, moment.asOf).map(({ area }) => ({
    area,
    confirmed: registers.find((line) => line.area === (area as string))?.status ?? 'open',
    retiredCodes: balances.get(names.retiredCodes)?.get(area) ?? 0,
    withoutCompounds: balances.get(names.withoutCompounds)?.get(area) ?? 0,
    unmatchedCodes: unmatched.filter((code) => code.area === area).length,
  }));
  const imports = await from.ledger.all<ImportLine>('register-imports', moment);
  const totals = Object.fromEntries(
    Object.entries(names).map(([name, figure]) => [name, sum(balances.get(figure)?.values())]),
    // the names of the object that it is made from
  ) as Readonly<Record<keyof typeof names, number>>;
  const head: FigureHead = { figure: 'F21', at: atOf(moment), rules: rulesUsed(scheme, CHECKING, moment.asOf) };
  const withErrors = imports.filter(({ data }) => data.refused.length > 0).map(({ subject }) => subject);
  return {
    ...head,
    year: Number(year),
    totals: {
      ...totals,
      unmatchedCodes: unmatched.length,
    },
    areas,
    unmatched,
    withErrors,
    /** The figure that opens each number to its events. */
    behind: { ...names, unmatchedCodes: 'F21.unmatchedCodes' },
  };
};
