import { describe, expect, it } from '@jest/globals';
import { playHistory } from '@greenledger/eventing/testing';
import fc from 'fast-check';
import { type PublicNotice, rowHindrance } from '../public-notice/public-notice.state.js';
import { type Actor } from '../shared/actor.js';
import { waitingFor } from '../shared/approval.js';
import { yunxi } from './creation.fixture.js';
import { type CreationEvent } from './creation.events.js';
import { attained, type Creation, hasOpenAssessment, participates } from './creation.state.js';
import { community, configured, fewItems, histories, notices, type Play } from './history.fixture.js';
import { creation, type CreationCommand } from './creation.js';

const play = (
  steps: readonly Play[],
  notice: PublicNotice,
  invariant?: Parameters<typeof playHistory<Creation, CreationCommand, CreationEvent, Actor>>[1]['invariant'],
) =>
  playHistory(creation, {
    id: yunxi,
    steps,
    cited: ({ kind }) => ({ scheme: configured, standard: fewItems, community, publicNotice: notice })[kind],
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
