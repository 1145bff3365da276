import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@greenledger/domain';
import { type Metadata } from '@greenledger/eventing';
import { Moments } from '@greenledger/read-models';
import { Reads } from './http/access.js';
import { EdgeProblem } from './http/problem.js';

/** The facts themselves, for those who see the whole province: every posting and row version cites the ordinal of one. */
@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(private readonly moments: Moments) {}

  @Get(':ordinal')
  @ApiParam({ name: 'ordinal', schema: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } })
  @Reads('ProvincialOfficer', 'OfficeDirector', 'Convenor', 'DeputyConvenor', 'Member', 'AuditAdministrator')
  async event(@Param('ordinal', ParseIntPipe) ordinal: number) {
    const event = ordinal > 0 && Number.isSafeInteger(ordinal) ? await this.moments.eventAt(ordinal) : undefined;
    if (!event) throw new EdgeProblem('NotFound', `No event stands at ordinal ${ordinal}.`, { ordinal });
    const { stream, revision, id, type, data } = event;
    // the log knows nothing of places; whoever acted here had one
    const metadata = event.metadata as Metadata<Actor>;
    return { ordinal, stream, eventRevision: revision, id, type, data, metadata };
  }
}
