import {
  type AreaId,
  type CommunityCode,
  type CompoundId,
  type CountyCode,
  type StreetCode,
} from '@greenledger/domain';
import { type Seeded } from './random.js';

/** A street, town or township in which a practice community can lie. */
export interface Place {
  readonly street: StreetCode;
  readonly county: CountyCode;
  readonly area: AreaId;
  /** The nine digits in front of a committee's number, as the codes of the day have them. */
  readonly prefix: string;
}

/** A made-up community: an invented name, and a committee number from 901 on, which no real committee has. */
export interface PracticeCommunity extends Place {
  readonly code: CommunityCode;
  readonly name: string;
  readonly households: number;
  readonly population: number;
  readonly compounds: readonly {
    readonly id: CompoundId;
    readonly name: string;
    readonly households: number;
    readonly propertyManaged: boolean;
    readonly wasteSorting: boolean;
  }[];
  /** Listed objects of heritage. */
  readonly heritage: boolean;
}

/** Urban communities per area in the requirements' test province (scenario 6), the weights of a season's. */
const WEIGHTS: Readonly<Record<string, number>> = {
  GY: 620,
  LPS: 250,
  ZY: 520,
  AS: 210,
  BJ: 330,
  TR: 290,
  QXN: 240,
  QDN: 290,
  QN: 250,
  GA: 12,
};

const FIRST = '云溪翠竹松林兰桂梅荷枫银杏青山碧湖清泉明月朝阳春晖锦绣文华和顺安康永福';
const LAST = ['苑', '园', '里', '坊', '湾', '岭', '桥', '坪', '台', '井'];

const nameOf = (random: Seeded): string => {
  const at = random.between(0, FIRST.length / 2 - 1) * 2;
  return `${FIRST.slice(at, at + 2)}${random.pick(LAST)}`;
};

/** How many communities each area has: by weight, at least three, all of them together `count`. */
export const shares = (count: number): ReadonlyMap<AreaId, number> => {
  const total = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);
  const parts = Object.entries(WEIGHTS).map(
    ([area, weight]) => [area as AreaId, Math.max(3, Math.floor((count * weight) / total))] as const,
  );
  const rest = count - parts.reduce((sum, [, part]) => sum + part, 0);
  return new Map(parts.map(([area, part], i) => [area, i === 0 ? part + rest : part]));
};

/** Invents the communities of the province, spread over the real streets of each area. */
export const inventCommunities = (
  random: Seeded,
  places: readonly Place[],
  count: number,
): readonly PracticeCommunity[] => {
  const numbers = new Map<StreetCode, number>();
  return [...shares(count)].flatMap(([area, part]) => {
    const local = places.filter((place) => place.area === area);
    return Array.from({ length: part }, (): PracticeCommunity => {
      const place = random.pick(local);
      const number = (numbers.get(place.street) ?? 900) + 1;
      numbers.set(place.street, number);
      const households = random.between(800, 4200);
      const coverage = random.between(20, 95);
      const compounds = Array.from({ length: random.between(4, 18) }, (_, i) => ({
        id: `${place.street}${number}-${i + 1}` as CompoundId,
        name: `${nameOf(random)}${i + 1}号院`,
        households: random.between(40, 320),
        propertyManaged: random.chance(coverage),
        wasteSorting: random.chance(90),
      }));
      return {
        ...place,
        code: `${place.prefix}${number}` as CommunityCode,
        name: `${nameOf(random)}社区`,
        households,
        population: Math.floor(households * 2.7),
        compounds,
        heritage: random.chance(20),
      };
    });
  });
};
