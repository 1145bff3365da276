import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { legalDate, type SchemeId, schemeRef } from '@greenledger/domain';
import { type Decide, derivedId } from '@greenledger/eventing';
import { DECIDE, withAlternative } from '@greenledger/platform';
import { type Changes, type Counting, type RuleUsed, type SharePoint } from '@greenledger/read-models';
import { chain, decided, type OnItsWay } from '../support/chain.js';
import { registerCommunity } from '../support/communities.js';
import { guizhou, loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly counting: Counting;
  readonly rules: readonly RuleUsed[];
  readonly at: { readonly asOf: string; readonly ordinal: number };
  readonly targets: readonly {
    readonly gap: number;
    readonly reached: boolean;
    readonly frozen?: { readonly attained?: number; readonly counting: Counting };
  }[];
}

const KEY = 'attainment.counting';
let world: World;
let communities: readonly OnItsWay[];
const office = () => world.as('ProvincialOfficer');
const reviewer = () => world.as('PrefectureReviewer', { area: 'GY' });
const figure = (name: 'F2' | 'F3', query: string) => office().sees<Figure>(`/api/figures/${name}?${query}`);
const behind = async (query: string): Promise<readonly string[]> => {
  const { items } = await office().sees<Page<{ subject: string }>>(`/api/figures/F2/subjects?${query}`);
  return items.map(({ subject }) => subject);
};

/** Leads one community from enrolment to its confirmation, which takes effect on a day. */
const attain = async (community: OnItsWay, posted: string, confirmed: string): Promise<void> => {
  const { standard } = await guizhou();
  const acts = Object.values(chain(standard, 'GY', legalDate(world.clock.now()))).flat();
  for (const act of acts) await decided(world, community, act);
  await world.advanceTo(shanghai(posted));
  const rows = [{ community: community.id, fields: { name: '示例社区' } }];
  const { id } = await reviewer().does('/api/public-notices', { area: 'GY', title: '绿色社区拟确认名单公示', rows });
  await reviewer().does(`/api/public-notices/${id}/post`);
  await world.advanceTo(shanghai(confirmed));
  await reviewer().does(`/api/creations/${community.id}/confirm-attainment`);
};

/** The yearly reading, in force from a day on, by a decision of the office. */
const readYearlyFrom = async (appliesFrom: string): Promise<void> => {
  const rule = withAlternative(await guizhou(), KEY, 'yearly').rules.find(({ key }) => key === KEY)!;
  const at = world.clock.now();
  const account = await office().account();
  const { alternatives: _, ...set } = rule;
  await world.program.app.get<Decide>(DECIDE)({
    commandId: derivedId(account, 'yearly'),
    stream: schemeRef('guizhou-2020' as SchemeId),
    command: { type: 'SetRule', ...set, appliesFrom } as never,
    actor: { account, role: 'ProvincialOfficer' },
    at,
    today: legalDate(at),
  });
};

describe('attainment counted by the year (AMB-5)', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    const place = { area: 'GY', county: '520115', street: '520115006' };
    const [one, two] = [await registerCommunity(world, 'GY', 1), await registerCommunity(world, 'GY', 2)];
    communities = [one, two].map((id) => ({ id, ...place }));
    await registerCommunity(world, 'GY', 3, undefined, false);
    await world.advanceTo(shanghai('2021-09-01'));
    await attain(communities[0]!, '2021-10-11', '2021-10-25');
    await world.advanceTo(shanghai('2021-12-15'));
    await readYearlyFrom('2022-01-01');
    await world.advanceTo(shanghai('2022-03-01'));
    await attain(communities[1]!, '2022-04-11', '2022-04-25');
    await world.advanceTo(shanghai('2022-05-05'));
  });
  afterAll(() => world.stop());

  it('leaves the days before it applies as they were counted', async () => {
    expect(await figure('F2', 'asOf=2021-12-31')).toMatchObject({
      numerator: 1,
      denominator: 2,
      counting: { reading: 'cumulative', balance: 'F2.attained' },
    });
    expect(await behind('asOf=2021-12-31')).toEqual([communities[0]!.id]);
  });

  it('counts from then on who was found to meet the requirement in the year, and says by which rule', async () => {
    expect(await figure('F2', 'asOf=2022-01-01')).toMatchObject({ numerator: 0, denominator: 2 });
    const F2 = await figure('F2', 'asOf=2022-05-05');
    expect(F2).toMatchObject({
      numerator: 1,
      denominator: 2,
      counting: { reading: 'yearly', balance: 'F2.attainedIn:2022' },
    });
    expect(F2.rules.find(({ key }) => key === KEY)).toMatchObject({
      appliesFrom: '2022-01-01',
      basis: { reading: 'AMB-5 (found to meet the requirement in the year)' },
    });
    expect(await behind('asOf=2022-05-05')).toEqual([communities[1]!.id]);
    const { items } = await office().sees<Page<{ figure: string; subject: string; event: { type: string } }>>(
      '/api/figures/F2/postings?asOf=2022-05-05',
    );
    expect(items[0]).toMatchObject({
      figure: 'F2.attainedIn:2022',
      subject: communities[1]!.id,
      event: { type: 'AttainmentConfirmed' },
    });
  });

  it('makes the gap to the target that of the year', async () => {
    const F3 = await figure('F3', 'asOf=2022-05-05');
    expect(F3.targets.map(({ gap, reached }) => [gap, reached])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it('counts as it was known before the decision by the reading that stood then', async () => {
    const before = encodeURIComponent(shanghai('2021-12-14'));
    expect(await figure('F2', `asOf=2022-05-05&knownAt=${before}`)).toMatchObject({
      numerator: 1,
      counting: { reading: 'cumulative' },
    });
    expect(await behind(`asOf=2022-05-05&knownAt=${before}`)).toEqual([communities[0]!.id]);
  });

  it('follows its shares over days, each by its own reading and as it was known at an ordinal', async () => {
    const { at } = await figure('F2', `knownAt=${encodeURIComponent(shanghai('2021-10-20'))}`);
    const days = ['2021-09-30', '2021-10-25', '2022-01-01', '2022-05-05'];
    const points = [...days, `2022-05-05@${at.ordinal}`].join(',');
    const found = await office().sees<{ points: readonly SharePoint[] }>(`/api/figures/shares?points=${points}`);
    expect(found.points.map(({ urban, enrolled, attained }) => [urban, enrolled, attained])).toEqual([
      [2, 1, 0],
      [2, 1, 1],
      [2, 1, 0],
      [2, 2, 1],
      [2, 1, 0],
    ]);
    const elsewhere = await office().sees<typeof found>(`/api/figures/shares?points=2022-05-05&area=ZY`);
    expect(elsewhere.points).toMatchObject([{ urban: 0, enrolled: 0, attained: 0 }]);
  });

  it('explains what changed between two moments, by postings that sum to the difference', async () => {
    const query = 'from=2021-09-01&asOf=2021-12-31';
    const found = await office().sees<Changes>(`/api/figures/F2/changes?${query}`);
    expect(found).toMatchObject({ figure: 'F2.attained', before: 0, after: 1, count: 1 });
    expect(found.items).toMatchObject([
      { subject: communities[0]!.id, amount: 1, effectiveOn: '2021-10-25', event: { type: 'AttainmentConfirmed' } },
    ]);
    const back = await office().sees<Changes>('/api/figures/F2.attained/changes?from=2021-12-31&asOf=2021-09-01');
    expect(back).toMatchObject({ before: 1, after: 0, items: [{ amount: -1 }] });
  });

  it('tells what was entered later from what was known of the same day before', async () => {
    const then = encodeURIComponent(shanghai('2021-10-20'));
    const same = await office().sees<Changes>('/api/figures/F2.attained/changes?from=2022-05-05&asOf=2022-05-05');
    expect(same).toMatchObject({ before: 2, after: 2, count: 0, items: [] });
    const later = await office().sees<Changes>(
      `/api/figures/F2.attained/changes?from=2022-05-05&fromKnownAt=${then}&asOf=2022-05-05&limit=1`,
    );
    expect(later).toMatchObject({ before: 0, after: 2, count: 2, items: [{ subject: communities[0]!.id }] });
    const rest = await office().sees<Changes>(
      `/api/figures/F2.attained/changes?from=2022-05-05&fromKnownAt=${then}&asOf=2022-05-05&limit=1&cursor=${later.next}`,
    );
    expect(rest.items).toMatchObject([{ subject: communities[1]!.id }]);
    expect(rest.next).toBeUndefined();
  });

  it('is a share of the urban communities in every place below as well', async () => {
    const { places } = await office().sees<{ places: readonly object[] }>('/api/creations/standing?area=GY');
    expect(places).toMatchObject([{ place: '520115', communities: 3, urban: 2, byStatus: { attained: 2 } }]);
  });

  it('changed since no moment that cannot be read', async () => {
    const { body } = await office().get('/api/figures/F2/changes?from=2021-09-01&fromKnownAt=2021-13-45T25:00:00Z');
    expect(body).toMatchObject({ status: 400, code: 'InvalidField', details: { fields: ['fromKnownAt'] } });
  });

  it('is counted of no scheme that nobody loaded', async () => {
    const routes = ['F1', 'F2', 'F3', 'F4', 'F14', 'F21', 'F2/postings', 'F2/subjects', 'F13.met:C5:x@1/postings'];
    for (const path of [...routes.map((route) => `${route}?scheme=nix`), 'F8/provincial/nix']) {
      const { body } = await office().get(`/api/figures/${path}`);
      expect([path, body]).toMatchObject([path, { status: 404, code: 'NotFound', details: { scheme: 'nix' } }]);
    }
  });

  it('freezes each target by the reading of its own day', async () => {
    await world.advanceTo(shanghai('2023-01-02'));
    const [of2021, of2022] = (await figure('F2', 'asOf=2022-12-31')).targets;
    expect(of2021!.frozen).toMatchObject({ attained: 1, counting: { reading: 'cumulative' } });
    expect(of2022!.frozen).toMatchObject({ attained: 1, urban: 2, reached: false, counting: { reading: 'yearly' } });
    expect(of2022!.frozen).not.toHaveProperty('laterCorrected');
  });
});
