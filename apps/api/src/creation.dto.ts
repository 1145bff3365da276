import {
  type Answer,
  type AssessmentStep,
  type Creation,
  type Edition,
  evidenceKinds,
  type EvidenceKind,
  type FileDigest,
  type Result,
  results,
  type UnitId,
} from '@greenledger/domain';
import { AsOfQuery } from './http/as-of.js';
import {
  Day,
  Digest,
  EffectiveOn,
  Entries,
  type EntryKind,
  Fitting,
  OneOf,
  Part,
  Parts,
  Text,
  textEntry,
  Whole,
  Wholes,
} from './http/fields.js';

const STEPS = ['selfCheck', 'street', 'county', 'prefecture'] as const;
const REASON = { description: 'Why, for each item by its number', example: { '12': 'coverage below 30%' } };

const REASONS = textEntry(500);
const VALUE: EntryKind = {
  fits: (value) =>
    typeof value === 'boolean' ||
    value === 'notApplicable' ||
    (typeof value === 'number' && Number.isSafeInteger(value)),
  schema: {
    oneOf: [
      { type: 'boolean' },
      { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', enum: ['notApplicable'] },
    ],
  },
};

/** An act that needs nothing said. */
export class NothingDto {}

export class ReasonDto {
  @Text(500)
  reason: string;
}

export class EnrolCommunityDto {
  @Text(40, { optional: true, example: '2021-1' })
  wave?: string;

  @Text(60, { optional: true, example: 'GY.housing' })
  bureau?: UnitId;

  @Day({ optional: true })
  targetDate?: string;

  @EffectiveOn()
  effectiveOn?: string;
}

export class WithdrawCommunityDto extends ReasonDto {
  @EffectiveOn()
  effectiveOn?: string;
}

export class ConfirmAttainmentDto {
  @EffectiveOn()
  effectiveOn?: string;
}

export class CorrectEffectiveDateDto extends ReasonDto {
  @Text(100, { description: 'Id of the event whose legal date was wrong' })
  event: string;

  @Day()
  to: string;
}

export class PilotAnswersDto {
  @Text(500, { least: 0 })
  residentsWilling: string;

  @Text(500, { least: 0 })
  enthusiasm: string;

  @Text(500, { least: 0 })
  workingBase: string;
}

export class NominateLocalPilotDto {
  @Part(() => PilotAnswersDto)
  answers: PilotAnswersDto;

  @Text(2000)
  plan: string;

  @Day()
  startsOn: string;
}

export class CompleteLocalPilotDto {
  @Text(2000)
  result: string;
}

export class AnswerDto {
  @Entries(VALUE, 60, {
    description: 'Values by name: whole numbers, true or false, "notApplicable"',
    example: { covered: 6, compounds: 17 },
  })
  values: Answer['values'];

  @Entries(REASONS, 60, {
    optional: true,
    description: 'Why a part does not apply, by its name; `*` for the whole criterion',
  })
  reasons?: Record<string, string>;
}

export class CriterionCheckDto {
  @Whole(1, 99, { example: 12 })
  criterion: number;

  @OneOf(results)
  result: Result;

  @Part(() => AnswerDto)
  answer: AnswerDto;
}

const Edition = () => Fitting(/^[\w-]{1,60}@\d{1,4}$/, { optional: true, example: 'guizhou-2020@1' });

export class RecordCriterionSelfCheckDto extends CriterionCheckDto {
  @Edition()
  edition?: Edition;
}

export class AttachEvidenceDto {
  @Whole(1, 99, { example: 12 })
  criterion: number;

  @Digest({ description: 'Digest that the upload answered' })
  file: FileDigest;

  @OneOf(evidenceKinds)
  kind: EvidenceKind;

  @Day({ optional: true })
  takenOn?: string;

  @Text(200, { optional: true })
  place?: string;
}

export class WithdrawEvidenceDto extends ReasonDto {
  @Whole(1, 99, { example: 12 })
  criterion: number;

  @Digest()
  file: FileDigest;
}

export class SubmitSelfCheckDto {
  @Edition()
  edition?: Edition;

  @Parts(() => CriterionCheckDto, 99, { optional: true, description: 'Answers handed in with the submission' })
  checks?: CriterionCheckDto[];
}

export class NoteDto {
  @Text(1000, { optional: true })
  note?: string;
}

export class CriterionResultDto extends NoteDto {
  @Whole(1, 99, { example: 12 })
  criterion: number;

  @OneOf(results)
  result: Result;

  @Part(() => AnswerDto, { optional: true, description: 'Own values, where the reviewer measured' })
  answer?: AnswerDto;
}

export class ReviewCriterionDto extends CriterionResultDto {
  @Edition()
  edition?: Edition;
}

export class OverruleCriterionDto extends ReviewCriterionDto {
  @Text(500)
  reason: string;
}

export class VisitDto extends NoteDto {
  @Day()
  on: string;
}

export class PassReviewDto extends NoteDto {
  @Edition()
  edition?: Edition;

  @Parts(() => CriterionResultDto, 99, { optional: true, description: 'Results handed in with the pass' })
  results?: CriterionResultDto[];

  @Part(() => VisitDto, { optional: true, description: 'The site visit, where the chain asks for one' })
  visit?: VisitDto;
}

export class ReturnAssessmentDto {
  @OneOf(STEPS)
  to: AssessmentStep;

  @Wholes(1, 99, 99, { example: [5, 12] })
  items: number[];

  @Entries(REASONS, 99, REASON)
  reasons: Record<string, string>;

  @Edition()
  edition?: Edition;

  @Parts(() => CriterionResultDto, 99, { optional: true })
  results?: CriterionResultDto[];
}

export class FailRecheckDto {
  @Wholes(1, 99, 99, { least: 1, example: [12] })
  items: number[];

  @Entries(REASONS, 99, REASON)
  reasons: Record<string, string>;

  @Day()
  mendBy: string;
}

export class PlaceQuery extends AsOfQuery {
  @Text(40, { optional: true, example: 'GY' })
  area?: string;

  @Text(40, { optional: true, example: '520103' })
  county?: string;

  @Text(40, { optional: true, example: '520103028' })
  street?: string;
}

export class StandingQuery extends AsOfQuery {
  @Text(40, { optional: true, example: 'GY' })
  area?: string;

  @Text(40, { optional: true, example: '520103' })
  county?: string;
}

/** The states in which a community stands on the board. */
const STANDINGS = [
  'notParticipating',
  'enrolled',
  'selfChecked',
  'streetRecommended',
  'countyReviewed',
  'prefectureReviewed',
  'returned',
  'publicised',
  'attained',
  'recheckDue',
  'underRectification',
  'withdrawn',
  'lapsed',
  'abolished',
] as const satisfies readonly (Creation['is'] | 'abolished')[];

export class BoardQuery extends PlaceQuery {
  @OneOf(STANDINGS, { optional: true, example: 'returned', description: 'A state of the creation' })
  status?: string;
}
