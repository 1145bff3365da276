import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Rule, type RuleKey, type SchemeId, schemeRef } from '@greenledger/domain';
import { type Act as ActOf, Commands, ruleValues } from '@greenledger/platform';
import { Act, Issues } from './http/access.js';
import { EdgeProblem } from './http/problem.js';
import { PublishCalendarDto, RegisterReportingAreaDto, SetRuleDto } from './scheme.dto.js';

/** The dated configuration of a scheme that was loaded: its rules, calendars and area tree. */
@ApiTags('schemes')
@Controller('api/schemes')
export class SchemesController {
  constructor(private readonly commands: Commands) {}

  /** Puts a rule in force from a day, on a registered basis. */
  @Post(':id/set-rule')
  @Issues('scheme', 'SetRule')
  setRule(@Param('id') id: SchemeId, @Body() { key, value, ...body }: SetRuleDto, @Act() act: ActOf) {
    return this.#tell(id, { type: 'SetRule', ...body, ...ruleOf(key, value) }, act);
  }

  /** Publishes the holidays and make-up days of a year; again for a year, it amends them. */
  @Post(':id/publish-calendar')
  @Issues('scheme', 'PublishCalendar')
  publishCalendar(@Param('id') id: SchemeId, @Body() body: PublishCalendarDto, @Act() act: ActOf) {
    return this.#tell(id, { type: 'PublishCalendar', ...body }, act);
  }

  /** Registers a reporting area with all that lies in it; again for an area, it changes it from a day on. */
  @Post(':id/register-reporting-area')
  @Issues('scheme', 'RegisterReportingArea')
  registerArea(@Param('id') id: SchemeId, @Body() body: RegisterReportingAreaDto, @Act() act: ActOf) {
    return this.#tell(id, { type: 'RegisterReportingArea', ...body }, act);
  }

  /** A scheme begins by being loaded, never by a request. */
  #tell(id: SchemeId, command: Parameters<Commands['send']>[1], act: ActOf) {
    return this.commands.send(schemeRef(id), command, { ...act, begun: true });
  }
}

/** The value in the form that its key asks for. Refuses `InvalidField` with every place that is not in it. */
const ruleOf = (key: RuleKey, value: unknown): Rule => {
  const read = ruleValues[key].safeParse(value);
  // key and value belong together: the value was read by the form of this key
  if (read.success) return { key, value: read.data } as Rule;
  const errors = read.error.issues.slice(0, 50).map(({ path, message }) => ({
    field: ['value', ...path.map(String)].join('.'),
    rules: [message],
  }));
  const [first] = errors;
  const detail = `The value of ${key} does not fit: ${first?.field} ${first?.rules[0]}.`;
  throw new EdgeProblem('InvalidField', detail, { errors });
};
