import { type AreaId, type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '@greenledger/domain';
import { ArrayUnique } from 'class-validator';
import { AsOfQuery } from './http/as-of.js';
import { Effective, Day, Fitting, Flag, OneOf, Part, Text, Texts, Whole } from './http/fields.js';

const STREET = /^\d{9}$/;
const CODE = /^\d{12}$/;
const MOST = 9_999_999;

export class RegisterCommunityDto extends Effective {
  @Fitting(CODE, { example: '520103028901', description: 'Twelve digits' })
  code: CommunityCode;

  @Text(60, { example: '城北社区' })
  name: string;

  @Text(20, { description: 'Of the body that is meant; only `community` enters the register' })
  level: string;

  @Text(100)
  committee: string;

  @Fitting(STREET, { optional: true, example: '520103028' })
  street?: string;

  @Fitting(/^\d{6}$/, { optional: true, example: '520103' })
  county?: string;

  @Text(10, { example: 'GY' })
  area: AreaId;

  @Flag()
  urban: boolean;

  @Text(200, { optional: true, least: 0, description: 'Where the urban flag comes from' })
  urbanSource?: string;

  @Fitting(/^\d{3}$/, { optional: true, example: '111', description: 'Statistical class of town and country' })
  urbanClass?: string;

  @Whole(0, MOST)
  households: number;

  @Whole(0, MOST)
  population: number;

  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

export class RenameCommunityDto extends Effective {
  @Text(60)
  name: string;

  @Text(100, { optional: true })
  committee?: string;
}

export class RecodeCommunityDto extends Effective {
  @Fitting(CODE, { example: '520581001901' })
  code: CommunityCode;
}

export class PartDto {
  @Fitting(CODE, { example: '520103028911' })
  code: CommunityCode;

  @Text(60)
  name: string;

  @Text(100)
  committee: string;

  @Flag({ optional: true, description: 'Default: as the community that is split' })
  urban?: boolean;

  @Text(200, { optional: true, least: 0 })
  urbanSource?: string;

  @Whole(0, MOST)
  households: number;

  @Whole(0, MOST)
  population: number;

  @Texts(500, 60, { optional: true, description: 'Compounds that go with it' })
  compounds?: CompoundId[];
}

export class SplitCommunityDto extends Effective {
  @Text(60, { optional: true, description: 'New name of the part that keeps the committee' })
  name?: string;

  @Whole(0, MOST, { description: 'Of the part that keeps the committee' })
  households: number;

  @Whole(0, MOST)
  population: number;

  @Part(() => PartDto, { description: 'The part that leaves; in three is two splits on one day' })
  part: PartDto;
}

export class MergeCommunitiesDto extends Effective {
  @Texts(50, 60, { least: 1, description: 'The communities that end in this one' })
  @ArrayUnique()
  parts: CommunityId[];

  @Fitting(CODE, { optional: true })
  code?: CommunityCode;

  @Text(60, { optional: true })
  name?: string;

  @Text(100, { optional: true })
  committee?: string;

  @Flag({ optional: true })
  urban?: boolean;

  @Text(200, { optional: true, least: 0 })
  urbanSource?: string;

  @Whole(0, MOST, { optional: true })
  households?: number;

  @Whole(0, MOST, { optional: true })
  population?: number;
}

export class AbolishCommunityDto extends Effective {
  @Text(500)
  reason: string;
}

export class TransferCommunityAreaDto extends Effective {
  @Text(10, { example: 'GA' })
  area: AreaId;
}

export class AddCompoundDto {
  @Text(100)
  name: string;

  @Whole(0, MOST)
  households: number;

  @Flag({ description: 'A property firm manages it' })
  propertyManaged: boolean;

  @Flag()
  wasteSorting: boolean;
}

export class ReviseCompoundDto {
  @Text(60)
  compound: CompoundId;

  @Whole(0, MOST)
  households: number;

  @Flag()
  propertyManaged: boolean;

  @Flag()
  wasteSorting: boolean;
}

export class CorrectRegisterDateDto {
  @Text(60, { description: 'Id of the event whose legal date was wrong' })
  event: string;

  @Day()
  to: string;

  @Text(500)
  reason: string;
}

export class CommunityNamesQuery extends AsOfQuery {
  @Fitting(STREET, { example: '520103028' })
  street: string;
}

export class CommunitiesQuery extends AsOfQuery {
  @Text(10, { optional: true })
  area?: string;

  @Fitting(/^\d{6}$/, { optional: true, example: '520103' })
  county?: string;

  @Fitting(/^\d{9}$/, { optional: true, example: '520103028' })
  street?: string;

  @OneOf(['active', 'abolished'], { optional: true })
  status?: string;

  @Fitting(CODE, { optional: true, description: 'Any code that a community has or had', example: '520522001901' })
  code?: string;
}
