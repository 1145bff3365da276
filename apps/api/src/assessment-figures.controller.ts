import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import { coverageFigure, criteriaFigures, Ledger, type Moment, Moments } from '@greenledger/read-models';
import { AreaFigureQuery } from './figure.dto.js';
import { businessRoles, Reads } from './http/access.js';
import { At } from './http/as-of.js';
import { knownScheme } from './known-scheme.js';

/** The figures that count assessments: F13 and F14. */
@ApiTags('figures')
@Controller('api/figures')
export class AssessmentFiguresController {
  constructor(
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** Criteria: present results and first county reviews, each version of the standard by itself. */
  @Get('F13')
  @Reads(...businessRoles)
  async criteria(@At() at: Moment, @Query() { area, scheme }: AreaFigureQuery) {
    return criteriaFigures(this, await knownScheme(this, scheme), at, area);
  }

  /** Property coverage with the total that it is made of, each basis by itself. */
  @Get('F14')
  @Reads(...businessRoles)
  async coverage(@At() at: Moment, @Query() { area, scheme }: AreaFigureQuery) {
    return coverageFigure(this, await knownScheme(this, scheme), at, area);
  }
}
