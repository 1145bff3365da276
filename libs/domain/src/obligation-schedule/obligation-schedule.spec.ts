import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { type JointConference, jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { clock, configured, deadlines, guizhou, office, withRule } from '../obligation/obligation.fixture.js';
import { emptyCalendar } from '../shared/calendar.js';
import { instantAt, type LegalDate, legalDate } from '../shared/dates.js';
import { type AreaId, type CountyCode, type UnitId } from '../shared/ids.js';
import { type DeadlineRule } from '../scheme/rules.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { nextOpeningOf } from './opening.js';
import { obligationSchedule } from './obligation-schedule.js';
import { owingAreas, owingUnits } from './obligors.js';

const at = (date: LegalDate, time: `${number}:${number}` = '00:00') => {
  const instant = instantAt(date, time);
  return { at: instant, today: legalDate(instant) };
};
const none: JointConference = { is: 'none' };
/** As much of a conference as the schedule looks at: no unit was admitted yet. */
const established = { is: 'established', units: {}, lead: [] } as unknown as JointConference;
const { given } = specify(obligationSchedule, {
  actor: clock,
  ...at('2020-10-01'),
  cited: [
    [schemeRef(guizhou), configured],
    [jointConferenceRef(guizhou), established],
  ],
});
const open = (kind: keyof typeof deadlines, period: string) =>
  ({ type: 'OpenObligationPeriod', scheme: guizhou, kind, period }) as const;

const quarterly = (change: Partial<DeadlineRule>, from: LegalDate, state: SchemeState = configured): SchemeState =>
  withRule(state, { key: 'deadline.quarterlyReport', value: { ...deadlines.quarterlyReport, ...change } }, from);
const readingB: Partial<DeadlineRule> = { schedule: { kind: 'endOfQuarter', days: 5 }, roll: 'none' };

describe('a period of an obligation', () => {
  it('opens for the ten areas on the day of the notice, due on the last of September', () => {
    const [event] = given().when(open('implementationPlan', '2020'), at('2020-09-11')).events;
    expect(event).toMatchObject({
      type: 'ObligationPeriodOpened',
      data: {
        kind: 'implementationPlan',
        period: '2020',
        dueOn: '2020-09-30',
        dueAt: instantAt('2020-09-30', '24:00'),
      },
    });
    expect(event?.data.obligors).toHaveLength(10);
    expect(event?.data.obligors).toContainEqual({ kind: 'area', area: 'GA' as AreaId });
  });

  it('is owed by the units that were members on the first day of the quarter, where the rule says so (AMB-52)', () => {
    // founded on 11 September: on 1 July nobody was a member
    const units = { housing: [{ on: '2020-09-11', to: { member: true, founding: true, divisions: [] } }] };
    const owing = (membersOn: 'lastDay' | 'firstDay') => {
      const scheme = quarterly({ obligors: { ...deadlines.quarterlyReport.obligors, membersOn } }, '2020-09-11');
      const cited = [
        [schemeRef(guizhou), scheme],
        [jointConferenceRef(guizhou), { ...established, units } as unknown as JointConference],
      ] as const;
      return given().when(open('quarterlyReport', '2020-Q3'), { cited }).events[0]!.data.obligors;
    };
    expect(owing('lastDay')).toEqual([{ kind: 'unit', unit: 'housing' }]);
    expect(owing('firstDay')).toEqual([]);
  });

  it('carries what the rule said: moved from, figures as of, rule and rungs', () => {
    const [event] = given().when(open('quarterlyReport', '2020-Q3')).events;
    expect(event?.data).toMatchObject({
      opensAt: instantAt('2020-10-01'),
      dueAt: '2020-10-09T16:00:00.000Z',
      movedFrom: '2020-10-05',
      figuresAsOf: '2020-09-30',
      provisional: false,
      rule: { key: 'deadline.quarterlyReport', appliesFrom: '2020-09-11' },
    });
    expect(event?.data.rungs.map(({ key }) => key)).toEqual(['before', 'dueDay', 'overdue', 'escalated']);
  });

  it('does not open a moment early, nor twice, nor out of turn', () => {
    given().when(open('quarterlyReport', '2020-Q3'), { at: '2020-09-30T15:59:59.999Z' }).thenNothingHappens();
    given().when(open('quarterlyReport', '2020-Q4'), at('2021-01-01')).thenNothingHappens();
    const [event] = given().when(open('quarterlyReport', '2020-Q3')).events;
    given(event!).when(open('quarterlyReport', '2020-Q3'), at('2020-10-02')).thenNothingHappens();
  });

  it('that member units owe waits for the conference', () => {
    const cited = [
      [schemeRef(guizhou), configured],
      [jointConferenceRef(guizhou), none],
    ] as const;
    given().when(open('quarterlyReport', '2020-Q3'), { cited }).thenNothingHappens();
  });

  it('is opened by the clock only', () =>
    given().when(open('quarterlyReport', '2020-Q3'), { actor: office }).refuses('NotAllowed'));

  it('is provisional where no calendar was published', () => {
    const cited = [
      [schemeRef(guizhou), { ...configured, calendar: emptyCalendar }],
      [jointConferenceRef(guizhou), established],
    ] as const;
    const [event] = given().when(open('quarterlyReport', '2020-Q3'), { cited }).events;
    expect(event?.data.provisional).toBe(true);
  });
});

describe('the next opening', () => {
  it('is the first period of the rule, then the one behind it', () => {
    expect(nextOpeningOf(configured, 'quarterlyReport', {})).toMatchObject({ at: instantAt('2020-10-01') });
    expect(nextOpeningOf(configured, 'quarterlyReport', { '2020-Q3': {} })).toMatchObject({
      period: { period: '2020-Q4' },
      at: instantAt('2021-01-01'),
    });
    expect(nextOpeningOf(configured, 'pilotList', { '2020': {} })).toBeUndefined();
  });

  it('of a stage summary falls on 15 October and 15 April', () => {
    expect(nextOpeningOf(configured, 'stageSummary', {})?.at).toBe(instantAt('2020-10-15'));
    expect(nextOpeningOf(configured, 'stageSummary', { '2020-H2': {} })?.at).toBe(instantAt('2021-04-15'));
  });

  it('under reading (b) is the first day of the window', () =>
    expect(nextOpeningOf(quarterly(readingB, '2020-09-12'), 'quarterlyReport', {})).toMatchObject({
      at: instantAt('2020-09-26'),
      period: { dueOn: '2020-09-30' },
    }));

  it('goes by the version of its own day: a later one takes what the earlier did not open', () => {
    const changed = quarterly(readingB, '2021-01-01');
    expect(nextOpeningOf(changed, 'quarterlyReport', {})?.at).toBe(instantAt('2020-10-01'));
    expect(nextOpeningOf(changed, 'quarterlyReport', { '2020-Q3': {} })).toMatchObject({
      at: instantAt('2021-01-01'),
      rule: { appliesFrom: '2021-01-01' },
    });
  });

  it('is none behind the last period that a decision has set', () => {
    const ended = quarterly({ lastPeriod: '2020-Q3' }, '2020-09-12');
    expect(nextOpeningOf(ended, 'quarterlyReport', { '2020-Q3': {} })).toBeUndefined();
  });

  it('is none of a kind that no rule was set for', () =>
    expect(nextOpeningOf({ ...configured, rules: {} }, 'pilotList', {})).toBeUndefined());
});

describe('who owes a quarterly report', () => {
  const rule = deadlines.quarterlyReport.obligors;
  const quarter = { firstDay: '2020-10-01', obligorsOn: '2020-12-31' };
  const member = (unit: string, from: LegalDate, rest: { to?: LegalDate; founding?: boolean } = {}) => ({
    unit: unit as UnitId,
    from,
    founding: true,
    divisions: [],
    ...rest,
  });
  const owing = (...memberships: ReturnType<typeof member>[]) =>
    owingUnits(memberships, rule, quarter).map((obligor) => obligor.kind === 'unit' && obligor.unit);

  it('are the units that were members on the last day of the quarter', () =>
    expect(
      owing(
        member('housing', '2020-09-11'),
        member('water', '2020-09-11', { to: '2020-12-31' }),
        member('forest', '2020-09-11', { to: '2021-01-01' }),
      ),
    ).toEqual(['housing', 'forest']));

  it('are newcomers from their first full quarter, founders at once', () => {
    expect(owing(member('culture', '2020-10-02', { founding: false }))).toEqual([]);
    expect(owing(member('culture', '2020-10-01', { founding: false }))).toEqual(['culture']);
    expect(owing(member('housing', '2020-11-01'))).toEqual(['housing']);
    const sameQuarter = { ...rule, newcomers: 'sameQuarter' } as const;
    expect(owingUnits([member('culture', '2020-10-02', { founding: false })], sameQuarter, quarter)).toHaveLength(1);
  });

  it('are not newcomers again when something else about their membership changed', () =>
    expect(
      owing(
        member('culture', '2020-09-20', { founding: false, to: '2020-11-01' }),
        member('culture', '2020-11-01', { founding: false }),
      ),
    ).toEqual(['culture']));

  it('is the lead unit too, unless the rule excepts it', () => {
    const housing = [member('housing', '2020-09-11')];
    expect(owingUnits(housing, rule, quarter, 'housing' as UnitId)).toHaveLength(1);
    expect(owingUnits(housing, { ...rule, leadUnitReports: false }, quarter, 'housing' as UnitId)).toEqual([]);
  });
});

describe('who owes a paper of an area', () => {
  const county = { key: '520103' as CountyCode, codes: [] };
  const guiyang = { ...configured.areas['GY' as AreaId]![0]!, counties: [county] };
  const state = { ...configured, areas: { ...configured.areas, ['GY' as AreaId]: [guiyang] } };

  it('is the county where the rule says so, and the area itself where it has no county', () => {
    const owing = owingAreas(state, 'county', '2020-09-11');
    expect(owing).toContainEqual({ kind: 'county', area: 'GY' as AreaId, county: county.key });
    expect(owing).toContainEqual({ kind: 'area', area: 'GA' as AreaId });
  });
});
