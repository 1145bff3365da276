import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ledger, type Moment, type NoticeLine } from '@greenledger/read-models';
import { businessRoles, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';

/** What the caller was reminded of, by matter, the latest first. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery, @ReadBy() { account }: Reader) {
    const notices = await this.ledger.rows<NoticeLine>('notices', at, { key: account }, { cursor, limit });
    return { at: shown(at), ...notices };
  }
}
