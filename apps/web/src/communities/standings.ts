import { type LightIs } from '../parts/light.js';

/** The states of a creation in the order of its way. */
export const STANDINGS = [
  'notParticipating',
  'enrolled',
  'selfChecked',
  'streetRecommended',
  'countyReviewed',
  'prefectureReviewed',
  'returned',
  'publicised',
  'attained',
  'recheckDue',
  'underRectification',
  'withdrawn',
  'lapsed',
  'abolished',
] as const;
export type Standing = (typeof STANDINGS)[number];

const lights: Readonly<Partial<Record<string, LightIs>>> = {
  attained: 'done',
  returned: 'returned',
  underRectification: 'returned',
  notParticipating: 'none',
  withdrawn: 'na',
  lapsed: 'na',
  abolished: 'na',
};

export const lightOf = (standing: string): LightIs => lights[standing] ?? 'ahead';
