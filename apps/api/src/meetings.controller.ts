import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { legalDate, type MeetingId, meetingRef, refuse } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, CLOCK, type Clock, Commands, EVENT_LOG, PrivateTexts } from '@greenledger/platform';
import {
  Ledger,
  type Listed,
  meetingFigure,
  type MeetingLine,
  type Moment,
  Moments,
  revisionSeen,
} from '@greenledger/read-models';
import { conferenceRoles, mayRead } from './conference-readers.js';
import { Act, businessRoles, Creates, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { EdgeProblem } from './http/problem.js';
import {
  AcceptMeetingProposalDto,
  HoldMeetingDto,
  InviteParticipantDto,
  MeetingReasonDto,
  ProposeMeetingDto,
  RecordAttendanceDto,
  RescheduleMeetingDto,
  ScheduleMeetingDto,
} from './meetings.dto.js';

const ref = (id: string) => meetingRef(id as MeetingId);

/** Meetings of the joint conference (R16-R19). */
@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
    private readonly texts: PrivateTexts,
    private readonly files: MatterFiles,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('propose')
  @Creates('meeting', 'ProposeMeeting')
  propose(@Body() body: ProposeMeetingDto, @Act() act: ActOf) {
    return this.commands.create(ref, { type: 'ProposeMeeting', ...body }, act);
  }

  /** Schedules a meeting that nobody proposed. */
  @Post()
  @Creates('meeting', 'ScheduleMeeting')
  async schedule(@Body() body: ScheduleMeetingDto, @Act() act: ActOf) {
    await this.#numberIsFree(body, this.commands.newId('meeting', act));
    return this.commands.create(ref, { type: 'ScheduleMeeting', ...body }, act);
  }

  @Post(':id/accept-proposal')
  @Issues('meeting', 'AcceptMeetingProposal')
  accept(@Param('id') id: MeetingId, @Body() body: AcceptMeetingProposalDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AcceptMeetingProposal', ...body }, act);
  }

  @Post(':id/decline-proposal')
  @Issues('meeting', 'DeclineMeetingProposal')
  decline(@Param('id') id: MeetingId, @Body() body: MeetingReasonDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'DeclineMeetingProposal', ...body }, act);
  }

  /** Schedules a meeting whose proposal was accepted. */
  @Post(':id/schedule')
  @Issues('meeting', 'ScheduleMeeting')
  async scheduleProposed(@Param('id') id: MeetingId, @Body() body: ScheduleMeetingDto, @Act() act: ActOf) {
    await this.#numberIsFree(body, id);
    return this.commands.send(ref(id), { type: 'ScheduleMeeting', ...body }, { ...act, begun: true });
  }

  @Post(':id/reschedule')
  @Issues('meeting', 'RescheduleMeeting')
  reschedule(@Param('id') id: MeetingId, @Body() body: RescheduleMeetingDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RescheduleMeeting', ...body }, act);
  }

  @Post(':id/cancel')
  @Issues('meeting', 'CancelMeeting')
  cancel(@Param('id') id: MeetingId, @Body() body: MeetingReasonDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'CancelMeeting', ...body }, act);
  }

  /** The contact is personal: it is kept outside the log, which holds its reference and digest. */
  @Post(':id/invite-participant')
  @Issues('meeting', 'InviteParticipant')
  async invite(@Param('id') id: MeetingId, @Body() { contact, ...body }: InviteParticipantDto, @Act() act: ActOf) {
    if (contact === undefined) return this.commands.send(ref(id), { type: 'InviteParticipant', ...body }, act);
    const { isNew, ...kept } = await this.texts.keep(contact, [act.actor.account, act.route, id, act.key]);
    try {
      return await this.commands.send(ref(id), { type: 'InviteParticipant', ...body, contact: kept }, act);
    } catch (error) {
      if (isNew) await this.texts.discard([kept.ref]);
      throw error;
    }
  }

  @Post(':id/record-attendance')
  @Issues('meeting', 'RecordAttendance')
  recordAttendance(@Param('id') id: MeetingId, @Body() body: RecordAttendanceDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'RecordAttendance', ...body }, act);
  }

  @Post(':id/hold')
  @Issues('meeting', 'HoldMeeting')
  hold(@Param('id') id: MeetingId, @Body() body: HoldMeetingDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'HoldMeeting', ...body }, act);
  }

  @Get()
  @Reads(...conferenceRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<MeetingLine>('meetings', at, {}, { cursor, limit })) };
  }

  /** Guests read the papers of the meeting that they were invited to, and of no other. */
  @Get(':id')
  @Reads(...conferenceRoles, 'ConferenceInvitee')
  async one(@Param('id') id: string, @At() at: Moment, @Query() _: AsOfQuery, @ReadBy() reader: Reader) {
    const found = await this.#seen(id, at, reader);
    return { at: shown(at), ...(await revisionSeen(this, streamName(ref(id)), at)), ...found };
  }

  /** A paper of the meeting. */
  @Get(':id/files/:file')
  @Reads(...conferenceRoles, 'ConferenceInvitee')
  async file(
    @Param('id') id: string,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    await this.#seen(id, at, reader);
    return this.files.open({ matter: streamName(ref(id)), file, at, reader });
  }

  async #seen(id: string, at: Moment, reader: Reader): Promise<Listed<MeetingLine>> {
    const [found] = await this.ledger.all<MeetingLine>('meetings', at, { subject: id });
    if (!found || !mayRead(reader, found.data.invited))
      throw new EdgeProblem('NotFound', 'No such meeting at that moment.', { meeting: id });
    return found;
  }

  /**
   * A number, once given, names one meeting of its conference for ever. Looked up in the list as it is shown now, so of two
   * clerks who give the same number within the moment that the list needs to follow, both are let through.
   * Refuses `MeetingNumberInUse`.
   */
  async #numberIsFree({ conference, number }: ScheduleMeetingDto, id: string): Promise<void> {
    const at = await this.moments.resolve({ today: legalDate(this.clock.now()) });
    const others = await this.ledger.all<MeetingLine>('meetings', at);
    const holder = others.find(
      ({ subject, data }) => subject !== id && data.conference === conference && data.plan?.number === number,
    );
    if (holder) refuse('MeetingNumberInUse', { number, meeting: holder.subject });
  }
}

/** F24: meetings held, planned and proposed. */
@ApiTags('figures')
@Controller('api/figures/F24')
export class MeetingFigureController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  figure(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return meetingFigure(this.ledger, at, { cursor, limit });
  }
}
