import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DocumentId, evidenceKinds, type EvidenceKind, type Measure } from '@greenledger/domain';
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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './http/as-of.js';

const KINDS = ['yes', 'count', 'zero', 'equal', 'share', 'all', 'some'] as const;
const BASES = ['compounds', 'households', 'floorArea', 'buildings'] as const;
const EXEMPTIONS = ['reason', 'expertNote'] as const;
const VALUE = /^[A-Za-z][A-Za-z0-9]{0,60}$/;

export class TextDto {
  @ApiProperty()
  @IsString()
  @Length(1, 300)
  zh: string;

  @ApiProperty()
  @IsString()
  @Length(1, 300)
  en: string;
}

export class ItemDto {
  @ApiProperty()
  @Matches(VALUE)
  value: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => TextDto)
  text: TextDto;
}

/** One sub-condition; which of the optional fields it needs depends on its kind. */
export class MeasureDto {
  @ApiProperty()
  @Matches(VALUE)
  key: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: Measure['kind'];

  @ApiProperty()
  @ValidateNested()
  @Type(() => TextDto)
  text: TextDto;

  @ApiPropertyOptional({ enum: EXEMPTIONS })
  @IsOptional()
  @IsIn(EXEMPTIONS)
  notApplicable?: 'reason' | 'expertNote';

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(VALUE)
  value?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(VALUE)
  left?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(VALUE)
  right?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(VALUE)
  covered?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(VALUE)
  total?: string;

  @ApiPropertyOptional({ enum: BASES })
  @IsOptional()
  @IsIn(BASES)
  basis?: (typeof BASES)[number];

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  atLeast?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  of?: number;

  @ApiPropertyOptional({ type: [ItemDto] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items?: ItemDto[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @Matches(VALUE, { each: true })
  notApplicableItems?: string[];
}

export class EvidenceNeedDto {
  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(20)
  atLeast: number;

  @ApiProperty({ enum: evidenceKinds, isArray: true })
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(evidenceKinds, { each: true })
  kinds: EvidenceKind[];
}

export class CriterionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(99)
  no: number;

  @ApiProperty({ example: 'G4' })
  @IsString()
  @Length(1, 20)
  group: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => TextDto)
  text: TextDto;

  @ApiProperty({ type: [MeasureDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MeasureDto)
  measures: MeasureDto[];

  @ApiPropertyOptional({ enum: EXEMPTIONS })
  @IsOptional()
  @IsIn(EXEMPTIONS)
  notApplicable?: 'reason' | 'expertNote';

  @ApiProperty()
  @ValidateNested()
  @Type(() => EvidenceNeedDto)
  evidence: EvidenceNeedDto;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  weight?: number;
}

export class GroupDto {
  @ApiProperty({ example: 'G4' })
  @IsString()
  @Length(1, 20)
  id: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => TextDto)
  text: TextDto;
}

export class RegisterStandardVersionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1000)
  version: number;

  @ApiProperty()
  @ValidateNested()
  @Type(() => TextDto)
  title: TextDto;

  @ApiProperty({ type: String, example: '黔建城通〔2020〕87号' })
  @IsString()
  @Length(1, 60)
  basis: DocumentId;

  @ApiProperty({ type: [GroupDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => GroupDto)
  groups: GroupDto[];

  @ApiProperty({ type: [CriterionDto] })
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];
}

export class ActivateStandardVersionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1000)
  version: number;

  @ApiProperty({ description: 'May lie ahead' })
  @IsDay()
  appliesFrom: string;
}

export class RetireStandardVersionDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1000)
  version: number;

  @ApiProperty()
  @IsDay()
  retiredFrom: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}
