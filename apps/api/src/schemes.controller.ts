import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { reportingAreas, type Rule, type RuleKey, type SchemeId, schemeRef } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG, ruleValues } from '@greenledger/platform';
import { type Moment, Moments, schemeAt } from '@greenledger/read-models';
import { Act, Issues, Public } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { EdgeProblem } from './http/problem.js';
import { knownScheme } from './known-scheme.js';
import { PublishCalendarDto, RegisterReportingAreaDto, SetRuleDto } from './scheme.dto.js';

/** The dated configuration of a scheme that was loaded: its rules, calendars and area tree. */
@ApiTags('schemes')
@Controller('api/schemes')
export class SchemesController {
  constructor(
    private readonly commands: Commands,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** The reporting areas of a day in their order, with their counties, streets and bureaus by name. */
  @Get(':id/places')
  @Public()
  async places(@Param('id') id: SchemeId, @At() at: Moment, @Query() _: AsOfQuery) {
    const scheme = await schemeAt(this, await knownScheme(this, id), at);
    const areas = reportingAreas(scheme, at.asOf).map(({ area, name, bureaus, counties, streets }) => ({
      area,
      name,
      bureaus: bureaus.map(({ id: unit, name: called }) => ({ unit, name: called })),
      counties: counties.flatMap(({ key, codes }) => {
        const held = codes.find(({ from, to }) => (from ?? '') <= at.asOf && (to === undefined || to > at.asOf));
        const called = (held ?? codes.at(-1))?.name;
        return called ? [{ county: key, name: called }] : [];
      }),
      streets: streets.map(({ county, suffix, name: called }) => ({ street: `${county}${suffix}`, name: called })),
    }));
    return { at: shown(at), areas };
  }

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
