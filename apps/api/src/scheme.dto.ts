import {
  type AreaId,
  type BureauKind,
  bureauKinds,
  type CountyCode,
  type DocumentId,
  type RuleKey,
  type StreetCode,
  type StreetKind,
  type UnitId,
} from '@greenledger/domain';
import { ruleKeys } from '@greenledger/platform';
import { AllFitting, Day, Entries, Fitting, OneOf, Part, Parts, Text, Whole } from './http/fields.js';

const MOST = 1_000_000_000;
const AREA = /^[A-Z]{2,3}$/;
const COUNTY = /^52\d{4}$/;
const STREET = /^52\d{7}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const scalars = [{ type: 'string', maxLength: 200 }, { type: 'number', maximum: MOST }, { type: 'boolean' }];

/** Plain data of at most so many levels; which of it a rule takes is the form of its key. */
const plainData = (levels: number): Readonly<Record<string, unknown>> => {
  if (levels === 0) return { anyOf: scalars };
  const inside = plainData(levels - 1);
  const list = { type: 'array', maxItems: 500, items: inside };
  return { anyOf: [...scalars, list, { type: 'object', maxProperties: 50, additionalProperties: inside }] };
};
const KINDS: readonly StreetKind[] = ['street', 'town', 'township'];

export class RuleBasisDto {
  @Text(60, { example: '黔建城通〔2020〕87号', description: 'Number of a registered document' })
  document: DocumentId;

  @Text(60, { example: 'L71' })
  clause: string;

  @Text(200, { optional: true, example: 'AMB-1 (a)' })
  reading?: string;
}

export class SetRuleDto {
  @OneOf(ruleKeys, { example: 'publicNotice.period' })
  key: RuleKey;

  @Entries({ fits: () => true, schema: plainData(4) }, 40, {
    description: 'The whole value; its form belongs to the key and is checked as it is when a scheme is loaded',
    example: { days: 5, dayKind: 'working', firstDayCounts: true },
  })
  value: Record<string, unknown>;

  @Day({ description: 'First day on which it applies; what changes a rule may not reach back' })
  appliesFrom: string;

  @Part(() => RuleBasisDto)
  basis: RuleBasisDto;
}

export class PublishCalendarDto {
  @Whole(2000, 2100, { example: 2022 })
  year: number;

  @AllFitting(DAY, 100, { description: 'Days that are not worked' })
  holidays: string[];

  @AllFitting(DAY, 100, { description: 'Days of a weekend that are worked' })
  makeUpDays: string[];

  @Text(300, { description: 'The notice of the State Council' })
  source: string;
}

export class NameDto {
  @Text(60)
  zh: string;

  @Text(100)
  en: string;
}

export class BureauDto {
  @Text(60, { example: 'GY.housing' })
  id: UnitId;

  @OneOf(bureauKinds)
  kind: BureauKind;

  @Part(() => NameDto)
  name: NameDto;
}

export class CountyCodeDto {
  @Fitting(COUNTY)
  code: CountyCode;

  @Part(() => NameDto)
  name: NameDto;

  @Day({ optional: true })
  from?: string;

  @Day({ optional: true, description: 'First day on which the code no longer holds' })
  to?: string;
}

export class CountyDto {
  @Fitting(COUNTY, { description: 'A code that never changes' })
  key: CountyCode;

  @Parts(() => CountyCodeDto, 10, { least: 1 })
  codes: CountyCodeDto[];
}

export class StreetDto {
  @Fitting(COUNTY)
  county: CountyCode;

  @Fitting(/^\d{3}$/)
  suffix: string;

  @Text(60)
  name: string;

  @OneOf(KINDS)
  kind: StreetKind;
}

export class EnclaveDto {
  @Fitting(STREET)
  street: StreetCode;

  @Day({ optional: true })
  from?: string;
}

export class RegisterReportingAreaDto {
  @Fitting(AREA, { example: 'GY' })
  area: AreaId;

  @Part(() => NameDto)
  name: NameDto;

  @Fitting(/^52\d{2}00$/, { optional: true })
  code?: string;

  @Parts(() => BureauDto, 20, { least: 1 })
  bureaus: BureauDto[];

  @Parts(() => CountyDto, 40)
  counties: CountyDto[];

  @Parts(() => StreetDto, 500)
  streets: StreetDto[];

  @Parts(() => EnclaveDto, 100)
  enclaves: EnclaveDto[];

  @Day()
  appliesFrom: string;
}
