import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type CommunityId, type FileDigest, obligationKinds, type ObligationKind } from '@greenledger/domain';
import { type OtherReading, otherReadings } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmptyObject, ValidateNested } from 'class-validator';
import { AsOfQuery } from './http/as-of.js';
import { Day, Fitting, OneOf, Only, Parts, StoredFile, StoredFiles, Text, Texts, Whole } from './http/fields.js';

const PLACE = /^[\w.-]{1,60}$/;
const MOST = 1_000_000_000;

export class YearTargetDto {
  @Whole(2020, 2100, { example: 2021 })
  year: number;

  @Whole(0, MOST)
  communities: number;
}

export class BureauTaskDto {
  @Text(60, { example: 'GY.housing' })
  bureau: string;

  @Text(1000)
  task: string;
}

export class ScheduleStepDto {
  @Day()
  until: string;

  @Text(500)
  step: string;
}

export class ImplementationPlanDto {
  @Only('implementationPlan')
  kind: 'implementationPlan';

  @Parts(() => YearTargetDto, 20, { optional: true })
  targets?: YearTargetDto[];

  @Parts(() => BureauTaskDto, 100, { optional: true })
  tasks?: BureauTaskDto[];

  @Text(5000, { optional: true, least: 0 })
  mechanism?: string;

  @Parts(() => ScheduleStepDto, 50, { optional: true })
  schedule?: ScheduleStepDto[];

  @StoredFile({ optional: true, description: 'SHA-256 of the stored file' })
  file?: FileDigest;

  @Text(200, { optional: true, least: 0, description: 'The local act by which the plan was approved' })
  localApproval?: string;
}

export class PilotRowDto {
  @Fitting(PLACE)
  community: CommunityId;

  @Whole(0, MOST, { optional: true })
  households?: number;

  @Whole(0, MOST, { optional: true })
  compounds?: number;

  @Text(2000, { optional: true, least: 0 })
  base?: string;

  @Text(2000, { optional: true, least: 0 })
  plan?: string;
}

export class PilotListDto {
  @Only('pilotList')
  kind: 'pilotList';

  @Parts(() => PilotRowDto, 200, { description: 'An empty list is refused `PilotListEmpty`' })
  pilots: PilotRowDto[];
}

export class WorkDoneDto {
  @Text(60, { example: 'W6', description: 'A standing duty or a work item' })
  item: string;

  @Text(2000)
  done: string;
}

export class NamedFigureDto {
  @Text(60)
  name: string;

  @Whole(-MOST, MOST)
  value: number;
}

class ReportParts {
  @Text(5000, { optional: true, least: 0 })
  problems?: string;

  @Text(5000, { optional: true, least: 0 })
  nextSteps?: string;

  @StoredFiles(20, { optional: true, description: 'SHA-256 of the stored files' })
  attachments?: FileDigest[];
}

export class QuarterlyReportDto extends ReportParts {
  @Only('quarterlyReport')
  kind: 'quarterlyReport';

  @Parts(() => WorkDoneDto, 50, { least: 1 })
  work: WorkDoneDto[];

  @Parts(() => NamedFigureDto, 50, { optional: true })
  figures?: NamedFigureDto[];
}

export class StatedFigureDto {
  @Fitting(/^F\d{1,2}[\w.:-]{0,60}$/, { example: 'F1.enrolled' })
  figure: string;

  @Whole(-MOST, MOST)
  value: number;

  @Whole(0, Number.MAX_SAFE_INTEGER, { description: 'The moment of the log that the figure speaks of' })
  ordinal: number;

  @Text(1000, { optional: true, least: 0, description: 'Why it differs from the books' })
  explanation?: string;
}

export class StageSummaryDto extends ReportParts {
  @Only('stageSummary')
  kind: 'stageSummary';

  @Text(20_000)
  text: string;

  @Parts(() => StatedFigureDto, 50)
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
  @Texts(20, 500, { description: 'What has to be mended; none is refused `ReturnReasonMissing`' })
  reasons: string[];
}

export class ReviseImplementationPlanDto {
  @ApiProperty()
  @ValidateNested()
  @IsNotEmptyObject()
  @Type(() => ImplementationPlanDto)
  plan: ImplementationPlanDto;

  @Text(500, { least: 0 })
  reason: string;
}

export class WaiveObligationDto {
  @Text(500, { least: 0 })
  reason: string;
}

export class ObligationsQuery extends AsOfQuery {
  @OneOf(obligationKinds, { optional: true })
  kind?: ObligationKind;

  @OneOf(['open', 'submitted', 'returned', 'accepted', 'waived'], { optional: true })
  status?: string;

  @Fitting(PLACE, { optional: true, example: 'GY' })
  area?: string;

  @Fitting(PLACE, { optional: true, example: 'transport' })
  unit?: string;
}

const readings = Object.keys(otherReadings) as OtherReading[];

export class ReadingQuery extends AsOfQuery {
  @OneOf(readings, { optional: true, description: 'Another reading of AMB-1, computed now and never posted' })
  reading?: OtherReading;
}
