import { describe, expect, it } from '@jest/globals';
import { type AreaId, type CommunityId } from '../shared/ids.js';
import { type ObligationEvent } from './obligation.events.js';
import { bureau, guiyang, pilots, plan, policeLiaison, report, termsFor, transport } from './obligation.fixture.js';
import { acceptedPilots, overdueAt } from './obligation.state.js';
import {
  accept,
  accepted,
  asOffice,
  by,
  filing,
  given,
  listOpened,
  moment,
  opened,
  planOpened,
  quarterly,
  returned,
  submit,
  submitted,
} from './past.fixture.js';

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

  it('is not for another role of the unit that owes it', () => {
    const byMember = { ...quarterly, filedBy: ['Member'], obligor: transport } as const;
    given({ type: 'ObligationOpened', data: byMember })
      .when(submit)
      .refuses('NotObligor', { filedBy: ['Member'] });
  });

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
