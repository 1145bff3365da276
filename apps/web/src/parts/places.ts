import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { useWords } from '../words/use-words.js';

export const SCHEME = 'guizhou-2020';

/** Areas, counties, streets and bureaus by name; they change so seldom that one answer serves a sitting. */
export const placesQuery = queryOptions({
  queryKey: ['places'],
  staleTime: 3_600_000,
  queryFn: () => answered(api.GET('/api/schemes/{id}/places', { params: { path: { id: SCHEME } } })),
});

/** How places and the people of places are called in the chosen language. */
export const usePlaces = () => {
  const { data } = useQuery(placesQuery);
  const { t, term, knows, language } = useWords();
  const areas = data?.areas ?? [];
  const names = new Map<string, string>();
  for (const { area, name, bureaus, counties, streets } of areas) {
    names.set(area, knows('area', area) ? term('area', area) : name[language]);
    for (const each of counties) names.set(each.county, each.name[language]);
    for (const each of bureaus) names.set(each.unit, each.name[language]);
    for (const each of streets) names.set(each.street, each.name);
  }
  const place = (code: string): string => names.get(code) ?? (knows('unit', code) ? term('unit', code) : code);
  /** `CountyReviewer@520402` as people say it; of a community only the role, as its name stands above. */
  const holder = (named: string): string => {
    const [role = '', where = ''] = named.split('@');
    const known = where !== 'province' && (names.has(where) || knows('unit', where));
    return known ? t('who.roleOf', { role: term('role', role), place: place(where) }) : term('role', role);
  };
  const areaOf = (county: string): string | undefined =>
    areas.find(({ counties }) => counties.some((each) => each.county === county))?.area;
  return { areas, place, holder, areaOf, ready: data !== undefined };
};
