import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AccountId, type Actor, type AreaId, type CountyCode, system, type UnitId } from '@greenledger/domain';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScheme } from '../scheme/load.js';
import { postNames } from './post-names.js';

describe('the posts of the practice province', () => {
  const account = 'somebody' as AccountId;
  let named: (actor: Actor) => string;
  const called = (actor: Omit<Actor, 'account'>): string => named({ account, ...actor });

  beforeAll(async () => {
    const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
    named = postNames(
      await loadScheme({ scheme: join(data, 'schemes/guizhou-2020'), calendars: join(data, 'calendars') }),
    );
  });

  it('are called by the narrowest place that they are held for, and by what is done there', () => {
    expect(called({ role: 'CountyReviewer', area: 'AS' as AreaId, county: '520402' as CountyCode })).toBe(
      '西秀区初审员',
    );
    expect(called({ role: 'PrefectureReviewer', area: 'ZY' as AreaId, unit: 'ZY.housing' as UnitId })).toBe(
      '遵义市住房和城乡建设局复核员',
    );
    expect(called({ role: 'Liaison', unit: 'ndrc' as UnitId })).toBe('省发展改革委联络员');
    expect(called({ role: 'SystemAdministrator' })).toBe('系统管理员');
  });

  it('keep their role where there is no word for it', () => {
    expect(named(system)).toBe('System');
  });
});
