import { ApiPropertyOptional } from '@nestjs/swagger';
import { isLegalDate } from '@greenledger/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, registerDecorator } from 'class-validator';

/** A real date of the calendar in `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isDay',
    target: target.constructor,
    propertyName: String(property),
    validator: {
      validate: (value) => typeof value === 'string' && isLegalDate(value),
      defaultMessage: () => '$property must be a date such as 2020-10-09',
    },
  });

/** What every list, figure and export can be asked with. */
export class AsOfQuery {
  @ApiPropertyOptional({ description: 'Legal date (Asia/Shanghai); default today', example: '2021-12-31' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({ description: 'Instant or ordinal up to which the log is taken as known; default the head' })
  @IsOptional()
  @Matches(/^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d))$/)
  knownAt?: string;

  @ApiPropertyOptional({ description: 'Where the page before ended' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
