import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AreaId,
  type CommunityId,
  type DecisionBasis,
  type ObligationId,
  pilotSelectionRef,
  type SchemeId,
} from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import { Ledger, type Moment, Moments, pilotFigure, type PilotLine } from '@greenledger/read-models';
import { DecisionBasisDto } from './decision.dto.js';
import { CorrectEffectiveDateDto } from './creation.dto.js';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { EffectiveOn, Id, Part, Text } from './http/fields.js';
import { knownScheme } from './known-scheme.js';

export class PilotDto {
  @Id()
  community: CommunityId;
}

export class NominateProvincialPilotDto extends PilotDto {
  @Id({ example: 'GY' })
  area: AreaId;

  @Id({ optional: true, description: 'The pilot list it stands on; default that of its area' })
  list?: ObligationId;

  @Text(1000)
  reason: string;
}

export class SelectProvincialPilotDto extends PilotDto {
  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
}

export class CompleteProvincialPilotDto extends PilotDto {
  @Text(2000)
  result: string;
}

export class RequestPilotWithdrawalDto extends PilotDto {
  @Text(1000)
  reason: string;
}

export class WithdrawProvincialPilotDto extends SelectProvincialPilotDto {
  @Text(1000)
  reason: string;

  @EffectiveOn()
  effectiveOn?: string;
}

export class ReplaceProvincialPilotDto extends SelectProvincialPilotDto {
  @Id()
  by: CommunityId;

  @Text(1000)
  reason: string;
}

/** Provincial pilots of a scheme (R57): nominated by areas, chosen by the conference. */
@ApiTags('provincial pilots')
@Controller('api/pilot-selections')
export class PilotSelectionController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
  ) {}

  @Post(':id/nominate')
  @Issues('pilotSelection', 'NominateProvincialPilot')
  nominate(@Param('id') id: SchemeId, @Body() body: NominateProvincialPilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'NominateProvincialPilot', ...body }, act);
  }

  @Post(':id/select')
  @Issues('pilotSelection', 'SelectProvincialPilot')
  select(@Param('id') id: SchemeId, @Body() body: SelectProvincialPilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'SelectProvincialPilot', ...body }, act);
  }

  @Post(':id/start')
  @Issues('pilotSelection', 'StartProvincialPilot')
  start(@Param('id') id: SchemeId, @Body() body: PilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'StartProvincialPilot', ...body }, act);
  }

  @Post(':id/complete')
  @Issues('pilotSelection', 'CompleteProvincialPilot')
  complete(@Param('id') id: SchemeId, @Body() body: CompleteProvincialPilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'CompleteProvincialPilot', ...body }, act);
  }

  @Post(':id/request-withdrawal')
  @Issues('pilotSelection', 'RequestPilotWithdrawal')
  requestWithdrawal(@Param('id') id: SchemeId, @Body() body: RequestPilotWithdrawalDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'RequestPilotWithdrawal', ...body }, act);
  }

  @Post(':id/withdraw')
  @Issues('pilotSelection', 'WithdrawProvincialPilot')
  withdraw(@Param('id') id: SchemeId, @Body() body: WithdrawProvincialPilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'WithdrawProvincialPilot', ...body }, act);
  }

  @Post(':id/replace')
  @Issues('pilotSelection', 'ReplaceProvincialPilot')
  replace(@Param('id') id: SchemeId, @Body() body: ReplaceProvincialPilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'ReplaceProvincialPilot', ...body }, act);
  }

  @Post(':id/correct-effective-date')
  @Issues('pilotSelection', 'CorrectEffectiveDate')
  correctDate(@Param('id') id: SchemeId, @Body() body: CorrectEffectiveDateDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'CorrectEffectiveDate', ...body }, act);
  }

  @Get(':id')
  @Reads(...businessRoles)
  async list(@Param('id') id: string, @At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<PilotLine>('pilots', at, { subject: id }, { cursor, limit })) };
  }
}

/** F8: active provincial pilots against the two or three that there may be. */
@ApiTags('figures')
@Controller('api/figures/F8/provincial')
export class PilotFigureController {
  constructor(
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Get(':id')
  @Reads(...businessRoles)
  async figure(@Param('id') id: SchemeId, @At() at: Moment, @Query() _: AsOfQuery) {
    return pilotFigure(this, await knownScheme(this, id), at);
  }
}
