import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { jointConferenceRef, type SchemeId } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import {
  factsAt,
  Ledger,
  type Moment,
  Moments,
  pageOf,
  revisionSeen,
  rosterFigure,
  type RosterLine,
  timelineLine,
} from '@greenledger/read-models';
import {
  AppointDto,
  AppointLiaisonDto,
  AssignOfficeStaffDto,
  ConfirmMemberChangeDto,
  DelegateChairDto,
  DesignateLeadUnitDto,
  DissolveJointConferenceDto,
  EstablishJointConferenceDto,
  MemberUnitDto,
  ProposeMemberChangeDto,
  ProposeMemberUnitDto,
  RelieveConvenorDto,
  RecordDecisionByCirculationDto,
  RejectMemberChangeDto,
  RemoveMemberUnitDto,
  ReplaceLiaisonDto,
  RevokeChairDelegationDto,
  SeatMemberDto,
  VacateMemberSeatDto,
} from './conference.dto.js';
import { CorrectEffectiveDateDto } from './creation.dto.js';
import { Act, businessRoles, Creates, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { ImportFoundingRosterDto } from './roster.dto.js';

const ref = (id: SchemeId) => jointConferenceRef(id);

/** The joint conference: units, seats, posts, liaisons and decisions by circulation (R3, R8-R15, R96). */
@ApiTags('joint conference')
@Controller('api/conferences')
export class ConferenceController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
    private readonly files: MatterFiles,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post()
  @Creates('jointConference', 'EstablishJointConference')
  establish(@Body() { scheme, ...body }: EstablishJointConferenceDto, @Act() act: ActOf) {
    return this.commands.send(ref(scheme), { type: 'EstablishJointConference', ...body }, act);
  }

  @Post(':id/dissolve')
  @Issues('jointConference', 'DissolveJointConference')
  dissolve(@Param('id') id: SchemeId, @Body() body: DissolveJointConferenceDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'DissolveJointConference', ...body }, act);
  }

  @Post(':id/import-founding-roster')
  @Issues('jointConference', 'ImportFoundingRoster')
  importRoster(@Param('id') id: SchemeId, @Body() body: ImportFoundingRosterDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'ImportFoundingRoster', ...body }, act);
  }

  @Post(':id/propose-member-unit')
  @Issues('jointConference', 'ProposeMemberUnit')
  proposeUnit(@Param('id') id: SchemeId, @Body() body: ProposeMemberUnitDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'ProposeMemberUnit', ...body }, act);
  }

  @Post(':id/admit-member-unit')
  @Issues('jointConference', 'AdmitMemberUnit')
  admitUnit(@Param('id') id: SchemeId, @Body() body: MemberUnitDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AdmitMemberUnit', ...body }, act);
  }

  @Post(':id/remove-member-unit')
  @Issues('jointConference', 'RemoveMemberUnit')
  removeUnit(@Param('id') id: SchemeId, @Body() body: RemoveMemberUnitDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RemoveMemberUnit', ...body }, act);
  }

  @Post(':id/designate-lead-unit')
  @Issues('jointConference', 'DesignateLeadUnit')
  designateLead(@Param('id') id: SchemeId, @Body() body: DesignateLeadUnitDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'DesignateLeadUnit', ...body }, act);
  }

  @Post(':id/appoint-convenor')
  @Issues('jointConference', 'AppointConvenor')
  appointConvenor(@Param('id') id: SchemeId, @Body() body: AppointDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AppointConvenor', ...body }, act);
  }

  @Post(':id/relieve-convenor')
  @Issues('jointConference', 'RelieveConvenor')
  relieveConvenor(@Param('id') id: SchemeId, @Body() body: RelieveConvenorDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RelieveConvenor', ...body }, act);
  }

  @Post(':id/appoint-deputy-convenor')
  @Issues('jointConference', 'AppointDeputyConvenor')
  appointDeputy(@Param('id') id: SchemeId, @Body() body: AppointDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AppointDeputyConvenor', ...body }, act);
  }

  @Post(':id/appoint-office-director')
  @Issues('jointConference', 'AppointOfficeDirector')
  appointDirector(@Param('id') id: SchemeId, @Body() body: AppointDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AppointOfficeDirector', ...body }, act);
  }

  @Post(':id/assign-office-staff')
  @Issues('jointConference', 'AssignOfficeStaff')
  assignStaff(@Param('id') id: SchemeId, @Body() body: AssignOfficeStaffDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AssignOfficeStaff', ...body }, act);
  }

  @Post(':id/delegate-chair')
  @Issues('jointConference', 'DelegateChair')
  delegateChair(@Param('id') id: SchemeId, @Body() body: DelegateChairDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'DelegateChair', ...body }, act);
  }

  @Post(':id/revoke-chair-delegation')
  @Issues('jointConference', 'RevokeChairDelegation')
  revokeDelegation(@Param('id') id: SchemeId, @Body() body: RevokeChairDelegationDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RevokeChairDelegation', ...body }, act);
  }

  @Post(':id/seat-member')
  @Issues('jointConference', 'SeatMember')
  seatMember(@Param('id') id: SchemeId, @Body() body: SeatMemberDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'SeatMember', ...body }, act);
  }

  @Post(':id/vacate-member-seat')
  @Issues('jointConference', 'VacateMemberSeat')
  vacateSeat(@Param('id') id: SchemeId, @Body() body: VacateMemberSeatDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'VacateMemberSeat', ...body }, act);
  }

  @Post(':id/propose-member-change')
  @Issues('jointConference', 'ProposeMemberChange')
  proposeChange(@Param('id') id: SchemeId, @Body() body: ProposeMemberChangeDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'ProposeMemberChange', ...body }, act);
  }

  @Post(':id/confirm-member-change')
  @Issues('jointConference', 'ConfirmMemberChange')
  confirmChange(@Param('id') id: SchemeId, @Body() body: ConfirmMemberChangeDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'ConfirmMemberChange', ...body }, act);
  }

  @Post(':id/reject-member-change')
  @Issues('jointConference', 'RejectMemberChange')
  rejectChange(@Param('id') id: SchemeId, @Body() body: RejectMemberChangeDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RejectMemberChange', ...body }, act);
  }

  @Post(':id/appoint-liaison')
  @Issues('jointConference', 'AppointLiaison')
  appointLiaison(@Param('id') id: SchemeId, @Body() body: AppointLiaisonDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AppointLiaison', ...body }, act);
  }

  @Post(':id/replace-liaison')
  @Issues('jointConference', 'ReplaceLiaison')
  replaceLiaison(@Param('id') id: SchemeId, @Body() body: ReplaceLiaisonDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'ReplaceLiaison', ...body }, act);
  }

  @Post(':id/record-decision-by-circulation')
  @Issues('jointConference', 'RecordDecisionByCirculation')
  recordCirculation(@Param('id') id: SchemeId, @Body() body: RecordDecisionByCirculationDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RecordDecisionByCirculation', ...body }, act);
  }

  @Post(':id/correct-effective-date')
  @Issues('jointConference', 'CorrectEffectiveDate')
  correctDate(@Param('id') id: SchemeId, @Body() body: CorrectEffectiveDateDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'CorrectEffectiveDate', ...body }, act);
  }

  /** Units, posts, seats, liaisons, delegations and circulations as of any date. */
  @Get(':id')
  @Reads(...businessRoles)
  async roster(@Param('id') id: SchemeId, @At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const page = await this.ledger.rows<RosterLine>('conference', at, { subject: id }, { cursor, limit });
    return { at: shown(at), ...(await revisionSeen(this, streamName(ref(id)), at)), ...page };
  }

  /** Everything that happened, at its legal date as corrected. */
  @Get(':id/timeline')
  @Reads(...businessRoles)
  async timeline(@Param('id') id: SchemeId, @At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const facts = await factsAt(this, [streamName(ref(id))], at);
    const lines = facts.map((fact) => timelineLine(fact));
    return { at: shown(at), ...pageOf(lines, ({ id: event }) => event, { cursor, limit }) };
  }

  /** A letter or sheet that the conference's record names. */
  @Get(':id/files/:file')
  @Reads(...businessRoles)
  file(
    @Param('id') id: SchemeId,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    return this.files.open({ matter: streamName(ref(id)), file, at, reader });
  }
}

/** F23: the roster counted. */
@ApiTags('figures')
@Controller('api/figures/F23')
export class RosterFigureController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  figure(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return rosterFigure(this.ledger, at, { cursor, limit });
  }
}
