import { describe, expect, it } from '@jest/globals';
import { type CommunityId, type NoticeId, type ObjectionId } from '../shared/ids.js';
import { noticePosted } from '../processes/notice-posted.js';
import { publicNoticeRef } from '../public-notice/public-notice.js';
import { rowHindrance } from '../public-notice/public-notice.state.js';
import { carried, guizhou, people, refusal, standards, town, type Town, v1, yunxi } from './creation.fixture.js';
import { attained, countsAsAttained, creationRef } from './creation.state.js';

const { prefecture, second, resident, system, head } = people;
const notice = 'notice-1' as NoticeId;
const MONDAY = '2021-11-22T01:00:00.000Z';
const confirm = { type: 'ConfirmAttainment' } as const;
const text = (ref: string) => ({ ref, digest: `digest of ${ref}` });

const posted = (t: Town = carried(town(), 'prefecturePassed')): Town => {
  const ref = publicNoticeRef(notice);
  const rows = [{ community: yunxi, fields: { name: '云溪社区' } }];
  t.decide(
    ref,
    { type: 'PreparePublicNotice', scheme: guizhou, area: 'GY', title: '公示', rows } as never,
    prefecture,
    MONDAY,
  );
  t.decide(ref, { type: 'PostPublicNotice' }, prefecture, MONDAY);
  t.act(system, MONDAY, { type: 'MarkPublicised', notice });
  return t;
};
const objected = (t: Town): ObjectionId => {
  const [event] = t.decide(
    publicNoticeRef(notice),
    {
      type: 'FileObjection',
      community: yunxi,
      channel: 'online',
      text: text('text'),
      objector: { name: text('name'), contact: text('contact') },
    } as never,
    resident,
    '2021-11-25T02:00:00.000Z',
  );
  return (event!.data as { objection: ObjectionId }).objection;
};
const handled = (t: Town, at: string, ...commands: readonly { type: string }[]) =>
  commands.forEach((command) => t.decide(publicNoticeRef(notice), command, prefecture, at));

describe('confirming attainment', () => {
  it('waits for the end of the notice, to the second', () => {
    const t = posted();
    expect(refusal(() => t.act(prefecture, '2021-11-26T10:00:00.000Z', confirm)).code).toBe('NoticeNotElapsed');
    expect(refusal(() => t.act(prefecture, '2021-11-26T15:59:59.999Z', confirm)).code).toBe('NoticeNotElapsed');
    expect(t.act(prefecture, '2021-11-26T16:00:00.000Z', confirm)).toEqual([
      { type: 'AttainmentConfirmed', data: { edition: v1, notice } },
    ]);
    expect(attained(t.state)).toBe(true);
  });

  it('is judged at the day that it takes effect', () => {
    const MUCH_LATER = '2022-01-04T02:00:00.000Z';
    expect(refusal(() => posted().act(prefecture, MUCH_LATER, confirm, '2021-11-26')).code).toBe('NoticeNotElapsed');
    expect(refusal(() => posted().act(prefecture, MUCH_LATER, confirm, '2021-11-21')).code).toBe('EffectiveOutOfOrder');
    expect(refusal(() => posted().act(prefecture, MUCH_LATER, confirm, '2022-01-05')).code).toBe('EffectiveInFuture');
    const t = posted();
    t.act(prefecture, MUCH_LATER, confirm, '2021-12-30');
    expect(t.state.moves.at(-1)!.effectiveOn).toBe('2021-12-30');
  });

  it('waits until every objection is answered or turned away', () => {
    const t = posted();
    const objection = objected(t);
    const DECEMBER = '2021-12-03T02:00:00.000Z';
    const open = () => refusal(() => t.act(prefecture, DECEMBER, confirm)).code;
    expect(open()).toBe('ObjectionOpen');
    handled(
      t,
      DECEMBER,
      { type: 'AcceptObjection', objection } as never,
      { type: 'RecordInvestigation', objection, finding: text('finding') } as never,
      { type: 'ResolveObjection', objection, outcome: 'dismissed', reason: 'lanes are clear' } as never,
    );
    expect(open()).toBe('ObjectionOpen');
    handled(t, DECEMBER, { type: 'AnswerObjection', objection, answer: text('answer') } as never);
    expect(refusal(() => t.act(prefecture, DECEMBER, confirm, '2021-12-02')).code).toBe('ObjectionOpen');
    t.act(prefecture, '2021-12-06T02:00:00.000Z', confirm);
    expect(attained(t.state)).toBe(true);
  });

  it('is not had from a row that an upheld objection suspended', () => {
    const t = posted();
    const objection = objected(t);
    handled(
      t,
      '2021-12-03T02:00:00.000Z',
      { type: 'AcceptObjection', objection } as never,
      { type: 'RecordInvestigation', objection, finding: text('finding') } as never,
      {
        type: 'ResolveObjection',
        objection,
        outcome: 'upheld',
        reason: 'lane blocked',
        sentBack: { to: 'county', items: [8], reasons: { 8: 'lane blocked' } },
      } as never,
      { type: 'AnswerObjection', objection, answer: text('answer') } as never,
    );
    expect(refusal(() => t.act(prefecture, '2021-12-06T02:00:00.000Z', confirm)).code).toBe('ObjectionOpen');
    expect(rowHindrance(t.stateOf(publicNoticeRef(notice)), yunxi, '2021-12-06')?.details).toEqual({ suspended: true });
  });

  it('follows a notice, in the area, by whom the chain names, not by whoever filed', () => {
    const t = carried(town(), 'prefecturePassed');
    const LATE = '2021-12-06T02:00:00.000Z';
    expect(refusal(() => t.act(prefecture, LATE, confirm)).code).toBe('WrongStep');
    expect(refusal(() => town().act(prefecture, LATE, confirm)).code).toBe('NotEnrolled');
    const zunyi = { ...prefecture, area: 'ZY' as NonNullable<(typeof prefecture)['area']> };
    expect(refusal(() => posted().act(zunyi, LATE, confirm)).code).toBe('OutsideArea');
    expect(refusal(() => posted().act(people.officer, LATE, confirm)).code).toBe('NotAllowed');
    expect(refusal(() => posted().act({ ...prefecture, account: head.account }, LATE, confirm)).code).toBe(
      'ReviewerConflict',
    );
    const t2 = posted();
    t2.act(second, LATE, confirm);
    expect(t2.state.is).toBe('attained');
  });

  it('needs no notice where the chain has none', () => {
    const t = town();
    const chain = t.stateOf<{ rules: Record<string, { value: unknown }[]> }>({ kind: 'scheme', id: guizhou });
    const standard = (chain.rules['assessment.chain']![0]!.value as { standard: object }).standard;
    const without = town({
      rules: { 'assessment.chain': { standard: { ...standard, publicNotice: false }, areas: {} } as never },
    });
    carried(without, 'prefecturePassed');
    expect(without.act(prefecture, '2021-12-06T02:00:00.000Z', confirm)).toEqual([
      { type: 'AttainmentConfirmed', data: { edition: v1 } },
    ]);
  });

  it('has its date mended only to a day behind the notice', () => {
    const t = posted();
    t.act(prefecture, '2021-12-06T02:00:00.000Z', confirm);
    const event = t.state.moves.at(-1)!.event;
    const to = (date: string) => ({ type: 'CorrectEffectiveDate', event, to: date, reason: 'typo' }) as const;
    expect(refusal(() => t.act(prefecture, '2021-12-07T02:00:00.000Z', to('2021-11-26'))).code).toBe(
      'NoticeNotElapsed',
    );
    expect(t.act(prefecture, '2021-12-07T02:00:00.000Z', to('2021-11-27'))).toHaveLength(1);
  });
});

describe('a posted notice', () => {
  it('marks every community that it lists, once', () => {
    const t = carried(town(), 'prefecturePassed');
    const event = {
      type: 'PublicNoticePosted',
      stream: `publicNotice-${notice}`,
      data: { rows: [yunxi, 'b' as CommunityId] },
    };
    expect(noticePosted.react(event as never, { cited: () => undefined as never })).toEqual([
      { stream: creationRef(yunxi), command: { type: 'MarkPublicised', notice } },
      { stream: creationRef('b' as CommunityId), command: { type: 'MarkPublicised', notice } },
    ]);
    expect(t.act(system, MONDAY, { type: 'MarkPublicised', notice })).toHaveLength(1);
    expect(t.act(system, MONDAY, { type: 'MarkPublicised', notice })).toEqual([]);
  });

  it('leads back to the named step when an objection is upheld, and a new notice is needed then', () => {
    const t = posted();
    const back = {
      type: 'ReturnAssessment',
      to: 'county',
      items: [8],
      reasons: { 8: 'lane blocked' },
      notice,
    } as const;
    expect(t.act(system, '2021-12-03T02:00:00.000Z', { ...back, notice: 'other' as NoticeId })).toEqual([]);
    expect(t.act(system, '2021-12-03T02:00:00.000Z', back)[0]).toMatchObject({
      type: 'AssessmentReturned',
      data: { by: 'notice', to: 'county', items: [8], notice },
    });
    expect(t.act(system, '2021-12-03T02:00:00.000Z', back)).toEqual([]);
    expect(refusal(() => t.act(prefecture, '2021-12-06T02:00:00.000Z', confirm)).code).toBe('WrongStep');
  });
});

describe('a re-check', () => {
  const AUTUMN = '2022-11-01T02:00:00.000Z';
  const attainedTown = (options = {}) => {
    const t = posted(carried(town(options), 'prefecturePassed'));
    t.act(prefecture, '2021-12-06T02:00:00.000Z', confirm);
    return t;
  };
  const fail = { type: 'FailRecheck', items: [12], reasons: { 12: 'contract ended' }, mendBy: '2022-12-01' } as const;

  it('becomes due once, and passes by the version of its day (AMB-42)', () => {
    const t = attainedTown({ standard: standards([2, '2022-01-01']) });
    t.act(system, AUTUMN, { type: 'MarkRecheckDue', reason: 'split' });
    expect(t.act(system, AUTUMN, { type: 'MarkRecheckDue', reason: 'split' })).toEqual([]);
    expect(t.state.is).toBe('recheckDue');
    expect(refusal(() => t.act(prefecture, AUTUMN, { type: 'PassRecheck' })).code).toBe('WrongState');
    expect(t.act(prefecture, AUTUMN, { type: 'StartRecheck' })[0]!.data).toEqual({ edition: `${guizhou}@2` });
    expect(refusal(() => t.act(prefecture, AUTUMN, { type: 'StartRecheck' })).code).toBe('WrongState');
    t.act(prefecture, AUTUMN, { type: 'PassRecheck' });
    expect(t.state).toMatchObject({ is: 'attained', edition: `${guizhou}@2` });
  });

  it('that fails leads to rectification; the community counts until it lapses (AMB-51)', () => {
    const t = attainedTown();
    expect(refusal(() => t.act(prefecture, AUTUMN, { type: 'LapseAttainment', reason: 'x' })).code).toBe('WrongState');
    t.act(prefecture, AUTUMN, { type: 'StartRecheck' });
    expect(refusal(() => t.act(prefecture, AUTUMN, { ...fail, reasons: {} })).code).toBe('ReturnReasonMissing');
    expect(refusal(() => t.act(prefecture, AUTUMN, { ...fail, mendBy: '2022-11-01' })).code).toBe('EffectiveInPast');
    t.act(prefecture, AUTUMN, fail);
    expect(attained(t.state)).toBe(true);
    expect(refusal(() => t.act(prefecture, AUTUMN, fail)).code).toBe('WrongState');
    t.act(prefecture, '2022-12-02T02:00:00.000Z', { type: 'LapseAttainment', reason: 'not mended' });
    expect(t.state.is).toBe('lapsed');
    t.act(people.officer, '2023-01-04T02:00:00.000Z', { type: 'EnrolCommunity' });
    expect(t.state.is).toBe('enrolled');
  });

  it('under rectification is not counted where the scheme says so', () => {
    const counting = { 'attainment.counting': { cumulative: true, underRectificationCounts: false } };
    for (const [rules, counted] of [
      [{}, true],
      [counting, false],
    ] as const) {
      const t = attainedTown({ rules });
      t.act(prefecture, AUTUMN, { type: 'StartRecheck' });
      t.act(prefecture, AUTUMN, fail);
      expect(countsAsAttained(t.state)).toBe(counted);
      t.act(prefecture, AUTUMN, { type: 'PassRecheck' });
      expect(countsAsAttained(t.state)).toBe(true);
    }
  });

  it('concerns attained communities only', () => {
    const t = carried(town(), 'submitted');
    expect(refusal(() => t.act(prefecture, AUTUMN, { type: 'StartRecheck' })).code).toBe('WrongStep');
    expect(t.act(system, AUTUMN, { type: 'MarkRecheckDue', reason: 'split' })).toEqual([]);
    expect(
      refusal(() => attainedTown().act(people.officer, AUTUMN, { type: 'WithdrawCommunity', reason: 'x' })).code,
    ).toBe('WrongStep');
  });
});
