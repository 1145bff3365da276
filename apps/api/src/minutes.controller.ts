import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MinutesId, minutesOf, minutesRef } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import {
  type AgreedItemLine,
  countersignFigure,
  factsAt,
  Ledger,
  type Listed,
  type MinutesLine,
  type Moment,
  Moments,
  revisionSeen,
  timelineLine,
} from '@greenledger/read-models';
import { conferenceRoles, mayRead } from './conference-readers.js';
import { FigureQuery } from './figure.dto.js';
import { knownScheme } from './known-scheme.js';
import { NothingDto } from './creation.dto.js';
import { Act, businessRoles, Creates, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { timelinePage } from './http/paged.js';
import { EdgeProblem } from './http/problem.js';
import {
  AddAgreedItemDto,
  CorrectIssuedMinutesDto,
  CountersignMinutesDto,
  DraftMinutesDto,
  IssueMinutesDto,
  ObjectToMinutesDto,
  ReviseMinutesDto,
  VersionDto,
  WithdrawCountersignDto,
} from './minutes.dto.js';

/** Minutes of a meeting: drafted, countersigned, approved, issued (R20-R22). They bear the id of their meeting. */
@ApiTags('minutes')
@Controller('api/minutes')
export class MinutesController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
    private readonly files: MatterFiles,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post()
  @Creates('minutes', 'DraftMinutes')
  draft(@Body() { meeting, ...body }: DraftMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(minutesOf(meeting)), { type: 'DraftMinutes', ...body }, act);
  }

  @Post(':id/add-agreed-item')
  @Issues('minutes', 'AddAgreedItem')
  addItem(@Param('id') id: MinutesId, @Body() body: AddAgreedItemDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'AddAgreedItem', ...body }, act);
  }

  @Post(':id/revise')
  @Issues('minutes', 'ReviseMinutes')
  revise(@Param('id') id: MinutesId, @Body() body: ReviseMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'ReviseMinutes', ...body }, act);
  }

  @Post(':id/circulate')
  @Issues('minutes', 'CirculateMinutesForCountersign')
  circulate(@Param('id') id: MinutesId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'CirculateMinutesForCountersign' }, act);
  }

  @Post(':id/countersign')
  @Issues('minutes', 'CountersignMinutes')
  countersign(@Param('id') id: MinutesId, @Body() body: CountersignMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'CountersignMinutes', ...body }, act);
  }

  @Post(':id/object')
  @Issues('minutes', 'ObjectToMinutes')
  object(@Param('id') id: MinutesId, @Body() body: ObjectToMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'ObjectToMinutes', ...body }, act);
  }

  @Post(':id/withdraw-countersign')
  @Issues('minutes', 'WithdrawCountersign')
  withdraw(@Param('id') id: MinutesId, @Body() body: WithdrawCountersignDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'WithdrawCountersign', ...body }, act);
  }

  @Post(':id/approve')
  @Issues('minutes', 'ApproveMinutes')
  approve(@Param('id') id: MinutesId, @Body() body: VersionDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'ApproveMinutes', ...body }, act);
  }

  @Post(':id/issue')
  @Issues('minutes', 'IssueMinutes')
  issue(@Param('id') id: MinutesId, @Body() body: IssueMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'IssueMinutes', ...body }, act);
  }

  @Post(':id/correct')
  @Issues('minutes', 'CorrectIssuedMinutes')
  correct(@Param('id') id: MinutesId, @Body() body: CorrectIssuedMinutesDto, @Act() act: ActOf) {
    return this.commands.send(minutesRef(id), { type: 'CorrectIssuedMinutes', ...body }, act);
  }

  @Get()
  @Reads(...conferenceRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<MinutesLine>('minutes', at, {}, { cursor, limit })) };
  }

  /** Guests read the papers of the meeting that they were invited to, and of no other. */
  @Get(':id')
  @Reads(...conferenceRoles, 'ConferenceInvitee')
  async one(@Param('id') id: MinutesId, @At() at: Moment, @Query() query: AsOfQuery, @ReadBy() reader: Reader) {
    const found = await this.#seen(id, at, reader);
    const stream = streamName(minutesRef(id));
    const lines = (await factsAt(this, [stream], at)).map((fact) => timelineLine(fact));
    return { at: shown(at), ...(await revisionSeen(this, stream, at)), ...found, ...timelinePage(lines, query) };
  }

  /** A letter by which a liaison signed, or another file that the minutes name. */
  @Get(':id/files/:file')
  @Reads(...conferenceRoles, 'ConferenceInvitee')
  async file(
    @Param('id') id: MinutesId,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    await this.#seen(id, at, reader);
    return this.files.open({ matter: streamName(minutesRef(id)), file, at, reader });
  }

  async #seen(id: MinutesId, at: Moment, reader: Reader): Promise<Listed<MinutesLine>> {
    const [found] = await this.ledger.all<MinutesLine>('minutes', at, { subject: id });
    if (!found || !mayRead(reader, found.data.observers))
      throw new EdgeProblem('NotFound', 'No such minutes at that moment.', { minutes: id });
    return found;
  }
}

/** Agreed items from their assignment on. */
@ApiTags('minutes')
@Controller('api/agreed-items')
export class AgreedItemsController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<AgreedItemLine>('agreed-items', at, {}, { cursor, limit })) };
  }
}

/** F10: countersigns per minutes and version. */
@ApiTags('figures')
@Controller('api/figures/F10')
export class CountersignFigureController {
  constructor(
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Get()
  @Reads(...conferenceRoles)
  async figure(@At() at: Moment, @Query() { scheme, cursor, limit }: FigureQuery) {
    return countersignFigure(this, await knownScheme(this, scheme), at, { cursor, limit });
  }
}
