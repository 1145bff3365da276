import { type AreaId, type SchemeId } from '@greenledger/domain';
import { EffectiveOn, Text, Whole } from './http/fields.js';

export class ConfirmCommunityRegisterDto {
  @Whole(2020, 2100, { example: 2021 })
  year: number;

  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

export class RegisterImportQuery {
  @Text(10, { description: 'The area whose register the file is', example: 'GY' })
  area: AreaId;

  @EffectiveOn()
  effectiveOn?: string;

  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}
