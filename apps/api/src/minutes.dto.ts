import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type AreaId,
  type ConferenceDecision,
  type FileDigest,
  type MeetingId,
  type SchemeId,
  type UnitId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { decisionModels, decisionSchema, decisionTypes } from './conference.dto.js';
import { IsDay } from './http/as-of.js';

const ID = /^[\w.-]{1,100}$/;
const DIGEST = /^[0-9a-f]{64}$/;

export class AgreedItemDto {
  @ApiProperty({ description: 'Running number; names the item through all versions' })
  @IsInt()
  @Min(1)
  @Max(1000)
  no: number;

  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  text: string;

  @ApiProperty({ type: [String], description: 'Member units or reporting areas; none is refused `UnitNotMember`' })
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  leads: (UnitId | AreaId)[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  participants: (UnitId | AreaId)[];

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  deliverable: string;

  @ApiProperty({ example: '2020-12-31' })
  @IsDay()
  dueOn: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  evidence: string;

  @ApiProperty()
  @IsBoolean()
  needsProvincialApproval: boolean;
}

@ApiExtraModels(...decisionModels)
class Text {
  @ApiProperty()
  @IsString()
  @Length(1, 50_000)
  body: string;

  @ApiProperty({ type: [AgreedItemDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgreedItemDto)
  items: AgreedItemDto[];

  @ApiProperty({ type: 'array', items: decisionSchema, description: 'What acts of the conference may cite' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Object, decisionTypes)
  decisions: ConferenceDecision[];
}

export class DraftMinutesDto extends Text {
  @ApiProperty({ type: String, description: 'The held meeting; its id becomes the id of the minutes' })
  @Matches(ID)
  meeting: MeetingId;

  @ApiProperty({ type: String, example: 'guizhou-2020' })
  @Matches(ID)
  conference: SchemeId;

  @ApiProperty({ example: '2020-1' })
  @Matches(ID)
  number: string;
}

export class AddAgreedItemDto {
  @ApiProperty()
  @ValidateNested()
  @Type(() => AgreedItemDto)
  item: AgreedItemDto;
}

export class ReviseMinutesDto extends Text {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class CorrectIssuedMinutesDto extends ReviseMinutesDto {
  @ApiProperty({ description: 'The version in force' })
  @IsInt()
  @Min(1)
  @Max(1000)
  corrects: number;
}

export class CountersignMinutesDto {
  @ApiProperty({ description: 'Digest of the version at hand' })
  @Matches(DIGEST)
  digest: string;

  @ApiPropertyOptional({ description: 'Comment on the wording' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  comment?: string;

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the letter by which a liaison signs' })
  @IsOptional()
  @Matches(DIGEST)
  letter?: FileDigest;
}

export class ObjectToMinutesDto {
  @ApiProperty({ description: 'Digest of the version at hand' })
  @Matches(DIGEST)
  digest: string;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  reason: string;

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the letter by which a liaison signs' })
  @IsOptional()
  @Matches(DIGEST)
  letter?: FileDigest;
}

export class VersionDto {
  @ApiProperty({ description: 'Digest of the version at hand' })
  @Matches(DIGEST)
  digest: string;
}

export class WithdrawCountersignDto extends VersionDto {
  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the letter by which a liaison signs' })
  @IsOptional()
  @Matches(DIGEST)
  letter?: FileDigest;
}

export class IssueMinutesDto {
  @ApiProperty({ example: '黔绿社联〔2020〕1号' })
  @IsString()
  @Length(1, 60)
  issueNumber: string;

  @ApiPropertyOptional({ type: [String], description: 'Beside all member units and the guests of the meeting' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(ID, { each: true })
  furtherRecipients?: string[];

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the stored file' })
  @IsOptional()
  @Matches(DIGEST)
  file?: FileDigest;
}
