import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { schemeWith } from '../joint-conference/conference.fixture.js';
import { type Conference } from '../joint-conference/joint-conference.state.js';
import { type ConferenceDecision } from '../joint-conference/decision.js';
import { termsFor } from '../obligation/obligation.fixture.js';
import { type Obligation } from '../obligation/obligation.state.js';
import { type Actor, system } from '../shared/actor.js';
import { addDays } from '../shared/dates.js';
import { type AccountId, type AreaId, type CommunityId } from '../shared/ids.js';
import { activePilots, coursesOf, type PilotSelection, standingPilots, statusOf } from './pilot-selection.state.js';
import { type PilotSelectionCommand } from './pilot-selection.commands.js';
import { pilotSelection } from './pilot-selection.js';

const names = ['p1', 'p2', 'p3', 'p4', 'p5'] as CommunityId[];
const area = 'GY' as AreaId;
const office: Actor = { account: 'office' as AccountId, role: 'ProvincialOfficer' };
const officer: Actor = { account: 'officer' as AccountId, role: 'PrefectureOfficer', area };
const elsewhere: Actor = { ...officer, area: 'ZY' as AreaId };

/** p5 never stands on the accepted list; everything else is decided by circulation, under its own words. */
const list: Obligation = {
  is: 'accepted',
  terms: termsFor('pilotList'),
  obligor: { kind: 'area', area },
  overdue: false,
  returns: 0,
  version: 1,
  firstFiledAt: '',
  filedAt: '',
  filers: [],
  missing: [],
  late: false,
  daysLate: 0,
  revision: false,
  pilots: names.slice(0, 4),
};
const decisions: ConferenceDecision[] = names.flatMap((community): ConferenceDecision[] => [
  { is: 'selectPilot', community },
  { is: 'withdrawPilot', community },
  ...names.map((by) => ({ is: 'replacePilot' as const, community, by })),
]);
const conference = {
  is: 'established',
  circulations: Object.fromEntries(decisions.map((decision) => [JSON.stringify(decision), decision])),
} as unknown as Conference;
const decidedIn = (decision: ConferenceDecision) => ({ circulation: JSON.stringify(decision) });

const name = fc.constantFrom(...names, ...names.slice(0, 2));
const grant = fc.constant('g1');
const milestone = fc.constant('m1');
const command: fc.Arbitrary<PilotSelectionCommand | 'correct'> = fc.oneof(
  name.map((community) => ({ type: 'NominateProvincialPilot' as const, community, area, reason: 'r' })),
  name.map((community) => ({
    type: 'SelectProvincialPilot' as const,
    community,
    decidedIn: decidedIn({ is: 'selectPilot', community }),
  })),
  name.map((community) => ({ type: 'StartProvincialPilot' as const, community })),
  name.map((community) => ({ type: 'CompleteProvincialPilot' as const, community, result: 'good' })),
  name.map((community) => ({ type: 'RequestPilotWithdrawal' as const, community, reason: 'r' })),
  name.map((community) => ({
    type: 'WithdrawProvincialPilot' as const,
    community,
    reason: 'r',
    decidedIn: decidedIn({ is: 'withdrawPilot', community }),
  })),
  fc.tuple(name, name).map(([community, by]) => ({
    type: 'ReplaceProvincialPilot' as const,
    community,
    by,
    reason: 'r',
    decidedIn: decidedIn({ is: 'replacePilot', community, by }),
  })),
  fc.tuple(name, milestone, fc.nat(300)).map(([community, milestone, days]) => ({
    type: 'PlanPilotMilestone' as const,
    community,
    milestone,
    title: 't',
    due: addDays('2020-09-11', days),
  })),
  fc
    .tuple(name, milestone)
    .map(([community, milestone]) => ({ type: 'ReachPilotMilestone' as const, community, milestone })),
  fc.tuple(name, grant, fc.nat(100)).map(([community, grant, amount]) => ({
    type: 'GrantPilotSupport' as const,
    community,
    grant,
    support: { kind: 'funds' as const, purpose: 'p', amount },
  })),
  fc.tuple(name, grant, fc.nat(60), fc.nat(60)).map(([community, grant, used, returned]) => ({
    type: 'ReturnPilotSupport' as const,
    community,
    grant,
    used,
    returned,
  })),
  name.map((community) => ({ type: 'EvaluatePilot' as const, community, result: 'good' })),
  fc.constant('correct' as const),
);
const steps = fc.array(
  fc.record({
    command,
    actor: fc.oneof({ weight: 5, arbitrary: fc.constant(office) }, fc.constantFrom(officer, elsewhere, system)),
    wait: fc.nat(60 * 24 * 10),
    day: fc.nat(100),
    backdated: fc.nat(3),
  }),
  { maxLength: 120, size: 'max' },
);

const ONLY_OF_AN_ACTIVE_PILOT: readonly string[] = [
  'PilotMilestonePlanned',
  'PilotMilestoneReached',
  'PilotSupportGranted',
];

describe('the provincial pilots, whatever happens', () => {
  it('are three at most, of the accepted list, with no more spent than granted; a breach is told once', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(steps, (drawn) => {
        playHistory(pilotSelection, {
          id: 'guizhou-2020',
          steps: drawn.flatMap(({ command, actor, wait, day, backdated }, i) => {
            const withdraws = command !== 'correct' && command.type === 'WithdrawProvincialPilot';
            const step = {
              actor,
              wait,
              effectiveOn: withdraws && backdated === 0 ? addDays('2020-09-11', day) : undefined,
              command: (state: PilotSelection): PilotSelectionCommand => {
                if (command !== 'correct') return command;
                const moves = coursesOf(state).flatMap(({ course }) => course);
                const event = moves[i % Math.max(1, moves.length)]?.event ?? '?';
                return { type: 'CorrectEffectiveDate', event, to: addDays('2020-09-11', day), reason: 'r' };
              },
            };
            const check: PilotSelectionCommand = { type: 'CheckPilotQuota' };
            return withdraws ? [step, { actor: system, command: check }] : [step];
          }),
          cited: (ref) => (ref.kind === 'scheme' ? schemeWith() : ref.kind === 'obligation' ? list : conference),
          invariant: (state, past, before) => {
            past.forEach(({ type }) => seen.add(type));
            expect(activePilots(state).length).toBeLessThanOrEqual(3);
            expect(standingPilots(state)).not.toContain('p5');
            for (const pilot of Object.values(state.pilots)) {
              const dates = pilot.course.map(({ on }) => on);
              expect(dates).toEqual([...dates].sort());
              expect(pilot.course[0]?.to).toBe('nominated');
              expect(statusOf(pilot)).toBeDefined();
            }
            for (const { grants } of Object.values(state.work)) {
              for (const { support, used, returned } of Object.values(grants)) {
                expect(used + returned).toBeLessThanOrEqual(support.kind === 'funds' ? support.amount : 0);
              }
            }
            const last = past.at(-1);
            if (last && ONLY_OF_AN_ACTIVE_PILOT.includes(last.type) && 'community' in last.data) {
              expect(activePilots(before)).toContain(last.data.community);
            }
            if (past.at(-1)?.type === 'ProvincialPilotQuotaBreached') {
              expect(before.breached).toBe(false);
              expect(standingPilots(state).length).toBeLessThan(2);
            }
          },
        });
      }),
      { numRuns: 100 },
    );
    // the histories reach what they are about
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'ProvincialPilotSelected',
        'ProvincialPilotReplaced',
        'PilotMilestoneReached',
        'PilotSupportReturned',
      ]),
    );
  });
});
