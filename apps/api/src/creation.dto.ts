import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type Answer,
  type AssessmentStep,
  type Edition,
  evidenceKinds,
  type EvidenceKind,
  type FileDigest,
  type Result,
  results,
  type UnitId,
} from '@greenledger/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AsOfQuery, IsDay } from './http/as-of.js';
import { IsRecord } from './http/is-record.js';

const STEPS = ['selfCheck', 'street', 'county', 'prefecture'] as const;
const REASON = { description: 'Why, for each item by its number', example: { '12': 'coverage below 30%' } };

const isText = (value: unknown): boolean =>
  typeof value === 'string' && [...value].length <= 500 && value.trim() !== '';
const isValue = (value: unknown): boolean =>
  typeof value === 'boolean' || value === 'notApplicable' || (typeof value === 'number' && Number.isInteger(value));

/** An act that needs nothing said. */
export class NothingDto {}

export class ReasonDto {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class EnrolCommunityDto {
  @ApiPropertyOptional({ example: '2021-1' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  wave?: string;

  @ApiPropertyOptional({ type: String, example: 'GY.housing' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  bureau?: UnitId;

  @ApiPropertyOptional()
  @IsOptional()
  @IsDay()
  targetDate?: string;

  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class WithdrawCommunityDto extends ReasonDto {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class ConfirmAttainmentDto {
  @ApiPropertyOptional({ description: 'Legal date of the act; default today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class CorrectEffectiveDateDto extends ReasonDto {
  @ApiProperty({ description: 'Id of the event whose legal date was wrong' })
  @IsString()
  @Length(1, 100)
  event: string;

  @ApiProperty()
  @IsDay()
  to: string;
}

export class PilotAnswersDto {
  @ApiProperty()
  @IsString()
  @Length(0, 500)
  residentsWilling: string;

  @ApiProperty()
  @IsString()
  @Length(0, 500)
  enthusiasm: string;

  @ApiProperty()
  @IsString()
  @Length(0, 500)
  workingBase: string;
}

export class NominateLocalPilotDto {
  @ApiProperty()
  @ValidateNested()
  @Type(() => PilotAnswersDto)
  answers: PilotAnswersDto;

  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  plan: string;

  @ApiProperty()
  @IsDay()
  startsOn: string;
}

export class CompleteLocalPilotDto {
  @ApiProperty()
  @IsString()
  @Length(1, 2000)
  result: string;
}

export class AnswerDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Values by name: whole numbers, true or false, "notApplicable"',
    example: { covered: 6, compounds: 17 },
  })
  @IsRecord(isValue, 60)
  values: Answer['values'];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Why a part does not apply, by its name; `*` for the whole criterion',
  })
  @IsOptional()
  @IsRecord(isText, 60)
  reasons?: Record<string, string>;
}

export class CriterionCheckDto {
  @ApiProperty({ minimum: 1, example: 12 })
  @IsInt()
  @Min(1)
  @Max(99)
  criterion: number;

  @ApiProperty({ enum: results })
  @IsIn(results)
  result: Result;

  @ApiProperty()
  @ValidateNested()
  @Type(() => AnswerDto)
  answer: AnswerDto;
}

const Edition = () => Matches(/^[\w-]{1,60}@\d{1,4}$/);

export class RecordCriterionSelfCheckDto extends CriterionCheckDto {
  @ApiPropertyOptional({ type: String, example: 'guizhou-2020@1' })
  @IsOptional()
  @Edition()
  edition?: Edition;
}

export class AttachEvidenceDto {
  @ApiProperty({ minimum: 1, example: 12 })
  @IsInt()
  @Min(1)
  @Max(99)
  criterion: number;

  @ApiProperty({ type: String, description: 'Digest that the upload answered' })
  @Matches(/^[0-9a-f]{64}$/)
  file: FileDigest;

  @ApiProperty({ enum: evidenceKinds })
  @IsIn(evidenceKinds)
  kind: EvidenceKind;

  @ApiPropertyOptional()
  @IsOptional()
  @IsDay()
  takenOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string;
}

export class WithdrawEvidenceDto extends ReasonDto {
  @ApiProperty({ minimum: 1, example: 12 })
  @IsInt()
  @Min(1)
  @Max(99)
  criterion: number;

  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/)
  file: FileDigest;
}

export class SubmitSelfCheckDto {
  @ApiPropertyOptional({ type: String, example: 'guizhou-2020@1' })
  @IsOptional()
  @Edition()
  edition?: Edition;

  @ApiPropertyOptional({ type: [CriterionCheckDto], description: 'Answers handed in with the submission' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => CriterionCheckDto)
  checks?: CriterionCheckDto[];
}

export class NoteDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;
}

export class CriterionResultDto extends NoteDto {
  @ApiProperty({ minimum: 1, example: 12 })
  @IsInt()
  @Min(1)
  @Max(99)
  criterion: number;

  @ApiProperty({ enum: results })
  @IsIn(results)
  result: Result;

  @ApiPropertyOptional({ description: 'Own values, where the reviewer measured' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerDto)
  answer?: AnswerDto;
}

export class ReviewCriterionDto extends CriterionResultDto {
  @ApiPropertyOptional({ type: String, example: 'guizhou-2020@1' })
  @IsOptional()
  @Edition()
  edition?: Edition;
}

export class OverruleCriterionDto extends ReviewCriterionDto {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class VisitDto extends NoteDto {
  @ApiProperty()
  @IsDay()
  on: string;
}

export class PassReviewDto extends NoteDto {
  @ApiPropertyOptional({ type: String, example: 'guizhou-2020@1' })
  @IsOptional()
  @Edition()
  edition?: Edition;

  @ApiPropertyOptional({ type: [CriterionResultDto], description: 'Results handed in with the pass' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => CriterionResultDto)
  results?: CriterionResultDto[];

  @ApiPropertyOptional({ description: 'The site visit, where the chain asks for one' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VisitDto)
  visit?: VisitDto;
}

export class ReturnAssessmentDto {
  @ApiProperty({ enum: STEPS })
  @IsIn(STEPS)
  to: AssessmentStep;

  @ApiProperty({ type: [Number], example: [5, 12] })
  @IsArray()
  @ArrayMaxSize(99)
  @IsInt({ each: true })
  items: number[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, ...REASON })
  @IsRecord(isText, 99)
  reasons: Record<string, string>;

  @ApiPropertyOptional({ type: String, example: 'guizhou-2020@1' })
  @IsOptional()
  @Edition()
  edition?: Edition;

  @ApiPropertyOptional({ type: [CriterionResultDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => CriterionResultDto)
  results?: CriterionResultDto[];
}

export class FailRecheckDto {
  @ApiProperty({ type: [Number], example: [12] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(99)
  @IsInt({ each: true })
  items: number[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, ...REASON })
  @IsRecord(isText, 99)
  reasons: Record<string, string>;

  @ApiProperty()
  @IsDay()
  mendBy: string;
}

export class PlaceQuery extends AsOfQuery {
  @ApiPropertyOptional({ example: 'GY' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  area?: string;

  @ApiPropertyOptional({ example: '520103' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  county?: string;

  @ApiPropertyOptional({ example: '520103028' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  street?: string;
}

export class BoardQuery extends PlaceQuery {
  @ApiPropertyOptional({ example: 'returned', description: 'A state of the creation' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  status?: string;
}

export class AreaQuery extends AsOfQuery {
  @ApiPropertyOptional({ example: 'GY', description: 'Default: the whole province' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  area?: string;
}
