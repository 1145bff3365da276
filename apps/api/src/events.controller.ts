import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiParam, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type Actor, addDays, deciders, instantAt, type StreamKind } from '@greenledger/domain';
import { type EventLog, type Instant, type Metadata, streamRef } from '@greenledger/eventing';
import { DATABASE, EVENT_LOG } from '@greenledger/platform';
import { Moments, searchEvents } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type pg from 'pg';
import { Reads } from './http/access.js';
import { Day, Fitting, OneOf, Text } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';

/** Kinds of streams, as the first word of their names. */
const kinds = Object.keys(deciders) as StreamKind[];

export class EventsQuery {
  @OneOf(kinds, { optional: true, description: 'Kind of stream' })
  kind?: string;

  @Text(200, { optional: true, description: 'The stream without its kind: what the events are about' })
  subject?: string;

  @Fitting(/^[A-Za-z]{1,80}$/, { optional: true, example: 'ObligationBecameOverdue' })
  type?: string;

  @Text(100, { optional: true, description: 'Account that acted, or for which somebody acted' })
  account?: string;

  @Day({ optional: true, description: 'First day on which it was recorded (Asia/Shanghai)' })
  from?: string;

  @Day({ optional: true, description: 'Last day on which it was recorded' })
  to?: string;

  @ApiPropertyOptional({
    description: 'Ordinal in front of which the page begins',
    type: 'integer',
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cursor?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** An event as a list of the log shows it. */
interface EventLine {
  readonly ordinal: number;
  readonly kind: string;
  readonly subject: string;
  readonly type: string;
  readonly at: Instant;
  readonly effectiveOn: string;
  readonly actor: Actor;
}

/** The facts themselves, for those who see the whole province: every posting and row version cites the ordinal of one. */
@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(DATABASE) readonly pool: pg.Pool,
  ) {}

  /**
   * The events that fit, latest first. One question looks at 10,000 events at most and says how far down it looked;
   * `next` goes on from there, also where nothing was found yet.
   */
  @Get()
  @Reads('AuditAdministrator')
  async search(@Query() { from, to, ...query }: EventsQuery) {
    const { found, ...page } = await searchEvents(this, {
      ...query,
      from: from && instantAt(from),
      before: to && instantAt(addDays(to, 1)),
    });
    const rows = found.map(({ ordinal, event: { stream, type, metadata } }): EventLine => {
      const { kind, id: subject } = streamRef(stream);
      const { at, effectiveOn, actor } = metadata as Metadata<Actor>;
      return { ordinal, kind, subject, type, at, effectiveOn, actor };
    });
    return { rows, ...page };
  }

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
