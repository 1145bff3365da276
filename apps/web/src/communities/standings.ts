import { type operations } from '../api/api.lifted.js';
import { type LightIs } from '../parts/light.js';

/** A state of a creation, as the board is asked for it. */
export type Standing = NonNullable<NonNullable<operations['creationsBoard']['parameters']['query']>['status']>;

/** Every state of the API, in the order of its way: one that is missing here does not compile. */
const lights: Readonly<Record<Standing, LightIs>> = {
  notParticipating: 'none',
  enrolled: 'ahead',
  selfChecked: 'ahead',
  streetRecommended: 'ahead',
  countyReviewed: 'ahead',
  prefectureReviewed: 'ahead',
  returned: 'returned',
  publicised: 'ahead',
  attained: 'done',
  recheckDue: 'ahead',
  underRectification: 'returned',
  withdrawn: 'na',
  lapsed: 'na',
  abolished: 'na',
};

export const STANDINGS = Object.keys(lights) as readonly Standing[];

const isStanding = (standing: string): standing is Standing => standing in lights;

export const lightOf = (standing: string): LightIs => (isStanding(standing) ? lights[standing] : 'none');
