import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SchemeId } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import {
  areaTable,
  attainment,
  dataQuality,
  Ledger,
  type Moment,
  Moments,
  participation,
  postedFigure,
  postingsBehind,
} from '@greenledger/read-models';
import { businessRoles, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { OneOf, Text } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';
import { knownScheme } from './known-scheme.js';

export class FigureQuery extends AsOfQuery {
  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

export class BehindQuery extends FigureQuery {
  @Text(20, { optional: true, example: 'GY' })
  area?: string;

  @Text(100, { optional: true, description: 'One subject of the list behind the figure' })
  subject?: string;

  @OneOf(['numerator', 'denominator'], { optional: true, default: 'numerator', description: 'Of a share' })
  side?: 'numerator' | 'denominator';
}

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
  async participation(@At() at: Moment, @Query() { scheme }: FigureQuery) {
    return participation(this, await knownScheme(this, scheme), at);
  }

  /** Attainment share, with the targets as they stand and as they were frozen. */
  @Get('F2')
  @Reads(...businessRoles)
  async attainment(@At() at: Moment, @Query() { scheme }: FigureQuery) {
    return attainment(this, await knownScheme(this, scheme), at);
  }

  /** How many communities are missing to each target. */
  @Get('F3')
  @Reads(...businessRoles)
  async gap(@At() at: Moment, @Query() { scheme }: FigureQuery) {
    return attainment(this, await knownScheme(this, scheme), at, 'F3');
  }

  /** The table of areas. */
  @Get('F4')
  @Reads(...businessRoles)
  async areas(@At() at: Moment, @Query() { scheme }: FigureQuery) {
    return areaTable(this, await knownScheme(this, scheme), at);
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
    const name = await this.#posted(figure, at, query);
    const page = await postingsBehind(this, name, at, { area, subject }, { cursor, limit });
    return { at: shown(at), figure: name, ...page };
  }

  /** The list behind a number: the subjects that it counts. */
  @Get(':figure/subjects')
  @Reads(...businessRoles)
  async subjects(@Param('figure') figure: string, @At() at: Moment, @Query() query: BehindQuery) {
    const { area, cursor, limit } = query;
    const name = await this.#posted(figure, at, query);
    return { at: shown(at), figure: name, ...(await this.ledger.subjects(name, at, area, { cursor, limit })) };
  }

  async #posted(figure: string, at: Moment, { side = 'numerator', scheme }: BehindQuery): Promise<string> {
    const name = await postedFigure(this, figure, side, await knownScheme(this, scheme), at);
    if (name === undefined) throw new EdgeProblem('NotFound', 'No such figure.', { figure });
    return name;
  }
}
