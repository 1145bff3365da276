import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import {
  areaTable,
  attainment,
  type CommunityLine,
  dataQuality,
  Ledger,
  type Moment,
  Moments,
  pageOf,
  participation,
  postedFigure,
  postingsBehind,
  subjectsBehind,
} from '@greenledger/read-models';
import { businessRoles, Reads } from './http/access.js';
import { FigureQuery } from './figure.dto.js';
import { At, shown } from './http/as-of.js';
import { OneOf, Text } from './http/fields.js';
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
