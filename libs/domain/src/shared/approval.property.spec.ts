import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply, type Approval, FILER, type Move, type Step, submitted, waitingFor } from './approval.js';
import { hindrance } from './approval-guards.js';
import { instantOf } from './dates.js';
import { type AccountId } from './ids.js';

const accounts = ['ann', 'bo', 'cy', 'di', 'ed', 'flo', 'gus'] as AccountId[];
const units = ['housing', 'ndrc', 'police', 'transport'];

const account = fc.constantFrom(...accounts);
const voice = fc.constantFrom(...units);
const by = fc.oneof(
  { weight: 4, arbitrary: account.map((one) => [one]) },
  { weight: 1, arbitrary: fc.tuple(account, account).map(([deputy, principal]) => [deputy, principal]) },
);
const rule = fc.oneof(
  fc.constantFrom('all' as const, 'any' as const, 'inSequence' as const),
  fc.constant({ quorum: 2 }),
);
const steps = fc
  .array(fc.record({ voices: fc.uniqueArray(voice, { minLength: 2 }), rule, independent: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map((part, i): Step => ({ ...part, name: `step${i}` })));

const stepName = fc.constantFrom('step0', 'step1', 'step2', FILER);
const what = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('agreed' as const), voice }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('objected' as const, 'takenBack' as const), voice }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('returned' as const),
      voice,
      to: stepName,
      items: fc.subarray(['C5', 'C12']),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('handedOver' as const), voice, to: account }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('submitted' as const) }) },
  fc.record({ is: fc.constant('holderLeft' as const), account }),
  fc.record({ is: fc.constantFrom('signerAdded' as const, 'signerRemoved' as const), step: stepName, voice }),
  fc.record({ is: fc.constant('copied' as const), to: account }),
  fc.record({ is: fc.constant('urged' as const), workingDay: fc.constantFrom('2021-03-05', '2021-03-08') }),
  fc.record({ is: fc.constant('withdrawn' as const) }),
  fc.record({ is: fc.constant('terminated' as const), reason: fc.constantFrom('', 'merged') }),
);
const histories = fc.record({
  steps,
  filer: account,
  moves: fc.array(fc.record({ what, by, speaksFor: fc.subarray(units, { minLength: 2 }), wait: fc.nat(40) }), {
    maxLength: 40,
    size: 'max',
  }),
});

/** Somebody who has had no part in the case so far. */
const newcomer = ['newcomer' as AccountId];

const invariants = (a: Approval): void => {
  const tasks = waitingFor(a);
  const running = a.is === 'open' || a.is === 'withFiler';
  // never lost: a running case waits for somebody, an ended one for nobody
  expect(tasks.length > 0).toBe(running);
  // every task has somebody who may do it now, whoever else has left
  for (const task of a.is === 'open' ? tasks : []) {
    const { voice, account } = task;
    const move: Move =
      voice === undefined
        ? { is: 'submitted', by: newcomer, at: a.since }
        : { is: 'agreed', voice, by: account ? [account] : newcomer, at: a.since };
    expect(hindrance(a, move, { voices: account || voice === undefined ? [] : [voice] })).toBeUndefined();
  }
  a.steps.forEach((step, i) => {
    const spoken = a.answers.filter((answer) => answer.step === i);
    const people = spoken.flatMap((answer) => [...new Set(answer.by)]);
    expect(step.voices.length).toBeGreaterThan(0);
    // one voice, one person, one answer
    expect(new Set(spoken.map((answer) => answer.voice)).size).toBe(spoken.length);
    expect(new Set(people).size).toBe(people.length);
    // no voice speaks that is not asked
    expect(step.voices).toEqual(expect.arrayContaining(spoken.map((answer) => answer.voice)));
    // nobody reviews their own matter, as themselves or as a deputy
    expect(people.filter((person) => a.filers.includes(person))).toEqual([]);
    const earlier = a.answers.filter((answer) => answer.step < i).flatMap((answer) => answer.by);
    if (step.independent) expect(people.filter((person) => earlier.includes(person))).toEqual([]);
    // a passed step was passed by its rule
    const agreed = spoken.filter(({ agrees }) => agrees).length;
    const needed = step.rule === 'any' ? 1 : typeof step.rule === 'object' ? step.rule.quorum : step.voices.length;
    if (i < a.step || a.is === 'approved') expect(agreed).toBeGreaterThanOrEqual(needed);
  });
};

describe('an approval, whatever happens', () => {
  it('loses no task, counts no voice twice and is reviewed by nobody who filed it', () => {
    fc.assert(
      fc.property(histories, ({ steps, filer, moves }) => {
        let at = Date.parse('2021-03-05T01:00:00.000Z');
        let a = submitted(steps, { by: [filer], at: instantOf(at) });
        invariants(a);
        for (const { what, by, speaksFor, wait } of moves) {
          at += wait * 60_000;
          const move: Move = { ...what, by, at: instantOf(at) };
          if (hindrance(a, move, { voices: speaksFor, takeBackMinutes: 15 })) continue;
          const before = a;
          a = apply(a, move);
          invariants(a);
          if (move.is === 'holderLeft') expect(waitingFor(a).some((task) => task.account === move.account)).toBe(false);
          // a return arms the reminders of everything that waits
          if (move.is === 'returned') expect(waitingFor(a).every(({ since }) => since === move.at)).toBe(true);
          if (move.is === 'terminated') expect(a.answers).toEqual(before.answers);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes no answer once it has ended', () => {
    fc.assert(
      fc.property(steps, voice, fc.constantFrom('withdrawn' as const, 'terminated' as const), (steps, voice, is) => {
        const at = '2021-03-05T01:00:00.000Z';
        const filer = ['ann' as AccountId];
        const ended = apply(submitted(steps, { by: filer, at }), { is, reason: 'merged', by: filer, at });
        expect(hindrance(ended, { is: 'agreed', voice, by: newcomer, at }, { voices: [voice] })?.code).toBe(
          'WrongState',
        );
      }),
    );
  });
});
