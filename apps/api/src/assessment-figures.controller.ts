import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SchemeId } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import { coverageFigure, criteriaFigures, Ledger, type Moment, Moments } from '@greenledger/read-models';
import { AreaQuery } from './creation.dto.js';
import { businessRoles, Reads } from './http/access.js';
import { At, shown } from './http/as-of.js';
import { Text } from './http/fields.js';
import { knownScheme } from './known-scheme.js';

export class AreaFigureQuery extends AreaQuery {
  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

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
  async criteria(@At() at: Moment, @Query() { area }: AreaQuery) {
    return { at: shown(at), area: area ?? 'province', editions: await criteriaFigures(this, at, area) };
  }

  /** Property coverage with the total that it is made of, each basis by itself. */
  @Get('F14')
  @Reads(...businessRoles)
  async coverage(@At() at: Moment, @Query() { area, scheme }: AreaFigureQuery) {
    return coverageFigure(this, await knownScheme(this, scheme), at, area);
  }
}
