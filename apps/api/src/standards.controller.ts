import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AreaId,
  type Criterion,
  needsAlignment,
  regionalInForce,
  type StandardId,
  standardRef,
  versionInForce,
} from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import { type Moment, Moments, standardAt } from '@greenledger/read-models';
import { Act, Issues, Public } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import {
  ActivateStandardVersionDto,
  DraftRegionalStandardDto,
  FileRegionalStandardDto,
  PublishRegionalStandardDto,
  RegisterStandardVersionDto,
  RepealRegionalStandardDto,
  RetireStandardVersionDto,
} from './standard.dto.js';

/** The versions of a standard (R79). The base standard of a scheme bears the scheme's id. */
@ApiTags('standards')
@Controller('api/standards')
export class StandardsController {
  constructor(
    private readonly commands: Commands,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post(':id/register-version')
  @Issues('standard', 'RegisterStandardVersion')
  register(@Param('id') id: StandardId, @Body() { criteria, ...body }: RegisterStandardVersionDto, @Act() act: ActOf) {
    // a measure's shape by its kind is the decider's to check; the class only bounds its fields
    const items = criteria as readonly object[] as readonly Criterion[];
    return this.commands.send(standardRef(id), { type: 'RegisterStandardVersion', ...body, criteria: items }, act);
  }

  @Post(':id/activate-version')
  @Issues('standard', 'ActivateStandardVersion')
  activate(@Param('id') id: StandardId, @Body() body: ActivateStandardVersionDto, @Act() act: ActOf) {
    return this.commands.send(standardRef(id), { type: 'ActivateStandardVersion', ...body }, act);
  }

  @Post(':id/retire-version')
  @Issues('standard', 'RetireStandardVersion')
  retire(@Param('id') id: StandardId, @Body() body: RetireStandardVersionDto, @Act() act: ActOf) {
    return this.commands.send(standardRef(id), { type: 'RetireStandardVersion', ...body }, act);
  }

  @Post(':id/draft-regional')
  @Issues('standard', 'DraftRegionalStandard')
  draft(@Param('id') id: StandardId, @Body() { criteria, ...body }: DraftRegionalStandardDto, @Act() act: ActOf) {
    const items = criteria as readonly object[] as readonly Criterion[];
    return this.commands.send(standardRef(id), { type: 'DraftRegionalStandard', ...body, criteria: items }, act);
  }

  @Post(':id/file-regional')
  @Issues('standard', 'FileRegionalStandard')
  file(@Param('id') id: StandardId, @Body() body: FileRegionalStandardDto, @Act() act: ActOf) {
    return this.commands.send(standardRef(id), { type: 'FileRegionalStandard', ...body }, act);
  }

  @Post(':id/publish-regional')
  @Issues('standard', 'PublishRegionalStandard')
  publish(@Param('id') id: StandardId, @Body() body: PublishRegionalStandardDto, @Act() act: ActOf) {
    return this.commands.send(standardRef(id), { type: 'PublishRegionalStandard', ...body }, act);
  }

  @Post(':id/repeal-regional')
  @Issues('standard', 'RepealRegionalStandard')
  repeal(@Param('id') id: StandardId, @Body() body: RepealRegionalStandardDto, @Act() act: ActOf) {
    return this.commands.send(standardRef(id), { type: 'RepealRegionalStandard', ...body }, act);
  }

  /** All versions with their standing, and what is in force on the day that is asked for, also by area. */
  @Get(':id')
  @Public()
  async one(@Param('id') id: StandardId, @At() at: Moment, @Query() _: AsOfQuery) {
    const state = await standardAt(this, id, at);
    const inForce = versionInForce(state, at.asOf)?.version;
    const regional = (Object.keys(state.regional) as AreaId[]).map((area) => {
      const own = regionalInForce(state, area, at.asOf);
      const versions = Object.values(state.regional[area] ?? {});
      return { area, inForce: own?.version, needsAlignment: own && needsAlignment(state, own, at.asOf), versions };
    });
    return { at: shown(at), inForce, versions: Object.values(state.versions), regional };
  }
}
