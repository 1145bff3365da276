import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addDays } from '@greenledger/domain';
import { type IssuedNotice, Ledger, type Moment, type NoticeState, noticeStates } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Day, OneOf, Whole } from './http/fields.js';

export class IssuedNoticesQuery extends AsOfQuery {
  @OneOf(noticeStates, { optional: true })
  state?: NoticeState;

  @Day({ optional: true, description: 'The legal date on which it was issued' })
  on?: string;
}

export class NoticeDaysQuery extends AsOfQuery {
  @Whole(1, 366, { optional: true, default: 30, description: 'How many days up to the moment' })
  @Type(() => Number)
  days: number = 30;
}

/** Every notice that went out, to whomever: for whoever runs the system, so that none is missed unseen. */
@ApiTags('notices')
@Controller('api/notices/issued')
export class IssuedNoticesController {
  constructor(private readonly ledger: Ledger) {}

  /** The latest first. */
  @Get()
  @Reads('SystemAdministrator')
  async list(@At() at: Moment, @Query() { state: status, on: due, cursor, limit }: IssuedNoticesQuery) {
    const notices = await this.ledger.rows<IssuedNotice>('issued-notices', at, { status, due }, { cursor, limit });
    return { at: shown(at), ...notices };
  }

  /** How many were issued on each day, by what became of them; the latest day first, and no day without any. */
  @Get('days')
  @Reads('SystemAdministrator')
  async days(@At() at: Moment, @Query() { days }: NoticeDaysQuery) {
    const from = addDays(at.asOf, 1 - days);
    const found = await this.ledger.countByDue('issued-notices', at, { from, to: at.asOf });
    return { at: shown(at), from, days: found.map(({ due: day, counts }) => ({ day, counts })) };
  }
}
