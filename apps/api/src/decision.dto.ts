import { ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type AccountId, type CommunityId, type MinutesId, type SeatId, type UnitId } from '@greenledger/domain';
import { Matches, ValidateIf } from 'class-validator';
import { Id, OneOf, Only } from './http/fields.js';

const ID = /^[\w.-]{1,100}$/;

/** Where an act was decided: issued minutes or a recorded circulation (AMB-18). */
export class DecisionBasisDto {
  @ApiPropertyOptional({ type: String, pattern: ID.source, description: 'Issued minutes that hold the decision' })
  @ValidateIf(({ circulation }: DecisionBasisDto, minutes) => circulation === undefined || minutes !== undefined)
  @Matches(ID)
  minutes?: MinutesId;

  @Id({ optional: true, description: 'Number of a recorded circulation' })
  circulation?: string;
}

export class SeatMemberDecisionDto {
  @Only('seatMember')
  is: 'seatMember';

  @Id()
  seat: SeatId;

  @Id()
  person: AccountId;
}

const unitDecisions = ['admitUnit', 'removeUnit', 'designateLeadUnit'] as const;
export class UnitDecisionDto {
  @OneOf(unitDecisions)
  is: (typeof unitDecisions)[number];

  @Id()
  unit: UnitId;
}

export class LiaisonDecisionDto {
  @Only('appointLiaison')
  is: 'appointLiaison';

  @Id()
  liaison: string;

  @Id()
  person: AccountId;
}

const pilotDecisions = ['selectPilot', 'withdrawPilot'] as const;
export class PilotDecisionDto {
  @OneOf(pilotDecisions)
  is: (typeof pilotDecisions)[number];

  @Id()
  community: CommunityId;
}

export class ReplacePilotDecisionDto {
  @Only('replacePilot')
  is: 'replacePilot';

  @Id()
  community: CommunityId;

  @Id()
  by: CommunityId;
}

/** Which class checks which decision. */
export const decisionTypes = {
  discriminator: {
    property: 'is',
    subTypes: [
      { name: 'seatMember', value: SeatMemberDecisionDto },
      ...unitDecisions.map((name) => ({ name, value: UnitDecisionDto })),
      { name: 'appointLiaison', value: LiaisonDecisionDto },
      ...pilotDecisions.map((name) => ({ name, value: PilotDecisionDto })),
      { name: 'replacePilot', value: ReplacePilotDecisionDto },
    ],
  },
  keepDiscriminatorProperty: true,
};
export const decisionModels = [
  SeatMemberDecisionDto,
  UnitDecisionDto,
  LiaisonDecisionDto,
  PilotDecisionDto,
  ReplacePilotDecisionDto,
] as const;
export const decisionSchema = { oneOf: decisionModels.map((model) => ({ $ref: getSchemaPath(model) })) };
