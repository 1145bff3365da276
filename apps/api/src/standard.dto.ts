import { type AreaId, type DocumentId, evidenceKinds, type EvidenceKind, type Measure } from '@greenledger/domain';
import { AllFitting, Day, Fitting, OneOf, Part, Parts, SomeOf, Text, Whole } from './http/fields.js';

const KINDS = ['yes', 'count', 'zero', 'equal', 'share', 'all', 'some'] as const;
const BASES = ['compounds', 'households', 'floorArea', 'buildings'] as const;
const EXEMPTIONS = ['reason', 'expertNote'] as const;
const VALUE = /^[A-Za-z][A-Za-z0-9]{0,60}$/;

export class TextDto {
  @Text(300)
  zh: string;

  @Text(300)
  en: string;
}

export class ItemDto {
  @Fitting(VALUE)
  value: string;

  @Part(() => TextDto)
  text: TextDto;
}

/** One sub-condition; which of the optional fields it needs depends on its kind. */
export class MeasureDto {
  @Fitting(VALUE)
  key: string;

  @OneOf(KINDS)
  kind: Measure['kind'];

  @Part(() => TextDto)
  text: TextDto;

  @OneOf(EXEMPTIONS, { optional: true })
  notApplicable?: 'reason' | 'expertNote';

  @Fitting(VALUE, { optional: true })
  value?: string;

  @Fitting(VALUE, { optional: true })
  left?: string;

  @Fitting(VALUE, { optional: true })
  right?: string;

  @Fitting(VALUE, { optional: true })
  covered?: string;

  @Fitting(VALUE, { optional: true })
  total?: string;

  @OneOf(BASES, { optional: true })
  basis?: (typeof BASES)[number];

  @Whole(0, 1_000_000, { optional: true })
  atLeast?: number;

  @Whole(1, 1_000_000, { optional: true })
  of?: number;

  @Parts(() => ItemDto, 40, { optional: true, least: 1 })
  items?: ItemDto[];

  @AllFitting(VALUE, 40, { optional: true })
  notApplicableItems?: string[];
}

export class EvidenceNeedDto {
  @Whole(0, 20)
  atLeast: number;

  @SomeOf(evidenceKinds, 20)
  kinds: EvidenceKind[];
}

export class CriterionDto {
  @Whole(1, 99)
  no: number;

  @Text(20, { example: 'G4' })
  group: string;

  @Part(() => TextDto)
  text: TextDto;

  @Parts(() => MeasureDto, 20, { least: 1 })
  measures: MeasureDto[];

  @OneOf(EXEMPTIONS, { optional: true })
  notApplicable?: 'reason' | 'expertNote';

  @Part(() => EvidenceNeedDto)
  evidence: EvidenceNeedDto;

  @Whole(0, 1000, { optional: true })
  weight?: number;
}

export class GroupDto {
  @Text(20, { example: 'G4' })
  id: string;

  @Part(() => TextDto)
  text: TextDto;
}

export class RegisterStandardVersionDto {
  @Whole(1, 1000)
  version: number;

  @Part(() => TextDto)
  title: TextDto;

  @Text(60, { example: '黔建城通〔2020〕87号' })
  basis: DocumentId;

  @Parts(() => GroupDto, 20, { least: 1 })
  groups: GroupDto[];

  @Parts(() => CriterionDto, 99)
  criteria: CriterionDto[];
}

export class DraftRegionalStandardDto extends RegisterStandardVersionDto {
  @Text(40, { example: 'ZY' })
  area: AreaId;
}

class RegionalVersionDto {
  @Text(40, { example: 'ZY' })
  area: AreaId;

  @Whole(1, 1000)
  version: number;
}

export class FileRegionalStandardDto extends RegionalVersionDto {
  @Text(100, { description: 'Number of the filing letter' })
  filing: string;
}

export class PublishRegionalStandardDto extends RegionalVersionDto {
  @Day({ description: 'May lie ahead' })
  appliesFrom: string;
}

export class RepealRegionalStandardDto extends RegionalVersionDto {
  @Day()
  repealedFrom: string;

  @Text(500)
  reason: string;
}

export class ActivateStandardVersionDto {
  @Whole(1, 1000)
  version: number;

  @Day({ description: 'May lie ahead' })
  appliesFrom: string;
}

export class RetireStandardVersionDto {
  @Whole(1, 1000)
  version: number;

  @Day()
  retiredFrom: string;

  @Text(500)
  reason: string;
}
