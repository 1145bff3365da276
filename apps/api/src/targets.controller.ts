import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AreaId, type DocumentId, type SchemeId, targetId, targetRef } from '@greenledger/domain';
import { type Act as ActOf, Commands } from '@greenledger/platform';
import { Ledger, type Moment, type TargetLine } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, IsDay } from './http/as-of.js';

export class ThresholdDto {
  @ApiProperty({ example: 30 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  atLeast: number;

  @ApiProperty({ example: 100 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  of: number;
}

export class BasisDto {
  @ApiProperty({ type: String, example: '黔建城通〔2020〕87号' })
  @IsString()
  @Length(1, 60)
  document: DocumentId;

  @ApiProperty({ example: 'L79' })
  @IsString()
  @Length(1, 60)
  clause: string;

  @ApiPropertyOptional({ example: 'AMB-4' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  reading?: string;
}

class NamedTargetDto {
  @ApiProperty({ example: '2021' })
  @Matches(/^\d{4}$/)
  name: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => ThresholdDto)
  share: ThresholdDto;

  @ApiPropertyOptional({ type: String, default: 'guizhou-2020' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  scheme?: SchemeId;

  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class SetTargetDto extends NamedTargetDto {
  @ApiProperty({ example: '2021-12-31', description: 'Measured at the end of this day' })
  @IsDay()
  measuredOn: string;

  @ApiProperty()
  @ValidateNested()
  @Type(() => BasisDto)
  basis: BasisDto;
}

export class SetAreaTargetDto extends NamedTargetDto {
  @ApiProperty({ type: String, example: 'GY' })
  @IsString()
  @Length(1, 10)
  area: AreaId;
}

const guizhou = 'guizhou-2020' as SchemeId;

/** Targets of the province (R37, R38) and of the areas (R59). */
@ApiTags('targets')
@Controller('api/targets')
export class TargetsController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
  ) {}

  @Post('set')
  @Issues('target', 'SetTarget')
  set(@Body() { scheme = guizhou, ...body }: SetTargetDto, @Act() act: ActOf) {
    return this.commands.send(targetRef(targetId(scheme, body.name)), { type: 'SetTarget', scheme, ...body }, act);
  }

  @Post('set-area-target')
  @Issues('target', 'SetAreaTarget')
  setArea(@Body() { scheme = guizhou, ...body }: SetAreaTargetDto, @Act() act: ActOf) {
    const ref = targetRef(targetId(scheme, body.name, body.area));
    return this.commands.send(ref, { type: 'SetAreaTarget', scheme, ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<TargetLine>('targets', at, {}, { cursor, limit })) };
  }
}

const shown = ({ asOf, ordinal }: Moment) => ({ asOf, ordinal });
