import { type SchemeId } from '@greenledger/domain';
import { AsOfQuery } from './http/as-of.js';
import { Text } from './http/fields.js';

export class FigureQuery extends AsOfQuery {
  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

export class AreaFigureQuery extends FigureQuery {
  @Text(40, { optional: true, example: 'GY', description: 'Default: the whole province' })
  area?: string;
}
