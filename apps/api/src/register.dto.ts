import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type AreaId, type SchemeId } from '@greenledger/domain';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsDay } from './http/as-of.js';

export class ConfirmCommunityRegisterDto {
  @ApiProperty({ example: 2021 })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiPropertyOptional({ type: String, default: 'guizhou-2020' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  scheme?: SchemeId;
}

export class RegisterImportQuery {
  @ApiProperty({ type: String, description: 'The area whose register the file is', example: 'GY' })
  @IsString()
  @Length(1, 10)
  area: AreaId;

  @ApiPropertyOptional({ description: 'Legal date from which the communities are registered; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;

  @ApiPropertyOptional({ type: String, default: 'guizhou-2020' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  scheme?: SchemeId;
}
