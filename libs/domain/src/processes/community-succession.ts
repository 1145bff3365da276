import {
  type AbolishCommunity,
  type CorrectEffectiveDate,
  type RegisterCommunity,
} from '../community/community.commands.js';
import { type CommunityEvent } from '../community/community.events.js';
import { communityRef } from '../community/community.state.js';
import { type CommunityId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isSplit = isEvent<CommunityEvent>()('community', 'CommunitySplit');
const isMerge = isEvent<CommunityEvent>()('community', 'CommunitiesMerged');
const isCorrection = isEvent<CommunityEvent>()('community', 'EffectiveDateCorrected');

/**
 * What a split or merge means for the other streams: the part that left gets its own, parts that merged are closed, and
 * a corrected date moves them along. All on the legal date of the move.
 */
export const communitySuccession: Process = {
  name: 'community-succession',
  react: (event) => {
    const { effectiveOn } = event.metadata;
    const from = idOf(event) as CommunityId;
    if (isSplit(event)) {
      const { community, street: _, county: __, ...said } = event.data.part;
      const origin = { kind: 'split', from } as const;
      const command: RegisterCommunity = { type: 'RegisterCommunity', level: 'community', ...said, origin };
      return [{ stream: communityRef(community), command, effectiveOn }];
    }
    if (isMerge(event)) {
      const command: AbolishCommunity = { type: 'AbolishCommunity', reason: '', into: from };
      return event.data.parts.map(({ community }) => ({ stream: communityRef(community), command, effectiveOn }));
    }
    if (isCorrection(event)) {
      const { to, reason, along } = event.data;
      return along.map(({ community, event: id }) => {
        const command: CorrectEffectiveDate = { type: 'CorrectEffectiveDate', event: id, to, reason };
        return { stream: communityRef(community), command };
      });
    }
    return [];
  },
};
