import { createParamDecorator, type ExecutionContext, Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { type ReadAt } from '@greenledger/contracts';
import { isLegalDate, legalDate } from '@greenledger/domain';
import { type Position } from '@greenledger/eventing';
import { CLOCK, type Clock } from '@greenledger/platform';
import { atOf, type Moment, Moments } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, registerDecorator } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { EdgeProblem } from './problem.js';

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

const ORDINAL = /^\d{1,15}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
/** How a moment of knowledge is written: an ordinal, or an instant. */
export const KNOWN = new RegExp(`${ORDINAL.source}|${INSTANT.source}`);

const AFTER = /^[\w.:-]{1,200}$/;

/** What every list, figure and export can be asked with. */
export class AsOfQuery {
  @ApiPropertyOptional({
    description: 'Legal date (Asia/Shanghai); default today',
    example: '2021-12-31',
    format: 'date',
  })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({
    description: 'Instant or ordinal up to which the log is taken as known; default the head',
    pattern: KNOWN.source,
  })
  @IsOptional()
  @Matches(KNOWN)
  knownAt?: string;

  @ApiPropertyOptional({
    description: 'Position of a command: the answer has seen it (also the header At-Least-Position)',
    pattern: AFTER.source,
  })
  @IsOptional()
  @Matches(AFTER)
  after?: string;

  @ApiPropertyOptional({ description: 'Where the page before ended', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

interface Asked {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly atLeast: string | undefined;
}

/** Reads `knownAt`: an ordinal, or an instant in the one spelling that events use. */
export const knownAtOf = (text: string): number | string | undefined => {
  if (ORDINAL.test(text)) return Number(text);
  const epoch = INSTANT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(epoch) ? undefined : new Date(epoch).toISOString();
};

@Injectable()
export class MomentPipe implements PipeTransform<Asked, Promise<Moment>> {
  constructor(
    private readonly moments: Moments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `InvalidField`, `NotReady`, `NotYetKnown`. */
  async transform({ query, atLeast }: Asked): Promise<Moment> {
    const knownAt = query['knownAt'] === undefined ? undefined : knownAtOf(query['knownAt']);
    const wrong = [
      query['asOf'] !== undefined && !isLegalDate(query['asOf']) && 'asOf',
      query['knownAt'] !== undefined && knownAt === undefined && 'knownAt',
    ].filter(Boolean);
    if (wrong.length > 0) throw new EdgeProblem('InvalidField', 'A moment cannot be read.', { fields: wrong });
    return this.moments.resolve({
      asOf: query['asOf'],
      knownAt,
      after: (query['after'] ?? atLeast) as Position | undefined,
      today: legalDate(this.clock.now()),
    });
  }
}

const asked = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const { query, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const atLeast = headers['at-least-position'];
  return { query: query as Asked['query'], atLeast: typeof atLeast === 'string' ? atLeast : undefined };
});

/** The moment that a query asks for (`asOf`, `knownAt`, `after`), resolved against the read models that serve. */
export const At = (): ParameterDecorator => asked(MomentPipe);

/** The moment of an answer, as the answer says it. */
export const shown = (moment: Moment): ReadAt => atOf(moment);
