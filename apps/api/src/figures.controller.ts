import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isLegalDate } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import {
  areaTable,
  attainment,
  changesBetween,
  type CommunityLine,
  dataQuality,
  Ledger,
  type Moment,
  Moments,
  pageOf,
  participation,
  postedFigure,
  postingsBehind,
  sharesAt,
  subjectsBehind,
} from '@greenledger/read-models';
import { businessRoles, Reads } from './http/access.js';
import { FigureQuery } from './figure.dto.js';
import { At, KNOWN, knownAtOf, shown } from './http/as-of.js';
import { Day, Fitting, OneOf, Text } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';
import { knownScheme } from './known-scheme.js';

export class BehindQuery extends FigureQuery {
  @Text(20, { optional: true, example: 'GY' })
  area?: string;

  @Text(100, { optional: true, description: 'One subject of the list behind the figure' })
  subject?: string;

  @OneOf(['numerator', 'denominator'], { optional: true, default: 'numerator', description: 'Of a share' })
  side?: 'numerator' | 'denominator';
}

/** A day, and perhaps the ordinal up to which it is known. */
const POINT = String.raw`\d{4}-\d{2}-\d{2}(@\d{1,15})?`;
const MOST_POINTS = 100;

export class SharesQuery extends FigureQuery {
  @Text(20, { optional: true, example: 'GY', description: 'Default: the whole province' })
  area?: string;

  @Fitting(new RegExp(`^${POINT}(,${POINT}){0,${MOST_POINTS - 1}}$`), {
    example: '2021-03-31,2021-06-30@18000',
    description: 'Legal dates, each as it is known now or at `@ordinal`',
  })
  points: string;
}

export class ChangesQuery extends BehindQuery {
  @Day({ example: '2021-12-24', description: 'Legal date of the earlier moment' })
  from: string;

  @Fitting(KNOWN, {
    optional: true,
    description: 'Up to where the earlier moment is known, as `knownAt`; default as far as the later one',
  })
  fromKnownAt?: string;
}

/** A figure with the page of its areas that was asked for; its totals are those of all of them. */
const areasPaged = <T extends { readonly areas: readonly { readonly area: string }[] }>(
  { areas, ...figure }: T,
  { cursor, limit }: FigureQuery,
) => {
  const { items, next } = pageOf<T['areas'][number]>(areas, ({ area }) => area, { cursor, limit });
  return { ...figure, areas: items, ...(next !== undefined && { next }) };
};

/** Shares of the urban communities (F1-F4), data quality (F21), and what stands behind any posted figure. */
@ApiTags('figures')
@Controller('api/figures')
export class FiguresController {
  constructor(
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** Participation share. */
  @Get('F1')
  @Reads(...businessRoles)
  async participation(@At() at: Moment, @Query() query: FigureQuery) {
    return areasPaged(await participation(this, await knownScheme(this, query.scheme), at), query);
  }

  /** Attainment share, with the targets as they stand and as they were frozen. */
  @Get('F2')
  @Reads(...businessRoles)
  async attainment(@At() at: Moment, @Query() query: FigureQuery) {
    return areasPaged(await attainment(this, await knownScheme(this, query.scheme), at), query);
  }

  /** How many communities are missing to each target. */
  @Get('F3')
  @Reads(...businessRoles)
  async gap(@At() at: Moment, @Query() query: FigureQuery) {
    return areasPaged(await attainment(this, await knownScheme(this, query.scheme), at, 'F3'), query);
  }

  /** The table of areas. */
  @Get('F4')
  @Reads(...businessRoles)
  async areas(@At() at: Moment, @Query() query: FigureQuery) {
    return areasPaged(await areaTable(this, await knownScheme(this, query.scheme), at), query);
  }

  /** The counts behind F1 and F2 on many days, of the province or one area: a line over time in one answer. */
  @Get('shares')
  @Reads(...businessRoles)
  async shares(@At() at: Moment, @Query() { points, area, scheme }: SharesQuery) {
    const moments = points.split(',').map((point): Moment => {
      const [asOf = '', ordinal] = point.split('@');
      if (!isLegalDate(asOf)) throw new EdgeProblem('InvalidField', 'A day cannot be read.', { fields: ['points'] });
      // nothing is told that is not known yet at the moment of the answer
      return { ...at, asOf, ordinal: Math.min(at.ordinal, Number(ordinal ?? at.ordinal)), now: false };
    });
    return { at: shown(at), points: await sharesAt(this, await knownScheme(this, scheme), moments, area) };
  }

  /** Data quality of the register. */
  @Get('F21')
  @Reads(...businessRoles)
  async quality(@At() at: Moment, @Query() { scheme }: FigureQuery) {
    return dataQuality(this, await knownScheme(this, scheme), at);
  }

  /**
   * The events behind a number, newest first: a figure by its name (`F2`), or one of its balances
   * (`F13.met:C5:guizhou-2020@1`).
   */
  @Get(':figure/postings')
  @Reads(...businessRoles)
  async postings(@Param('figure') figure: string, @At() at: Moment, @Query() query: BehindQuery) {
    const { area, subject, cursor, limit } = query;
    const scheme = await knownScheme(this, query.scheme);
    const name = await this.#posted(figure, at, query);
    const page = await postingsBehind(this, name, at, { area, subject, scheme }, { cursor, limit });
    return { at: shown(at), figure: name, ...page, communities: await this.#namesOf(page.items, at) };
  }

  /**
   * What a number is made of between two moments: the postings that tell them apart, in the order of the log, signed so
   * that `before` and all of them make `after`.
   */
  @Get(':figure/changes')
  @Reads(...businessRoles)
  async changes(@Param('figure') figure: string, @At() to: Moment, @Query() query: ChangesQuery) {
    const { area, cursor, limit, from: asOf, fromKnownAt } = query;
    const knownAt = fromKnownAt === undefined ? to.ordinal : knownAtOf(fromKnownAt);
    if (knownAt === undefined) {
      throw new EdgeProblem('InvalidField', 'A moment cannot be read.', { fields: ['fromKnownAt'] });
    }
    const from = await this.moments.resolve({ asOf, knownAt, today: to.asOf });
    const name = await this.#posted(figure, to, query);
    const found = await changesBetween(this, name, { from, to }, area, { cursor, limit });
    const communities = await this.#namesOf(found.items, to);
    return { at: shown(to), from: shown(from), figure: name, ...found, communities };
  }

  /** The list behind a number: the subjects that it counts. */
  @Get(':figure/subjects')
  @Reads(...businessRoles)
  async subjects(@Param('figure') figure: string, @At() at: Moment, @Query() query: BehindQuery) {
    const { area, cursor, limit } = query;
    const scheme = await knownScheme(this, query.scheme);
    const name = await this.#posted(figure, at, query);
    return {
      at: shown(at),
      figure: name,
      ...(await subjectsBehind(this, name, at, { area, scheme }, { cursor, limit })),
    };
  }

  /** The names of those subjects that are communities, by their ids. */
  async #namesOf(postings: readonly { readonly subject: string }[], at: Moment): Promise<Record<string, string>> {
    const subjects = [...new Set(postings.map(({ subject }) => subject))];
    const named = await this.ledger.all<CommunityLine>('communities', at, { key: 'community', subjects });
    return Object.fromEntries(named.map(({ subject, data }) => [subject, data.name]));
  }

  async #posted(figure: string, at: Moment, { side = 'numerator', scheme }: BehindQuery): Promise<string> {
    const name = await postedFigure(this, figure, side, await knownScheme(this, scheme), at);
    if (name === undefined) throw new EdgeProblem('NotFound', 'No such figure.', { figure });
    return name;
  }
}
