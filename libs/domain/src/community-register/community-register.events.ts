import { type Event } from '../shared/decider.js';
import { type SchemeId } from '../shared/ids.js';

/** The yearly confirmation of an area's register (R26, R35); one stream per area. It changes no community. */
export type CommunityRegisterEvent = Event<
  'CommunityRegisterConfirmed',
  { readonly scheme: SchemeId; readonly year: number; readonly late: boolean }
>;
