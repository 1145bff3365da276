import { describe, expect, it } from '@jest/globals';
import { playHistory, type Step } from '@greenledger/eventing/testing';
import fc from 'fast-check';
import { carried, guizhou, people, registered, schemeWith, town, yunxi } from '../creation/creation.fixture.js';
import { type Actor } from '../shared/actor.js';
import { type AreaId, type CommunityId, type ObjectionId } from '../shared/ids.js';
import { openObjections, type PublicNotice } from './public-notice.state.js';
import { publicNotice, type PublicNoticeCommand } from './public-notice.js';

const { prefecture, officer, resident, system } = people;
type Play = Step<PublicNotice, PublicNoticeCommand, Actor>;
const text = { ref: 'r', digest: 'd' };
const rows = [{ community: yunxi, fields: { name: '云溪社区' } }];

const one = (state: PublicNotice): ObjectionId =>
  (Object.keys('objections' in state ? state.objections : {}).at(-1) ?? 'none') as ObjectionId;

const steps: fc.Arbitrary<Play> = fc.record({
  actor: fc.constantFrom<Actor>(prefecture, prefecture, prefecture, officer, resident, resident, system, {
    ...prefecture,
    area: 'ZY' as AreaId,
  }),
  wait: fc.nat(60 * 12),
  command: fc.constantFrom<Play['command']>(
    { type: 'PreparePublicNotice', scheme: guizhou, area: 'GY' as AreaId, title: '公示', rows },
    { type: 'PostPublicNotice' },
    { type: 'PostPublicNotice', endsOn: '2021-11-20' },
    { type: 'ElapsePublicNotice' },
    { type: 'ClosePublicNotice' },
    { type: 'FileObjection', community: yunxi, channel: 'online', text, objector: { name: text, contact: text } },
    { type: 'FileObjection', community: 'other' as CommunityId, channel: 'letter', text },
    (state) => ({ type: 'AcceptObjection', objection: one(state) }),
    (state) => ({ type: 'RejectObjection', objection: one(state), reason: 'about another community' }),
    (state) => ({ type: 'RecordInvestigation', objection: one(state), finding: text }),
    (state) => ({ type: 'ResolveObjection', objection: one(state), outcome: 'dismissed', reason: 'lanes are clear' }),
    (state) => ({
      type: 'ResolveObjection',
      objection: one(state),
      outcome: 'upheld',
      reason: 'lane blocked',
      sentBack: { to: 'county', items: [8], reasons: { 8: 'lane blocked' } },
    }),
    (state) => ({ type: 'AnswerObjection', objection: one(state), answer: text }),
  ),
});

/** An objection on its whole way, dismissed or upheld, so that closing is reached often. */
const handled: readonly Play[] = [
  {
    actor: resident,
    command: {
      type: 'FileObjection',
      community: yunxi,
      channel: 'online',
      text,
      objector: { name: text, contact: text },
    },
  },
  { actor: officer, command: (state) => ({ type: 'AcceptObjection', objection: one(state) }) },
  { actor: officer, command: (state) => ({ type: 'RecordInvestigation', objection: one(state), finding: text }) },
  {
    actor: prefecture,
    command: (state) => ({ type: 'ResolveObjection', objection: one(state), outcome: 'dismissed', reason: 'clear' }),
  },
  { actor: officer, command: (state) => ({ type: 'AnswerObjection', objection: one(state), answer: text }) },
];

const ready = carried(town(), 'prefecturePassed').state;
const cited = { scheme: schemeWith(), community: registered(yunxi), creation: ready };

describe('random histories of a public notice', () => {
  it('close only when it has elapsed and every objection is settled; an upheld one suspends its row', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(steps, { minLength: 5, maxLength: 30 }), fc.boolean(), (history, objected) => {
        const begin: Play[] = [
          {
            actor: prefecture,
            command: { type: 'PreparePublicNotice', scheme: guizhou, area: 'GY' as AreaId, title: '公示', rows },
          },
          { actor: prefecture, command: { type: 'PostPublicNotice' } },
          ...(objected ? handled : []),
        ];
        const end: Play[] = [
          { actor: system, command: { type: 'ElapsePublicNotice' }, wait: 60 * 24 * 10 },
          { actor: prefecture, command: { type: 'ClosePublicNotice' } },
        ];
        const { events } = playHistory(publicNotice, {
          from: '2021-11-22T01:00:00.000Z',
          steps: [...begin, ...history, ...end],
          cited: ({ kind }) => cited[kind as keyof typeof cited],
          invariant: (state, past) => {
            if (state.is === 'unprepared') return;
            if (state.is === 'closed') {
              expect(openObjections(state)).toEqual([]);
              expect(past.some(({ type }) => type === 'PublicNoticeElapsed')).toBe(true);
            }
            const upheld = Object.values(state.objections).some((objection) => objection.upheld);
            expect(state.suspended).toEqual(upheld ? [yunxi] : []);
          },
        });
        events.forEach(({ type }) => seen.add(type));
        expect(events.filter(({ type }) => type === 'PublicNoticeElapsed').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(['ObjectionAnswered', 'PublicNoticeClosed']));
  });
});
