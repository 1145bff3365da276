import { describe, expect, it } from '@jest/globals';
import { instantAt } from '../shared/dates.js';
import { obligationScheduleRef } from '../obligation-schedule/obligation-schedule.state.js';
import { type AccountId } from '../shared/ids.js';
import { type ObligationEvent } from './obligation.events.js';
import {
  bureau,
  clock,
  director,
  guiyang,
  guizhou,
  liaison,
  office,
  openedPeriod,
  plan,
  report,
  termsFor,
  transport,
} from './obligation.fixture.js';
import { obligationId, overdueAt, standingRungs } from './obligation.state.js';
import {
  accept,
  accepted,
  asOffice,
  giveBack,
  given,
  moment,
  opened,
  planOpened,
  quarterly,
  returned,
  submit,
  submitted,
} from './past.fixture.js';

describe('an obligation', () => {
  const open = { type: 'OpenObligation', scheme: guizhou, kind: 'quarterlyReport', period: '2020-Q3' } as const;
  const periods = { '2020-Q3': openedPeriod('quarterlyReport', transport) };
  const scheduled = {
    actor: clock,
    cited: [[obligationScheduleRef(guizhou, 'quarterlyReport'), { periods }]] as const,
  };

  it('opens on the terms of its period', () =>
    given()
      .when({ ...open, obligor: transport }, scheduled)
      .then(opened));

  it('opens once', () =>
    given(opened)
      .when({ ...open, obligor: transport }, scheduled)
      .thenNothingHappens());

  it('opens for those who owe it only, in a period that is open', () => {
    given()
      .when({ ...open, obligor: guiyang }, scheduled)
      .refuses('NotObligor', { obligor: guiyang });
    given()
      .when({ ...open, period: '2020-Q4', obligor: transport }, scheduled)
      .refuses('ObligationNotOpen', { period: '2020-Q4' });
  });

  it('is known by scheme, kind, period and obligor', () =>
    expect(obligationId({ ...quarterly, obligor: transport })).toBe('guizhou-2020.quarterlyReport.2020-Q3.transport'));

  it('takes nothing before it is open', () => given().when(submit).refuses('ObligationNotOpen', { is: 'unopened' }));
});

describe('review', () => {
  const past = [opened, submitted('2020-10-02')];

  it('accepts with what lateness there was', () =>
    given(opened, submitted('2020-10-10', { late: true, daysLate: 1 }))
      .when(accept, asOffice)
      .then({ type: 'ObligationAccepted', data: { kind: 'quarterlyReport', version: 1, late: true, daysLate: 1 } }));

  it('is not for whoever filed any version, nor for a deputy of theirs', () => {
    const both = { ...office, account: liaison.account };
    given(...past)
      .when(accept, { ...asOffice, actor: both })
      .refuses('ReviewerConflict');
    given(...past, submitted('2020-10-03', { version: 2 }, report, { ...liaison, account: 'other' as AccountId }))
      .when(giveBack, { ...asOffice, actor: both })
      .refuses('ReviewerConflict');
    given(...past)
      .when(accept, { ...asOffice, actor: { ...office, onBehalfOf: liaison.account } })
      .refuses('ReviewerConflict');
  });

  it('is for the office', () => {
    given(...past)
      .when(accept, { actor: liaison })
      .refuses('NotAllowed');
    const byOfficer = { ...quarterly, acceptedBy: ['ProvincialOfficer'], obligor: transport } as const;
    given({ type: 'ObligationOpened', data: byOfficer }, submitted('2020-10-02'))
      .when(accept, { actor: director })
      .refuses('NotAllowed');
  });

  it('needs something filed, and accepts once', () => {
    given(opened).when(accept, asOffice).refuses('WrongState', { is: 'open' });
    given(opened).when(giveBack, asOffice).refuses('WrongState', { is: 'open' });
    given(...past, accepted('2020-10-03'))
      .when(accept, asOffice)
      .refuses('AlreadyAccepted', { version: 1 });
  });

  it('returns with reasons', () =>
    given(...past)
      .when({ type: 'ReturnObligation', reasons: [' '] }, asOffice)
      .refuses('ReturnReasonMissing'));

  it('returns what it has accepted, too', () => {
    const { events } = given(...past, accepted('2020-10-03')).when(giveBack, asOffice);
    expect(events).toMatchObject([{ type: 'ObligationReturned', data: { reasons: ['task split missing'] } }]);
  });
});

describe('a returned paper', () => {
  const gaPast = [planOpened, submitted('2020-09-29', { missing: ['taskSplit'] }, plan, bureau)];

  it('has three working days, over the holiday until 12 October, with a ladder of their own', () => {
    const { events } = given(...gaPast).when(giveBack, { ...asOffice, ...moment('2020-09-30') });
    expect(events).toMatchObject([
      {
        type: 'ObligationReturned',
        data: { mending: { dueOn: '2020-10-12', dueAt: instantAt('2020-10-12', '24:00') } },
      },
    ]);
    const after = given(...gaPast, events[0]!).state;
    expect(standingRungs(after).map(({ key }) => key)).toEqual(['1-before', '1-dueDay', '1-overdue', '1-escalated']);
  });

  it('returned again has rungs of its own again', () => {
    const [first] = given(...gaPast).when(giveBack, { ...asOffice, ...moment('2020-09-30') }).events;
    const again = submitted('2020-10-09', { version: 2, missing: ['taskSplit'] }, plan, bureau);
    const past = [...gaPast, first!, again];
    const [second] = given(...past).when(giveBack, { ...asOffice, ...moment('2020-10-10') }).events;
    expect(standingRungs(given(...past, second!).state).map(({ key }) => key)).toContain('2-before');
  });

  it('keeps what is left of the first deadline where that is longer', () => {
    const { events } = given(planOpened, submitted('2020-09-15', {}, plan, bureau)).when(giveBack, {
      ...asOffice,
      ...moment('2020-09-16'),
    });
    expect(events).toMatchObject([{ data: { mending: { dueOn: '2020-09-30' } } }]);
  });

  it.each([
    ['2020-10-12', false, 0],
    ['2020-10-14', true, 2],
  ])('filed again on %s is late: %s, by %i days', (date, late, daysLate) => {
    const { events } = given(...gaPast, returned('2020-09-30', '2020-10-12', plan)).when(
      { type: 'SubmitObligation', paper: plan },
      { actor: bureau, ...moment(date) },
    );
    expect(events.at(-1)).toMatchObject({ type: 'ObligationSubmitted', data: { version: 2, late, daysLate } });
  });

  it('that was late from the first stays as late as it was', () => {
    const { events } = given(
      planOpened,
      {
        type: 'ObligationBecameOverdue',
        data: { kind: 'implementationPlan', dueAt: termsFor('implementationPlan').dueAt },
      },
      submitted('2020-10-09', { late: true, daysLate: 9 }, plan, bureau),
      returned('2020-10-10', '2020-10-14', plan),
    ).when({ type: 'SubmitObligation', paper: plan }, { actor: bureau, ...moment('2020-10-20') });
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { late: true, daysLate: 9 } }]);
  });

  it('is not overdue before its mending is', () => {
    const { state } = given(...gaPast, returned('2020-09-30', '2020-10-12', plan));
    expect(overdueAt(state)).toBe(instantAt('2020-10-12', '24:00'));
  });
});

describe('what time makes true', () => {
  const watch = { type: 'RecordObligationOverdue' } as const;
  const overdue: ObligationEvent = {
    type: 'ObligationBecameOverdue',
    data: { kind: 'quarterlyReport', dueAt: quarterly.dueAt },
  };
  const atDue = { actor: clock, at: quarterly.dueAt, today: '2020-10-10' };

  it('is recorded at the due instant', () => given(opened).when(watch, atDue).then(overdue));
  it('is recorded once', () => given(opened, overdue).when(watch, atDue).thenNothingHappens());
  it('is not recorded before', () =>
    given(opened)
      .when(watch, { ...atDue, at: '2020-10-09T15:59:59.999Z' })
      .thenNothingHappens());
  it('is not recorded of what was filed', () =>
    given(opened, submitted('2020-10-02')).when(watch, atDue).thenNothingHappens());
  it('is not recorded of what never opened', () => given().when(watch, atDue).thenNothingHappens());

  it('is recorded by whoever acts first, where the clock was silent', () => {
    const { events } = given(opened).when(submit, moment('2020-10-10', '09:12'));
    expect(events.map(({ type }) => type)).toEqual(['ObligationBecameOverdue', 'ObligationSubmitted']);
  });
});

describe('waiving', () => {
  const waive = { type: 'WaiveObligation', reason: '机构撤销' } as const;
  const asDirector = { actor: director, ...moment('2020-10-05') };

  it('is done by the office director with a reason, while nothing is filed', () => {
    given(opened)
      .when(waive, asDirector)
      .then({ type: 'ObligationWaived', data: { kind: 'quarterlyReport', reason: '机构撤销' } });
    given(opened).when(waive, { actor: office }).refuses('NotAllowed');
    given(opened)
      .when({ ...waive, reason: '' }, asDirector)
      .refuses('ReasonMissing');
    given(opened, submitted('2020-10-02')).when(waive, asDirector).refuses('ObligationNotOpen', { is: 'submitted' });
  });

  it('said twice changes nothing', () =>
    given(opened, { type: 'ObligationWaived', data: { kind: 'quarterlyReport', reason: '机构撤销' } })
      .when(waive, asDirector)
      .thenNothingHappens());
});
