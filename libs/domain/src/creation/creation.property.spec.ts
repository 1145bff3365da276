import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory, type Step } from '@greenledger/eventing/testing';
import { publicNotice } from '../public-notice/public-notice.js';
import { type PublicNotice, rowHindrance } from '../public-notice/public-notice.state.js';
import { waitingFor } from '../shared/approval.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type AreaId, type NoticeId, type ObjectionId } from '../shared/ids.js';
import { goodAnswers, trialStandard } from '../standard/standard.fixture.js';
import { allMet, attachment, guizhou, people, registered, schemeWith, standards, yunxi } from './creation.fixture.js';
import { type CreationEvent } from './creation.events.js';
import { attained, type Creation, hasOpenAssessment, participates } from './creation.state.js';
import { creation, type CreationCommand } from './creation.js';

const { clerk, head, street, county, prefecture, second, officer, province, system } = people;
const ITEMS = [5, 12, 16];
const met = allMet().filter(({ criterion }) => ITEMS.includes(criterion));
type Play = Step<Creation, CreationCommand, Actor>;

const good: readonly Play[] = [
  { actor: officer, command: { type: 'EnrolCommunity' } },
  ...[5, 12].map((no): Play => ({ actor: clerk, command: attachment(no) })),
  {
    actor: head,
    command: {
      type: 'SubmitSelfCheck',
      checks: met.map(({ criterion, result }) => ({ criterion, result, answer: goodAnswers[criterion]! })),
    },
  },
  { actor: street, command: { type: 'RecommendByStreet' } },
  { actor: county, command: { type: 'ReviewByCounty', results: met } },
  { actor: prefecture, command: { type: 'ReviewByPrefecture', results: met, visit: { on: '2020-09-11' } } },
  { actor: system, command: { type: 'MarkPublicised', notice: 'notice-1' as NoticeId } },
  { actor: second, command: { type: 'ConfirmAttainment' } },
];

const back = (to: 'selfCheck' | 'street' | 'county'): CreationCommand => ({
  type: 'ReturnAssessment',
  to,
  items: [5, 12],
  reasons: { 5: 'sorting', 12: 'coverage' },
  notice: 'notice-1' as NoticeId,
});

/** What people do wrongly, too early, twice or for others, and what sends a case back. */
const noise: readonly Play[] = [
  ...good,
  ...(['selfCheck', 'street', 'county'] as const).flatMap((to) =>
    [street, county, prefecture, system].map((actor): Play => ({ actor, command: back(to) })),
  ),
  ...[clerk, head, street, county, prefecture].map((actor): Play => ({ actor, command: { type: 'TakeBack' } })),
  ...[head, officer].map((actor): Play => ({ actor, command: { type: 'UrgeAssessment' } })),
  { actor: county, command: { type: 'ReviewCriterion', criterion: 5, result: 'notMet' } },
  { actor: prefecture, command: { type: 'OverruleCriterion', criterion: 5, result: 'notMet', reason: 'seen' } },
  { actor: { ...prefecture, account: county.account }, command: { type: 'ReviewByPrefecture', results: met } },
  { actor: { ...second, onBehalfOf: county.account }, command: { type: 'ReviewByPrefecture', results: met } },
  { actor: { ...county, area: 'ZY' as AreaId, account: 'x' as AccountId }, command: { type: 'ReviewByCounty' } },
  { actor: officer, command: { type: 'WithdrawCommunity', reason: 'rebuilt' } },
  { actor: officer, command: { type: 'EnrolCommunity' }, effectiveOn: '2020-10-01' },
  { actor: second, command: { type: 'ConfirmAttainment' }, effectiveOn: '2020-12-01' },
  {
    actor: officer,
    command: ({ moves }) => ({
      type: 'CorrectEffectiveDate',
      event: moves[0]?.event ?? 'none',
      to: '2020-10-15',
      reason: 'typo',
    }),
  },
  { actor: province, command: { type: 'VoidAssessment', reason: 'abolished' } },
  { actor: system, command: { type: 'MarkRecheckDue', reason: 'yearly' } },
  { actor: prefecture, command: { type: 'StartRecheck' } },
  { actor: prefecture, command: { type: 'PassRecheck' } },
  {
    actor: prefecture,
    command: { type: 'FailRecheck', items: [12], reasons: { 12: 'contract ended' }, mendBy: '2030-01-01' },
  },
  { actor: prefecture, command: { type: 'LapseAttainment', reason: 'not mended' } },
];

/** Mostly the good way, with something else thrown in anywhere, up to three rounds of it. */
const histories = fc
  .array(
    fc.record({
      steps: fc.subarray([...good], { minLength: good.length - 1 }),
      noise: fc.array(fc.record({ at: fc.nat(40), step: fc.constantFrom(...noise) }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((rounds) => {
    const steps = rounds.flatMap((round) => {
      const mixed = [...round.steps];
      round.noise.forEach(({ at, step }) => mixed.splice(Math.min(at, mixed.length), 0, step));
      return mixed;
    });
    const waits = fc.array(fc.nat({ max: 60 * 24 * 4 }), { minLength: steps.length, maxLength: steps.length });
    return waits.map((minutes) => steps.map((step, i): Play => ({ ...step, wait: minutes[i] ?? 0 })));
  });

const stamp = { actor: system, revision: 0, id: 'x' };
/** A notice posted on a day, with an objection that is open until another day, or none. */
const notices = fc
  .record({ startsOn: fc.constantFrom('2020-09-14', '2020-10-12'), objected: fc.constantFrom(true, false, false) })
  .map(({ startsOn, objected }): PublicNotice => {
    const endsOn = startsOn === '2020-09-14' ? '2020-09-18' : '2020-10-16';
    const at = `${startsOn}T01:00:00.000Z`;
    const posted = [
      {
        type: 'PublicNoticePrepared',
        data: { scheme: guizhou, area: 'GY' as AreaId, title: '', rows: [{ community: yunxi, fields: {} }] },
      } as const,
      {
        type: 'PublicNoticePosted',
        data: { rows: [yunxi], startsOn, endsOn, endsAt: `${endsOn}T16:00:00.000Z`, rule: '' },
      } as const,
      ...(objected
        ? [
            {
              type: 'ObjectionFiled',
              data: {
                objection: 'o' as ObjectionId,
                community: yunxi,
                channel: 'online',
                text: text,
                objector: { name: text, contact: text },
                answerDue: endsOn,
              },
            } as const,
          ]
        : []),
    ];
    return posted.reduce(
      (state, event) => publicNotice.evolve(state, event, { ...stamp, at, effectiveOn: startsOn }),
      publicNotice.initial,
    );
  });
const text = { ref: 'r', digest: 'd' };

const configured = schemeWith();
// three of the sixteen items are enough to go wrong with
const standard = {
  versions: Object.fromEntries(
    Object.entries(standards().versions).map(([no, version]) => [
      no,
      { ...version, criteria: trialStandard.criteria.filter(({ no: number }) => ITEMS.includes(number)) },
    ]),
  ),
};
const community = registered(yunxi);
const play = (
  steps: readonly Play[],
  notice: PublicNotice,
  invariant?: Parameters<typeof playHistory<Creation, CreationCommand, CreationEvent, Actor>>[1]['invariant'],
) =>
  playHistory(creation, {
    id: yunxi,
    steps,
    cited: ({ kind }) => ({ scheme: configured, standard, community, publicNotice: notice })[kind],
    ...(invariant && { invariant }),
  });

/** The events of the current pass: behind the last enrolment, voiding, submission or return. */
const sinceLastStart = (past: readonly CreationEvent[]): readonly string[] => {
  const types = past.map(({ type }) => type);
  const start = types.findLastIndex((type) =>
    ['SelfCheckSubmitted', 'CommunityEnrolled', 'AssessmentVoided'].includes(type),
  );
  return types.slice(start);
};

describe('random histories of a creation', () => {
  it('reach attainment only behind every step, an elapsed notice and no open objection', () => {
    let reached = 0;
    fc.assert(
      fc.property(histories, notices, (steps, notice) => {
        play(steps, notice, (after, past, before) => {
          if (past.at(-1)?.type !== 'AttainmentConfirmed') return;
          reached += 1;
          expect(before.is).toBe('publicised');
          expect(attained(after)).toBe(true);
          const on = after.moves.at(-1)!.effectiveOn;
          expect(rowHindrance(notice, yunxi, on)).toBeUndefined();
          const passed = sinceLastStart(past).filter((type) => type !== 'ActTakenBack');
          for (const type of [
            'SelfCheckSubmitted',
            'StreetRecommended',
            'CountyReviewPassed',
            'PrefectureReviewPassed',
            'CommunityPublicised',
          ]) {
            expect(passed).toContain(type);
          }
          const returned = passed.lastIndexOf('AssessmentReturned');
          const to = [...past].reverse().find((e) => e.type === 'AssessmentReturned');
          if (returned >= 0 && to?.type === 'AssessmentReturned') {
            expect(passed.slice(returned)).toContain('PrefectureReviewPassed');
            expect(passed.slice(returned)).toContain('CommunityPublicised');
          }
        });
      }),
      { numRuns: 50 },
    );
    expect(reached).toBeGreaterThan(8);
  });

  it('never lose a task, nor let one person serve two steps or review what they filed', () => {
    fc.assert(
      fc.property(histories, notices, (steps, notice) => {
        play(steps, notice, (state) => {
          if (!hasOpenAssessment(state)) return;
          const { approval, reviewers, filers } = state.case;
          expect(approval.is === 'approved' || waitingFor(approval).length === 1).toBe(true);
          const serving = Object.values(reviewers).flatMap((accounts) => [...new Set(accounts)]);
          expect(new Set(serving).size).toBe(serving.length);
          expect(serving.filter((account) => filers.includes(account))).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('keep their moves in the order of their legal dates, and returns no fewer than resubmissions', () => {
    fc.assert(
      fc.property(histories, notices, (steps, notice) => {
        play(steps, notice, (state, past) => {
          const dates = state.moves.map(({ effectiveOn }) => effectiveOn);
          expect(dates).toEqual([...dates].sort());
          const taken = past.filter((e) => e.type === 'ActTakenBack' && e.data.act === 'SelfCheckSubmitted').length;
          const submissions = past.filter(({ type }) => type === 'SelfCheckSubmitted').length;
          const starts = past.filter(({ type }) => ['CommunityEnrolled', 'AssessmentVoided'].includes(type)).length;
          const returns = past.filter((e) => e.type === 'AssessmentReturned' && e.data.to === 'selfCheck').length;
          expect(submissions).toBeLessThanOrEqual(starts + returns + taken);
          expect(participates(state)).toBe(!['notParticipating', 'withdrawn', 'lapsed'].includes(state.is));
        });
      }),
      { numRuns: 50 },
    );
  });
});
