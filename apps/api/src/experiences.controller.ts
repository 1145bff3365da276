import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommunityId, type ExperienceId, experienceRef, type FileDigest } from '@greenledger/domain';
import { streamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands } from '@greenledger/platform';
import { experienceFigure, type ExperienceLine, Ledger, type Moment } from '@greenledger/read-models';
import { Act, businessRoles, Creates, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Id, StoredFile, Text } from './http/fields.js';
import { MatterFiles } from './http/matter-files.js';

export class PublishExperienceDto {
  @Id({ description: 'The community that it comes from' })
  origin: CommunityId;

  @Text(200)
  title: string;

  @StoredFile({ description: 'SHA-256 of the stored file' })
  file: FileDigest;

  @Text(2000, { optional: true, description: 'What it brought about where it comes from' })
  effect?: string;
}

export class AdoptExperienceDto {
  @Id()
  community: CommunityId;

  @Text(2000, { least: 0, description: 'What the community took over; nothing is refused `NothingTakenOver`' })
  tookOver: string;

  @Text(2000, { optional: true, description: 'What it brought about there; often said later, by adopting again' })
  effect?: string;
}

const ref = (id: string) => experienceRef(id as ExperienceId);

/** Experiences: published in one community, adopted in others (R55). */
@ApiTags('experiences')
@Controller('api/experiences')
export class ExperiencesController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
    private readonly files: MatterFiles,
  ) {}

  @Post()
  @Creates('experience', 'PublishExperience')
  publish(@Body() body: PublishExperienceDto, @Act() act: ActOf) {
    return this.commands.create(ref, { type: 'PublishExperience', ...body }, act);
  }

  @Post(':id/adopt')
  @Issues('experience', 'AdoptExperience')
  adopt(@Param('id') id: ExperienceId, @Body() body: AdoptExperienceDto, @Act() act: ActOf) {
    return this.commands.send(ref(id), { type: 'AdoptExperience', ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<ExperienceLine>('experiences', at, {}, { cursor, limit })) };
  }

  @Get(':id/files/:file')
  @Reads(...businessRoles)
  file(
    @Param('id') id: ExperienceId,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    return this.files.open({ matter: streamName(ref(id)), file, at, reader });
  }
}

/** F20: experiences published and adopted, and the reuse of each. */
@ApiTags('figures')
@Controller('api/figures/F20')
export class ExperienceFigureController {
  constructor(readonly ledger: Ledger) {}

  @Get()
  @Reads(...businessRoles)
  figure(@At() at: Moment, @Query() _: AsOfQuery) {
    return experienceFigure(this, at);
  }
}
