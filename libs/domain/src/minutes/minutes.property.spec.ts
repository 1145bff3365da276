import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { people, schemeWith } from '../joint-conference/conference.fixture.js';
import { waitingFor } from '../shared/approval.js';
import { type FileDigest } from '../shared/ids.js';
import { type MinutesCommand } from './minutes.commands.js';
import { type MinutesEvent } from './minutes.events.js';
import { afterMeeting, draft, item, platform, six, text } from './minutes.fixture.js';
import { minutes } from './minutes.js';
import { countersignsOf, type Minutes, stageOf } from './minutes.state.js';

const letter = 'f'.repeat(64) as FileDigest;
const world = afterMeeting();
const { office, director, convenor, member, liaison, guest, system } = people;

const signers = [...six.map((name) => member(name)), ...six.map((name) => member(name))];
const others = [
  office,
  director,
  convenor,
  liaison('ndrc'),
  guest,
  member('market-regulation'),
  { ...office, account: member('housing').account },
];
const actor = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...signers) }, fc.constantFrom(...others));
const current = (state: Minutes): string => (state.is === 'none' ? '' : state.digest);
const changed = { ...platform, text: 'statistics only' };

/** Mostly what a diligent office and six units would do, in any order. */
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('countersign' as const), actor }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('object' as const, 'withdraw' as const), actor }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('circulate' as const, 'issue' as const, 'draft' as const),
      actor: fc.constant(office),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('revise' as const, 'correct' as const, 'add' as const),
      actor: fc.constantFrom(office, director, convenor),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('approve' as const), actor: fc.constantFrom(convenor, people.deputy) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deem' as const), actor: fc.constant(system) }) },
);
const commandOf = (what: string, state: Minutes): MinutesCommand => {
  const digest = current(state);
  const version = state.is === 'none' ? 1 : state.version;
  switch (what) {
    case 'draft':
      return draft;
    case 'circulate':
      return { type: 'CirculateMinutesForCountersign' };
    case 'countersign':
      return { type: 'CountersignMinutes', digest, letter };
    case 'object':
      return { type: 'ObjectToMinutes', digest, reason: 'scope', letter };
    case 'withdraw':
      return { type: 'WithdrawCountersign', digest, letter };
    case 'approve':
      return { type: 'ApproveMinutes', digest };
    case 'issue':
      return { type: 'IssueMinutes', issueNumber: 'x' };
    case 'revise':
      return { type: 'ReviseMinutes', ...text, items: [item(1), changed], reason: 'objection' };
    case 'correct':
      return { type: 'CorrectIssuedMinutes', ...text, corrects: version, reason: 'typing error' };
    case 'add':
      return { type: 'AddAgreedItem', item: item(9) };
    default:
      return { type: 'DeemConsent', version };
  }
};

/** Who has spoken for the version at hand, read from the bare events. */
const spoken = (past: readonly MinutesEvent[]): Map<string, boolean> => {
  const said = new Map<string, boolean>();
  for (const { type, data } of past) {
    if (type === 'MinutesCirculatedForCountersign') {
      said.clear();
      data.kept.forEach((unit) => said.set(unit, true));
    }
    if (type === 'MinutesCountersigned' || type === 'MinutesObjected') {
      if (said.has(data.unit)) throw new Error(`${data.unit} spoke twice`);
      said.set(data.unit, type === 'MinutesCountersigned');
    }
    if (type === 'CountersignWithdrawn') said.delete(data.unit);
  }
  return said;
};

const invariant = (state: Minutes, past: readonly MinutesEvent[]): void => {
  if (state.is === 'none') return;
  const last = past.at(-1)!;
  const said = spoken(past);
  const all = six.every((unit) => said.get(unit) === true);
  if (state.is === 'circulated') {
    const { agreed, objected, silent } = countersignsOf(state);
    expect([...agreed, ...objected, ...silent].sort()).toEqual([...six].sort());
    expect(agreed.every((unit) => said.get(unit) === true)).toBe(true);
    expect(objected.every((unit) => said.get(unit) === false)).toBe(true);
    expect(['fullyCountersigned', 'approved'].includes(stageOf(state))).toBe(all);
    expect(waitingFor(state.approval!).length > 0).toBe(stageOf(state) !== 'approved');
    const reviewers = state.approval!.answers.flatMap(({ by }) => by);
    expect(reviewers.filter((person) => state.drafters.includes(person))).toEqual([]);
  }
  if (last.type === 'MinutesIssued') {
    // issued: everybody agreed to these very words, and the chair approved them
    expect(all).toBe(true);
    const from = past.map(({ type }) => type).lastIndexOf('MinutesCirculatedForCountersign');
    const round = past.slice(from);
    expect(round.some(({ type }) => type === 'MinutesApproved')).toBe(true);
    const digests = round.map(({ data }) => ('digest' in data ? data.digest : undefined));
    expect(new Set(digests).size).toBe(1);
  }
};

describe('minutes, whatever happens', () => {
  it.each([
    ['as configured', {}],
    ['where a revision resets only what it touches', { revisionResets: 'changedItems' as const }],
    ['where silence is consent', { deemedConsentAfterWorkingDays: 2 }],
  ])('are issued only as all units agreed to them and the chair approved them, %s', (_name, more) => {
    const scheme = schemeWith({
      'conference.countersign': {
        units: 'attending',
        conveningUnitSigns: true,
        revisionResets: 'all',
        reminderAfterWorkingDays: 5,
        ...more,
      },
    });
    let issued = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(600)), { maxLength: 60, size: 'max' }), (drawn) => {
        const steps = [
          { do: 'draft', actor: office },
          { do: 'circulate', actor: office },
          ...drawn.map(([one]) => one),
        ];
        const played = playHistory(minutes, {
          from: '2020-11-20T01:00:00.000Z',
          id: 'm1',
          steps: steps.map((one, i) => ({
            command: (state: Minutes) => commandOf(one.do, state),
            actor: one.actor,
            wait: drawn[i]?.[1] ?? 0,
          })),
          cited: (ref) => (ref.kind === 'scheme' ? scheme : world.stateOf(ref)),
          invariant,
        });
        issued += played.events.filter(({ type }) => type === 'MinutesIssued').length;
      }),
      { numRuns: 50 },
    );
    expect(issued).toBeGreaterThan(0);
  });
});
