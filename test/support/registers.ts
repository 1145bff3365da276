import { type Scheme } from '@greenledger/platform';
import { type CommandAnswer, type Problem } from '@greenledger/contracts';
import { type RowIssue } from '@greenledger/domain';
import { type World } from './world.js';

const heading = 'code,name,level,committee,street,county,area,urban,source,households,population';

/** A line of a register file, as a clerk types it. */
export interface RegisterLine {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly level?: string;
  readonly source?: string;
}

export const csv = (lines: readonly RegisterLine[], mark = ''): Buffer =>
  Buffer.from(
    [
      mark + heading,
      ...lines.map(({ code, name, area, level = 'community', source = '民政统计年报2020' }) =>
        [
          code,
          name,
          level,
          `${name}居民委员会`,
          code.slice(0, 9),
          code.slice(0, 6),
          area,
          'true',
          source,
          1000,
          3000,
        ].join(),
      ),
    ].join('\r\n'),
  );

/** Codes of invented communities: real streets of the area, committees 900 to 999 of each. */
export const inventedCodes = (scheme: Scheme, area: string): readonly string[] => {
  const { counties, streets } = scheme.areas.find((one) => one.area === area)!;
  const enclaves = new Set<string>(scheme.areas.flatMap((one) => one.enclaves.map(({ street }) => street)));
  const mine = streets
    .filter(({ county }) => counties.find(({ key }) => key === county)!.codes.length === 1)
    .map(({ county, suffix }) => `${county}${suffix}`)
    .filter((street) => !enclaves.has(street));
  return mine.flatMap((street) => Array.from({ length: 100 }, (_, i) => `${street}${900 + i}`));
};

export interface ImportAnswer extends CommandAnswer {
  readonly rows: number;
  readonly matched: number;
  readonly rowWarnings: readonly RowIssue[];
}

/** Sends a register file over HTTP, as the area's housing bureau; it is checked against all that came before. */
export const importRegister = async (world: World, area: string, body: Buffer, query = '') => {
  await world.settle();
  const bureau = world.as('PrefectureOfficer', { area });
  const headers = { 'content-type': 'text/csv' };
  return bureau.ask<ImportAnswer & Problem>('POST', `/api/register-imports?area=${area}${query}`, { body, headers });
};
