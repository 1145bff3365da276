import { type CalendarFile, type FileName, type SchemeFiles } from './files.js';
import { type PathPart } from './problem.js';
import { addresseesOf } from './scheme.js';

/** The files that a check looks at; it runs when all of them could be read. */
export type Files<K extends FileName> = Pick<SchemeFiles, K>;

/** A finding of a check that looks across files: where, and the rule broken. The value is read from the file itself. */
export interface Finding {
  readonly file: FileName;
  readonly at: readonly PathPart[];
  readonly rule: string;
}

/** Repeats the index of every entry whose value stood before. */
const repeated = (values: readonly unknown[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const find =
  (file: FileName) =>
  (at: readonly PathPart[], rule: string): Finding => ({ file, at, rule });

/** R1, R2: numbers unique, bases and issuers known, the notice issued by the member units to every bureau. */
export const checkDocuments = (
  files: Files<'scheme.json' | 'policy-documents.json' | 'units.json' | 'areas.json'>,
): readonly Finding[] => {
  const at = find('policy-documents.json');
  const { organisations, documents } = files['policy-documents.json'];
  const { notice, expects } = files['scheme.json'];
  const units = files['units.json'].units.map(({ id }) => id as string);
  const issuers = [...units, ...organisations.map(({ id }) => id as string)];
  const numbers = documents.map(({ number }) => number.normalised);
  const bureaus = files['areas.json'].areas.flatMap(({ key, bureaus: kinds }) => kinds.map((kind) => `${key}.${kind}`));
  const index = numbers.indexOf(notice);
  const issued = documents[index];
  const addressees: readonly string[] = issued ? addresseesOf(issued) : [];
  return [
    ...repeated(numbers).map((i) => at(['documents', i, 'number', 'normalised'], 'must be unique (R1)')),
    ...repeated(issuers.slice(units.length)).map((i) => at(['organisations', i, 'id'], 'must be unique')),
    ...documents.flatMap((document, i) => [
      ...document.bases.flatMap((base, j) =>
        numbers.indexOf(base) >= 0 && numbers.indexOf(base) < i
          ? []
          : [at(['documents', i, 'bases', j], 'must be the number of a document that stands before this one')],
      ),
      ...document.issuers.flatMap((issuer, j) =>
        issuers.includes(issuer)
          ? []
          : [at(['documents', i, 'issuers', j], 'must be a member unit or an organisation')],
      ),
    ]),
    ...(issued
      ? [
          ...([...issued.issuers].sort().join() === [...units].sort().join()
            ? []
            : [at(['documents', index, 'issuers'], 'must be the member units, whatever the printed header says (O1)')]),
          ...(addressees.length === expects.addressees && repeated(addressees).length === 0
            ? []
            : [
                at(
                  ['documents', index, 'issue'],
                  `must address ${expects.addressees} bureaus, not ${addressees.length} (R2)`,
                ),
              ]),
          ...addressees
            .filter((bureau) => !bureaus.includes(bureau))
            .map((bureau) => at(['documents', index, 'issue'], `addresses ${bureau}, which no area has (R2)`)),
        ]
      : [find('scheme.json')(['notice'], 'must be the number of a registered document')]),
  ];
};

/** R8, R14: as many units as the notice names, divisions of their own unit, the lead and the office among them. */
export const checkUnits = (files: Files<'scheme.json' | 'units.json'>): readonly Finding[] => {
  const at = find('units.json');
  const { units, leadUnit, office } = files['units.json'];
  const { memberUnits } = files['scheme.json'].expects;
  const ids = units.map(({ id }) => id);
  const divisions = units.flatMap((unit, i) => unit.divisions.map((division, j) => ({ unit, division, i, j })));
  const names = divisions.map(({ division }) => division.id as string);
  return [
    ...(units.length === memberUnits
      ? []
      : [at(['units'], `must hold ${memberUnits} units, not ${units.length} (R8)`)]),
    ...repeated(ids).map((i) => at(['units', i, 'id'], 'must be unique')),
    ...(ids.includes(leadUnit) ? [] : [at(['leadUnit'], 'must be one of the units (R8)')]),
    ...divisions.flatMap(({ unit, division, i, j }) =>
      division.id.startsWith(`${unit.id}.`)
        ? []
        : [at(['units', i, 'divisions', j, 'id'], `must begin with ${unit.id}.`)],
    ),
    ...repeated(names).map((k) => at(['units', divisions[k]!.i, 'divisions', divisions[k]!.j, 'id'], 'must be unique')),
    ...(names.includes(office.division) && office.division.startsWith(`${office.unit}.`)
      ? []
      : [at(['office', 'division'], 'must be a division of the unit that holds the office (R14)')]),
  ];
};

/** R79: the items and groups as printed (O10), measures that can be answered. */
export const checkStandard = (files: Files<'scheme.json' | 'standard.json'>): readonly Finding[] => {
  const at = find('standard.json');
  const { groups, criteria } = files['standard.json'];
  const printed = files['scheme.json'].expects.criteria;
  const numbers = criteria.map(({ no }) => no);
  const wanted = Object.values(printed).flat();
  return [
    ...repeated(numbers).map((i) => at(['criteria', i, 'no'], 'must be unique (R79)')),
    ...wanted
      .filter((no) => !numbers.includes(no))
      .map((no) => at(['criteria'], `lacks item ${no} of ${wanted.length} (R79)`)),
    ...(groups.map(({ id }) => id).join() === Object.keys(printed).join()
      ? []
      : [at(['groups'], `must be ${Object.keys(printed).join(', ')} (R79)`)]),
    ...criteria.flatMap(({ no, group, measures }, i) => [
      ...(printed[group]?.includes(no)
        ? []
        : [at(['criteria', i, 'group'], `must be the group in which item ${no} is printed (O10)`)]),
      ...repeated(measures.map(({ key }) => key)).map((j) =>
        at(['criteria', i, 'measures', j, 'key'], 'must be unique in its item'),
      ),
      ...measures.flatMap((measure, j) => {
        const place = ['criteria', i, 'measures', j];
        if (measure.kind === 'some' && measure.atLeast > measure.items.length) {
          return [at([...place, 'atLeast'], 'must not ask for more items than there are')];
        }
        if (measure.kind !== 'all') return [];
        const values = measure.items.map(({ value }) => value);
        return measure.notApplicableItems.flatMap((value, k) =>
          values.includes(value) ? [] : [at([...place, 'notApplicableItems', k], 'must be one of the items')],
        );
      }),
    ]),
  ];
};

/** R40-R51: as many items as the notice holds, led by units, tied to criteria. */
export const checkWorkItems = (
  files: Files<'scheme.json' | 'work-items.json' | 'units.json' | 'standard.json'>,
): readonly Finding[] => {
  const at = find('work-items.json');
  const { workItems } = files['work-items.json'];
  const expected = files['scheme.json'].expects.workItems;
  const units = files['units.json'].units.map(({ id }) => id);
  const numbers = files['standard.json'].criteria.map(({ no }) => no);
  const wanted = Array.from({ length: expected }, (_, i) => `W${i + 1}`);
  return [
    ...(workItems.map(({ id }) => id).join() === wanted.join()
      ? []
      : [at(['workItems'], `must be W1 to W${expected} in order, ${workItems.length} found (R40-R51)`)]),
    ...workItems.flatMap(({ lead, participants, criteria }, i) => [
      ...lead.flatMap((unit, j) => (units.includes(unit) ? [] : [at(['workItems', i, 'lead', j], 'must be a unit')])),
      ...participants.flatMap((unit, j) =>
        units.includes(unit) && !lead.includes(unit)
          ? []
          : [at(['workItems', i, 'participants', j], 'must be a unit that does not lead the item')],
      ),
      ...criteria.flatMap((no, j) =>
        numbers.includes(no) ? [] : [at(['workItems', i, 'criteria', j], 'must be an item of the standard')],
      ),
    ]),
  ];
};

/** R96: 1 convenor, 1 deputy, as many seats and liaisons as the annex names, each of a division of its unit. */
export const checkRoster = (files: Files<'scheme.json' | 'roster.json' | 'units.json'>): readonly Finding[] => {
  const at = find('roster.json');
  const { convenor, deputyConvenor, members, liaisons } = files['roster.json'];
  const { units, leadUnit, office } = files['units.json'];
  const expected = files['scheme.json'].expects.roster;
  const divisions = new Map(units.map(({ id, divisions: own }) => [id, own.map((division) => division.id as string)]));
  const persons = [
    { ...convenor, place: ['convenor'] },
    { ...deputyConvenor, place: ['deputyConvenor'] },
    ...members.map((member, i) => ({ ...member, place: ['members', i] })),
    ...liaisons.map((liaison, i) => ({ ...liaison, place: ['liaisons', i] })),
  ];
  const seated = [convenor, deputyConvenor, ...members].map(({ name }) => name);
  const seats = members.map(({ division }) => division);
  const contacts = liaisons.map(({ division }) => division);
  return [
    ...(['members', 'liaisons'] as const).flatMap((kind) => {
      const found = files['roster.json'][kind].length;
      return found === expected[kind] ? [] : [at([kind], `must be ${expected[kind]}, not ${found} (R96)`)];
    }),
    ...persons.flatMap(({ unit, division, place }) => [
      ...(divisions.has(unit) ? [] : [at([...place, 'unit'], 'must be a member unit (R11)')]),
      ...(division === undefined || divisions.get(unit)?.includes(division) !== false
        ? []
        : [at([...place, 'division'], `must be a division of ${unit} (R11, R15)`)]),
    ]),
    ...(['convenor', 'deputyConvenor'] as const)
      .filter((post) => files['roster.json'][post].unit !== leadUnit)
      .map((post) => at([post, 'unit'], 'must be the lead unit (R9, R10)')),
    ...repeated(seated).map((i) => at(persons[i]!.place, 'holds a seat already: one person, one seat (R11)')),
    ...repeated(seats).map((i) => at(['members', i, 'division'], 'has a member already')),
    ...repeated(contacts).map((i) => at(['liaisons', i, 'division'], 'has a liaison already')),
    ...[...new Set([...seats, office.division])]
      .filter((division) => !contacts.includes(division))
      .map((division) => at(['liaisons'], `lacks the liaison of ${division} (O8)`)),
    ...units
      .filter(({ id }) => members.every(({ unit }) => unit !== id))
      .map(({ id }) => at(['members'], `lacks a seat of ${id} (R96)`)),
  ];
};

/** R37, R38: a target a year; the rule says on which of its days it is measured. */
export const checkTargets = (files: Files<'targets.json'>): readonly Finding[] => {
  const at = find('targets.json');
  const { targets } = files['targets.json'];
  return repeated(targets.map(({ id }) => id)).map((i) => at(['targets', i, 'id'], 'must be unique'));
};

/** R1: everything put in force rests on a registered document. */
export const checkBases = (
  files: Files<
    | 'policy-documents.json'
    | 'targets.json'
    | 'rules.json'
    | 'standard.json'
    | 'work-items.json'
    | 'roster.json'
    | 'units.json'
  >,
): readonly Finding[] => {
  const documents: readonly string[] = files['policy-documents.json'].documents.map(({ number }) => number.normalised);
  const places: readonly (readonly [FileName, readonly PathPart[], string])[] = [
    ...files['targets.json'].targets.map(
      ({ basis }, i) => ['targets.json', ['targets', i, 'basis', 'document'], basis.document] as const,
    ),
    ...files['rules.json'].rules.map(
      ({ basis }, i) => ['rules.json', ['rules', i, 'basis', 'document'], basis.document] as const,
    ),
    ['standard.json', ['basis'], files['standard.json'].basis],
    ['work-items.json', ['basis'], files['work-items.json'].basis],
    ['roster.json', ['basis', 'document'], files['roster.json'].basis.document],
    ['units.json', ['basis', 'document'], files['units.json'].basis.document],
  ];
  return places
    .filter(([, , document]) => !documents.includes(document))
    .map(([file, at]) => ({ file, at, rule: 'must be the number of a registered document (R1)' }));
};

/** D17: each day once, in its year or the December before, make-up days on weekends. The file bears its year. */
export const checkCalendar = (
  { year, holidays, makeUpDays }: CalendarFile,
  fileName: string,
  weekdayOf: (date: string) => number,
): readonly Omit<Finding, 'file'>[] => {
  const days = [
    ...holidays.flatMap(({ days: own }, i) => own.map((day, j) => ({ day, at: ['holidays', i, 'days', j] }))),
    ...makeUpDays.map((day, i) => ({ day, at: ['makeUpDays', i] })),
  ];
  return [
    ...(fileName === `cn-${year}.json`
      ? []
      : [{ at: ['year'], rule: `must be the year of the file name ${fileName}` }]),
    ...days
      .filter(({ day }) => !day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`))
      .map(({ at }) => ({ at, rule: `must lie in ${year} or in the December before (D17)` })),
    ...repeated(days.map(({ day }) => day)).map((i) => ({ at: days[i]!.at, rule: 'must stand once in the file' })),
    ...makeUpDays.flatMap((day, i) =>
      weekdayOf(day) > 5 ? [] : [{ at: ['makeUpDays', i], rule: 'must be a Saturday or Sunday' }],
    ),
  ];
};
