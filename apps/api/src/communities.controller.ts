import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page } from '@greenledger/contracts';
import { type CommunityId, communityRef } from '@greenledger/domain';
import { type EventLog, type StreamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import {
  type CodeLine,
  type CommunityLine,
  factsAt,
  Ledger,
  type Listed,
  type Moment,
  Moments,
  revisionSeen,
  timelineLine,
} from '@greenledger/read-models';
import {
  AbolishCommunityDto,
  AddCompoundDto,
  CommunitiesQuery,
  CommunityNamesQuery,
  CorrectRegisterDateDto,
  MergeCommunitiesDto,
  RecodeCommunityDto,
  RegisterCommunityDto,
  RenameCommunityDto,
  ReviseCompoundDto,
  SplitCommunityDto,
  TransferCommunityAreaDto,
} from './community.dto.js';
import { Act, businessRoles, Creates, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { timelinePage } from './http/paged.js';
import { EdgeProblem } from './http/problem.js';

/** A community, and how it stands to the code that was asked for. */
type FoundCommunity = Listed<CommunityLine> & { readonly asked?: { readonly code: string; readonly standing: string } };

/** The community register (R35): every command, and the register as of any moment. */
@ApiTags('communities')
@Controller('api/communities')
export class CommunitiesController {
  constructor(
    private readonly commands: Commands,
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post()
  @Creates('community', 'RegisterCommunity')
  register(@Body() body: RegisterCommunityDto, @Act() act: ActOf) {
    const ref = (id: string) => communityRef(id as CommunityId);
    return this.commands.create(ref, { type: 'RegisterCommunity', ...body }, act);
  }

  /** Merges communities into a new one; into one that stands: `:id/merge`. */
  @Post('merge')
  @Creates('community', 'MergeCommunities')
  mergeIntoNew(@Body() body: MergeCommunitiesDto, @Act() act: ActOf) {
    const ref = (id: string) => communityRef(id as CommunityId);
    return this.commands.create(ref, { type: 'MergeCommunities', ...body }, act);
  }

  @Post(':id/merge')
  @Issues('community', 'MergeCommunities')
  merge(@Param('id') id: CommunityId, @Body() body: MergeCommunitiesDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'MergeCommunities', ...body }, { ...act, begun: true });
  }

  @Post(':id/rename')
  @Issues('community', 'RenameCommunity')
  rename(@Param('id') id: CommunityId, @Body() body: RenameCommunityDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'RenameCommunity', ...body }, act);
  }

  @Post(':id/recode')
  @Issues('community', 'RecodeCommunity')
  recode(@Param('id') id: CommunityId, @Body() body: RecodeCommunityDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'RecodeCommunity', ...body }, act);
  }

  @Post(':id/split')
  @Issues('community', 'SplitCommunity')
  split(@Param('id') id: CommunityId, @Body() body: SplitCommunityDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'SplitCommunity', ...body }, act);
  }

  @Post(':id/abolish')
  @Issues('community', 'AbolishCommunity')
  abolish(@Param('id') id: CommunityId, @Body() body: AbolishCommunityDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'AbolishCommunity', ...body }, act);
  }

  @Post(':id/transfer-area')
  @Issues('community', 'TransferCommunityArea')
  transfer(@Param('id') id: CommunityId, @Body() body: TransferCommunityAreaDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'TransferCommunityArea', ...body }, act);
  }

  @Post(':id/add-compound')
  @Issues('community', 'AddCompound')
  addCompound(@Param('id') id: CommunityId, @Body() body: AddCompoundDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'AddCompound', ...body }, act);
  }

  @Post(':id/revise-compound')
  @Issues('community', 'ReviseCompound')
  reviseCompound(@Param('id') id: CommunityId, @Body() body: ReviseCompoundDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'ReviseCompound', ...body }, act);
  }

  @Post(':id/correct-effective-date')
  @Issues('community', 'CorrectEffectiveDate')
  correct(@Param('id') id: CommunityId, @Body() body: CorrectRegisterDateDto, @Act() act: ActOf) {
    return this.commands.send(communityRef(id), { type: 'CorrectEffectiveDate', ...body }, act);
  }

  /** The register as of a moment; with `code` the communities that have the code, or had it and have another now. */
  @Get()
  @Reads(...businessRoles)
  async list(
    @At() at: Moment,
    @Query() { area, county, street, status, code, cursor, limit }: CommunitiesQuery,
  ): Promise<Page<FoundCommunity>> {
    if (code !== undefined) return { at: shown(at), items: await this.#byCode(code, at) };
    const filter = { key: 'community', area, county, street, status };
    return { at: shown(at), ...(await this.ledger.rows<CommunityLine>('communities', at, filter, { cursor, limit })) };
  }

  /** What a role is granted for: the communities of a street by name, and nothing else of them. */
  @Get('names')
  @Reads('SecurityAdministrator')
  async names(@At() at: Moment, @Query() { street, cursor, limit }: CommunityNamesQuery) {
    const filter = { street, key: 'community', status: 'active' };
    const { items, ...more } = await this.ledger.rows<CommunityLine>('communities', at, filter, { cursor, limit });
    const names = items.map(({ subject: id, data: { name, code } }) => ({ id, name, code }));
    return { at: shown(at), items: names, ...more };
  }

  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: string, @At() at: Moment, @Query() query: AsOfQuery) {
    const [found] = await this.ledger.all<CommunityLine>('communities', at, { subject: id, key: 'community' });
    if (!found) throw new EdgeProblem('NotFound', 'No such community at that moment.', { community: id });
    const stream = `community-${id}` as StreamName;
    const facts = await factsAt(this, [stream], at);
    const lines = facts.map((fact) => timelineLine(fact));
    return { at: shown(at), ...(await revisionSeen(this, stream, at)), ...found, ...timelinePage(lines, query) };
  }

  async #byCode(code: string, at: Moment): Promise<readonly FoundCommunity[]> {
    const named = await this.ledger.all<CodeLine>('communities', at, { key: `code ${code}` });
    const subjects = named.map(({ subject }) => subject);
    const communities = await this.ledger.all<CommunityLine>('communities', at, { key: 'community', subjects });
    return communities.map((community) => {
      const { status } = named.find(({ subject }) => subject === community.subject)!;
      return { ...community, asked: { code, standing: status } };
    });
  }
}
