import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
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
import { Ledger, type Moment, Moments, pilotFigure } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { DecisionBasisDto } from './conference.dto.js';
import { CorrectEffectiveDateDto } from './creation.dto.js';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, IsDay } from './http/as-of.js';

const ID = /^[\w.-]{1,100}$/;

export class PilotDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  community: CommunityId;
}

export class NominateProvincialPilotDto extends PilotDto {
  @ApiProperty({ type: String, example: 'GY' })
  @Matches(ID)
  area: AreaId;

  @ApiPropertyOptional({ type: String, description: 'The pilot list it stands on; default that of its area' })
  @IsOptional()
  @Matches(ID)
  list?: ObligationId;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class SelectProvincialPilotDto extends PilotDto {
  @ApiPropertyOptional({ type: DecisionBasisDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionBasisDto)
  decidedIn?: DecisionBasis;
}

export class CompleteProvincialPilotDto extends PilotDto {
  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  result: string;
}

export class RequestPilotWithdrawalDto extends PilotDto {
  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class WithdrawProvincialPilotDto extends SelectProvincialPilotDto {
  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  reason: string;

  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class ReplaceProvincialPilotDto extends SelectProvincialPilotDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  by: CommunityId;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
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
    return { at: shown(at), ...(await this.ledger.rows('pilots', at, { subject: id }, { cursor, limit })) };
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
  figure(@Param('id') id: SchemeId, @At() at: Moment, @Query() _: AsOfQuery) {
    return pilotFigure(this, id, at);
  }
}

const shown = ({ asOf, ordinal }: Moment) => ({ asOf, ordinal });
