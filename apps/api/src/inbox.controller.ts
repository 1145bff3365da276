import { Body, Controller, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ReadAt } from '@greenledger/contracts';
import { calendar, holderOf, workingDaysBetween } from '@greenledger/domain';
import { type EventLog, type LegalDate, streamName, type StreamName } from '@greenledger/eventing';
import { Desks, EVENT_LOG, type Session } from '@greenledger/platform';
import {
  type ActLine,
  type InboxTask,
  Ledger,
  type Listed,
  type Matter,
  mattersAt,
  type MinutesLine,
  type Moment,
  Moments,
  type NoticeLine,
  schemeAt,
} from '@greenledger/read-models';
import { businessRoles, OwnSession, ReadBy, type Reader, Reads, SignedIn } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Day, OneOf, Parts, Text } from './http/fields.js';
import { guizhou } from './known-scheme.js';

/**
 * A task, how many working days are left to its due date (fewer than none once it has passed), and the day on which the
 * caller wants to come back to it.
 */
type DatedTask = InboxTask & { readonly workingDaysLeft?: number; readonly followUp?: LegalDate };

/** What the caller did, or had done for them, and the matter as it stands now. */
type OwnAct = Listed<ActLine> & { readonly matter: Matter };

/** What the caller was told about a matter, and the matter as it stands now. */
type Copy = Listed<NoticeLine> & { readonly matter: Matter };

interface PageOf<List extends string, Item> {
  readonly at: ReadAt;
  readonly list: List;
  readonly items: readonly Item[];
  readonly next?: string;
}
/** Minutes that were issued to those for whom the caller speaks (R22). */
interface IssuedCopy {
  readonly issueNumber: string;
  readonly issuedOn: LegalDate;
  readonly matter: Matter;
}

interface CopiedPage extends PageOf<'copied', Copy> {
  /** All of them, on the first page; the latest first. */
  readonly issued: readonly IssuedCopy[];
}

/** What waits, what one has done, what of it one started, what one was told of. */
type InboxPage = PageOf<'toDo', DatedTask> | PageOf<'done' | 'started', OwnAct> | CopiedPage;

const lists = ['toDo', 'done', 'started', 'copied'] as const;

export class InboxQuery extends AsOfQuery {
  @OneOf(lists, { optional: true, default: 'toDo', description: 'Which of the standing lists' })
  list?: (typeof lists)[number];
}

export class SavedViewDto {
  @Text(40, { example: '逾期的初审' })
  name: string;

  @Text(500, { least: 0, example: 'step=county&due=overdue', description: 'Filters and order as the page names them' })
  address: string;
}

export class SavedViewsDto {
  @Parts(() => SavedViewDto, 20)
  views: SavedViewDto[];
}

export class FollowUpDto {
  @Text(300, { description: 'Account, subject and key of the task, with `~` between them' })
  task: string;

  @Day({ optional: true, description: 'The day to come back to it; without one there is none any more' })
  on?: string;
}

const nameOf = ({ account, subject, key }: InboxTask): string => [account, subject, key.split('|')[0]].join('~');

/** What waits for the caller and what they did, and how they arrange it for themselves. */
@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly ledger: Ledger,
    private readonly desks: Desks,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /**
   * One of the standing lists. To do: what waits in every role that the caller holds or is deputy for, earliest due
   * first. Done, started, copied: the latest first.
   */
  @Get()
  @Reads(...businessRoles)
  inbox(@At() at: Moment, @Query() { list = 'toDo', ...paging }: InboxQuery, @ReadBy() reader: Reader) {
    switch (list) {
      case 'toDo':
        return this.#toDo(at, paging, reader);
      case 'copied':
        return this.#copied(at, paging, reader);
      default:
        return this.#acts(list, at, paging, reader);
    }
  }

  /** The views of the inbox that the caller has named. */
  @Get('views')
  @SignedIn()
  async views(@OwnSession() { account }: Session) {
    return { views: await this.desks.views(account) };
  }

  /** All of them at once, in their order. */
  @Put('views')
  @HttpCode(204)
  @SignedIn()
  async keepViews(@Body() { views }: SavedViewsDto, @OwnSession() { account }: Session): Promise<void> {
    await this.desks.keepViews(account, views);
  }

  /** The day on which the caller wants to come back to a task. */
  @Put('follow-ups')
  @HttpCode(204)
  @SignedIn()
  async followUp(@Body() { task, on }: FollowUpDto, @OwnSession() { account }: Session): Promise<void> {
    await this.desks.followUp(account, task, on);
  }

  async #toDo(at: Moment, { cursor, limit }: AsOfQuery, reader: Reader): Promise<InboxPage> {
    const holders = [...new Set(reader.actors.map(holderOf))];
    const { items, next } = await this.ledger.inbox(holders, at, { cursor, limit });
    const days = calendar(await schemeAt(this, guizhou, at));
    const followUps = await this.desks.followUps(reader.account);
    const dated = items.map((task): DatedTask => {
      const followUp = followUps.get(nameOf(task));
      const left = task.due === undefined ? undefined : workingDaysBetween(days, at.asOf, task.due).value;
      return { ...task, ...(left !== undefined && { workingDaysLeft: left }), ...(followUp && { followUp }) };
    });
    return { at: shown(at), list: 'toDo', items: dated, ...(next !== undefined && { next }) };
  }

  async #acts(
    list: 'done' | 'started',
    at: Moment,
    { cursor, limit }: AsOfQuery,
    { account }: Reader,
  ): Promise<InboxPage> {
    const filter = { person: account, ...(list === 'started' && { status: 'started' }) };
    const { items, next } = await this.ledger.rows<ActLine>('acts', at, filter, { cursor, limit });
    const subjects = items.map(({ subject }) => subject as StreamName);
    const matters = await mattersAt(this.ledger, subjects, at);
    const acts = items.map((act): OwnAct => ({ ...act, matter: matters.get(act.subject as StreamName)! }));
    return { at: shown(at), list, items: acts, ...(next !== undefined && { next }) };
  }

  async #copied(at: Moment, { cursor, limit }: AsOfQuery, reader: Reader): Promise<InboxPage> {
    const { account } = reader;
    const issued = cursor === undefined ? await this.#issuedTo(reader, at) : [];
    const { items, next } = await this.ledger.rows<NoticeLine>('notices', at, { key: account }, { cursor, limit });
    const matters = await mattersAt(
      this.ledger,
      items.map(({ data }) => streamName(data.matter)),
      at,
    );
    const copies = items.map((copy): Copy => ({ ...copy, matter: matters.get(streamName(copy.data.matter))! }));
    return { at: shown(at), list: 'copied', items: copies, issued, ...(next !== undefined && { next }) };
  }

  /** Minutes are issued to units and to areas; the bureaus of an area speak for it. There are few, so all are looked at. */
  async #issuedTo({ actors }: Reader, at: Moment): Promise<readonly IssuedCopy[]> {
    const own = new Set<string | undefined>(
      actors.flatMap(({ role, unit, area }) => [unit, role.startsWith('Prefecture') ? area : undefined]),
    );
    const minutes = await this.ledger.all<MinutesLine>('minutes', at);
    const issued = minutes.flatMap(({ subject, status, data }): IssuedCopy[] => {
      const { issueNumber, number, recipients = [], inForce, versions } = data;
      const issuedOn = versions.find(({ version }) => version === inForce)?.issuedOn;
      if (issueNumber === undefined || issuedOn === undefined || !recipients.some((each) => own.has(each))) return [];
      return [
        { issueNumber, issuedOn, matter: { kind: 'minutes', id: subject, name: number, ...(status && { status }) } },
      ];
    });
    return issued.sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1));
  }
}
