import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendar, holderOf, workingDaysBetween } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { EVENT_LOG } from '@greenledger/platform';
import { type InboxTask, Ledger, type Moment, Moments, schemeAt } from '@greenledger/read-models';
import { businessRoles, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { guizhou } from './known-scheme.js';

/** A task, and how many working days are left to its due date; fewer than none once it has passed. */
type DatedTask = InboxTask & { readonly workingDaysLeft?: number };

/** What waits for the caller, earliest due first: in every role that the account holds, or is deputy for. */
@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Get()
  @Reads(...businessRoles)
  async inbox(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery, @ReadBy() reader: Reader) {
    const holders = [...new Set(reader.actors.map(holderOf))];
    const { items, next } = await this.ledger.inbox(holders, at, { cursor, limit });
    const days = calendar(await schemeAt(this, guizhou, at));
    const dated = items.map((task): DatedTask => {
      if (task.due === undefined) return task;
      return { ...task, workingDaysLeft: workingDaysBetween(days, at.asOf, task.due).value };
    });
    return { at: shown(at), items: dated, ...(next !== undefined && { next }) };
  }
}
