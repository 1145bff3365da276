import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadScheme } from './load.js';
import { describeProblem, SchemeInvalid, type SchemeProblem } from './problem.js';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));

let copy: string;
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'scheme-'));
  await cp(join(data, 'schemes'), join(copy, 'schemes'), { recursive: true });
  await cp(join(data, 'calendars'), join(copy, 'calendars'), { recursive: true });
});
afterEach(() => rm(copy, { recursive: true, force: true }));

type Node = Record<string, unknown>;
type Edit = (get: (path: string) => unknown) => unknown;
/** Takes away what stands at a path. */
const GONE = Symbol('gone');

const parts = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((part) => part !== '');
const walk = (root: unknown, path: readonly string[]): Node =>
  path.reduce<unknown>((node, part) => (node as Node)[part], root) as Node;

/** Writes a value (or what it works out from the file) at a path of a file, as a hand would. */
const change = async (file: string, path: string, value: unknown): Promise<void> => {
  const place = join(copy, file.includes('/') ? file : `schemes/guizhou-2020/${file}`);
  const root: unknown = JSON.parse(await readFile(place, 'utf8'));
  const steps = parts(path);
  const holder = walk(root, steps.slice(0, -1));
  const last = steps.at(-1) ?? '';
  if (value === GONE && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (value === GONE) delete holder[last];
  else holder[last] = typeof value === 'function' ? (value as Edit)((from) => walk(root, parts(from))) : value;
  await writeFile(place, JSON.stringify(root));
};

const problems = async (): Promise<readonly SchemeProblem[]> => {
  try {
    await loadScheme({ scheme: join(copy, 'schemes/guizhou-2020'), calendars: join(copy, 'calendars') });
    return [];
  } catch (error) {
    if (error instanceof SchemeInvalid) return error.problems;
    throw error;
  }
};
const lines = async (): Promise<readonly string[]> => (await problems()).map(describeProblem);
const line = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe('a scheme that is wrong', () => {
  it('is told file, place, value and rule', async () => {
    await change('areas.json', 'areas[3].code', '5204');
    expect(await problems()).toContainEqual({
      file: 'guizhou-2020/areas.json',
      path: '$.areas[3].code',
      value: '5204',
      rule: 'must be a six-digit code of a prefecture of Guizhou (52xx00)',
    });
  });

  it('is told everything at once, over several files', async () => {
    await change('units.json', 'units[6]', GONE);
    await change('targets.json', 'targets[0].appliesFrom', '2021-02-30');
    await change('roster.json', 'liaisons[14]', GONE);
    await change('calendars/cn-2020.json', 'year', 2019);
    const found = await lines();
    expect(found).toContainEqual(line(/^guizhou-2020\/units\.json \$\.units: .* must hold 7 units, not 6/));
    expect(found).toContainEqual(line(/targets\.json \$\.targets\[0\]\.appliesFrom: "2021-02-30" - must be a date/));
    expect(found).toContainEqual(line(/roster\.json \$\.liaisons: .* must be 15, not 14 \(R96\)/));
    expect(found).toContainEqual(line(/calendars\/cn-2020\.json \$\.year: 2019 - must be the year of the file name/));
  });

  it('is told of a file that is missing or is no JSON, beside the other problems', async () => {
    await rm(join(copy, 'schemes/guizhou-2020/streets.json'));
    await writeFile(join(copy, 'schemes/guizhou-2020/work-items.json'), '{ "workItems": [');
    await change('standard.json', 'criteria[8]', GONE);
    const found = await lines();
    expect(found).toContainEqual(line(/streets\.json \$: nothing - must be a file that can be read/));
    expect(found).toContainEqual(line(/work-items\.json \$: nothing - must be JSON/));
    expect(found).toContainEqual(line(/standard\.json \$\.criteria: .* lacks item 9 of 16 \(R79\)/));
    expect(found).toHaveLength(3);
  });

  it('is told of a field that does not belong', async () => {
    await change('units.json', 'units[0].telephone', '0851');
    expect(await lines()).toEqual([
      'guizhou-2020/units.json $.units[0].telephone: "0851" - is not a field of this object',
    ]);
  });

  it('is told when no calendar is there', async () => {
    await rm(join(copy, 'calendars'), { recursive: true });
    expect(await lines()).toEqual(['calendars $: nothing - must hold a calendar (D17)']);
  });

  it('is shown a long value only in part', () => {
    const problem = describeProblem({ file: 'f', path: '$', value: '㵲'.repeat(500), rule: 'r' });
    expect(problem).toBe(`f $: "${'㵲'.repeat(119)}… - r`);
  });

  const sameAs =
    (from: string): Edit =>
    (get) =>
      get(from);
  // One line a fault: what, where, the wrong value, and what must be said of it.
  // prettier-ignore
  it.each<readonly [string, string, string, unknown, RegExp]>([
    ['a basis that no document has', 'rules.json', 'rules[0].basis.document', '黔建〔2020〕1号', /rules\[0\]\.basis\.document: .* registered document/],
    ['a clause that is no line', 'rules.json', 'rules[0].basis.clause', 'A.6', /basis\.clause: "A\.6" - must name lines/],
    ['a number in square brackets', 'policy-documents.json', 'documents[0].number.normalised', '发改环资[2019]1696号', /number\.normalised: .* 〔〕/],
    ['a number twice', 'policy-documents.json', 'documents[1].number', sameAs('documents[0].number'), /documents\[1\]\.number\.normalised: .* must be unique/],
    ['issuers as the header prints them', 'policy-documents.json', 'documents[3].issuers[6]', GONE, /documents\[3\]\.issuers: .* \(O1\)/],
    ['an addressee too few', 'policy-documents.json', 'documents[3].issue.addressees[1].bureaus[3]', GONE, /documents\[3\]\.issue: .* 85 bureaus, not 84/],
    ['a bureau that the area has not', 'areas.json', 'areas[0].bureaus[8]', GONE, /addresses GY\.water, which no area has/],
    ['a lead unit that is none', 'units.json', 'leadUnit', 'finance', /\$\.leadUnit: "finance" - must be one of the units/],
    ["another unit's division", 'units.json', 'units[1].divisions[0].id', 'housing.x', /divisions\[0\]\.id: .* must begin with ndrc\./],
    ['an area too few', 'areas.json', 'areas[9]', GONE, /\$\.areas: .* must be GY, LPS/],
    ['an enclave under another name', 'areas.json', 'enclaves[0].name', '湖潮乡', /enclaves\[0\]: .* under its name/],
    ['a county code twice in one period', 'counties.json', 'counties[1].codes[0].code', '520102', /counties\[1\]\.codes\[0\]\.code: .* unique in any period/],
    ['a gap between two codes', 'counties.json', 'counties[12].codes[1].from', '2021-04-01', /codes\[1\]: .* must begin on the day on which the code before it ends/],
    ['a county of another area', 'counties.json', 'counties[0].area', 'ZY', /must begin with the code of area ZY/],
    ['a street too few', 'streets.json', 'streets[1509]', GONE, /\$\.streets: .* must hold 79 towns of QN, not 78/],
    ['a street code of eight digits', 'streets.json', 'streets[0][0]', '52010201', /streets\[0\]\[0\]: "52010201" - must be nine digits/],
    ['a street code twice', 'streets.json', 'streets[1][0]', '520102016', /streets\[1\]\[0\]: .* must be unique/],
    ['a kind that the code denies', 'streets.json', 'streets[0][2]', 'town', /streets\[0\]\[2\]: "town" - must fit the code/],
    ['an item in another group', 'standard.json', 'criteria[11].group', 'G2', /criteria\[11\]\.group: "G2" - .* \(O10\)/],
    ['a threshold above all', 'standard.json', 'criteria[11].measures[0].atLeast', 130, /measures\[0\]: .* must not ask for more than all/],
    ['a threshold that is no integer', 'standard.json', 'criteria[11].measures[0].atLeast', 0.3, /measures\[0\]\.atLeast: 0\.3 - /],
    ['a part left out that is none', 'standard.json', 'criteria[3].measures[0].notApplicableItems[0]', 'heating', /notApplicableItems\[0\]: "heating"/],
    ['a work item led by nobody known', 'work-items.json', 'workItems[0].lead[0]', 'finance', /lead\[0\]: "finance" - must be a unit/],
    ['a unit that leads and participates', 'work-items.json', 'workItems[0].participants[0]', 'civil-affairs', /participants\[0\]: .* does not lead/],
    ['a person on two seats', 'roster.json', 'members[1].name', sameAs('members[0].name'), /\$\.members\[1\]: .* one person, one seat/],
    ['a division of another unit', 'roster.json', 'members[0].division', 'transport.transport', /members\[0\]\.division: .* division of ndrc/],
    ['a rule that nobody knows', 'rules.json', 'rules[0].key', 'deadline.report', /rules\[0\]\.key: "deadline\.report" - must be one of/],
    ['a rule too few', 'rules.json', 'rules[2]', GONE, /must set deadline\.quarterlyReport from the first day/],
    ['a rule set too late', 'rules.json', 'rules[2].appliesFrom', '2020-10-01', /must set deadline\.quarterlyReport from the first day/],
    ['a rule twice for one day', 'rules.json', 'rules[1]', sameAs('rules[0]'), /is set already for that key and day/],
    ['a period of another schedule', 'rules.json', 'rules[2].value.firstPeriod', '2020-H2', /value\.firstPeriod: "2020-H2" - must name a period/],
    ['a reading that breaks its rule', 'rules.json', 'rules[2].alternatives.noRoll.change.roll', 'back', /alternatives\.noRoll\.change\.roll: "back"/],
    ['a chain of an unknown area', 'rules.json', 'rules[9].value.areas.XX', sameAs('rules[9].value.standard'), /value\.areas\.XX: .* must be the chain of an area/],
    ['a make-up day on a Monday', 'calendars/cn-2021.json', 'makeUpDays[0]', '2021-02-08', /makeUpDays\[0\]: "2021-02-08" - must be a Saturday or Sunday/],
    ['a day of another year', 'calendars/cn-2021.json', 'holidays[0].days[0]', '2022-01-01', /days\[0\]: "2022-01-01" - must lie in 2021/],
  ])('is told of %s', async (_, file, path, value, expected) => {
    await change(file, path, value);
    expect(await lines()).toContainEqual(line(expected));
  });
});
