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
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './http/as-of.js';

const ID = /^[\w.-]{1,100}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const ranks: readonly PostRank[] = ['head', 'deputyInCharge', 'deputy'];

/** The legal date of the act, where it is recorded afterwards. */
export class Effective {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

/** Where an act was decided: issued minutes or a recorded circulation (AMB-18). */
export class DecisionBasisDto {
  @ApiPropertyOptional({ type: String, description: 'Issued minutes that hold the decision' })
  @ValidateIf(({ circulation }: DecisionBasisDto, minutes) => circulation === undefined || minutes !== undefined)
  @Matches(ID)
  minutes?: MinutesId;

  @ApiPropertyOptional({ description: 'Number of a recorded circulation' })
  @IsOptional()
  @Matches(ID)
  circulation?: string;
}

class Decided extends Effective {
  @ApiPropertyOptional({ type: DecisionBasisDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionBasisDto)
  decidedIn?: DecisionBasis;
}

class Reasoned extends Effective {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

class DecidedReasoned extends Decided {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class SeatMemberDecisionDto {
  @ApiProperty({ enum: ['seatMember'] })
  @Equals('seatMember')
  is: 'seatMember';

  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;

  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;
}

const unitDecisions = ['admitUnit', 'removeUnit', 'designateLeadUnit'] as const;
export class UnitDecisionDto {
  @ApiProperty({ enum: unitDecisions })
  @IsIn(unitDecisions)
  is: (typeof unitDecisions)[number];

  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;
}

export class LiaisonDecisionDto {
  @ApiProperty({ enum: ['appointLiaison'] })
  @Equals('appointLiaison')
  is: 'appointLiaison';

  @ApiProperty()
  @Matches(ID)
  liaison: string;

  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;
}

const pilotDecisions = ['selectPilot', 'withdrawPilot'] as const;
export class PilotDecisionDto {
  @ApiProperty({ enum: pilotDecisions })
  @IsIn(pilotDecisions)
  is: (typeof pilotDecisions)[number];

  @ApiProperty({ type: String })
  @Matches(ID)
  community: CommunityId;
}

export class ReplacePilotDecisionDto {
  @ApiProperty({ enum: ['replacePilot'] })
  @Equals('replacePilot')
  is: 'replacePilot';

  @ApiProperty({ type: String })
  @Matches(ID)
  community: CommunityId;

  @ApiProperty({ type: String })
  @Matches(ID)
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
  @ApiProperty({ type: String, example: 'guizhou-2020' })
  @Matches(ID)
  scheme: SchemeId;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty({ type: String, description: 'Number of the founding document' })
  @IsString()
  @Length(1, 60)
  basis: DocumentId;

  @ApiProperty({ type: String, example: 'housing' })
  @Matches(ID)
  office: UnitId;
}

export class TransferDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  item: AgreedItemId;

  @ApiProperty({ type: String })
  @Matches(ID)
  to: UnitId | AreaId;
}

export class DissolveJointConferenceDto extends Effective {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 60)
  basis: DocumentId;

  @ApiProperty({ type: [TransferDto] })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => TransferDto)
  transfers: TransferDto[];
}

export class MemberUnitDto extends Decided {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  divisions: string[];
}

export class RosterUnitDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  divisions: string[];
}

export class ProposeMemberUnitDto extends RosterUnitDto {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class RemoveMemberUnitDto extends DecidedReasoned {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;
}

export class DesignateLeadUnitDto extends Decided {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;
}

/** A person in a post; the person is an account. */
export class PostHolderDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;

  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(ID)
  division?: string;

  @ApiProperty({ example: '处长' })
  @IsString()
  @Length(1, 100)
  post: string;

  @ApiPropertyOptional({ enum: ranks })
  @IsOptional()
  @IsIn(ranks)
  rank?: PostRank;
}

export class AppointDto extends PostHolderDto {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class RosterSeatDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;

  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty()
  @Matches(ID)
  division: string;

  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  post: string;

  @ApiPropertyOptional({ enum: ranks })
  @IsOptional()
  @IsIn(ranks)
  rank?: PostRank;
}

export class SeatMemberDto extends RosterSeatDto {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;

  @ApiPropertyOptional({ type: DecisionBasisDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionBasisDto)
  decidedIn?: DecisionBasis;
}

export class RosterLiaisonDto {
  @ApiProperty()
  @Matches(ID)
  liaison: string;

  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty()
  @Matches(ID)
  division: string;

  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;
}

export class AppointLiaisonDto extends RosterLiaisonDto {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;

  @ApiPropertyOptional({ type: DecisionBasisDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionBasisDto)
  decidedIn?: DecisionBasis;
}

export class ImportFoundingRosterDto extends Effective {
  @ApiProperty({ type: String })
  @Matches(ID)
  leadUnit: UnitId;

  @ApiProperty({ type: [RosterUnitDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RosterUnitDto)
  units: RosterUnitDto[];

  @ApiProperty({ type: [PostHolderDto] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PostHolderDto)
  convenors: PostHolderDto[];

  @ApiProperty({ type: [PostHolderDto] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PostHolderDto)
  deputies: PostHolderDto[];

  @ApiProperty({ type: [RosterSeatDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RosterSeatDto)
  seats: RosterSeatDto[];

  @ApiProperty({ type: [RosterLiaisonDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RosterLiaisonDto)
  liaisons: RosterLiaisonDto[];
}

export class RelieveConvenorDto extends Reasoned {}

export class AssignOfficeStaffDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;

  @ApiProperty({ type: [String], description: 'None: no longer on the staff' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  duties: string[];
}

export class StandingScopeDto {
  @ApiProperty({ enum: ['standing'] })
  @Equals('standing')
  is: 'standing';
}

export class MeetingScopeOfChairDto {
  @ApiProperty({ enum: ['meeting'] })
  @Equals('meeting')
  is: 'meeting';

  @ApiProperty({ type: String })
  @Matches(ID)
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

  @ApiPropertyOptional({ description: 'The last day' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class RevokeChairDelegationDto {
  @ApiProperty()
  @Matches(ID)
  delegation: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class VacateMemberSeatDto extends Reasoned {
  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;
}

export class ProposeMemberChangeDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;

  @ApiProperty({ type: String })
  @Matches(ID)
  person: AccountId;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  post: string;

  @ApiPropertyOptional({ enum: ranks })
  @IsOptional()
  @IsIn(ranks)
  rank?: PostRank;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the proposal letter' })
  @IsOptional()
  @Matches(DIGEST)
  letter?: FileDigest;
}

export class ConfirmMemberChangeDto extends Decided {
  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;
}

export class RejectMemberChangeDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  seat: SeatId;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class ReplaceLiaisonDto extends DecidedReasoned {
  @ApiProperty()
  @Matches(ID)
  liaison: string;

  @ApiPropertyOptional({ type: String, description: 'Absent: the place stays empty' })
  @IsOptional()
  @Matches(ID)
  person?: AccountId;
}

export class CirculationAnswerDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty()
  @IsBoolean()
  agrees: boolean;

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the signed sheet' })
  @IsOptional()
  @Matches(DIGEST)
  sheet?: FileDigest;
}

@ApiExtraModels(...decisionModels)
export class RecordDecisionByCirculationDto {
  @ApiProperty({ example: '2021-1' })
  @Matches(ID)
  circulation: string;

  @ApiProperty(decisionSchema)
  @ValidateNested()
  @Type(() => Object, decisionTypes)
  decision: ConferenceDecision;

  @ApiProperty({ type: [CirculationAnswerDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CirculationAnswerDto)
  answers: CirculationAnswerDto[];
}
