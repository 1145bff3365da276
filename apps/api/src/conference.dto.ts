import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  type AccountId,
  type AgreedItemId,
  type AreaId,
  type CommunityId,
  type ConferenceDecision,
  type DecisionBasis,
  type DocumentId,
  type FileDigest,
  type MeetingId,
  type MinutesId,
  type PostRank,
  type SchemeId,
  type SeatId,
  type UnitId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import { Matches, ValidateIf, ValidateNested } from 'class-validator';
import {
  Effective,
  Day,
  Digest,
  EffectiveOn,
  Flag,
  Id,
  Ids,
  OneOf,
  Only,
  Part,
  Parts,
  Text,
  Texts,
} from './http/fields.js';

const ID = /^[\w.-]{1,100}$/;
const ranks: readonly PostRank[] = ['head', 'deputyInCharge', 'deputy'];

/** Where an act was decided: issued minutes or a recorded circulation (AMB-18). */
export class DecisionBasisDto {
  @ApiPropertyOptional({ type: String, description: 'Issued minutes that hold the decision' })
  @ValidateIf(({ circulation }: DecisionBasisDto, minutes) => circulation === undefined || minutes !== undefined)
  @Matches(ID)
  minutes?: MinutesId;

  @Id({ optional: true, description: 'Number of a recorded circulation' })
  circulation?: string;
}

class Decided extends Effective {
  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
}

class Reasoned extends Effective {
  @Text(500)
  reason: string;
}

class DecidedReasoned extends Decided {
  @Text(500)
  reason: string;
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

export class EstablishJointConferenceDto extends Effective {
  @Id({ example: 'guizhou-2020' })
  scheme: SchemeId;

  @Text(100)
  name: string;

  @Text(60, { description: 'Number of the founding document' })
  basis: DocumentId;

  @Id({ example: 'housing' })
  office: UnitId;
}

export class TransferDto {
  @Id()
  item: AgreedItemId;

  @Id()
  to: UnitId | AreaId;
}

export class DissolveJointConferenceDto extends Effective {
  @Text(60)
  basis: DocumentId;

  @Parts(() => TransferDto, 1000)
  transfers: TransferDto[];
}

export class MemberUnitDto extends Decided {
  @Id()
  unit: UnitId;

  @Ids(50, { least: 1 })
  divisions: string[];
}

export class RosterUnitDto {
  @Id()
  unit: UnitId;

  @Ids(50, { least: 1 })
  divisions: string[];
}

export class ProposeMemberUnitDto extends RosterUnitDto {
  @Text(500)
  reason: string;
}

export class RemoveMemberUnitDto extends DecidedReasoned {
  @Id()
  unit: UnitId;
}

export class DesignateLeadUnitDto extends Decided {
  @Id()
  unit: UnitId;
}

/** A person in a post; the person is an account. */
export class PostHolderDto {
  @Id()
  person: AccountId;

  @Id()
  unit: UnitId;

  @Id({ optional: true })
  division?: string;

  @Text(100, { example: '处长' })
  post: string;

  @OneOf(ranks, { optional: true })
  rank?: PostRank;
}

export class AppointDto extends PostHolderDto {
  @EffectiveOn()
  effectiveOn?: string;
}

export class RosterSeatDto {
  @Id()
  seat: SeatId;

  @Id()
  unit: UnitId;

  @Id()
  division: string;

  @Id()
  person: AccountId;

  @Text(100)
  post: string;

  @OneOf(ranks, { optional: true })
  rank?: PostRank;
}

export class SeatMemberDto extends RosterSeatDto {
  @EffectiveOn()
  effectiveOn?: string;

  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
}

export class RosterLiaisonDto {
  @Id()
  liaison: string;

  @Id()
  unit: UnitId;

  @Id()
  division: string;

  @Id()
  person: AccountId;
}

export class AppointLiaisonDto extends RosterLiaisonDto {
  @EffectiveOn()
  effectiveOn?: string;

  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
}

export class ImportFoundingRosterDto extends Effective {
  @Id()
  leadUnit: UnitId;

  @Parts(() => RosterUnitDto, 50)
  units: RosterUnitDto[];

  @Parts(() => PostHolderDto, 10)
  convenors: PostHolderDto[];

  @Parts(() => PostHolderDto, 10)
  deputies: PostHolderDto[];

  @Parts(() => RosterSeatDto, 200)
  seats: RosterSeatDto[];

  @Parts(() => RosterLiaisonDto, 200)
  liaisons: RosterLiaisonDto[];
}

export class RelieveConvenorDto extends Reasoned {}

export class AssignOfficeStaffDto {
  @Id()
  person: AccountId;

  @Texts(50, 100, { description: 'None: no longer on the staff' })
  duties: string[];
}

export class StandingScopeDto {
  @Only('standing')
  is: 'standing';
}

export class MeetingScopeOfChairDto {
  @Only('meeting')
  is: 'meeting';

  @Id()
  meeting: MeetingId;
}

@ApiExtraModels(StandingScopeDto, MeetingScopeOfChairDto)
export class DelegateChairDto {
  @ApiProperty({ oneOf: [StandingScopeDto, MeetingScopeOfChairDto].map((model) => ({ $ref: getSchemaPath(model) })) })
  @ValidateNested()
  @Type(() => Object, {
    discriminator: {
      property: 'is',
      subTypes: [
        { name: 'standing', value: StandingScopeDto },
        { name: 'meeting', value: MeetingScopeOfChairDto },
      ],
    },
    keepDiscriminatorProperty: true,
  })
  scope: StandingScopeDto | MeetingScopeOfChairDto;

  @Day({ optional: true, description: 'The last day' })
  until?: string;
}

export class RevokeChairDelegationDto {
  @Id()
  delegation: string;

  @Text(500)
  reason: string;
}

export class VacateMemberSeatDto extends Reasoned {
  @Id()
  seat: SeatId;
}

export class ProposeMemberChangeDto {
  @Id()
  seat: SeatId;

  @Id()
  person: AccountId;

  @Text(100)
  post: string;

  @OneOf(ranks, { optional: true })
  rank?: PostRank;

  @Text(500)
  reason: string;

  @Digest({ optional: true, description: 'SHA-256 of the proposal letter' })
  letter?: FileDigest;
}

export class ConfirmMemberChangeDto extends Decided {
  @Id()
  seat: SeatId;
}

export class RejectMemberChangeDto {
  @Id()
  seat: SeatId;

  @Text(500)
  reason: string;
}

export class ReplaceLiaisonDto extends DecidedReasoned {
  @Id()
  liaison: string;

  @Id({ optional: true, description: 'Absent: the place stays empty' })
  person?: AccountId;
}

export class CirculationAnswerDto {
  @Id()
  unit: UnitId;

  @Flag()
  agrees: boolean;

  @Digest({ optional: true, description: 'SHA-256 of the signed sheet' })
  sheet?: FileDigest;
}

@ApiExtraModels(...decisionModels)
export class RecordDecisionByCirculationDto {
  @Id({ example: '2021-1' })
  circulation: string;

  @ApiProperty(decisionSchema)
  @ValidateNested()
  @Type(() => Object, decisionTypes)
  decision: ConferenceDecision;

  @Parts(() => CirculationAnswerDto, 50)
  answers: CirculationAnswerDto[];
}
