import { type LegalDate } from '../shared/dates.js';
import { type AreaId, type CommunityCode, type CountyCode, type StreetCode } from '../shared/ids.js';
import { type RefusalCode } from '../shared/refusal.js';
import { areaOf, placeOf, reportingArea, ruleInForce, type SchemeState } from '../scheme/scheme.js';

/** What a register says of a community, before anything is checked. */
export interface Statement {
  readonly code: string;
  readonly name: string;
  /** `community`, or the level of the body that the list means (B.1 fact 3: the word 社区 had two levels). */
  readonly level: string;
  readonly street?: string;
  readonly county?: string;
  readonly area: AreaId;
  readonly urban: boolean;
  readonly urbanSource?: string;
  /** Statistical class of town and country, `111`, where the register has it. */
  readonly urbanClass?: string;
}

/** Why a statement cannot enter the register: the code, and which of its fields is wrong. */
export interface Issue {
  readonly code: RefusalCode;
  readonly column: string;
  readonly value: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Where a community lies, by the scheme's keys. */
export interface Place {
  readonly street: StreetCode;
  readonly county: CountyCode;
}

const CODE = /^\d{12}$/;
/** Bodies of street level that carry the word (B.1 fact 3). */
const STREET_LEVEL = /(社区服务中心|街道办事处|街道)$/u;

/** The area tree begins some day; what lay in the province before that lay where it lay then. */
const treeDay = ({ areas }: SchemeState, on: LegalDate): LegalDate => {
  const begins = Object.values(areas).map(([first]) => first?.appliesFrom ?? on);
  return begins.reduce((day, begin) => (begin > day ? begin : day), on);
};

/** An area without counties of its own (Gui'an) may also hold places of the counties that it lies over. */
const mayHold = (scheme: SchemeState, area: AreaId, street: string, on: LegalDate): boolean => {
  if (areaOf(scheme, street as StreetCode, on) === area) return true;
  const county = placeOf(scheme, street, on)?.place.county;
  const enclaves = reportingArea(scheme, area, on)?.enclaves ?? [];
  return enclaves.some((enclave) => placeOf(scheme, enclave.street, on)?.place.county === county);
};

/** Where a code lies on a day, if it is a code of twelve digits whose street stood then. */
export const placeOfCode = (scheme: SchemeState, code: string, on: LegalDate): Place | undefined => {
  const found = CODE.test(code) ? placeOf(scheme, code.slice(0, 9), on) : undefined;
  const { street, county } = found?.place ?? {};
  return found?.standing === 'inForce' && street && county ? { street, county } : undefined;
};

/**
 * Whether the statistical class of a row says otherwise than its urban flag (AMB-4). The class proposes; only where the
 * rule forces it a row without a class, or with another one, cannot be flagged.
 */
export const classOf = (
  { urban, urbanClass }: Pick<Statement, 'urban' | 'urbanClass'>,
  scheme: SchemeState,
  on: LegalDate,
): { readonly differs: boolean; readonly forced: boolean } => {
  const rule = ruleInForce(scheme, 'register.urbanFlag', on)?.value;
  const forced = rule?.classIs === 'forced';
  if (!rule || (urbanClass === undefined && !forced)) return { differs: false, forced };
  return { differs: urban !== (urbanClass !== undefined && rule.proposedFromClasses.includes(urbanClass)), forced };
};

/** Everything that keeps a statement out of the register on a day, in the order in which its guards speak. */
export const issuesOf = (statement: Statement, scheme: SchemeState, on: LegalDate): readonly Issue[] => {
  const { code, name, level, area, urban, urbanSource = '' } = statement;
  const issues: Issue[] = [];
  // what lay in the province before there was a scheme was sourced like what it took over
  const needsSource = ruleInForce(scheme, 'register.urbanFlag', on)?.value.needsSource ?? true;
  if (needsSource && urban && urbanSource.trim() === '')
    issues.push({ code: 'UrbanFlagUnsourced', column: 'source', value: urbanSource });
  if (level !== 'community') issues.push({ code: 'NotCommunityLevel', column: 'level', value: level });
  else if (STREET_LEVEL.test(name)) issues.push({ code: 'NotCommunityLevel', column: 'name', value: name });
  const { street = code.slice(0, 9), county = code.slice(0, 6) } = statement;
  if (!CODE.test(code)) return [...issues, { code: 'CodeMalformed', column: 'code', value: code }];
  if (!code.startsWith(street) || street.length !== 9) {
    issues.push({ code: 'CodeMalformed', column: 'street', value: street, details: { code } });
  } else if (!street.startsWith(county) || county.length !== 6) {
    issues.push({ code: 'CodeMalformed', column: 'county', value: county, details: { code } });
  } else if (!placeOfCode(scheme, code, on)) {
    const found = placeOf(scheme, street, on);
    const details = { code, on, ...(found && { standing: found.standing }) };
    issues.push({ code: 'StreetUnknown', column: 'street', value: street, details });
  } else if (!mayHold(scheme, area, street, treeDay(scheme, on))) {
    const expected = areaOf(scheme, street as StreetCode, treeDay(scheme, on));
    issues.push({ code: 'OutsideArea', column: 'area', value: area, details: { code, area, expected } });
  }
  return issues;
};

export const isCode = (text: string): text is CommunityCode => CODE.test(text);
