import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Criterion, type StandardId, standardRef, versionInForce } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import { type Moment, Moments, standardAt } from '@greenledger/read-models';
import { Act, Issues, Public } from './http/access.js';
import { AsOfQuery, At } from './http/as-of.js';
import { ActivateStandardVersionDto, RegisterStandardVersionDto, RetireStandardVersionDto } from './standard.dto.js';

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

  /** All versions with their standing, and the one in force on the day that is asked for. */
  @Get(':id')
  @Public()
  async one(@Param('id') id: StandardId, @At() at: Moment, @Query() _: AsOfQuery) {
    const state = await standardAt(this, id, at);
    const inForce = versionInForce(state, at.asOf)?.version;
    return { at: { asOf: at.asOf, ordinal: at.ordinal }, inForce, versions: Object.values(state.versions) };
  }
}
