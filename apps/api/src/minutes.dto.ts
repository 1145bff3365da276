import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  type AreaId,
  type ConferenceDecision,
  type FileDigest,
  type MeetingId,
  type SchemeId,
  type UnitId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { decisionModels, decisionSchema, decisionTypes } from './decision.dto.js';
import { Day, Digest, Flag, Id, Ids, Part, Parts, StoredFile, Text, Whole } from './http/fields.js';

export class AgreedItemDto {
  @Whole(1, 1000, { description: 'Running number; names the item through all versions' })
  no: number;

  @Text(2000)
  text: string;

  @Ids(50, { description: 'Member units or reporting areas; none is refused `UnitNotMember`' })
  leads: (UnitId | AreaId)[];

  @Ids(50)
  participants: (UnitId | AreaId)[];

  @Text(500)
  deliverable: string;

  @Day({ example: '2020-12-31' })
  dueOn: string;

  @Text(500)
  evidence: string;

  @Flag()
  needsProvincialApproval: boolean;
}

@ApiExtraModels(...decisionModels)
class MinutesText {
  @Text(50_000)
  body: string;

  @Parts(() => AgreedItemDto, 100)
  items: AgreedItemDto[];

  @ApiProperty({
    type: 'array',
    items: decisionSchema,
    maxItems: 100,
    description: 'What acts of the conference may cite',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Object, decisionTypes)
  decisions: ConferenceDecision[];
}

export class DraftMinutesDto extends MinutesText {
  @Id({ description: 'The held meeting; its id becomes the id of the minutes' })
  meeting: MeetingId;

  @Id({ example: 'guizhou-2020' })
  conference: SchemeId;

  @Id({ example: '2020-1' })
  number: string;
}

export class AddAgreedItemDto {
  @Part(() => AgreedItemDto)
  item: AgreedItemDto;
}

export class ReviseMinutesDto extends MinutesText {
  @Text(500)
  reason: string;
}

export class CorrectIssuedMinutesDto extends ReviseMinutesDto {
  @Whole(1, 1000, { description: 'The version in force' })
  corrects: number;
}

export class CountersignMinutesDto {
  @Digest({ description: 'Digest of the version at hand' })
  digest: string;

  @Text(1000, { optional: true, description: 'Comment on the wording' })
  comment?: string;

  @StoredFile({ optional: true, description: 'SHA-256 of the letter by which a liaison signs' })
  letter?: FileDigest;
}

export class ObjectToMinutesDto {
  @Digest({ description: 'Digest of the version at hand' })
  digest: string;

  @Text(1000)
  reason: string;

  @StoredFile({ optional: true, description: 'SHA-256 of the letter by which a liaison signs' })
  letter?: FileDigest;
}

export class VersionDto {
  @Digest({ description: 'Digest of the version at hand' })
  digest: string;
}

export class WithdrawCountersignDto extends VersionDto {
  @StoredFile({ optional: true, description: 'SHA-256 of the letter by which a liaison signs' })
  letter?: FileDigest;
}

export class IssueMinutesDto {
  @Text(60, { example: '黔绿社联〔2020〕1号' })
  issueNumber: string;

  @Ids(200, { optional: true, description: 'Beside all member units and the guests of the meeting' })
  furtherRecipients?: string[];

  @StoredFile({ optional: true, description: 'SHA-256 of the stored file' })
  file?: FileDigest;
}
