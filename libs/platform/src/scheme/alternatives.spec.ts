import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  blocking,
  calendarOf,
  lastDayOf,
  periodOf,
  type Result,
  type RuleKey,
  type RuleValues,
} from '@greenledger/domain';
import { people } from '../../../domain/src/joint-conference/conference.fixture.js';
import { refusal } from '../../../domain/src/joint-conference/told.fixture.js';
import { guizhou } from '../../../domain/src/obligation/obligation.fixture.js';
import { jointConferenceRef } from '../../../domain/src/joint-conference/joint-conference.state.js';
import { afterMeeting, draft } from '../../../domain/src/minutes/minutes.fixture.js';
import { minutesRef } from '../../../domain/src/minutes/minutes.state.js';
import { type MinutesId } from '../../../domain/src/shared/ids.js';
import { loadScheme } from './load.js';
import { withAlternative } from './rules.js';
import { type Scheme } from './scheme.js';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
let scheme: Scheme;
beforeAll(async () => {
  scheme = await loadScheme({ scheme: join(data, 'schemes/guizhou-2020'), calendars: join(data, 'calendars') });
});

/** The value that the data ships for a key, or that of another reading which it names. */
const shipped = <K extends RuleKey>(key: K, reading?: string): RuleValues[K] => {
  const { rules } = reading === undefined ? scheme : withAlternative(scheme, key, reading);
  // the key names the value's type
  return rules.find((rule) => rule.key === key)!.value as RuleValues[K];
};

describe('another reading that the data names', () => {
  it.each([
    ['deadline.implementationPlan', '2020-09-30', '2020-09-30'],
    ['deadline.pilotList', '2020-10-31', '2020-10-30'],
  ] as const)('of the end of a month is the last day worked: %s %s, else %s (AMB-3)', (key, byDefault, worked) => {
    const dueOn = (reading?: string): string =>
      periodOf(shipped(key, reading), calendarOf(scheme.calendars), '2020').dueOn;
    expect([dueOn(), dueOn('lastWorkingDay')]).toEqual([byDefault, worked]);
  });

  it('of how the items combine is a score: 12 of 16 items pass with 70, 11 do not (AMB-11)', () => {
    const criteria = scheme.standard.criteria;
    const missing = (no: number, reading?: string): number => {
      const results = Object.fromEntries(
        criteria.map((item): [number, Result] => [item.no, item.no > no ? 'met' : 'notMet']),
      );
      return blocking(criteria, results, shipped('assessment.passRule', reading)).length;
    };
    expect([missing(4, 'score70'), missing(5, 'score70')]).toEqual([0, 5]);
    expect(missing(4)).toBe(4);
  });

  it('of the public notice is seven calendar days (AMB-15)', () => {
    const lastDay = (reading?: string): string =>
      lastDayOf(shipped('publicNotice.period', reading), calendarOf(scheme.calendars), '2021-11-22').value;
    expect([lastDay(), lastDay('sevenCalendarDays')]).toEqual(['2021-11-26', '2021-11-28']);
  });

  it('of a decision of the conference is a meeting only (AMB-18)', () => {
    const circulate = (reading?: string) => {
      const key = 'conference.decisionByCirculation';
      const world = afterMeeting({ rules: { [key]: shipped(key, reading) } });
      const answers = scheme.units.map(({ id: unit }) => ({ unit, agrees: true }));
      const decision = { kind: 'admitUnit', unit: 'finance' };
      const command = { type: 'RecordDecisionByCirculation', circulation: '2021-1', decision, answers };
      return world.tell(people.office, jointConferenceRef(guizhou), command, '2021-03-19');
    };
    expect(circulate().events).toHaveLength(1);
    expect(refusal(() => circulate('meetingsOnly'))).toBe('NotConferenceDecision');
  });

  it('of the countersign asks all member units (AMB-19)', () => {
    const asked = (reading?: string): unknown => {
      const key = 'conference.countersign';
      const world = afterMeeting({ rules: { [key]: shipped(key, reading) } });
      const minutes = minutesRef('m1' as MinutesId);
      world.tell(people.office, minutes, draft, '2020-11-20');
      const circulate = { type: 'CirculateMinutesForCountersign' };
      return world.tell(people.office, minutes, circulate, '2020-11-20').events[0];
    };
    expect(asked()).toMatchObject({ data: { units: expect.not.arrayContaining(['market-regulation']) } });
    expect(asked('allUnits')).toMatchObject({
      data: { units: expect.arrayContaining(scheme.units.map(({ id }) => id)) },
    });
  });
});
