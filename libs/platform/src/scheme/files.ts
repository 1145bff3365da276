import { evidenceKinds, type PostRank, type StandardVersion } from '@greenledger/domain';
import { z } from 'zod';
import * as f from './fields.js';

const note = { note: f.text.optional(), assumed: z.literal(true).optional() };
const counts = z.strictObject({ counties: f.natural, streets: f.natural, towns: f.natural, townships: f.natural });

const manifest = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/, 'must be a place and a year, guizhou-2020'),
  name: f.name,
  notice: f.documentId,
  startsOn: f.date,
  conference: z.strictObject({ name: f.name, officeLocation: f.name }),
  expects: z.strictObject({
    memberUnits: f.positive,
    roster: z.strictObject({ members: f.positive, liaisons: f.positive }),
    addressees: f.positive,
    criteria: z.record(z.string(), z.array(f.positive)),
    workItems: f.positive,
    places: z.record(f.areaId, counts),
  }),
});

const policyDocuments = z.strictObject({
  organisations: z.array(z.strictObject({ id: f.unitId, name: f.name })),
  documents: z.array(
    z.strictObject({
      number: z.strictObject({ printed: f.text, normalised: f.documentId }),
      note: f.text.optional(),
      assumed: z.array(z.literal('dated')).optional(),
      title: f.text,
      titleEn: f.text,
      issuers: z.array(f.unitId).min(1),
      printedHeader: z.array(f.text).optional(),
      dated: f.date,
      bases: z.array(f.documentId),
      issue: z
        .strictObject({
          issuedOn: f.date,
          addressees: z.array(z.strictObject({ areas: z.array(f.areaId), bureaus: z.array(f.bureauKind) })),
        })
        .optional(),
    }),
  ),
});

const units = z.strictObject({
  basis: f.basis,
  appliesFrom: f.date,
  leadUnit: f.unitId,
  office: z.strictObject({ unit: f.unitId, division: f.divisionId }),
  units: z.array(
    z.strictObject({
      id: f.unitId,
      name: f.name,
      fullName: f.text,
      divisions: z.array(z.strictObject({ id: f.divisionId, name: f.name })).min(1),
      duties: z.strictObject({ clause: f.clause, text: f.name }),
    }),
  ),
});

const areas = z.strictObject({
  appliesFrom: f.date,
  bureauKinds: z.array(z.strictObject({ kind: f.bureauKind, name: f.name })),
  areas: z.array(
    z.strictObject({ key: f.areaId, code: f.areaCode.optional(), name: f.name, bureaus: z.array(f.bureauKind).min(1) }),
  ),
  enclaves: z.array(
    z.strictObject({ area: f.areaId, street: f.streetCode, name: f.text, from: f.date.optional(), ...note }),
  ),
});

const counties = z.strictObject({
  source: f.source,
  counties: z.array(
    z.strictObject({
      key: f.countyCode,
      area: f.areaId,
      note: f.text.optional(),
      codes: z
        .array(
          z.strictObject({
            code: f.countyCode,
            name: f.name,
            from: f.date.optional(),
            to: f.date.optional(),
            assumed: z.literal(true).optional(),
          }),
        )
        .min(1),
    }),
  ),
});

const streets = z.strictObject({
  source: f.source,
  columns: z.tuple([z.literal('code'), z.literal('county'), z.literal('kind'), z.literal('name')]),
  streets: z.array(z.tuple([f.streetCode, f.countyCode, z.enum(['street', 'town', 'township']), f.text])),
});

const exemption = z.enum(['reason', 'expertNote']).optional();
const valueName = z.string().regex(/^[a-z][A-Za-z]*$/, 'must be a value name in camel case');
const part = { key: valueName, text: f.name, notApplicable: exemption };
const item = z.strictObject({ value: valueName, text: f.name });
const countBasis = z.enum(['compounds', 'households', 'floorArea', 'buildings']);

const measure = z.discriminatedUnion('kind', [
  z.strictObject({ ...part, kind: z.literal('yes'), value: valueName }),
  z.strictObject({ ...part, kind: z.literal('count'), value: valueName, atLeast: f.positive }),
  z.strictObject({ ...part, kind: z.literal('zero'), value: valueName }),
  z.strictObject({
    ...part,
    kind: z.literal('equal'),
    left: valueName,
    right: valueName,
    basis: countBasis.optional(),
  }),
  z
    .strictObject({
      ...part,
      kind: z.literal('share'),
      covered: valueName,
      total: valueName,
      basis: countBasis,
      atLeast: f.positive,
      of: f.positive,
    })
    .refine(({ atLeast, of }) => atLeast <= of, 'must not ask for more than all'),
  z.strictObject({
    ...part,
    kind: z.literal('all'),
    items: z.array(item).min(1),
    notApplicableItems: z.array(valueName),
  }),
  z.strictObject({ ...part, kind: z.literal('some'), items: z.array(item).min(1), atLeast: f.positive }),
]);

const criterion = z.strictObject({
  no: f.positive,
  group: z.string(),
  text: f.name,
  measures: z.array(measure).min(1),
  notApplicable: exemption,
  evidence: z.strictObject({ atLeast: f.natural, kinds: z.array(z.enum(evidenceKinds)).min(1) }),
  weight: f.positive.optional(),
});

const verified = { verification: z.array(z.enum(['papers', 'site', 'interview'])).min(1) };

const standard = z.strictObject({
  version: f.positive,
  title: f.name,
  basis: f.documentId,
  appliesFrom: f.date,
  groups: z.array(z.strictObject({ id: z.string().regex(/^G\d$/, 'must be a group G1, G2 ...'), text: f.name })),
  criteria: z.array(criterion.extend(verified)),
}) satisfies z.ZodType<StandardVersion>;

const workItems = z.strictObject({
  basis: f.documentId,
  workItems: z.array(
    z.strictObject({
      id: z.string().regex(/^W([1-9]|1\d)$/, 'must be a work item W1, W2 ...'),
      clause: f.clause,
      title: f.name,
      lead: z.array(f.unitId).min(1),
      participants: z.array(f.unitId),
      criteria: z.array(f.positive).min(1),
      subTasks: z.array(f.name).min(1),
    }),
  ),
});

const targets = z.strictObject({
  targets: z.array(
    z.strictObject({
      id: z.string().regex(/^\d{4}$/, 'must be a year'),
      level: z.enum(['province', 'area']),
      share: z
        .strictObject({ atLeast: f.positive, of: f.positive })
        .refine(({ atLeast, of }) => atLeast <= of, 'must not ask for more than all'),
      appliesFrom: f.date,
      numerator: z.literal('attained'),
      denominator: z.literal('urbanCommunities'),
      binding: z.boolean(),
      basis: f.basis,
      text: f.name,
    }),
  ),
});

/** The value of a rule is checked by its key afterwards, so that its errors bear their own paths. */
const rules = z.strictObject({
  rules: z.array(
    z.strictObject({
      key: z.string(),
      appliesFrom: f.date,
      basis: f.basis,
      value: z.unknown(),
      alternatives: z
        .record(
          z.string(),
          z.union([
            z.strictObject({ reading: f.text, change: z.record(z.string(), z.unknown()) }),
            z.strictObject({ reading: f.text, value: z.unknown() }),
          ]),
        )
        .optional(),
    }),
  ),
});

const person = z.strictObject({
  name: f.text,
  unit: f.unitId,
  division: f.divisionId.optional(),
  post: f.name,
  rank: z.enum(['head', 'deputyInCharge', 'deputy'] satisfies readonly PostRank[]).optional(),
});
const roster = z.strictObject({
  basis: f.basis,
  effectiveOn: f.date,
  convenor: person,
  deputyConvenor: person.extend({ division: f.divisionId }),
  members: z.array(person.extend({ division: f.divisionId })),
  liaisons: z.array(z.strictObject({ name: f.text, unit: f.unitId, division: f.divisionId })),
});

const calendar = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: z.strictObject({
    notices: z.array(f.documentId).min(1),
    issuer: f.text,
    readFrom: f.text,
    note: f.text.optional(),
  }),
  holidays: z.array(z.strictObject({ name: f.name, days: z.array(f.date).min(1) })),
  makeUpDays: z.array(f.date),
});

/** The form of every file of a scheme directory, by file name. */
export const schemeFiles = {
  'scheme.json': manifest,
  'policy-documents.json': policyDocuments,
  'units.json': units,
  'areas.json': areas,
  'counties.json': counties,
  'streets.json': streets,
  'standard.json': standard,
  'work-items.json': workItems,
  'targets.json': targets,
  'rules.json': rules,
  'roster.json': roster,
} as const;

export type FileName = keyof typeof schemeFiles;
export type SchemeFiles = { readonly [K in FileName]: z.output<(typeof schemeFiles)[K]> };

export const calendarFile = calendar;
export type CalendarFile = z.output<typeof calendar>;
