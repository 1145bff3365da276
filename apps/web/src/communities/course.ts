import { type Case, type TimelineLine } from '../case/case-query.js';
import { type LightIs } from '../parts/light.js';

export type Station = 'enrolled' | 'selfCheck' | 'street' | 'county' | 'prefecture' | 'notice' | 'attained';

/** What marks that a station was passed. */
const MARKS: Readonly<Record<Station, readonly string[]>> = {
  enrolled: ['CommunityEnrolled', 'StandingInherited'],
  selfCheck: ['SelfCheckSubmitted'],
  street: ['StreetRecommended'],
  county: ['CountyReviewPassed'],
  prefecture: ['PrefectureReviewPassed'],
  notice: ['CommunityPublicised'],
  attained: ['AttainmentConfirmed'],
};
const STATIONS = Object.keys(MARKS) as Station[];

/** How far a community has come in each state; a returned one stands before what it was sent back to. */
const PASSED: Readonly<Record<string, number>> = {
  enrolled: 1,
  selfChecked: 2,
  streetRecommended: 3,
  countyReviewed: 4,
  prefectureReviewed: 5,
  publicised: 6,
  attained: 7,
  recheckDue: 7,
  underRectification: 7,
};
const BACK: Readonly<Record<string, number>> = { selfCheck: 1, street: 2, county: 3, prefecture: 4 };

export interface Stop {
  readonly station: Station;
  readonly is: LightIs;
  readonly on?: string | undefined;
  readonly current: boolean;
}

/** The seven stations of a community's way: which are behind it, where it stands, which are ahead. */
export const courseOf = (
  { status, data, area }: Case,
  lines: readonly Pick<TimelineLine, 'what' | 'happenedOn'>[],
): readonly Stop[] => {
  const passed = status === 'returned' ? (BACK[data.returnedTo ?? 'selfCheck'] ?? 1) : (PASSED[status] ?? 0);
  // Gui'an has no county: its bureau reviews twice
  const stations = STATIONS.filter((station) => area !== 'GA' || station !== 'county' || dateOf(lines, 'county'));
  return stations.map((station) => {
    const place = STATIONS.indexOf(station);
    const current = place === passed;
    const is = place < passed ? 'done' : current ? (status === 'returned' ? 'returned' : 'soon') : 'none';
    return { station, is, current, on: place < passed ? dateOf(lines, station) : undefined };
  });
};

const dateOf = (lines: readonly Pick<TimelineLine, 'what' | 'happenedOn'>[], station: Station): string | undefined =>
  lines.find(({ what }) => MARKS[station].includes(what))?.happenedOn;
