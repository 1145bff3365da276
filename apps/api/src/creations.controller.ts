import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommunityId, creationRef } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG, EvidenceStore } from '@greenledger/platform';
import {
  type BoardLine,
  caseTimeline,
  criteriaMatrix,
  Ledger,
  type Listed,
  type Moment,
  Moments,
  revisionSeen,
} from '@greenledger/read-models';
import {
  AttachEvidenceDto,
  BoardQuery,
  CompleteLocalPilotDto,
  ConfirmAttainmentDto,
  CorrectEffectiveDateDto,
  EnrolCommunityDto,
  FailRecheckDto,
  NominateLocalPilotDto,
  NoteDto,
  NothingDto,
  OverruleCriterionDto,
  PassReviewDto,
  ReasonDto,
  RecordCriterionSelfCheckDto,
  ReturnAssessmentDto,
  ReviewCriterionDto,
  StandingQuery,
  SubmitSelfCheckDto,
  WithdrawCommunityDto,
  WithdrawEvidenceDto,
} from './creation.dto.js';
import { Act, businessRoles, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { timelinePage } from './http/paged.js';
import { EdgeProblem } from './http/problem.js';
import { inSight, mustSee } from './http/scope.js';

const streamOf = (id: string) => streamName(creationRef(id as CommunityId));

/** Participation and assessment of the communities (R54, R61, R80-R95). The id is the community's. */
@ApiTags('creations')
@Controller('api/creations')
export class CreationsController {
  constructor(
    private readonly commands: Commands,
    private readonly files: EvidenceStore,
    private readonly matterFiles: MatterFiles,
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post(':id/delegate-enrolment')
  @Issues('creation', 'DelegateEnrolment')
  delegate(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'DelegateEnrolment' }, act);
  }

  @Post(':id/enrol')
  @Issues('creation', 'EnrolCommunity')
  enrol(@Param('id') id: CommunityId, @Body() body: EnrolCommunityDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'EnrolCommunity', ...body }, act);
  }

  @Post(':id/withdraw')
  @Issues('creation', 'WithdrawCommunity')
  withdraw(@Param('id') id: CommunityId, @Body() body: WithdrawCommunityDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'WithdrawCommunity', ...body }, act);
  }

  @Post(':id/correct-effective-date')
  @Issues('creation', 'CorrectEffectiveDate')
  correct(@Param('id') id: CommunityId, @Body() body: CorrectEffectiveDateDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'CorrectEffectiveDate', ...body }, act);
  }

  @Post(':id/nominate-local-pilot')
  @Issues('creation', 'NominateLocalPilot')
  nominate(@Param('id') id: CommunityId, @Body() body: NominateLocalPilotDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'NominateLocalPilot', ...body }, act);
  }

  @Post(':id/start-local-pilot')
  @Issues('creation', 'StartLocalPilot')
  startPilot(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'StartLocalPilot' }, act);
  }

  @Post(':id/complete-local-pilot')
  @Issues('creation', 'CompleteLocalPilot')
  completePilot(@Param('id') id: CommunityId, @Body() body: CompleteLocalPilotDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'CompleteLocalPilot', ...body }, act);
  }

  @Post(':id/withdraw-local-pilot')
  @Issues('creation', 'WithdrawLocalPilot')
  withdrawPilot(@Param('id') id: CommunityId, @Body() body: ReasonDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'WithdrawLocalPilot', ...body }, act);
  }

  @Post(':id/record-criterion-self-check')
  @Issues('creation', 'RecordCriterionSelfCheck')
  record(@Param('id') id: CommunityId, @Body() body: RecordCriterionSelfCheckDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'RecordCriterionSelfCheck', ...body }, act);
  }

  /** Links a file that was uploaded before; its type and size are those that the store found. */
  @Post(':id/attach-evidence')
  @Issues('creation', 'AttachEvidence')
  async attach(@Param('id') id: CommunityId, @Body() body: AttachEvidenceDto, @Act() act: ActOf) {
    const stored = await this.files.find(body.file);
    if (!stored) throw new EdgeProblem('NotFound', 'No such file was uploaded.', { file: body.file });
    const { mediaType, bytes } = stored;
    return this.commands.send(creationRef(id), { type: 'AttachEvidence', ...body, mediaType, bytes }, act);
  }

  @Post(':id/withdraw-evidence')
  @Issues('creation', 'WithdrawEvidence')
  withdrawEvidence(@Param('id') id: CommunityId, @Body() body: WithdrawEvidenceDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'WithdrawEvidence', ...body }, act);
  }

  @Post(':id/submit-self-check')
  @Issues('creation', 'SubmitSelfCheck')
  submit(@Param('id') id: CommunityId, @Body() body: SubmitSelfCheckDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'SubmitSelfCheck', ...body }, act);
  }

  @Post(':id/recommend')
  @Issues('creation', 'RecommendByStreet')
  recommend(@Param('id') id: CommunityId, @Body() body: NoteDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'RecommendByStreet', ...body }, act);
  }

  @Post(':id/review-criterion')
  @Issues('creation', 'ReviewCriterion')
  review(@Param('id') id: CommunityId, @Body() body: ReviewCriterionDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'ReviewCriterion', ...body }, act);
  }

  @Post(':id/overrule-criterion')
  @Issues('creation', 'OverruleCriterion')
  overrule(@Param('id') id: CommunityId, @Body() body: OverruleCriterionDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'OverruleCriterion', ...body }, act);
  }

  @Post(':id/review-by-county')
  @Issues('creation', 'ReviewByCounty')
  passCounty(@Param('id') id: CommunityId, @Body() body: PassReviewDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'ReviewByCounty', ...body }, act);
  }

  @Post(':id/review-by-prefecture')
  @Issues('creation', 'ReviewByPrefecture')
  passPrefecture(@Param('id') id: CommunityId, @Body() body: PassReviewDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'ReviewByPrefecture', ...body }, act);
  }

  @Post(':id/return')
  @Issues('creation', 'ReturnAssessment')
  giveBack(@Param('id') id: CommunityId, @Body() body: ReturnAssessmentDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'ReturnAssessment', ...body }, act);
  }

  @Post(':id/take-back')
  @Issues('creation', 'TakeBack')
  takeBack(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'TakeBack' }, act);
  }

  @Post(':id/urge')
  @Issues('creation', 'UrgeAssessment')
  urge(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'UrgeAssessment' }, act);
  }

  @Post(':id/confirm-attainment')
  @Issues('creation', 'ConfirmAttainment')
  confirm(@Param('id') id: CommunityId, @Body() body: ConfirmAttainmentDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'ConfirmAttainment', ...body }, act);
  }

  @Post(':id/void-assessment')
  @Issues('creation', 'VoidAssessment')
  voidCase(@Param('id') id: CommunityId, @Body() body: ReasonDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'VoidAssessment', ...body }, act);
  }

  @Post(':id/start-recheck')
  @Issues('creation', 'StartRecheck')
  startRecheck(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'StartRecheck' }, act);
  }

  @Post(':id/pass-recheck')
  @Issues('creation', 'PassRecheck')
  passRecheck(@Param('id') id: CommunityId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'PassRecheck' }, act);
  }

  @Post(':id/fail-recheck')
  @Issues('creation', 'FailRecheck')
  failRecheck(@Param('id') id: CommunityId, @Body() body: FailRecheckDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'FailRecheck', ...body }, act);
  }

  @Post(':id/lapse-attainment')
  @Issues('creation', 'LapseAttainment')
  lapse(@Param('id') id: CommunityId, @Body() body: ReasonDto, @Act() act: ActOf) {
    return this.commands.send(creationRef(id), { type: 'LapseAttainment', ...body }, act);
  }

  /** The assessment board: every community that ever took part, by due date, with whom its case waits for. */
  @Get()
  @Reads(...businessRoles)
  async board(@At() at: Moment, @Query() query: BoardQuery, @ReadBy() reader: Reader) {
    const { area, county, street, status, cursor, limit } = query;
    const filter = { key: 'case', status, ...inSight(reader, { area, county, street }) };
    return { at: shown(at), ...(await this.ledger.rows<BoardLine>('creation', at, filter, { cursor, limit })) };
  }

  /**
   * How many communities of the register stand where, in each area, county or street below the one that is named; beside
   * them those flagged urban, which the shares are of.
   */
  @Get('standing')
  @Reads(...businessRoles)
  async standing(@At() at: Moment, @Query() { area, county }: StandingQuery) {
    const by = county !== undefined ? 'street' : area !== undefined ? 'county' : 'area';
    const place = { area, county };
    const active = { key: 'community', status: 'active', ...place };
    const [registered, urban, cases] = await Promise.all([
      this.ledger.countByPlace('communities', at, by, active),
      this.ledger.countByPlace('communities', at, by, { ...active, flag: 'urban' }),
      this.ledger.countByPlace('creation', at, by, { key: 'case', ...place }),
    ]);
    const names = [...new Set([...registered.keys(), ...cases.keys()])].sort();
    const places = names.map((name) => ({
      place: name,
      communities: registered.get(name)?.['active'] ?? 0,
      urban: urban.get(name)?.['active'] ?? 0,
      byStatus: cases.get(name) ?? {},
    }));
    return { at: shown(at), by, places };
  }

  /** One case: where it stands, and its criteria as answered and as found by each step. */
  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: string, @At() at: Moment, @Query() _: AsOfQuery, @ReadBy() reader: Reader) {
    const found = await this.#seen(id, at, reader);
    const revision = await revisionSeen(this, streamOf(id), at);
    return { at: shown(at), ...revision, ...found, criteria: await criteriaMatrix(this, id, at) };
  }

  /** What happened to one case: who, for whom, what, when it happened and when it was entered, why, proven by what. */
  @Get(':id/timeline')
  @Reads(...businessRoles)
  async timeline(@Param('id') id: string, @At() at: Moment, @Query() query: AsOfQuery, @ReadBy() reader: Reader) {
    await this.#seen(id, at, reader);
    const { lines: all, ...counts } = await caseTimeline(this, id, at);
    const { timeline: lines, ...more } = timelinePage(all, query);
    return { at: shown(at), ...counts, lines, ...more };
  }

  /** A file of the case, by the timeline that names it. */
  @Get(':id/evidence/:file')
  @Reads(...businessRoles)
  async evidence(
    @Param('id') id: string,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    await this.#seen(id, at, reader);
    const { lines } = await caseTimeline(this, id, at);
    const named = lines.some(({ evidence }) => evidence === file);
    return this.matterFiles.send(named, { matter: streamOf(id), file, reader });
  }

  async #seen(id: string, at: Moment, reader: Reader): Promise<Listed<BoardLine>> {
    const { items } = await this.ledger.rows<BoardLine>('creation', at, { subject: id, key: 'case' }, { limit: 1 });
    const [found] = items;
    if (!found) throw new EdgeProblem('NotFound', 'No such case at that moment.', { community: id });
    mustSee(reader, found);
    return found;
  }
}
