import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AreaId,
  type CommunityId,
  communityListId,
  communityListRef,
  type SchemeId,
  type UnitId,
} from '@greenledger/domain';
import { type Act as ActOf, Commands } from '@greenledger/platform';
import { type CommunityListLine, Ledger, type ListedCommunityLine, type Moment } from '@greenledger/read-models';
import { Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Day, Id, Parts, Text, Whole } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';

export class CommunityListRowDto {
  @Id()
  community: CommunityId;

  @Text(60, { example: '第一批' })
  wave: string;

  @Text(60, { example: 'GY.housing' })
  bureau: UnitId;

  @Day({ example: '2021-11-30' })
  targetDate: string;
}

export class PublishCommunityListDto {
  @Text(10, { example: 'GY' })
  area: AreaId;

  @Whole(2020, 2100, { example: 2021 })
  year: number;

  @Parts(() => CommunityListRowDto, 1000, { least: 1 })
  communities: CommunityListRowDto[];

  @Text(60, { optional: true, default: 'guizhou-2020' })
  scheme?: SchemeId;
}

export class CommunityListsQuery extends AsOfQuery {
  @Text(20, { optional: true, example: 'GY' })
  area?: string;
}

const guizhou = 'guizhou-2020' as SchemeId;

/** Which communities take part: lists by area and year (R61). */
@ApiTags('community lists')
@Controller('api/community-lists')
export class CommunityListsController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
  ) {}

  /** The list of an area for a year; published again, its next version. */
  @Post('publish')
  @Issues('communityList', 'PublishCommunityList')
  publish(@Body() { scheme = guizhou, ...body }: PublishCommunityListDto, @Act() act: ActOf) {
    const ref = communityListRef(communityListId(scheme, body.area, body.year));
    return this.commands.send(ref, { type: 'PublishCommunityList', scheme, ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { area, cursor, limit }: CommunityListsQuery) {
    const filter = { key: 'list', area };
    const page = await this.ledger.rows<CommunityListLine>('community-lists', at, filter, { cursor, limit });
    return { at: shown(at), ...page };
  }

  /** One list with its communities, in the version of the moment. */
  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: string, @At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const [found] = await this.ledger.all<CommunityListLine>('community-lists', at, { subject: id, key: 'list' });
    if (!found) throw new EdgeProblem('NotFound', 'No such list at that moment.', { list: id });
    const filter = { subject: id, status: 'listed' };
    const page = await this.ledger.rows<ListedCommunityLine>('community-lists', at, filter, { cursor, limit });
    return { at: shown(at), list: found, ...page };
  }
}
