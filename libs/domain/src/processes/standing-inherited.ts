import { type CommunityEvent } from '../community/community.events.js';
import { type InheritStanding } from '../creation/participation.js';
import { creationRef } from '../creation/creation.state.js';
import { communityRef } from '../community/community.state.js';
import { type CommunityId } from '../shared/ids.js';
import { type Process, type ProcessCommand } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isSplit = isEvent<CommunityEvent>()('community', 'CommunitySplit');
const isMerge = isEvent<CommunityEvent>()('community', 'CommunitiesMerged');

/** Carries participation and attainment over a split or a merge, on its legal date (AMB-48). */
export const standingInherited: Process = {
  name: 'standing-inherited',
  cites: (event) => (isSplit(event) || isMerge(event) ? [communityRef(idOf(event) as CommunityId)] : []),
  react: (event, look) => {
    if (!isSplit(event) && !isMerge(event)) return [];
    const id = idOf(event) as CommunityId;
    const community = look.cited(communityRef(id));
    if (community.is === 'unregistered') return [];
    const { scheme } = community;
    const { effectiveOn } = event.metadata;
    const inherit = (heir: CommunityId, how: InheritStanding['how'], from: readonly CommunityId[]): ProcessCommand => {
      const command: InheritStanding = { type: 'InheritStanding', scheme, how, from };
      return { stream: creationRef(heir), command, effectiveOn };
    };
    if (isMerge(event)) {
      const parts = event.data.parts.map((part) => part.community);
      return [inherit(id, 'merge', parts)];
    }
    // the new part looks at what the kept one was, so it comes first
    return [inherit(event.data.part.community, 'newPart', [id]), inherit(id, 'split', [])];
  },
};
