import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  type CalendarYear,
  type Instant,
  type LegalDate,
  type Role,
  type RuleBasis,
  ruleInForce,
  type RuleKey,
  type RuleVersion,
  type SchemeEvent,
  type SchemeId,
  schemeRef,
} from '@greenledger/domain';
import { type EventLog, type Metadata, type RecordedEvent, streamName } from '@greenledger/eventing';
import { EVENT_LOG, ruleKeys } from '@greenledger/platform';
import { type Moment, Moments, schemeAt } from '@greenledger/read-models';
import { businessRoles, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { knownScheme } from './known-scheme.js';

/** Which event recorded it, when, and whose act it was in which role. */
interface Recorded {
  readonly recordedAt: Instant;
  readonly ordinal: number;
  readonly account: string;
  readonly role: Role;
}

/** A rule as it was set once: it is in force on the day asked for, lies ahead of it, or was replaced. */
interface DatedRule extends Recorded {
  readonly is: 'inForce' | 'ahead' | 'past';
  readonly value: unknown;
  readonly appliesFrom: LegalDate;
  readonly basis: RuleBasis;
}

/** The notice of a year as it was published; a later version amends it. */
interface PublishedCalendar extends Recorded, CalendarYear {
  readonly version: number;
}

/** The dated configuration as it stands and as it came about. */
@ApiTags('schemes')
@Controller('api/schemes')
export class SchemeConfigurationController {
  constructor(
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** Every rule with all that was ever set for it, latest day first. */
  @Get(':id/rules')
  @Reads(...businessRoles, 'SystemAdministrator', 'AuditAdministrator')
  async rules(@Param('id') id: SchemeId, @At() at: Moment, @Query() _: AsOfQuery) {
    const state = await schemeAt(this, await knownScheme(this, id), at);
    const recorded = await this.#recorded(id, at);
    const dated = (version: RuleVersion, inForce: string | undefined): readonly DatedRule[] => {
      const { value, appliesFrom, basis, event } = version;
      const by = recorded.get(event);
      const is = event === inForce ? 'inForce' : appliesFrom > at.asOf ? 'ahead' : 'past';
      return by ? [{ is, value, appliesFrom, basis, ...by.stamp }] : [];
    };
    const rules = ruleKeys.map((key: RuleKey) => {
      const versions: readonly RuleVersion[] = state.rules[key] ?? [];
      const inForce = ruleInForce(state, key, at.asOf)?.event;
      return { key, versions: versions.flatMap((version) => dated(version, inForce)).reverse() };
    });
    return { at: shown(at), rules };
  }

  /** The calendars of all years with every notice that amended them, latest year and latest version first. */
  @Get(':id/calendars')
  @Reads(...businessRoles, 'SystemAdministrator', 'AuditAdministrator')
  async calendars(@Param('id') id: SchemeId, @At() at: Moment, @Query() _: AsOfQuery) {
    const recorded = await this.#recorded(await knownScheme(this, id), at);
    const years = new Map<number, PublishedCalendar[]>();
    for (const { event, stamp } of recorded.values()) {
      if (event.type !== 'CalendarPublished') continue;
      const { year } = event.data;
      years.set(year, [{ ...event.data, ...stamp }, ...(years.get(year) ?? [])]);
    }
    const rows = [...years].map(([year, versions]) => ({ year, versions })).sort((a, b) => b.year - a.year);
    return { at: shown(at), years: rows };
  }

  /** The events of the scheme that were known at the moment, by their ids. */
  async #recorded(id: SchemeId, { schema, ordinal: known }: Moment) {
    const events = await this.log.read(streamName(schemeRef(id)));
    const ordinals = await this.moments.ordinalsOf(schema, events);
    const found = new Map<string, { readonly event: SchemeEvent; readonly stamp: Recorded }>();
    for (const event of events) {
      const ordinal = ordinals.get(event.position);
      if (ordinal === undefined || ordinal > known) continue;
      // the log knows no roles; whoever acted here had one
      const { at: recordedAt, actor } = event.metadata as Metadata<Actor>;
      // the stream of a scheme holds its events and no others
      found.set(event.id, {
        event: event as RecordedEvent & SchemeEvent,
        stamp: { recordedAt, ordinal, account: actor.account, role: actor.role },
      });
    }
    return found;
  }
}
