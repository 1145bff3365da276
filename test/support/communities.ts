import { type CommunityId, communityRef, legalDate, type SchemeId } from '@greenledger/domain';
import { type Decide, derivedId } from '@greenledger/eventing';
import { DECIDE } from '@greenledger/platform';
import { type World } from './world.js';

/** Streets that stand for their areas in the stories; committee codes end in 9xx, so that none is a real one. */
const streets: Readonly<Record<string, string>> = {
  GY: '520115006',
  ZY: '520302001',
  TR: '520602003',
  QDN: '522601001',
};

/** A community of an area, urban unless the register says otherwise, registered by its bureau; `number` tells one from another. */
export const registerCommunity = async (
  world: World,
  area: string,
  number: number,
  street = streets[area],
  urban = true,
): Promise<CommunityId> => {
  const decide = world.program.app.get<Decide>(DECIDE);
  const account = await world.as('PrefectureOfficer', { area }).account();
  const id = derivedId('story', 'community', area, number) as CommunityId;
  const at = world.clock.now();
  await decide({
    commandId: derivedId(account, id),
    stream: communityRef(id),
    command: {
      type: 'RegisterCommunity',
      scheme: 'guizhou-2020' as SchemeId,
      code: `${street}${900 + number}`,
      name: `示例${number}社区`,
      level: 'community',
      committee: `示例${number}社区居民委员会`,
      area,
      urban,
      urbanSource: '民政统计年报2020',
      households: 1000,
      population: 3000,
    } as never,
    actor: { account, role: 'PrefectureOfficer' },
    at,
    today: legalDate(at),
  });
  await world.settle();
  return id;
};
