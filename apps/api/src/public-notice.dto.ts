import {
  type AreaId,
  type AssessmentStep,
  type CommunityId,
  type FileDigest,
  type NoticeField,
  type ObjectionChannel,
  type SchemeId,
} from '@greenledger/domain';
import { AsOfQuery } from './http/as-of.js';
import {
  Day,
  EffectiveOn,
  Entries,
  Fitting,
  OneOf,
  Part,
  Parts,
  StoredFiles,
  Text,
  textEntry,
  Wholes,
} from './http/fields.js';

const CELL = textEntry(200, { blank: true });
const REASONS = textEntry(500, { blank: true });

export class NoticeRowDto {
  @Text(100)
  community: CommunityId;

  @Entries(CELL, 10, { description: 'name, code, county, street, result, remark; anything else is turned down' })
  fields: Partial<Record<NoticeField, string>>;
}

export class PreparePublicNoticeDto {
  @Fitting(/^[\w-]{1,60}$/, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;

  @Text(40, { example: 'GY' })
  area: AreaId;

  @Text(200)
  title: string;

  @Parts(() => NoticeRowDto, 200, { least: 1 })
  rows: NoticeRowDto[];
}

export class PostPublicNoticeDto {
  @Day({ optional: true, description: 'The last day; default the earliest that the rule allows' })
  endsOn?: string;
}

const CHANNELS = ['online', 'letter', 'telephone', 'visit'] as const satisfies readonly ObjectionChannel[];

export class FileObjectionDto {
  @Text(100)
  community: CommunityId;

  @OneOf(CHANNELS)
  channel: ObjectionChannel;

  @Text(4000, { description: 'What is objected to; kept outside the log' })
  text: string;

  @Text(100, { optional: true, least: 0, description: 'Real name; without it an objection is not heard' })
  name?: string;

  @Text(200, { optional: true, least: 0, description: 'Telephone or address; without it an objection is not heard' })
  contact?: string;

  @StoredFiles(10, { optional: true, description: 'SHA-256 of what was handed in with it' })
  files?: FileDigest[];

  @EffectiveOn()
  effectiveOn?: string;
}

export class PrivateTextDto {
  @Text(4000, { description: 'Kept outside the log' })
  text: string;
}

const STEPS = ['selfCheck', 'street', 'county', 'prefecture'] as const;

export class SentBackDto {
  @OneOf(STEPS)
  to: AssessmentStep;

  @Wholes(1, 99, 99, { example: [8] })
  items: number[];

  @Entries(REASONS, 99, { description: 'Why, by item' })
  reasons: Record<string, string>;
}

export class ResolveObjectionDto {
  @OneOf(['upheld', 'dismissed'])
  outcome: 'upheld' | 'dismissed';

  @Text(500)
  reason: string;

  @Part(() => SentBackDto, { optional: true, description: 'Of an upheld one: where the case goes back to' })
  sentBack?: SentBackDto;
}

export class NoticesQuery extends AsOfQuery {
  @Text(40, { optional: true, example: 'GY' })
  area?: string;

  @OneOf(['prepared', 'posted', 'elapsed', 'closed'], {
    optional: true,
    description: '`prepared`: for the bureau that prepared it',
  })
  status?: string;
}
