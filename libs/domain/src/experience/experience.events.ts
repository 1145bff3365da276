import { type Event } from '../shared/decider.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';

/** A practice that others can take over (R55), and who did. */
export type ExperienceEvent =
  | Event<
      'ExperiencePublished',
      { readonly origin: CommunityId; readonly area: AreaId; readonly title: string; readonly file: FileDigest }
    >
  | Event<'ExperienceAdopted', { readonly community: CommunityId; readonly area: AreaId; readonly tookOver: string }>;
