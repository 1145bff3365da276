import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AreaId, type DocumentId, type SchemeId, targetId, targetRef } from '@greenledger/domain';
import { type Act as ActOf, Commands } from '@greenledger/platform';
import { Ledger, type Moment, type TargetLine } from '@greenledger/read-models';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Day, EffectiveOn, Fitting, Part, Text, Whole } from './http/fields.js';

export class ThresholdDto {
  @Whole(1, 1_000_000, { example: 30 })
  atLeast: number;

  @Whole(1, 1_000_000, { example: 100 })
  of: number;
}

export class BasisDto {
  @Text(60, { example: '黔建城通〔2020〕87号' })
  document: DocumentId;

  @Text(60, { example: 'L79' })
  clause: string;

  @Text(200, { optional: true, example: 'AMB-4' })
  reading?: string;
}

class NamedTargetDto {
  @Fitting(/^\d{4}$/, { example: '2021' })
  name: string;

  @Part(() => ThresholdDto)
  share: ThresholdDto;

  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;

  @EffectiveOn()
  effectiveOn?: string;
}

export class SetTargetDto extends NamedTargetDto {
  @Day({ optional: true, example: '2021-12-31', description: 'The day of its year that the rule names' })
  measuredOn?: string;

  @Part(() => BasisDto)
  basis: BasisDto;
}

export class SetAreaTargetDto extends NamedTargetDto {
  @Text(10, { example: 'GY' })
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
