import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type CommunityId, type FileDigest, obligationKinds, type ObligationKind } from '@greenledger/domain';
import { type OtherReading, otherReadings } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmptyObject,
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

const PLACE = /^[\w.-]{1,60}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const MOST = 1_000_000_000;

export class YearTargetDto {
  @ApiProperty({ example: 2021 })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST)
  communities: number;
}

export class BureauTaskDto {
  @ApiProperty({ example: 'GY.housing' })
  @IsString()
  @Length(1, 60)
  bureau: string;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  task: string;
}

export class ScheduleStepDto {
  @ApiProperty()
  @IsDay()
  until: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  step: string;
}

export class ImplementationPlanDto {
  @ApiProperty({ enum: ['implementationPlan'] })
  @Equals('implementationPlan')
  kind: 'implementationPlan';

  @ApiPropertyOptional({ type: [YearTargetDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => YearTargetDto)
  targets?: YearTargetDto[];

  @ApiPropertyOptional({ type: [BureauTaskDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BureauTaskDto)
  tasks?: BureauTaskDto[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  mechanism?: string;

  @ApiPropertyOptional({ type: [ScheduleStepDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ScheduleStepDto)
  schedule?: ScheduleStepDto[];

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the stored file' })
  @IsOptional()
  @Matches(DIGEST)
  file?: FileDigest;

  @ApiPropertyOptional({ description: 'The local act by which the plan was approved' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  localApproval?: string;
}

export class PilotRowDto {
  @ApiProperty({ type: String })
  @Matches(PLACE)
  community: CommunityId;

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
  compounds?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  base?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  plan?: string;
}

export class PilotListDto {
  @ApiProperty({ enum: ['pilotList'] })
  @Equals('pilotList')
  kind: 'pilotList';

  @ApiProperty({ type: [PilotRowDto], description: 'An empty list is refused `PilotListEmpty`' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PilotRowDto)
  pilots: PilotRowDto[];
}

export class WorkDoneDto {
  @ApiProperty({ example: 'W6', description: 'A standing duty or a work item' })
  @IsString()
  @Length(1, 60)
  item: string;

  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  done: string;
}

export class NamedFigureDto {
  @ApiProperty()
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty()
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  value: number;
}

class ReportParts {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  problems?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  nextSteps?: string;

  @ApiPropertyOptional({ type: [String], description: 'SHA-256 of the stored files' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(DIGEST, { each: true })
  attachments?: FileDigest[];
}

export class QuarterlyReportDto extends ReportParts {
  @ApiProperty({ enum: ['quarterlyReport'] })
  @Equals('quarterlyReport')
  kind: 'quarterlyReport';

  @ApiProperty({ type: [WorkDoneDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkDoneDto)
  work: WorkDoneDto[];

  @ApiPropertyOptional({ type: [NamedFigureDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NamedFigureDto)
  figures?: NamedFigureDto[];
}

export class StatedFigureDto {
  @ApiProperty({ example: 'F1.enrolled' })
  @Matches(/^F\d{1,2}[\w.:-]{0,60}$/)
  figure: string;

  @ApiProperty()
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  value: number;

  @ApiProperty({ description: 'The moment of the log that the figure speaks of' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  ordinal: number;

  @ApiPropertyOptional({ description: 'Why it differs from the books' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  explanation?: string;
}

export class StageSummaryDto extends ReportParts {
  @ApiProperty({ enum: ['stageSummary'] })
  @Equals('stageSummary')
  kind: 'stageSummary';

  @ApiProperty()
  @IsString()
  @Length(1, 20_000)
  text: string;

  @ApiProperty({ type: [StatedFigureDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StatedFigureDto)
  figures: StatedFigureDto[];
}

type PaperDto = ImplementationPlanDto | PilotListDto | QuarterlyReportDto | StageSummaryDto;

const papers = [ImplementationPlanDto, PilotListDto, QuarterlyReportDto, StageSummaryDto] as const;

/** Stands for a paper of no known kind, so that it is refused by its kind and not as an unknown field. */
export class UnknownPaperDto {
  @IsIn(obligationKinds)
  kind: ObligationKind;
}

@ApiExtraModels(...papers)
export class SubmitObligationDto {
  @ApiProperty({ oneOf: papers.map((paper) => ({ $ref: getSchemaPath(paper) })) })
  @IsNotEmptyObject()
  @ValidateNested()
  @Type(() => UnknownPaperDto, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: [
        { name: 'implementationPlan', value: ImplementationPlanDto },
        { name: 'pilotList', value: PilotListDto },
        { name: 'quarterlyReport', value: QuarterlyReportDto },
        { name: 'stageSummary', value: StageSummaryDto },
      ],
    },
  })
  paper: PaperDto;
}

export class ReturnObligationDto {
  @ApiProperty({ type: [String], description: 'What has to be mended; none is refused `ReturnReasonMissing`' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  reasons: string[];
}

export class ReviseImplementationPlanDto {
  @ApiProperty()
  @ValidateNested()
  @IsNotEmptyObject()
  @Type(() => ImplementationPlanDto)
  plan: ImplementationPlanDto;

  @ApiProperty()
  @IsString()
  @MaxLength(500)
  reason: string;
}

export class WaiveObligationDto {
  @ApiProperty()
  @IsString()
  @MaxLength(500)
  reason: string;
}

export class ObligationsQuery extends AsOfQuery {
  @ApiPropertyOptional({ enum: obligationKinds })
  @IsOptional()
  @IsIn(obligationKinds)
  kind?: ObligationKind;

  @ApiPropertyOptional({ enum: ['open', 'submitted', 'returned', 'accepted', 'waived'] })
  @IsOptional()
  @IsIn(['open', 'submitted', 'returned', 'accepted', 'waived'])
  status?: string;

  @ApiPropertyOptional({ example: 'GY' })
  @IsOptional()
  @Matches(PLACE)
  area?: string;

  @ApiPropertyOptional({ example: 'transport' })
  @IsOptional()
  @Matches(PLACE)
  unit?: string;
}

const readings = Object.keys(otherReadings) as OtherReading[];

export class ReadingQuery extends AsOfQuery {
  @ApiPropertyOptional({ enum: readings, description: 'Another reading of AMB-1, computed now and never posted' })
  @IsOptional()
  @IsIn(readings)
  reading?: OtherReading;
}
