import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { holderOf } from '@greenledger/domain';
import { Ledger, type Moment } from '@greenledger/read-models';
import { businessRoles, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';

/** What waits for the caller, earliest due first: in every role that the account holds, or is deputy for. */
@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  async inbox(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery, @ReadBy() reader: Reader) {
    const holders = [...new Set(reader.actors.map(holderOf))];
    return { at: shown(at), ...(await this.ledger.inbox(holders, at, { cursor, limit })) };
  }
}
