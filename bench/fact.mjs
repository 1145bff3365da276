import { randomUUID } from 'node:crypto';

/** About the size of a typical event of ours. */
export const newFact = () => {
  const commandId = randomUUID();
  return {
    stream: `community-${randomUUID()}`,
    id: randomUUID(),
    type: 'CommunityRegistered',
    data: {
      code: '520103001004',
      name: '㵲阳社区',
      level: 'community',
      street: '520103001',
      urban: true,
      households: 1820,
    },
    metadata: {
      at: '2020-10-09T15:59:59.000Z',
      effectiveOn: '2020-10-09',
      actor: { account: 'ann', role: 'CountyReviewer', unit: 'county-520103', area: '520103' },
      commandId,
      commandDigest: 'f'.repeat(64),
      correlationId: commandId,
      causationId: commandId,
      citations: [{ stream: 'scheme-guizhou-2020', revision: 12 }],
      schema: 1,
      alg: 'sha-256',
      previous: null,
    },
  };
};
