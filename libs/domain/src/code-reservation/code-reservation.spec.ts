import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { type Carried } from '../shared/decider.js';
import { type CommunityId } from '../shared/ids.js';
import { said } from '../community/community.fixture.js';
import { type Community, communityRef, evolve } from '../community/community.state.js';
import { system } from '../shared/actor.js';
import { type CodeReservationEvent } from './code-reservation.events.js';
import { codeReservation } from './code-reservation.js';

const north = 'north' as CommunityId;
const south = 'south' as CommunityId;
const at = '2021-06-01T02:00:00.000Z';
const { given } = specify(codeReservation, { actor: system, at, today: '2021-06-01', id: '520103028901' });

const carries = (id: string, expectedRevision = -1): Carried =>
  ({ stream: 'community-north', expectedRevision, events: [{ id }] }) as unknown as Carried;
const reserved = (community: CommunityId, from: string, to?: string): CodeReservationEvent => {
  const period = { from, ...(to && { to }) };
  return { type: 'CodeReserved', data: { community, writer: community, period, carries: carries('e1') } };
};
const reserve = (community: CommunityId, from: string) =>
  ({ type: 'ReserveCode', community, writer: community, period: { from }, carries: carries('e1') }) as const;
const release = { type: 'ReleaseCode', community: north } as const;

const stamp = (id: string, revision: number) => ({ at, effectiveOn: '2021-01-01', actor: system, revision, id });
const unregistered: Community = { is: 'unregistered' };
const { type: _, level: __, ...details } = said('520103028901');
const holding = (id: string, revision = 0): Community =>
  evolve(
    unregistered,
    {
      type: 'CommunityRegistered',
      data: { ...details, street: '520103028', county: '520103', scheme: 'guizhou-2020', compounds: [] } as never,
    },
    stamp(id, revision),
  );
const north_ = (state: Community) => ({ cited: [[communityRef(north), state] as const] });

describe('a code', () => {
  it('is held by one community at a time', () => {
    given(reserved(north, '2021-01-01'))
      .when(reserve(south, '2021-06-01'))
      .refuses('CodeInUse', { community: 'north' });
    given(reserved(north, '2021-01-01', '2021-06-01'))
      .when(reserve(south, '2021-06-01'))
      .then(reserved(south, '2021-06-01'));
    given(reserved(north, '2021-01-01', '2021-06-01'))
      .when(reserve(south, '2021-05-31'))
      .refuses('CodeInUse');
  });

  it('stays with its community for all the times it was ever reserved for, until that is settled', () =>
    given(reserved(north, '2021-03-01'), reserved(north, '2021-02-01'))
      .when(reserve(south, '2021-02-15'))
      .refuses('CodeInUse'));

  it('is kept for an append that may still come', () =>
    given(reserved(north, '2021-01-01')).when(release, north_(unregistered)).thenNothingHappens());

  it('is kept by a community that holds it', () =>
    given(reserved(north, '2021-01-01'))
      .when(release, north_(holding('e1')))
      .thenNothingHappens());

  it('is released when the append can no longer come', () =>
    given(reserved(north, '2021-01-01'))
      .when(release, north_({ ...holding('other', 3), codes: [] } as Community))
      .then({ type: 'CodeReleased', data: { community: north, keeps: [] } }));

  it('is released from the day on which its community ended', () =>
    given(reserved(north, '2021-01-01'))
      .when(
        release,
        north_(
          evolve(
            holding('e1'),
            { type: 'CommunityAbolished', data: { reason: 'x' } },
            { ...stamp('e2', 1), effectiveOn: '2021-04-01' },
          ),
        ),
      )
      .then({ type: 'CodeReleased', data: { community: north, keeps: [{ from: '2021-01-01', to: '2021-04-01' }] } }));

  it('is not released for a community that never had it', () =>
    given().when(release, north_(unregistered)).thenNothingHappens());

  it('is released by the system only', () => {
    const actor = { ...system, role: 'PrefectureOfficer' } as const;
    given(reserved(north, '2021-01-01'))
      .when(release, { actor, ...north_(unregistered) })
      .refuses('NotAllowed');
    expect(codeReservation.may.ReleaseCode).toEqual(['System']);
  });
});
