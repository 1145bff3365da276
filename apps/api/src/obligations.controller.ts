import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { legalDate, type ObligationId, obligationRef } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, CLOCK, type Clock, Commands, EVENT_LOG } from '@greenledger/platform';
import {
  deadlineReason,
  Ledger,
  type Listed,
  type Moment,
  Moments,
  type ObligationLine,
  obligationMatrix,
  obligationTimeline,
  type OpeningLine,
  quarterlyReports,
  revisionSeen,
  withBookedFigures,
} from '@greenledger/read-models';
import { Act, businessRoles, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { timelinePage } from './http/paged.js';
import { EdgeProblem } from './http/problem.js';
import {
  ObligationsQuery,
  ReadingQuery,
  ReturnObligationDto,
  ReviseImplementationPlanDto,
  SubmitObligationDto,
  WaiveObligationDto,
} from './obligation.dto.js';

/** Plans, pilot lists, quarterly reports and stage summaries (R34, R53, R56, R63). */
@ApiTags('obligations')
@Controller('api/obligations')
export class ObligationsController {
  constructor(
    private readonly commands: Commands,
    private readonly files: MatterFiles,
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/submit')
  @Issues('obligation', 'SubmitObligation')
  async submit(@Param('id') id: ObligationId, @Body() body: SubmitObligationDto, @Act() act: ActOf) {
    const of = { area: act.actor.area, today: legalDate(this.clock.now()) };
    const paper = await withBookedFigures(this, body.paper, of);
    return this.commands.send(obligationRef(id), { type: 'SubmitObligation', paper }, act);
  }

  @Post(':id/return')
  @Issues('obligation', 'ReturnObligation')
  giveBack(@Param('id') id: ObligationId, @Body() body: ReturnObligationDto, @Act() act: ActOf) {
    return this.commands.send(obligationRef(id), { type: 'ReturnObligation', ...body }, act);
  }

  @Post(':id/accept')
  @Issues('obligation', 'AcceptObligation')
  accept(@Param('id') id: ObligationId, @Act() act: ActOf) {
    return this.commands.send(obligationRef(id), { type: 'AcceptObligation' }, act);
  }

  @Post(':id/revise-implementation-plan')
  @Issues('obligation', 'ReviseImplementationPlan')
  revise(@Param('id') id: ObligationId, @Body() body: ReviseImplementationPlanDto, @Act() act: ActOf) {
    return this.commands.send(obligationRef(id), { type: 'ReviseImplementationPlan', ...body }, act);
  }

  @Post(':id/waive')
  @Issues('obligation', 'WaiveObligation')
  waive(@Param('id') id: ObligationId, @Body() body: WaiveObligationDto, @Act() act: ActOf) {
    return this.commands.send(obligationRef(id), { type: 'WaiveObligation', ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { kind, status, area, unit, cursor, limit }: ObligationsQuery) {
    const filter = { key: kind, status, area, unit };
    return { at: shown(at), ...(await this.ledger.rows<ObligationLine>('obligations', at, filter, { cursor, limit })) };
  }

  /** What opens next of each kind, by the rules in force. */
  @Get('openings')
  @Reads(...businessRoles)
  async openings(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const page = await this.ledger.rows<OpeningLine>('obligation-openings', at, {}, { cursor, limit });
    return { at: shown(at), ...page };
  }

  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: ObligationId, @At() at: Moment, @Query() query: AsOfQuery) {
    const found = await this.#seen(id, at);
    const revision = await revisionSeen(this, streamName(obligationRef(id)), at);
    const deadline = await deadlineReason(this, id, { line: found.data, moment: at });
    const timeline = timelinePage(await obligationTimeline(this, id, at), query);
    return { at: shown(at), ...revision, ...found, ...(deadline && { deadline }), ...timeline };
  }

  /** A file of a paper that was filed. */
  @Get(':id/files/:file')
  @Reads(...businessRoles)
  async file(
    @Param('id') id: ObligationId,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    await this.#seen(id, at);
    return this.files.open({ matter: streamName(obligationRef(id)), file, at, reader });
  }

  async #seen(id: string, at: Moment): Promise<Listed<ObligationLine>> {
    const [found] = await this.ledger.all<ObligationLine>('obligations', at, { subject: id });
    if (!found) throw new EdgeProblem('NotFound', 'No such obligation at that moment.', { obligation: id });
    return found;
  }
}

/** The figures that count obligations: F5, F6 and F7, and the lists of F8. */
@ApiTags('figures')
@Controller('api/figures')
export class ObligationFiguresController {
  constructor(
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** Quarterly reports: unit x quarter. */
  @Get('F5')
  @Reads(...businessRoles)
  quarterly(@At() at: Moment, @Query() { reading }: ReadingQuery) {
    return quarterlyReports(this, at, reading);
  }

  /** Stage summaries: area x due date; and how many of those addressed have acknowledged. */
  @Get('F6')
  @Reads(...businessRoles)
  async summaries(@At() at: Moment, @Query() _: AsOfQuery) {
    const acknowledgements = await this.ledger.balances(['F6.addressed', 'F6.acknowledged'], at);
    const byArea = (figure: string) => Object.fromEntries(acknowledgements.get(figure) ?? []);
    return {
      ...(await obligationMatrix(this.ledger, at, 'stageSummary')),
      acknowledgements: { addressed: byArea('F6.addressed'), acknowledged: byArea('F6.acknowledged') },
    };
  }

  /** Implementation plans of the areas. */
  @Get('F7')
  @Reads(...businessRoles)
  plans(@At() at: Moment, @Query() _: AsOfQuery) {
    return obligationMatrix(this.ledger, at, 'implementationPlan');
  }

  /** Pilot lists of the areas. */
  @Get('F8/lists')
  @Reads(...businessRoles)
  pilotLists(@At() at: Moment, @Query() _: AsOfQuery) {
    return obligationMatrix(this.ledger, at, 'pilotList');
  }
}
