import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type AreaId, type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '@greenledger/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AsOfQuery, IsDay } from './http/as-of.js';

const CODE = /^\d{12}$/;
const MOST = 9_999_999;

/** The legal date of a move of the register; default the day of the command. */
class Effective {
  @ApiPropertyOptional({ description: 'Legal date (Asia/Shanghai) of the act; default today', example: '2021-03-18' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class RegisterCommunityDto extends Effective {
  @ApiProperty({ type: String, example: '520103028901', description: 'Twelve digits' })
  @Matches(CODE)
  code: CommunityCode;

  @ApiProperty({ example: '城北社区' })
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty({ description: 'Of the body that is meant; only `community` enters the register' })
  @IsString()
  @Length(1, 20)
  level: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  committee: string;

  @ApiPropertyOptional({ example: '520103028' })
  @IsOptional()
  @Matches(/^\d{9}$/)
  street?: string;

  @ApiPropertyOptional({ example: '520103' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  county?: string;

  @ApiProperty({ type: String, example: 'GY' })
  @IsString()
  @Length(1, 10)
  area: AreaId;

  @ApiProperty()
  @IsBoolean()
  urban: boolean;

  @ApiPropertyOptional({ description: 'Where the urban flag comes from' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  urbanSource?: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  households: number;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  population: number;

  @ApiPropertyOptional({ type: String, default: 'guizhou-2020' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  scheme?: SchemeId;
}

export class RenameCommunityDto extends Effective {
  @ApiProperty()
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 100)
  committee?: string;
}

export class RecodeCommunityDto extends Effective {
  @ApiProperty({ type: String, example: '520581001901' })
  @Matches(CODE)
  code: CommunityCode;
}

export class PartDto {
  @ApiProperty({ type: String, example: '520103028911' })
  @Matches(CODE)
  code: CommunityCode;

  @ApiProperty()
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  committee: string;

  @ApiPropertyOptional({ description: 'Default: as the community that is split' })
  @IsOptional()
  @IsBoolean()
  urban?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  urbanSource?: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  households: number;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  population: number;

  @ApiPropertyOptional({ type: [String], description: 'Compounds that go with it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @Length(1, 60, { each: true })
  compounds?: CompoundId[];
}

export class SplitCommunityDto extends Effective {
  @ApiPropertyOptional({ description: 'New name of the part that keeps the committee' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  name?: string;

  @ApiProperty({ description: 'Of the part that keeps the committee' })
  @IsInt()
  @Min(0)
  @Max(MOST)
  households: number;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  population: number;

  @ApiProperty({ description: 'The part that leaves; in three is two splits on one day' })
  @ValidateNested()
  @Type(() => PartDto)
  part: PartDto;
}

export class MergeCommunitiesDto extends Effective {
  @ApiProperty({ type: [String], description: 'The communities that end in this one' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Length(1, 60, { each: true })
  parts: CommunityId[];

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(CODE)
  code?: CommunityCode;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 60)
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 100)
  committee?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  urban?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  urbanSource?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  households?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  population?: number;
}

export class AbolishCommunityDto extends Effective {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class TransferCommunityAreaDto extends Effective {
  @ApiProperty({ type: String, example: 'GA' })
  @IsString()
  @Length(1, 10)
  area: AreaId;
}

export class AddCompoundDto {
  @ApiProperty()
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  households: number;

  @ApiProperty({ description: 'A property firm manages it' })
  @IsBoolean()
  propertyManaged: boolean;

  @ApiProperty()
  @IsBoolean()
  wasteSorting: boolean;
}

export class ReviseCompoundDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 60)
  compound: CompoundId;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  households: number;

  @ApiProperty()
  @IsBoolean()
  propertyManaged: boolean;

  @ApiProperty()
  @IsBoolean()
  wasteSorting: boolean;
}

export class CorrectRegisterDateDto {
  @ApiProperty({ description: 'Id of the event whose legal date was wrong' })
  @IsString()
  @Length(1, 60)
  event: string;

  @ApiProperty()
  @IsDay()
  to: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class CommunitiesQuery extends AsOfQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 10)
  area?: string;

  @ApiPropertyOptional({ example: '520103' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  county?: string;

  @ApiPropertyOptional({ example: '520103028' })
  @IsOptional()
  @Matches(/^\d{9}$/)
  street?: string;

  @ApiPropertyOptional({ enum: ['active', 'abolished'] })
  @IsOptional()
  @IsIn(['active', 'abolished'])
  status?: string;

  @ApiPropertyOptional({ description: 'Any code that a community has or had', example: '520522001901' })
  @IsOptional()
  @Matches(CODE)
  code?: string;
}
