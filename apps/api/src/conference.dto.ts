import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  type AccountId,
  type AgreedItemId,
  type AreaId,
  type ConferenceDecision,
  type DecisionBasis,
  type DocumentId,
  type FileDigest,
  type MeetingId,
  type PostRank,
  type SchemeId,
  type SeatId,
  type UnitId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import {
  Day,
  Effective,
  EffectiveOn,
  Flag,
  Id,
  Ids,
  OneOf,
  Only,
  Part,
  Parts,
  StoredFile,
  Text,
  Texts,
} from './http/fields.js';
import { DecisionBasisDto, decisionModels, decisionSchema, decisionTypes } from './decision.dto.js';
import { PostHolderDto, ranks, RosterLiaisonDto, RosterSeatDto, RosterUnitDto } from './roster.dto.js';

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

export class AppointDto extends PostHolderDto {
  @EffectiveOn()
  effectiveOn?: string;
}

export class SeatMemberDto extends RosterSeatDto {
  @EffectiveOn()
  effectiveOn?: string;

  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
}

export class AppointLiaisonDto extends RosterLiaisonDto {
  @EffectiveOn()
  effectiveOn?: string;

  @Part(() => DecisionBasisDto, { optional: true })
  decidedIn?: DecisionBasis;
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

  @StoredFile({ optional: true, description: 'SHA-256 of the proposal letter' })
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

  @StoredFile({ optional: true, description: 'SHA-256 of the signed sheet' })
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
