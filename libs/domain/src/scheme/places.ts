import { type LegalDate } from '../shared/dates.js';
import { type AreaId, type CountyCode, type StreetCode } from '../shared/ids.js';
import { type ReportingArea, type StreetKind } from './scheme.events.js';

/** A county or street under one of its codes, for a time. */
export interface Place {
  readonly area: AreaId;
  /** The county's key: the same under all its codes. */
  readonly county: CountyCode;
  /** The street's key: the county's key and three digits. Absent for a county. */
  readonly street?: StreetCode;
  readonly kind: StreetKind | 'county';
  readonly name: string;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
}

/** All codes ever used, each with its periods in order of registration. */
export type PlaceIndex = ReadonlyMap<string, readonly Place[]>;

/** How a code stands on a day; a retired one is still found, so that an old list can be matched with a warning. */
export interface PlaceFound {
  readonly place: Place;
  readonly standing: 'inForce' | 'retired' | 'notYet';
}

export interface AreaVersion extends ReportingArea {
  readonly appliesFrom: LegalDate;
}

const later = (a: LegalDate | undefined, b: LegalDate | undefined): LegalDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earlier = (a: LegalDate | undefined, b: LegalDate | undefined): LegalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** The codes of one version of an area. Only a later version is bounded by the day from which it applies. */
const codesOf = (
  version: AreaVersion,
  bounds: { readonly from?: LegalDate | undefined; readonly to?: LegalDate | undefined },
): readonly (readonly [string, Place])[] => {
  const { area } = version;
  const counties = new Map(version.counties.map((county) => [county.key, county]));
  const during = (code: { readonly from?: LegalDate; readonly to?: LegalDate }) => {
    const from = later(code.from, bounds.from);
    const to = earlier(code.to, bounds.to);
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  };
  return [
    ...version.counties.flatMap(({ key, codes }) =>
      codes.map((code): [string, Place] => [
        code.code,
        { area, county: key, kind: 'county', name: code.name.zh, ...during(code) },
      ]),
    ),
    ...version.streets.flatMap(({ county, suffix, name, kind }) =>
      (counties.get(county)?.codes ?? []).map((code): [string, Place] => [
        `${code.code}${suffix}`,
        { area, county, street: `${county}${suffix}` as StreetCode, kind, name, ...during(code) },
      ]),
    ),
  ];
};

/** Lays out every code of every version of every area for look-up. */
export const indexPlaces = (areas: Readonly<Record<AreaId, readonly AreaVersion[]>>): PlaceIndex => {
  const index = new Map<string, Place[]>();
  for (const versions of Object.values(areas)) {
    versions.forEach((version, i) => {
      const bounds = { from: i === 0 ? undefined : version.appliesFrom, to: versions[i + 1]?.appliesFrom };
      for (const [code, place] of codesOf(version, bounds)) {
        if (place.from !== undefined && place.to !== undefined && place.from >= place.to) continue;
        index.set(code, [...(index.get(code) ?? []), place]);
      }
    });
  }
  return index;
};

/** Finds a county or street by any of its codes, as it stands on a day. */
export const placeIn = (index: PlaceIndex, code: string, on: LegalDate): PlaceFound | undefined => {
  const places = index.get(code) ?? [];
  const current = places.find(({ from, to }) => (from === undefined || from <= on) && (to === undefined || on < to));
  if (current) return { place: current, standing: 'inForce' };
  const retired = places.filter(({ to }) => to !== undefined && to <= on).at(-1);
  if (retired) return { place: retired, standing: 'retired' };
  const [ahead] = places;
  return ahead && { place: ahead, standing: 'notYet' };
};

const overlap = (a: Place, b: Place): boolean => (a.from ?? '') < (b.to ?? '9999') && (b.from ?? '') < (a.to ?? '9999');

/** The codes that two places bear at one time; there should be none. */
export const ambiguousCodes = (index: PlaceIndex): readonly string[] =>
  [...index].flatMap(([code, places]) =>
    places.some((place, i) => places.slice(i + 1).some((other) => overlap(place, other))) ? [code] : [],
  );
