import {
  type Bureau,
  type BureauKind,
  type CalendarYear,
  type Criterion,
  type DocumentId,
  type LegalDate,
  type Name,
  type ReportingArea,
  type Rule,
  type RuleBasis,
  type RuleKey,
  type RuleValues,
  type SchemeId,
  type StandardVersion,
  type UnitId,
} from '@greenledger/domain';
import { type CalendarFile, type SchemeFiles } from './files.js';

/** A rule as the data sets it, with the readings that it could be switched to. */
export type SchemeRule = Rule & {
  readonly appliesFrom: LegalDate;
  readonly basis: RuleBasis;
  readonly alternatives: Readonly<Record<string, { readonly reading: string; readonly value: RuleValues[RuleKey] }>>;
};

type Documents = SchemeFiles['policy-documents.json'];
type Units = SchemeFiles['units.json'];

export type SchemeDocument = Documents['documents'][number];
export type SchemeUnit = Units['units'][number];
export type WorkItem = SchemeFiles['work-items.json']['workItems'][number];
export type SchemeTarget = SchemeFiles['targets.json']['targets'][number];
export type Roster = SchemeFiles['roster.json'];
export type VerificationMethod = SchemeFiles['standard.json']['criteria'][number]['verification'][number];

/** The whole scheme as data: checked, in the domain's own shapes, ready to be turned into commands. */
export interface Scheme {
  readonly id: SchemeId;
  readonly name: Name;
  /** The document that establishes the scheme. */
  readonly notice: DocumentId;
  readonly startsOn: LegalDate;
  readonly conference: SchemeFiles['scheme.json']['conference'];
  readonly organisations: Documents['organisations'];
  readonly documents: readonly SchemeDocument[];
  readonly leadUnit: UnitId;
  readonly office: Units['office'];
  readonly units: readonly SchemeUnit[];
  readonly areas: readonly (ReportingArea & { readonly appliesFrom: LegalDate })[];
  readonly standard: StandardVersion & { readonly appliesFrom: LegalDate };
  /** How each criterion is verified, by its number. */
  readonly verification: Readonly<Record<number, readonly VerificationMethod[]>>;
  readonly workItems: readonly WorkItem[];
  readonly targets: readonly SchemeTarget[];
  readonly rules: readonly SchemeRule[];
  readonly roster: Roster;
  readonly calendars: readonly CalendarYear[];
}

/** Bureau ids of an area are its key and the kind, `GY.housing`. */
export const bureauId = (area: string, kind: BureauKind): UnitId => `${area}.${kind}` as UnitId;

/** The bureaus that a document of the data is addressed to, in printed order. */
export const addresseesOf = (document: SchemeDocument): readonly UnitId[] =>
  (document.issue?.addressees ?? []).flatMap(({ areas, bureaus }) =>
    areas.flatMap((area) => bureaus.map((kind) => bureauId(area, kind))),
  );

/** The areas with everything that lies in them, put together from the files for areas, counties and streets. */
export const areasOf = (files: SchemeFiles): Scheme['areas'] => {
  const { appliesFrom, areas, bureauKinds, enclaves } = files['areas.json'];
  const { counties } = files['counties.json'];
  const { streets } = files['streets.json'];
  const kinds = new Map(bureauKinds.map(({ kind, name }) => [kind, name]));
  const bureau = (area: (typeof areas)[number], kind: BureauKind): Bureau => {
    const { zh, en } = kinds.get(kind)!;
    return { id: bureauId(area.key, kind), kind, name: { zh: `${area.name.zh}${zh}`, en: `${area.name.en} ${en}` } };
  };
  return areas.map((area) => {
    const own = counties.filter((county) => county.area === area.key);
    const keys = new Set<string>(own.map(({ key }) => key));
    return {
      area: area.key,
      name: area.name,
      ...(area.code !== undefined && { code: area.code }),
      bureaus: area.bureaus.map((kind) => bureau(area, kind)),
      counties: own.map(({ key, codes }) => ({
        key,
        codes: codes.map(({ assumed: _, ...code }) => code),
      })),
      streets: streets
        .filter(([, county]) => keys.has(county))
        .map(([code, county, kind, name]) => ({ county, suffix: code.slice(6), name, kind })),
      enclaves: enclaves
        .filter((enclave) => enclave.area === area.key)
        .map(({ street, from }) => ({ street, ...(from !== undefined && { from }) })),
      appliesFrom,
    };
  });
};

/** What a calendar file says, in the domain's shape; the source names the notices. */
export const calendarYearOf = ({ year, source, holidays, makeUpDays }: CalendarFile): CalendarYear => ({
  year,
  holidays: holidays.flatMap(({ days }) => days),
  makeUpDays,
  source: source.notices.join('、'),
});

const standardOf = (file: SchemeFiles['standard.json']): Scheme['standard'] => ({
  ...file,
  criteria: file.criteria.map(({ verification: _, ...criterion }): Criterion => criterion),
});

/** Puts the files together; they have been checked. */
export const assemble = (
  files: SchemeFiles,
  rules: readonly SchemeRule[],
  calendars: readonly CalendarFile[],
): Scheme => {
  const { id, name, notice, startsOn, conference } = files['scheme.json'];
  const { organisations, documents } = files['policy-documents.json'];
  const { leadUnit, office, units } = files['units.json'];
  return {
    id: id as SchemeId,
    name,
    notice,
    startsOn,
    conference,
    organisations,
    documents,
    leadUnit,
    office,
    units,
    areas: areasOf(files),
    standard: standardOf(files['standard.json']),
    verification: Object.fromEntries(files['standard.json'].criteria.map(({ no, verification }) => [no, verification])),
    workItems: files['work-items.json'].workItems,
    targets: files['targets.json'].targets,
    rules,
    roster: files['roster.json'],
    calendars: calendars.map(calendarYearOf).sort((a, b) => a.year - b.year),
  };
};
