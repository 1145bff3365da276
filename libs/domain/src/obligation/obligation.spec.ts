import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { instantAt, legalDate } from '../shared/dates.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type AreaId, type CommunityId } from '../shared/ids.js';
import { schemeRef } from '../scheme/scheme.js';
import { obligationScheduleRef } from '../obligation-schedule/obligation-schedule.state.js';
import { type Filing, type ObligationEvent } from './obligation.events.js';
import {
  bureau,
  clock,
  configured,
  director,
  guiyang,
  guizhou,
  liaison,
  office,
  openedPeriod,
  pilots,
  plan,
  policeLiaison,
  report,
  termsFor,
  transport,
} from './obligation.fixture.js';
import { acceptedPilots, obligationId, overdueAt, standingRungs } from './obligation.state.js';
import { obligation } from './obligation.js';
import { type Paper } from './papers.js';

type Time = `${number}:${number}`;
const moment = (date: string, time: Time = '10:00') => {
  const at = instantAt(date, time);
  return { at, today: legalDate(at) };
};
const { given } = specify(obligation, { actor: liaison, ...moment('2020-10-09') });

const quarterly = termsFor('quarterlyReport');
const opened: ObligationEvent = { type: 'ObligationOpened', data: { ...quarterly, obligor: transport } };
const planOpened: ObligationEvent = {
  type: 'ObligationOpened',
  data: { ...termsFor('implementationPlan'), obligor: guiyang },
};
const listOpened: ObligationEvent = { type: 'ObligationOpened', data: { ...termsFor('pilotList'), obligor: guiyang } };

const filing = (paper: Paper, date: string, rest: Partial<Filing> = {}): Filing => ({
  version: 1,
  paper,
  missing: [],
  firstFiledAt: moment(date).at,
  late: false,
  daysLate: 0,
  ...rest,
});
const by = (actor: Actor, date: string, event: ObligationEvent) => ({
  event,
  stamp: { actor, at: moment(date).at },
});
const submitted = (date: string, rest: Partial<Filing> = {}, paper: Paper = report, actor: Actor = liaison) =>
  by(actor, date, { type: 'ObligationSubmitted', data: { kind: paper.kind, ...filing(paper, date, rest) } });
const accepted = (date: string, paper: Paper = report, version = 1) =>
  by(office, date, { type: 'ObligationAccepted', data: { kind: paper.kind, version, late: false, daysLate: 0 } });
const returned = (date: string, dueOn: string, paper: Paper = report) =>
  by(office, date, {
    type: 'ObligationReturned',
    data: {
      kind: paper.kind,
      version: 1,
      reasons: ['task split missing'],
      mending: { dueOn, dueAt: instantAt(dueOn, '24:00'), rungs: [] },
    },
  });

const submit = { type: 'SubmitObligation', paper: report } as const;
const accept = { type: 'AcceptObligation' } as const;
const giveBack = { type: 'ReturnObligation', reasons: ['task split missing'] } as const;
const asOffice = { actor: office, cited: [[schemeRef(guizhou), configured]] as const };

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

describe('filing', () => {
  it('up to the last second of the due day is on time', () =>
    given(opened)
      .when(submit, { at: '2020-10-09T15:59:59.000Z', today: '2020-10-09' })
      .then({
        type: 'ObligationSubmitted',
        data: {
          kind: 'quarterlyReport',
          ...filing(report, '2020-10-09', { firstFiledAt: '2020-10-09T15:59:59.000Z' }),
        },
      }));

  it('after it is taken, flagged late with its days', () => {
    const { events } = given(opened, {
      type: 'ObligationBecameOverdue',
      data: { kind: 'quarterlyReport', dueAt: quarterly.dueAt },
    }).when(submit, moment('2020-10-10', '09:12'));
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { late: true, daysLate: 1 } }]);
  });

  it('is for the unit that owes it', () =>
    given(opened).when(submit, { actor: policeLiaison }).refuses('NotObligor', { obligor: transport }));

  it('is for the roles that the rule names', () =>
    given(opened)
      .when(submit, { actor: bureau })
      .refuses('NotObligor', { filedBy: ['Liaison', 'Member'] }));

  it('is for the area that owes it', () =>
    given(planOpened)
      .when({ type: 'SubmitObligation', paper: plan }, { actor: { ...bureau, area: 'ZY' as AreaId } })
      .refuses('NotObligor'));

  it('asks for the kind of paper that is owed', () =>
    given(opened).when({ type: 'SubmitObligation', paper: plan }).refuses('WrongState', { owed: 'quarterlyReport' }));

  it('again before acceptance replaces the version and keeps the first filing time', () => {
    const { events } = given(opened, submitted('2020-10-02')).when(submit, moment('2020-10-12'));
    expect(events).toMatchObject([
      { type: 'ObligationSubmitted', data: { version: 2, firstFiledAt: moment('2020-10-02').at, late: false } },
    ]);
  });

  it('after acceptance is refused', () =>
    given(opened, submitted('2020-10-02'), accepted('2020-10-03'))
      .when(submit)
      .refuses('AlreadyAccepted', { version: 1 }));

  it('of what was waived is refused', () =>
    given(opened, { type: 'ObligationWaived', data: { kind: 'quarterlyReport', reason: 'dissolved' } })
      .when(submit)
      .refuses('ObligationNotOpen', { is: 'waived' }));
});

describe('a plan', () => {
  const { tasks: _, ...withoutTasks } = plan;

  it('is recorded with the parts that it lacks', () => {
    const { events } = given(planOpened).when(
      { type: 'SubmitObligation', paper: { ...withoutTasks, mechanism: ' ' } },
      { actor: bureau, ...moment('2020-09-29') },
    );
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { missing: ['taskSplit', 'mechanism'] } }]);
  });

  it('that lacks a part cannot be accepted', () =>
    given(planOpened, submitted('2020-09-29', { missing: ['taskSplit'] }, withoutTasks, bureau))
      .when(accept, asOffice)
      .refuses('PlanIncomplete', { missing: ['taskSplit'] }));

  const past = [planOpened, submitted('2020-09-29', {}, plan, bureau), accepted('2020-09-30', plan)];
  const revise = { type: 'ReviseImplementationPlan', plan, reason: '调整目标' } as const;

  it('once accepted is revised by a new version that stands on time', () => {
    const { events } = given(...past).when(revise, { actor: bureau, ...moment('2021-03-01') });
    expect(events).toMatchObject([
      { type: 'ObligationRevised', data: { version: 2, late: false, firstFiledAt: moment('2020-09-29').at } },
    ]);
  });

  it('is revised by its area, with a reason, after acceptance only', () => {
    given(...past)
      .when({ ...revise, reason: ' ' }, { actor: bureau })
      .refuses('ReasonMissing');
    given(...past)
      .when(revise, { actor: { ...bureau, area: 'ZY' as AreaId } })
      .refuses('NotObligor');
    given(planOpened)
      .when(revise, { actor: bureau, ...moment('2020-09-12') })
      .refuses('WrongState', { is: 'open' });
  });

  it('loses no timeliness when its revision is returned', () => {
    const revised = by(bureau, '2021-03-01', {
      type: 'ObligationRevised',
      data: { kind: 'implementationPlan', ...filing(plan, '2021-03-01', { version: 2 }), reason: '调整目标' },
    });
    const sentence = given(...past, revised, returned('2021-03-02', '2021-03-05', plan));
    expect(overdueAt(sentence.state)).toBeUndefined();
    const { events } = sentence.when(
      { type: 'SubmitObligation', paper: plan },
      { actor: bureau, ...moment('2021-04-01') },
    );
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { version: 3, late: false } }]);
  });
});

describe('a pilot list', () => {
  const community = (id: string, standing: object) =>
    [
      { kind: 'community', id },
      { is: 'active', area: 'GY' as AreaId, urban: true, ...standing },
    ] as const;
  const list = (...ids: string[]) => ({ type: 'SubmitObligation', paper: pilots(...ids) }) as const;
  const filed = (...cited: (readonly [{ kind: string; id: string }, object])[]) => ({
    actor: bureau,
    ...moment('2020-10-20'),
    cited,
  });

  it('names urban communities of its area', () => {
    const { events } = given(listOpened).when(list('a', 'b'), filed(community('a', {}), community('b', {})));
    expect(events).toMatchObject([
      { type: 'ObligationSubmitted', data: { kind: 'pilotList', paper: pilots('a', 'b') } },
    ]);
  });

  it('holds at least one', () => given(listOpened).when(list(), filed()).refuses('PilotListEmpty'));

  it('is refused as a whole for a community of another area, its row named', () =>
    given(listOpened)
      .when(list('a', 'b'), filed(community('a', {}), community('b', { area: 'ZY' as AreaId })))
      .refuses('OutsideArea', { row: 2, community: 'b' }));

  it('is refused for a community that is not registered, abolished, rural or named twice', () => {
    given(listOpened)
      .when(list('a'), filed([{ kind: 'community', id: 'a' }, { is: 'unregistered' }]))
      .refuses('CommunityNotActive', { row: 1 });
    given(listOpened)
      .when(list('a'), filed(community('a', { is: 'abolished' })))
      .refuses('CommunityNotActive', { row: 1 });
    given(listOpened)
      .when(list('a'), filed(community('a', { urban: false })))
      .refuses('NotUrban', { row: 1 });
    given(listOpened)
      .when(list('a', 'a'), filed(community('a', {})))
      .refuses('DuplicateRow', { row: 2 });
  });

  it('counts only while it is accepted', () => {
    const past = [listOpened, submitted('2020-10-20', {}, pilots('a'), bureau)];
    expect(acceptedPilots(given(...past).state)).toEqual([]);
    const agreed = [...past, accepted('2020-10-21', pilots('a'))];
    expect(acceptedPilots(given(...agreed).state)).toEqual(['a' as CommunityId]);
    expect(acceptedPilots(given(...agreed, returned('2020-10-22', '2020-10-31', pilots('a'))).state)).toEqual([]);
  });
});

describe('a stage summary', () => {
  const summary: ObligationEvent = {
    type: 'ObligationOpened',
    data: { ...termsFor('stageSummary'), obligor: guiyang },
  };
  const stating = (value: number, explanation?: string) =>
    ({
      type: 'SubmitObligation',
      paper: {
        kind: 'stageSummary',
        text: '总体进展',
        figures: [{ figure: 'F1.enrolled', value, ordinal: 900, booked: 40, ...(explanation && { explanation }) }],
      },
    }) as const;
  const setting = { actor: bureau, ...moment('2020-11-10') };

  it('states the figures of the books, or explains the difference', () => {
    given(summary)
      .when(stating(41), setting)
      .refuses('FigureUnexplained', { figures: [{ figure: 'F1.enrolled', value: 41, booked: 40 }] });
    expect(given(summary).when(stating(40), setting).events).toHaveLength(1);
    expect(given(summary).when(stating(41, '一个社区已报名未录入'), setting).events).toHaveLength(1);
  });
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
