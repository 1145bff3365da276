import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Language } from '../words/language.js';
import { useWords } from '../words/use-words.js';

export const SCHEME = 'guizhou-2020';

/** Areas, counties, streets and bureaus by name; they change so seldom that one answer serves a sitting. */
export const placesQuery = queryOptions({
  queryKey: ['places'],
  staleTime: 3_600_000,
  queryFn: () => answered(api.GET('/api/schemes/{id}/places', { params: { path: { id: SCHEME } } })),
});

type Areas = Awaited<ReturnType<NonNullable<typeof placesQuery.queryFn>>>['areas'];

type Words = ReturnType<typeof useWords>;

interface Directory {
  readonly names: ReadonlyMap<string, string>;
  readonly areaOf: ReadonlyMap<string, string>;
}

/** Some two thousand names, asked for by every row of every list: gathered once for a language. */
const gathered = new WeakMap<Areas, Map<Language, Directory>>();
const directoryOf = (areas: Areas, { term, knows, language }: Words): Directory => {
  const byLanguage = gathered.get(areas) ?? new Map<Language, Directory>();
  gathered.set(areas, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  const areaOf = new Map<string, string>();
  for (const { area, name, bureaus, counties, streets } of areas) {
    names.set(area, knows('area', area) ? term('area', area) : name[language]);
    for (const each of counties) {
      names.set(each.county, each.name[language]);
      areaOf.set(each.county, area);
    }
    for (const each of bureaus) names.set(each.unit, each.name[language]);
    for (const each of streets) names.set(each.street, each.name);
  }
  byLanguage.set(language, { names, areaOf });
  return { names, areaOf };
};

const NONE: Areas = [];

/** How places and the people of places are called in the chosen language. */
export const usePlaces = () => {
  const { data } = useQuery(placesQuery);
  const words = useWords();
  const { t, term, knows } = words;
  const areas = data?.areas ?? NONE;
  const { names, areaOf } = directoryOf(areas, words);
  const place = (code: string): string => names.get(code) ?? (knows('unit', code) ? term('unit', code) : code);
  /** `CountyReviewer@520402` as people say it; of a community only the role, as its name stands above. */
  const holder = (named: string): string => {
    const [role = '', where = ''] = named.split('@');
    const known = where !== 'province' && (names.has(where) || knows('unit', where));
    return known ? t('who.roleOf', { role: term('role', role), place: place(where) }) : term('role', role);
  };
  return { areas, place, holder, areaOf: (county: string) => areaOf.get(county), ready: data !== undefined };
};
