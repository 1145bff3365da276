import { Controller, Get, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { AccessLog, type Act as ActOf } from '@greenledger/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Act, Administers } from './http/access.js';
import { Day, Fitting, OneOf, Text } from './http/fields.js';

export class AccessLogQuery {
  @OneOf(['oldest', 'newest'], { optional: true, default: 'oldest', description: 'Which entries come first' })
  order: 'oldest' | 'newest' = 'oldest';

  @ApiPropertyOptional({
    description: 'Number with which the page before ended',
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @Fitting(/^[A-Za-z]{1,60}$/, { optional: true, description: 'Kind of entry', example: 'SignIn' })
  type?: string;

  @Text(100, { optional: true, description: 'Login of whoever acted or was acted on, or an address' })
  who?: string;

  @Day({ optional: true, description: 'Legal date (Asia/Shanghai)' })
  on?: string;
}

const PAGE = 200;

/** What the audit administrator reads; reading is itself logged. */
@ApiTags('accounts')
@Controller('api/access-log')
export class AccessLogController {
  constructor(private readonly accessLog: AccessLog) {}

  @Get()
  @Administers('AuditAdministrator')
  async read(@Query() query: AccessLogQuery, @Act() { actor }: ActOf) {
    const rows = await this.accessLog.read(query, PAGE);
    const { order: _, ...looked } = query;
    await this.accessLog.add({
      type: 'AccessLogRead',
      account: actor.account,
      result: 'done',
      detail: looked,
    });
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.number }) };
  }

  /** Computes the chain of the access log anew and names the first entry that does not fit (D2). */
  @Get('verify')
  @Administers('AuditAdministrator')
  verify() {
    return this.accessLog.verify();
  }
}
