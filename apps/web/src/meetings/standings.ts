import { type LightIs } from '../parts/light.js';

const ofMeeting: Readonly<Record<string, LightIs>> = {
  proposed: 'waiting',
  accepted: 'waiting',
  declined: 'na',
  scheduled: 'ahead',
  cancelled: 'na',
  held: 'done',
};
const ofMinutes: Readonly<Record<string, LightIs>> = {
  drafted: 'ahead',
  circulated: 'waiting',
  objected: 'returned',
  fullyCountersigned: 'waiting',
  approved: 'waiting',
  issued: 'done',
};

export const meetingLight = (status: string): LightIs => ofMeeting[status] ?? 'none';
export const minutesLight = (status: string): LightIs => ofMinutes[status] ?? 'none';
