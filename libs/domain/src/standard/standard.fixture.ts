import { type DocumentId } from '../shared/ids.js';
import { type Answer, type Criterion, type Exemption, type Measure, type StandardVersion } from '../shared/standard.js';

/** The sixteen items with the measures of the trial standard and without their prose, for specs. */
const name = (text: string) => ({ zh: text, en: text });
const part = (key: string, notApplicable?: Exemption) => ({
  key,
  text: name(key),
  ...(notApplicable && { notApplicable }),
});
const yes = (value: string, notApplicable?: Exemption): Measure => ({
  kind: 'yes',
  value,
  ...part(value, notApplicable),
});
const count = (value: string, atLeast: number, notApplicable?: Exemption): Measure => ({
  kind: 'count',
  value,
  atLeast,
  ...part(value, notApplicable),
});
const zero = (value: string): Measure => ({ kind: 'zero', value, ...part(value) });
const items = (...values: string[]) => values.map((value) => ({ value, text: name(value) }));

const actors = items('partyOrganisation', 'residentsCommittee', 'ownersCommittee', 'institutions', 'firms');
const systems = items('water', 'drainage', 'power', 'weakCurrent', 'roads', 'gas', 'fire', 'wasteSorting');

const criterion = (no: number, group: string, measures: readonly Measure[], notApplicable?: Exemption): Criterion => ({
  no,
  group,
  text: name(`C${no}`),
  measures,
  ...(notApplicable && { notApplicable }),
  evidence: { atLeast: 1, kinds: ['photo'] },
});

const criteria: readonly Criterion[] = [
  criterion(1, 'G1', [{ kind: 'some', items: actors, atLeast: 3, ...part('actors') }]),
  criterion(2, 'G1', [count('platforms', 1), count('forms', 2)]),
  criterion(3, 'G1', [count('professionals', 1), count('plans', 1)]),
  criterion(4, 'G2', [{ kind: 'all', items: systems, notApplicableItems: ['gas'], ...part('systems') }]),
  criterion(5, 'G2', [
    yes('roadTreatment'),
    yes('sponge', 'expertNote'),
    { kind: 'equal', left: 'sorted', right: 'compounds', basis: 'compounds', ...part('sorting') },
  ]),
  criterion(6, 'G2', [count('greenUses', 1)], 'reason'),
  criterion(7, 'G3', [yes('greenLayout'), yes('activitySpace'), yes('facilities')]),
  criterion(8, 'G3', [yes('parking'), zero('blockedLanes')]),
  criterion(9, 'G3', [count('ageFriendly', 1), count('barrierFree', 1)]),
  criterion(10, 'G3', [zero('oldComplaints')]),
  criterion(11, 'G4', [yes('built'), yes('inUse')]),
  criterion(12, 'G4', [
    {
      kind: 'share',
      covered: 'covered',
      total: 'compounds',
      basis: 'compounds',
      atLeast: 30,
      of: 100,
      ...part('coverage'),
    },
  ]),
  criterion(13, 'G5', [yes('place'), count('releases', 1)]),
  criterion(14, 'G5', [count('staffTrainings', 2), count('propertyStaffTrainings', 2, 'reason')]),
  criterion(15, 'G5', [yes('clause'), yes('adopted')]),
  criterion(16, 'G5', [{ kind: 'equal', left: 'protected', right: 'listed', ...part('heritage') }], 'reason'),
];

export const trialStandard: StandardVersion = {
  version: 1,
  title: name('绿色社区创建标准（试行）'),
  basis: '黔建城通〔2020〕87号' as DocumentId,
  groups: ['G1', 'G2', 'G3', 'G4', 'G5'].map((id) => ({ id, text: name(id) })),
  criteria,
};

/** One item of the fixture by its printed number. */
export const item = (no: number): Criterion => criteria[no - 1]!;

const all = (list: { readonly value: string }[]) => Object.fromEntries(list.map(({ value }) => [value, true]));

/** Answers that meet every item, of a community with 17 compounds. */
export const goodAnswers: Readonly<Record<number, Answer>> = {
  1: { values: all(actors) },
  2: { values: { platforms: 1, forms: 3 } },
  3: { values: { professionals: 2, plans: 1 } },
  4: { values: all(systems) },
  5: { values: { roadTreatment: true, sponge: true, sorted: 17, compounds: 17 } },
  6: { values: { greenUses: 4 } },
  7: { values: { greenLayout: true, activitySpace: true, facilities: true } },
  8: { values: { parking: true, blockedLanes: 0 } },
  9: { values: { ageFriendly: 2, barrierFree: 1 } },
  10: { values: { oldComplaints: 0 } },
  11: { values: { built: true, inUse: true } },
  12: { values: { covered: 6, compounds: 17 } },
  13: { values: { place: true, releases: 2 } },
  14: { values: { staffTrainings: 2, propertyStaffTrainings: 2 } },
  15: { values: { clause: true, adopted: true } },
  16: { values: {}, reasons: { '*': 'no listed object' } },
};
