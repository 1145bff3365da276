import { type LightIs } from '../parts/light.js';

const lights: Readonly<Record<string, LightIs>> = {
  nominated: 'waiting',
  selected: 'done',
  implementing: 'done',
  completed: 'done',
  withdrawalRequested: 'returned',
  withdrawn: 'na',
};

export const pilotLight = (status: string): LightIs => lights[status] ?? 'none';
