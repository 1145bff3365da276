import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { type Actor } from '../shared/actor.js';
import { addDays } from '../shared/dates.js';
import { type AccountId, type AreaId, type CountyCode, type DocumentId } from '../shared/ids.js';
import { policyDocument } from '../policy-document/policy-document.js';
import { ambiguousCodes } from './places.js';
import { type RuleKey, type RuleValues } from './rules.js';
import { type SchemeEvent } from './scheme.events.js';
import {
  placeOf,
  type PublishCalendar,
  type RegisterReportingArea,
  ruleInForce,
  scheme,
  type SchemeState,
  type SetRule,
} from './scheme.js';

const office: Actor = { account: 'office' as AccountId, role: 'ProvincialOfficer' };
const clerk: Actor = { account: 'clerk' as AccountId, role: 'CommunityClerk' };
const notice = 'notice' as DocumentId;
const day = fc.integer({ min: -200, max: 900 }).map((n) => addDays('2020-09-11', n));

const setQuota = fc
  .record({ max: fc.integer({ min: 2, max: 5 }), appliesFrom: day, clause: fc.constantFrom('L103', '') })
  .map(({ max, appliesFrom, clause }): SetRule => ({
    type: 'SetRule',
    key: 'pilots.quota',
    value: { min: 2, max, counted: 'activeAtATime' },
    appliesFrom,
    basis: { document: notice, clause },
  }));
const setNotice = fc
  .record({ days: fc.integer({ min: 3, max: 9 }), appliesFrom: day })
  .map(({ days, appliesFrom }): SetRule => ({
    type: 'SetRule',
    key: 'publicNotice.period',
    value: { days, dayKind: 'working', firstDayCounts: true },
    appliesFrom,
    basis: { document: notice, clause: 'L35' },
  }));
const publish = fc
  .record({
    year: fc.integer({ min: 2020, max: 2022 }),
    days: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
  })
  .map(({ year, days }): PublishCalendar => ({
    type: 'PublishCalendar',
    year,
    holidays: days.map((n) => `${year}-10-${String(n).padStart(2, '0')}`),
    makeUpDays: [],
    source: 'notice',
  }));
const codes = ['520102', '520103', '520111'] as CountyCode[];
const register = fc
  .record({ area: fc.constantFrom('GY', 'AS'), held: fc.subarray(codes), appliesFrom: day })
  .map(({ area, held, appliesFrom }): RegisterReportingArea => ({
    type: 'RegisterReportingArea',
    area: area as AreaId,
    name: { zh: area, en: area },
    bureaus: [],
    counties: held.map((code) => ({ key: code, codes: [{ code, name: { zh: code, en: code } }] })),
    streets: held.map((county) => ({ county, suffix: '001', name: county, kind: 'street' })),
    enclaves: [],
    appliesFrom,
  }));
const steps = fc.array(
  fc.record({
    command: fc.oneof(setQuota, setNotice, publish, register),
    actor: fc.oneof({ weight: 9, arbitrary: fc.constant(office) }, { weight: 1, arbitrary: fc.constant(clerk) }),
    wait: fc.nat(60 * 24 * 60),
  }),
  { maxLength: 20 },
);

const registered = { is: 'registered', number: {}, bases: [], addressees: [], acknowledged: [] };
const keys = ['pilots.quota', 'publicNotice.period'] as const satisfies readonly RuleKey[];
const samples = Array.from({ length: 14 }, (_, i) => addDays('2020-02-01', i * 90));

const past = (state: SchemeState, before: string): readonly (RuleValues[(typeof keys)[number]] | undefined)[] =>
  samples.filter((on) => on < before).flatMap((on) => keys.map((key) => ruleInForce(state, key, on)?.value));

/** A rule only speaks from its day on, each year's calendar counts up, and no code ever means two places. */
const holds = (state: SchemeState, events: readonly SchemeEvent[], before: SchemeState): void => {
  const last = events.at(-1);
  if (last?.type === 'RuleSet') {
    expect(past(state, last.data.appliesFrom)).toEqual(past(before, last.data.appliesFrom));
    expect(ruleInForce(state, last.data.key, last.data.appliesFrom)?.value).toEqual(last.data.value);
  }
  for (const year of [2020, 2021, 2022]) {
    const versions = events.flatMap((event) =>
      event.type === 'CalendarPublished' && event.data.year === year ? [event.data.version] : [],
    );
    expect(versions).toEqual(versions.map((_, i) => i + 1));
  }
  expect(ambiguousCodes(state.places)).toEqual([]);
  const strayed = codes.filter((code) =>
    samples.some((on) => (placeOf(state, `${code}001`, on)?.place.county ?? code) !== code),
  );
  expect(strayed).toEqual([]);
};

describe('any history of the scheme', () => {
  it('keeps what applied before, counts calendars up and lets a code mean one place', () => {
    const met: Record<string, number> = {};
    fc.assert(
      fc.property(steps, (played) => {
        const { refusals } = playHistory(scheme, {
          steps: played,
          cited: ({ id }) => (id === notice ? registered : policyDocument.initial),
          invariant: holds,
        });
        for (const [code, count] of Object.entries(refusals)) met[code] = (met[code] ?? 0) + count;
      }),
      { numRuns: 60 },
    );
    expect(Object.keys(met)).toEqual(
      expect.arrayContaining(['NotAllowed', 'BasisMissing', 'EffectiveInPast', 'CodeInUse', 'WrongState']),
    );
  });
});
