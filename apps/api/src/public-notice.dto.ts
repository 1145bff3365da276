import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type AreaId,
  type AssessmentStep,
  type CommunityId,
  type NoticeField,
  type ObjectionChannel,
  type SchemeId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { AsOfQuery, IsDay } from './http/as-of.js';
import { IsRecord } from './http/is-record.js';

const isCell = (value: unknown): boolean => typeof value === 'string' && [...value].length <= 200;
const isText = (value: unknown): boolean => typeof value === 'string' && [...value].length <= 500;

export class NoticeRowDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  community: CommunityId;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'name, code, county, street, result, remark; anything else is turned down',
  })
  @IsRecord(isCell, 10)
  fields: Partial<Record<NoticeField, string>>;
}

export class PreparePublicNoticeDto {
  @ApiPropertyOptional({ type: String, default: 'guizhou-2020' })
  @IsOptional()
  @Matches(/^[\w-]{1,60}$/)
  scheme?: SchemeId;

  @ApiProperty({ type: String, example: 'GY' })
  @IsString()
  @Length(1, 40)
  area: AreaId;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  title: string;

  @ApiProperty({ type: [NoticeRowDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NoticeRowDto)
  rows: NoticeRowDto[];
}

export class PostPublicNoticeDto {
  @ApiPropertyOptional({ description: 'The last day; default the earliest that the rule allows' })
  @IsOptional()
  @IsDay()
  endsOn?: string;
}

const CHANNELS = ['online', 'letter', 'telephone', 'visit'] as const satisfies readonly ObjectionChannel[];

export class FileObjectionDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  community: CommunityId;

  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  channel: ObjectionChannel;

  @ApiProperty({ description: 'What is objected to; kept outside the log' })
  @IsString()
  @Length(1, 4000)
  text: string;

  @ApiPropertyOptional({ description: 'Real name; without it an objection is not heard' })
  @IsOptional()
  @IsString()
  @Length(0, 100)
  name?: string;

  @ApiPropertyOptional({ description: 'Telephone or address; without it an objection is not heard' })
  @IsOptional()
  @IsString()
  @Length(0, 200)
  contact?: string;
}

export class PrivateTextDto {
  @ApiProperty({ description: 'Kept outside the log' })
  @IsString()
  @Length(1, 4000)
  text: string;
}

const STEPS = ['selfCheck', 'street', 'county', 'prefecture'] as const;

export class SentBackDto {
  @ApiProperty({ enum: STEPS })
  @IsIn(STEPS)
  to: AssessmentStep;

  @ApiProperty({ type: [Number], example: [8] })
  @IsArray()
  @ArrayMaxSize(99)
  @IsInt({ each: true })
  items: number[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Why, by item' })
  @IsRecord(isText, 99)
  reasons: Record<string, string>;
}

export class ResolveObjectionDto {
  @ApiProperty({ enum: ['upheld', 'dismissed'] })
  @IsIn(['upheld', 'dismissed'])
  outcome: 'upheld' | 'dismissed';

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;

  @ApiPropertyOptional({ description: 'Of an upheld one: where the case goes back to' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SentBackDto)
  sentBack?: SentBackDto;
}

export class NoticesQuery extends AsOfQuery {
  @ApiPropertyOptional({ example: 'GY' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  area?: string;

  @ApiPropertyOptional({ enum: ['posted', 'elapsed', 'closed'] })
  @IsOptional()
  @IsIn(['posted', 'elapsed', 'closed'])
  status?: string;
}
