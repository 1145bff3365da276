import { describe, expect, it } from '@jest/globals';
import { communityRef } from '../community/community.state.js';
import { creationRef } from '../creation/creation.state.js';
import { carried, guizhou, people, refusal, registered, town, type Town, yunxi } from '../creation/creation.fixture.js';
import { objectionUpheld } from '../processes/notice-posted.js';
import { type Actor } from '../shared/actor.js';
import { type AreaId, type CommunityId, type FileDigest, type NoticeId, type ObjectionId } from '../shared/ids.js';
import { type NoticeRow } from './public-notice.events.js';
import { publicNotice, type PublicNoticeCommand, publicNoticeRef } from './public-notice.js';

const { prefecture, officer, resident, system } = people;
const ref = publicNoticeRef('notice-1' as NoticeId);
const MONDAY = '2021-11-22T01:00:00.000Z';
const GY = 'GY' as AreaId;
const yunxiRow: NoticeRow = { community: yunxi, fields: { name: '云溪社区', code: '520103028901' } };

const act = (t: Town, by: Actor, at: string, command: PublicNoticeCommand) => t.decide(ref, command, by, at);
const prepare = (rows: readonly NoticeRow[] = [yunxiRow], title = '绿色社区公示') =>
  ({ type: 'PreparePublicNotice', scheme: guizhou, area: GY, title, rows }) as const;
const prepared = (t = carried(town(), 'prefecturePassed')): Town => {
  act(t, prefecture, MONDAY, prepare());
  return t;
};
const posted = (options = {}): Town => {
  const t = prepared(carried(town(options), 'prefecturePassed'));
  act(t, prefecture, MONDAY, { type: 'PostPublicNotice' });
  return t;
};

describe('preparing a notice', () => {
  it('lists communities of the own area', () => {
    const t = carried(town(), 'prefecturePassed');
    expect(act(t, prefecture, MONDAY, prepare())).toEqual([
      { type: 'PublicNoticePrepared', data: { scheme: guizhou, area: GY, title: '绿色社区公示', rows: [yunxiRow] } },
    ]);
    const other = 'other' as CommunityId;
    t.set(communityRef(other), registered(other, { area: 'ZY' }));
    expect(
      refusal(() => act(t, prefecture, MONDAY, prepare([yunxiRow, { community: other, fields: {} }]))),
    ).toMatchObject({
      code: 'OutsideArea',
      details: { row: 2, community: other },
    });
    expect(refusal(() => act(t, { ...prefecture, area: 'ZY' as AreaId }, MONDAY, prepare())).code).toBe('OutsideArea');
  });

  it.each([
    ['an identity number', { remark: '负责人 11010519491231002X' }, 'identityNumber'],
    ['a mobile number', { remark: '电话 13812345678' }, 'mobileNumber'],
    ['a bank card', { name: '6222021234567894' }, 'bankCard'],
  ])('is turned down with %s in a cell', (_, fields, kind) => {
    const rows = [yunxiRow, { community: 'b' as CommunityId, fields }];
    const { code, details } = refusal(() => act(prepared(), prefecture, MONDAY, prepare(rows)));
    expect(code).toBe('NoticeContainsPersonalData');
    expect(details).toMatchObject({ row: 2, found: expect.arrayContaining([kind]) });
  });

  it('publishes nothing but the whitelist of fields', () => {
    const rows = [{ community: yunxi, fields: { contact: '0851-85360000' } as NoticeRow['fields'] }];
    expect(refusal(() => act(prepared(), prefecture, MONDAY, prepare(rows)))).toMatchObject({
      code: 'NoticeContainsPersonalData',
      details: { field: 'contact' },
    });
    expect(refusal(() => act(prepared(), prefecture, MONDAY, prepare([yunxiRow], '张某 13812345678'))).code).toBe(
      'NoticeContainsPersonalData',
    );
  });

  it('names each community once, and at least one', () => {
    expect(refusal(() => act(prepared(), prefecture, MONDAY, prepare([]))).code).toBe('WrongState');
    expect(refusal(() => act(prepared(), prefecture, MONDAY, prepare([yunxiRow, yunxiRow]))).code).toBe('WrongState');
  });
});

describe('posting a notice', () => {
  it('runs five working days, the first of which counts (AMB-15)', () =>
    expect(act(prepared(), prefecture, MONDAY, { type: 'PostPublicNotice' })).toEqual([
      {
        type: 'PublicNoticePosted',
        data: {
          rows: [yunxi],
          startsOn: '2021-11-22',
          endsOn: '2021-11-26',
          endsAt: '2021-11-26T16:00:00.000Z',
          rule: 'rule:publicNotice.period',
        },
      },
    ]));

  it('may run longer, never shorter', () => {
    const post = (endsOn: string) => ({ type: 'PostPublicNotice', endsOn }) as const;
    expect(refusal(() => act(prepared(), prefecture, MONDAY, post('2021-11-25')))).toEqual({
      code: 'NoticeTooShort',
      details: { endsOn: '2021-11-25', earliest: '2021-11-26' },
    });
    expect(act(prepared(), prefecture, MONDAY, post('2021-11-30'))[0]!.data).toMatchObject({ endsOn: '2021-11-30' });
  });

  it('counts calendar days where the rule says so', () => {
    const rules = { 'publicNotice.period': { days: 7, dayKind: 'calendar', firstDayCounts: true } };
    expect(posted({ rules }).stateOf(ref)).toMatchObject({ endsOn: '2021-11-28' });
  });

  it('lists only communities that passed every step', () => {
    const t = town();
    carried(t, 'countyPassed');
    prepared(t);
    expect(refusal(() => act(t, prefecture, MONDAY, { type: 'PostPublicNotice' }))).toMatchObject({
      code: 'WrongStep',
      details: { row: 1, community: yunxi, at: 'prefecture' },
    });
  });

  it('is done once', () => {
    expect(refusal(() => act(posted(), prefecture, MONDAY, { type: 'PostPublicNotice' })).code).toBe('WrongState');
    expect(refusal(() => act(town(), prefecture, MONDAY, { type: 'PostPublicNotice' })).code).toBe('WrongState');
    expect(refusal(() => act(posted(), prefecture, MONDAY, prepare())).code).toBe('WrongState');
  });
});

describe('the clock', () => {
  const elapse = { type: 'ElapsePublicNotice' } as const;

  it('ends the notice at the end of its last day, once', () => {
    const t = posted();
    expect(act(t, system, '2021-11-26T15:59:59.999Z', elapse)).toEqual([]);
    expect(act(t, system, '2021-11-26T16:00:00.000Z', elapse)).toEqual([{ type: 'PublicNoticeElapsed', data: {} }]);
    expect(act(t, system, '2021-11-26T16:00:01.000Z', elapse)).toEqual([]);
    expect(act(town(), system, MONDAY, elapse)).toEqual([]);
  });
});

const text = (name: string) => ({ ref: name, digest: `digest of ${name}` });
const objection = {
  type: 'FileObjection',
  community: yunxi,
  channel: 'online',
  text: text('text'),
  objector: { name: text('name'), contact: text('contact') },
} as const;
const THURSDAY = '2021-11-25T02:00:00.000Z';
const filed = (t = posted()): { t: Town; id: ObjectionId } => {
  const [event] = act(t, resident, THURSDAY, objection);
  return { t, id: (event!.data as { objection: ObjectionId }).objection };
};

describe('an objection', () => {
  it('is heard while the notice runs, from a person with name and contact', () => {
    const { t, id } = filed();
    expect(t.stateOf(ref)).toMatchObject({
      objections: { [id]: { is: 'received', community: yunxi, answerDue: '2021-12-03' } },
    });
  });

  it('is not heard before or after, to the second', () => {
    const late = (at: string, t = posted()) => refusal(() => act(t, resident, at, objection)).code;
    expect(late('2021-11-26T16:00:00.000Z')).toBe('OutsideNoticePeriod');
    expect(late('2021-11-22T00:59:59.999Z')).toBe('OutsideNoticePeriod');
    expect(late(THURSDAY, prepared())).toBe('OutsideNoticePeriod');
    expect(act(posted(), resident, '2021-11-26T15:59:59.999Z', objection)).toHaveLength(1);
  });

  it('is not heard without name or contact, nor about a community that is not listed', () => {
    const { name } = objection.objector;
    const from = (command: object) =>
      refusal(() => act(posted(), resident, THURSDAY, { ...objection, ...command })).code;
    expect(from({ objector: undefined })).toBe('ObjectorUnidentified');
    expect(from({ objector: { name } })).toBe('ObjectorUnidentified');
    expect(from({ community: 'other' })).toBe('WrongState');
    const elsewhere = { ...officer, area: 'ZY' as AreaId };
    expect(refusal(() => act(posted(), elsewhere, THURSDAY, objection)).code).toBe('OutsideArea');
  });

  it('that came on an earlier day of the notice is put down by the bureau for that day, with what was handed in', () => {
    const receive = (on: string, by = officer, more = {}) =>
      posted().decide(ref, { ...objection, ...more }, by, THURSDAY, on);
    const files = ['f'.repeat(64) as FileDigest];
    expect(receive('2021-11-22', officer, { channel: 'letter', files })[0]!.data).toMatchObject({ files });
    const code = (...of: Parameters<typeof receive>) => refusal(() => receive(...of)).code;
    expect(code('2021-11-21')).toBe('OutsideNoticePeriod');
    expect(code('2021-11-26')).toBe('EffectiveInFuture');
    expect(code('2021-11-24', resident)).toBe('NotAllowed');
  });

  it('that came on the last day is put down by the bureau when its letter is opened, as long as nothing is decided', () => {
    const standing = (is: string) => {
      const t = posted();
      t.set(creationRef(yunxi), { ...t.stateOf(creationRef(yunxi)), is });
      return t;
    };
    const ended = (is = 'publicised') => {
      const t = standing(is);
      act(t, system, '2021-11-26T16:00:00.000Z', { type: 'ElapsePublicNotice' });
      return t;
    };
    const opened = (on: string | undefined, t = ended(), by = officer) =>
      t.decide(ref, { ...objection, ...{ channel: 'letter' } }, by, '2021-11-29T01:00:00.000Z', on);
    expect(opened('2021-11-26')[0]!.data).toMatchObject({ channel: 'letter', answerDue: '2021-12-03' });
    expect(opened('2021-11-26', standing('publicised'))).toHaveLength(1);

    const code = (...of: Parameters<typeof opened>) => refusal(() => opened(...of)).code;
    expect(code('2021-11-27')).toBe('OutsideNoticePeriod');
    expect(code(undefined)).toBe('OutsideNoticePeriod');
    expect(code('2021-11-26', ended(), resident)).toBe('NotAllowed');
    expect(code('2021-11-26', ended('attained'))).toBe('WrongState');
    const closed = ended();
    act(closed, prefecture, '2021-11-29T00:30:00.000Z', { type: 'ClosePublicNotice' });
    expect(code('2021-11-26', closed)).toBe('WrongState');
  });

  const accept = (id: ObjectionId) => ({ type: 'AcceptObjection', objection: id }) as const;
  const investigate = (id: ObjectionId) =>
    ({ type: 'RecordInvestigation', objection: id, finding: text('f') }) as const;
  const dismiss = (id: ObjectionId, reason = 'lanes are clear') =>
    ({ type: 'ResolveObjection', objection: id, outcome: 'dismissed', reason }) as const;
  const uphold = (id: ObjectionId) =>
    ({
      type: 'ResolveObjection',
      objection: id,
      outcome: 'upheld',
      reason: 'lane blocked',
      sentBack: { to: 'county', items: [8], reasons: { 8: 'lane blocked' } },
    }) as const;
  const answer = (id: ObjectionId) => ({ type: 'AnswerObjection', objection: id, answer: text('a') }) as const;
  const later = '2021-12-03T02:00:00.000Z';
  const through = (...steps: ((id: ObjectionId) => PublicNoticeCommand)[]) => {
    const { t, id } = filed();
    return { t, id, last: steps.map((step) => act(t, prefecture, later, step(id))).at(-1)! };
  };

  it('is accepted, investigated, resolved and answered, in this order', () => {
    const { t, id } = filed();
    for (const step of [investigate, dismiss, answer]) {
      expect(refusal(() => act(t, prefecture, later, step(id))).code).toBe('WrongState');
    }
    through(accept, investigate, dismiss, answer);
    expect(refusal(() => through(accept, accept)).code).toBe('WrongState');
    expect(refusal(() => act(t, prefecture, later, accept('unknown' as ObjectionId))).code).toBe('WrongState');
  });

  it('is turned away or dismissed with a reason that names nobody by number', () => {
    const { t, id } = filed();
    const reject = (reason: string) => ({ type: 'RejectObjection', objection: id, reason }) as const;
    expect(refusal(() => act(t, prefecture, later, reject(''))).code).toBe('ReasonMissing');
    expect(refusal(() => act(t, prefecture, later, reject('call 13812345678'))).code).toBe(
      'NoticeContainsPersonalData',
    );
    expect(act(t, prefecture, later, reject('not about this community'))).toHaveLength(1);
    expect(refusal(() => through(accept, investigate, (one) => dismiss(one, ' '))).code).toBe('ReasonMissing');
  });

  it('upheld suspends its row in the same append and sends the case back', () => {
    const { last, id } = through(accept, investigate, uphold);
    expect(last.map(({ type }) => type)).toEqual(['ObjectionResolved', 'PublicNoticeRowSuspended']);
    expect(last[1]!.data).toEqual({ community: yunxi, objection: id });
    const [resolved] = last;
    expect(
      objectionUpheld.react({ ...resolved, stream: 'publicNotice-notice-1' } as never, {
        cited: () => undefined as never,
      }),
    ).toEqual([
      {
        stream: { kind: 'creation', id: yunxi },
        command: {
          type: 'ReturnAssessment',
          to: 'county',
          items: [8],
          reasons: { 8: 'lane blocked' },
          notice: 'notice-1',
        },
      },
    ]);
  });

  it('upheld names the step and the items', () => {
    const without = (id: ObjectionId) => ({ ...uphold(id), sentBack: undefined }) as PublicNoticeCommand;
    expect(refusal(() => through(accept, investigate, without)).code).toBe('ReturnReasonMissing');
    const silent = (id: ObjectionId): PublicNoticeCommand => ({
      ...uphold(id),
      sentBack: { to: 'county', items: [8, 9], reasons: { 8: 'lane blocked' } },
    });
    expect(refusal(() => through(accept, investigate, silent)).details).toEqual({ items: [9] });
  });

  it('keeps the notice open until it is answered or turned away', () => {
    const close = { type: 'ClosePublicNotice' } as const;
    const { t, id } = filed();
    expect(refusal(() => act(t, prefecture, THURSDAY, close)).code).toBe('NoticeNotElapsed');
    act(t, system, later, { type: 'ElapsePublicNotice' });
    expect(refusal(() => act(t, prefecture, later, close))).toEqual({
      code: 'ObjectionOpen',
      details: { objections: [id] },
    });
    [accept, investigate, dismiss, answer].forEach((step) => act(t, prefecture, later, step(id)));
    expect(act(t, prefecture, later, close)).toEqual([{ type: 'PublicNoticeClosed', data: {} }]);
    expect(act(t, prefecture, later, close)).toEqual([]);
    expect(refusal(() => act(prepared(), prefecture, later, close)).code).toBe('WrongState');
  });

  it('is handled inside the area of the notice', () => {
    const { t, id } = filed();
    expect(refusal(() => act(t, { ...prefecture, area: 'ZY' as AreaId }, later, accept(id))).code).toBe('OutsideArea');
  });
});

describe('roles', () => {
  it('let the public object and nothing else', () => {
    const open = Object.entries(publicNotice.may).filter(([, roles]) => (roles as string[]).includes('PublicReader'));
    expect(open.map(([command]) => command)).toEqual(['FileObjection']);
  });
});
