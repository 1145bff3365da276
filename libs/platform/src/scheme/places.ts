import { type Files, type Finding } from './checks.js';
import { type FileName } from './files.js';
import { type PathPart } from './problem.js';

const find =
  (file: FileName) =>
  (at: readonly PathPart[], rule: string): Finding => ({ file, at, rule });

const PLURALS = { street: 'streets', town: 'towns', township: 'townships' } as const;
/** The third to last digits of a street's code by its kind (B.1 fact 5). */
const RANGES = { street: [1, 99], town: [100, 199], township: [200, 399] } as const;

const repeated = (values: readonly unknown[]): readonly number[] => {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
};

/** AMB-10: the areas the notice reaches, their codes, their bureaus. */
export const checkAreas = (files: Files<'scheme.json' | 'areas.json' | 'streets.json'>): readonly Finding[] => {
  const at = find('areas.json');
  const { areas, bureauKinds, enclaves } = files['areas.json'];
  const expected = Object.keys(files['scheme.json'].expects.places);
  const keys: readonly string[] = areas.map(({ key }) => key);
  const kinds = bureauKinds.map(({ kind }) => kind);
  const streets = new Map<string, string>(files['streets.json'].streets.map(([code, , , name]) => [code, name]));
  return [
    ...(keys.join() === expected.join() ? [] : [at(['areas'], `must be ${expected.join(', ')} (B.1)`)]),
    ...repeated(keys).map((i) => at(['areas', i, 'key'], 'must be unique')),
    ...repeated(areas.map(({ key, code }) => code ?? key)).map((i) => at(['areas', i, 'code'], 'must be unique')),
    ...areas.flatMap(({ bureaus }, i) => [
      ...repeated(bureaus).map((j) => at(['areas', i, 'bureaus', j], 'must stand once in its area')),
      ...bureaus.flatMap((kind, j) =>
        kinds.includes(kind) ? [] : [at(['areas', i, 'bureaus', j], 'must be one of the kinds of bureau')],
      ),
    ]),
    ...repeated(enclaves.map(({ street }) => street)).map((i) => at(['enclaves', i, 'street'], 'must be unique')),
    ...enclaves.flatMap(({ area, street, name }, i) => [
      ...(keys.includes(area) ? [] : [at(['enclaves', i, 'area'], 'must be an area')]),
      ...(streets.get(street) === name ? [] : [at(['enclaves', i], 'must be a street of streets.json under its name')]),
    ]),
  ];
};

/** B.1 fact 1: a county bears one code at a time, without gaps, and its key is the last of them. */
export const checkCounties = (files: Files<'areas.json' | 'counties.json'>): readonly Finding[] => {
  const at = find('counties.json');
  const { counties } = files['counties.json'];
  const areas = new Map(files['areas.json'].areas.map(({ key, code }) => [key, code]));
  const uses = counties.flatMap(({ codes }, i) =>
    codes.map(({ code, from = '', to = '9999' }, j) => ({ code, from, to, i, j })),
  );
  return [
    ...repeated(counties.map(({ key }) => key)).map((i) => at(['counties', i, 'key'], 'must be unique')),
    ...uses
      .filter((use, k) =>
        uses.some((other, l) => l < k && other.code === use.code && other.from < use.to && use.from < other.to),
      )
      .map(({ i, j }) => at(['counties', i, 'codes', j, 'code'], 'must be unique in any period')),
    ...counties.flatMap(({ key, area, codes }, i) => [
      ...(areas.has(area) ? [] : [at(['counties', i, 'area'], 'must be an area')]),
      ...(codes.at(-1)?.code === key ? [] : [at(['counties', i, 'key'], 'must be the last of its codes')]),
      ...codes.flatMap(({ code, from, to }, j) => [
        ...(areas.get(area)?.slice(0, 4) === code.slice(0, 4)
          ? []
          : [at(['counties', i, 'codes', j, 'code'], `must begin with the code of area ${area}`)]),
        ...(from === codes[j - 1]?.to
          ? []
          : [at(['counties', i, 'codes', j], 'must begin on the day on which the code before it ends')]),
        ...(from !== undefined && to !== undefined && from >= to
          ? [at(['counties', i, 'codes', j], 'must end after it begins')]
          : []),
        ...(j === codes.length - 1 && to !== undefined
          ? [at(['counties', i, 'codes', j, 'to'], 'must be absent: the last code holds until another follows')]
          : []),
      ]),
    ]),
  ];
};

/** B.1: every street in a county, its digits those of its kind, each area with the counts that the code set gives. */
export const checkStreets = (files: Files<'scheme.json' | 'counties.json' | 'streets.json'>): readonly Finding[] => {
  const at = find('streets.json');
  const { streets } = files['streets.json'];
  const areaOf = new Map(files['counties.json'].counties.map(({ key, area }) => [key, area]));
  const found = new Map<string, number>();
  const count = (key: string): void => void found.set(key, (found.get(key) ?? 0) + 1);
  for (const [, county, kind] of streets) count(`${areaOf.get(county)} ${PLURALS[kind]}`);
  for (const area of areaOf.values()) count(`${area} counties`);
  return [
    ...repeated(streets.map(([code]) => code)).map((i) => at(['streets', i, 0], 'must be unique')),
    ...streets.flatMap(([code, county, kind], i) => {
      const digits = Number(code.slice(6));
      const [least, most] = RANGES[kind];
      return [
        ...(code.startsWith(county) ? [] : [at(['streets', i, 1], 'must be the first six digits of the code')]),
        ...(areaOf.has(county) ? [] : [at(['streets', i, 1], 'must be the key of a county')]),
        ...(digits >= least && digits <= most
          ? []
          : [at(['streets', i, 2], `must fit the code: a ${kind} has digits ${least} to ${most}`)]),
      ];
    }),
    ...Object.entries(files['scheme.json'].expects.places).flatMap(([area, expected]) =>
      Object.entries(expected).flatMap(([kind, wanted]) => {
        const counted = found.get(`${area} ${kind}`) ?? 0;
        const file = kind === 'counties' ? 'counties.json' : 'streets.json';
        return counted === wanted
          ? []
          : [
              find(file)(
                [kind === 'counties' ? kind : 'streets'],
                `must hold ${wanted} ${kind} of ${area}, not ${counted} (B.1)`,
              ),
            ];
      }),
    ),
  ];
};
