import { type Event } from '../shared/decider.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';

/** A practice that others can take over (R55), and who did. */
export type ExperienceEvent =
  | Event<
      'ExperiencePublished',
      {
        readonly origin: CommunityId;
        readonly area: AreaId;
        readonly title: string;
        readonly file: FileDigest;
        /** What it brought about where it comes from. */
        readonly effect?: string;
      }
    >
  | Event<
      'ExperienceAdopted',
      {
        readonly community: CommunityId;
        readonly area: AreaId;
        readonly tookOver: string;
        /** What it brought about where it was taken over, as far as that is known. */
        readonly effect?: string;
      }
    >;
