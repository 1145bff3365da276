import { type Carried, type Event } from '../shared/decider.js';
import { type CommunityId } from '../shared/ids.js';
import { type Period } from '../community/community.state.js';

/** Who holds a statistical code, and when: one stream per code, so that a code is unique per validity period (R35). */
export type CodeReservationEvent =
  | Event<
      'CodeReserved',
      {
        readonly community: CommunityId;
        /** The community in whose stream the carried append stands: the same, or the one that is split. */
        readonly writer: CommunityId;
        readonly period: Period;
        /** The append that the code was reserved for; whoever finishes it appends these bytes. */
        readonly carries: Carried;
      }
    >
  | Event<
      'CodeReleased',
      {
        readonly community: CommunityId;
        /** The times that the community keeps; everything else is free again. */
        readonly keeps: readonly Period[];
      }
    >;
