import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiTags, getSchemaPath } from '@nestjs/swagger';
import {
  type AreaId,
  type CommunityId,
  type DecisionBasis,
  type ObligationId,
  pilotSelectionRef,
  type PilotSupport,
  type SchemeId,
} from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import { Ledger, type Moment, Moments, pilotFigure, type PilotLine } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsNotEmptyObject, ValidateNested } from 'class-validator';
import { DecisionBasisDto } from './decision.dto.js';
import { CorrectEffectiveDateDto } from './creation.dto.js';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Day, EffectiveOn, Fitting, Id, OneOf, Only, Part, Text, Whole } from './http/fields.js';
import { knownScheme } from './known-scheme.js';

/** Ten thousand million yuan. */
const MOST_FEN = 1_000_000_000_000;

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

const KEY = /^[\w.-]{1,60}$/;

export class PilotMilestoneDto extends PilotDto {
  @Fitting(KEY, { example: 'sorting' })
  milestone: string;
}

export class PlanPilotMilestoneDto extends PilotMilestoneDto {
  @Text(200)
  title: string;

  @Day({ example: '2021-06-30' })
  due: string;
}

export class ReachPilotMilestoneDto extends PilotMilestoneDto {
  @EffectiveOn()
  effectiveOn?: string;
}

export class PolicySupportDto {
  @Only('policy')
  kind: 'policy';

  @Text(1000)
  purpose: string;
}

export class FundsSupportDto {
  @Only('funds')
  kind: 'funds';

  @Text(1000)
  purpose: string;

  @Whole(1, MOST_FEN, { description: 'In fen' })
  amount: number;
}

const supports = [PolicySupportDto, FundsSupportDto] as const;

/** Stands for support of no known kind, so that it is refused by its kind and not as an unknown field. */
export class UnknownSupportDto {
  @OneOf(['policy', 'funds'])
  kind: PilotSupport['kind'];
}

@ApiExtraModels(...supports)
export class GrantPilotSupportDto extends PilotDto {
  @Fitting(KEY, { example: '2021-1' })
  grant: string;

  @ApiProperty({ oneOf: supports.map((support) => ({ $ref: getSchemaPath(support) })) })
  @IsNotEmptyObject()
  @ValidateNested()
  @Type(() => UnknownSupportDto, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: [
        { name: 'policy', value: PolicySupportDto },
        { name: 'funds', value: FundsSupportDto },
      ],
    },
  })
  support: PolicySupportDto | FundsSupportDto;

  @EffectiveOn()
  effectiveOn?: string;
}

export class ReturnPilotSupportDto extends PilotDto {
  @Fitting(KEY, { example: '2021-1' })
  grant: string;

  @Whole(0, MOST_FEN, { description: 'Spent since the entry before, in fen' })
  used: number;

  @Whole(0, MOST_FEN, { description: 'Given back since the entry before, in fen' })
  returned: number;

  @EffectiveOn()
  effectiveOn?: string;
}

export class EvaluatePilotDto extends CompleteProvincialPilotDto {
  @EffectiveOn()
  effectiveOn?: string;
}

/** Provincial pilots of a scheme: nominated by areas and chosen by the conference (R57), then run (R58). */
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

  @Post(':id/plan-milestone')
  @Issues('pilotSelection', 'PlanPilotMilestone')
  planMilestone(@Param('id') id: SchemeId, @Body() body: PlanPilotMilestoneDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'PlanPilotMilestone', ...body }, act);
  }

  @Post(':id/reach-milestone')
  @Issues('pilotSelection', 'ReachPilotMilestone')
  reachMilestone(@Param('id') id: SchemeId, @Body() body: ReachPilotMilestoneDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'ReachPilotMilestone', ...body }, act);
  }

  @Post(':id/grant-support')
  @Issues('pilotSelection', 'GrantPilotSupport')
  grantSupport(@Param('id') id: SchemeId, @Body() body: GrantPilotSupportDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'GrantPilotSupport', ...body }, act);
  }

  @Post(':id/return-support')
  @Issues('pilotSelection', 'ReturnPilotSupport')
  returnSupport(@Param('id') id: SchemeId, @Body() body: ReturnPilotSupportDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'ReturnPilotSupport', ...body }, act);
  }

  @Post(':id/evaluate')
  @Issues('pilotSelection', 'EvaluatePilot')
  evaluate(@Param('id') id: SchemeId, @Body() body: EvaluatePilotDto, @Act() act: ActOf) {
    return this.commands.send(pilotSelectionRef(id), { type: 'EvaluatePilot', ...body }, act);
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

/** F8: active provincial pilots against the two or three that there may be, their milestones and their support. */
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
