import { describe, expect, it } from '@jest/globals';
import { apply, type Approval, FILER, type Move, type Rule, submitted, waitingFor } from './approval.js';
import { demand, hindrance } from './approval-guards.js';
import { type AccountId } from './ids.js';

const at = (minute: number): string => `2021-03-05T02:${String(minute).padStart(2, '0')}:00.000Z`;
const people = (...names: string[]): AccountId[] => names as AccountId[];
const countersign = (rule: Rule = 'all'): Approval =>
  submitted([{ name: 'countersign', voices: ['housing', 'ndrc', 'police'], rule }], { by: people('clerk'), at: at(0) });
const chain = (): Approval =>
  submitted(
    [
      { name: 'street', voices: ['520103028'], rule: 'any' },
      { name: 'county', voices: ['520103'], rule: 'any' },
      { name: 'prefecture', voices: ['GY'], rule: 'any' },
    ],
    { by: people('clerk'), at: at(0) },
  );

const agreed = (voice: string, who: string, minute = 1): Move => ({
  is: 'agreed',
  voice,
  by: people(who),
  at: at(minute),
});
const objected = (voice: string, who: string): Move => ({ is: 'objected', voice, by: people(who), at: at(2) });
const after = (a: Approval, ...moves: Move[]): Approval =>
  moves.reduce((before, move) => {
    const voice = 'voice' in move ? [move.voice] : [];
    demand(before, move, { voices: voice });
    return apply(before, move);
  }, a);
const why = (a: Approval, move: Move, voices: string[] = 'voice' in move ? [move.voice] : []): string | undefined =>
  hindrance(a, move, { voices, takeBackMinutes: 15 })?.code;
const waits = (a: Approval): string[] => waitingFor(a).map(({ step, voice }) => voice ?? step);

describe('an approval', () => {
  it('by all waits for every voice that has not spoken, since the step began', () => {
    const a = after(countersign(), agreed('ndrc', 'nan'));
    expect(waitingFor(a)).toEqual([
      { step: 'countersign', voice: 'housing', since: at(0) },
      { step: 'countersign', voice: 'police', since: at(0) },
    ]);
    expect(after(a, agreed('housing', 'hu'), agreed('police', 'pan')).is).toBe('approved');
  });

  it('by any is passed by the first voice, by a quorum when enough have agreed', () => {
    expect(after(countersign('any'), agreed('ndrc', 'nan')).is).toBe('approved');
    const one = after(countersign({ quorum: 2 }), objected('housing', 'hu'), agreed('ndrc', 'nan'));
    expect(one.is).toBe('open');
    expect(after(one, agreed('police', 'pan')).is).toBe('approved');
  });

  it('in sequence waits for one voice at a time, since the one before spoke', () => {
    const a = after(countersign('inSequence'), agreed('housing', 'hu', 3));
    expect(waitingFor(a)).toEqual([{ step: 'countersign', voice: 'ndrc', since: at(3) }]);
    expect(why(a, agreed('police', 'pan'))).toBe('WrongStep');
  });

  it('hears a unit once, whoever speaks for it, and a person for one unit only', () => {
    const a = after(countersign(), agreed('housing', 'hu'));
    expect(why(a, agreed('housing', 'he'))).toBe('AlreadyDecided');
    expect(why(a, agreed('ndrc', 'hu'))).toBe('AlreadyDecided');
    expect(why(a, agreed('ndrc', 'nan'), ['police'])).toBe('NotAllowed');
  });

  it('is blocked by an objection until the filer files anew or the objector takes it back', () => {
    const a = after(countersign(), agreed('housing', 'hu'), agreed('ndrc', 'nan'), objected('police', 'pan'));
    expect(waits(a)).toEqual([FILER]);
    const anew = after(a, { is: 'submitted', by: people('director'), at: at(9) });
    expect([anew.round, anew.answers, waits(anew)]).toEqual([2, [], ['housing', 'ndrc', 'police']]);
    const back = after(a, { is: 'takenBack', voice: 'police', by: people('pan'), at: at(9) });
    expect(waitingFor(back)).toEqual([{ step: 'countersign', voice: 'police', since: at(9) }]);
  });

  it('is not filed anew while nobody asked for it', () =>
    expect(why(countersign(), { is: 'submitted', by: people('clerk'), at: at(1) })).toBe('WrongState'));

  it('is never reviewed by who filed it, nor one step after the other by the same person', () => {
    expect(why(chain(), agreed('520103028', 'clerk'))).toBe('ReviewerConflict');
    const a = after(chain(), agreed('520103028', 'shu'), agreed('520103', 'cao'));
    expect(why(a, agreed('GY', 'cao'))).toBe('ReviewerConflict');
    expect(why(a, agreed('520103', 'cai'))).toBe('WrongStep');
  });

  it('judges the conflict for the deputy and for the person deputised for', () => {
    const deputising = (...by: string[]): Move => ({ is: 'agreed', voice: '520103028', by: people(...by), at: at(1) });
    expect(why(chain(), deputising('clerk', 'shu'))).toBe('ReviewerConflict');
    expect(why(chain(), deputising('dan', 'clerk'))).toBe('ReviewerConflict');
    expect(why(chain(), deputising('dan', 'shu'))).toBeUndefined();
  });

  it('goes back to the step that a return names and does that step and all later ones anew', () => {
    const returned = (to: string, ...items: string[]): Move => ({
      is: 'returned',
      voice: 'GY',
      to,
      items,
      by: people('pei'),
      at: at(5),
    });
    const a = after(chain(), agreed('520103028', 'shu'), agreed('520103', 'cao'));
    expect(why(a, returned('county'))).toBe('ReturnReasonMissing');
    expect(why(a, returned('province', 'C5'))).toBe('WrongStep');
    const county = after(a, returned('county', 'C5', 'C12'));
    expect(waitingFor(county)).toEqual([{ step: 'county', voice: '520103', since: at(5) }]);
    expect(county.answers.map(({ voice }) => voice)).toEqual(['520103028']);
    const mended = after(a, returned(FILER, 'C5'), { is: 'submitted', by: people('clerk'), at: at(8) });
    expect([mended.items, mended.round, waits(mended)]).toEqual([['C5'], 2, ['520103028']]);
  });

  it('gives an answer back within 15 minutes, while the next has not acted', () => {
    const back = (minute: number, who = 'shu'): Move => ({
      is: 'takenBack',
      voice: '520103028',
      by: people(who),
      at: at(minute),
    });
    const a = after(chain(), agreed('520103028', 'shu'));
    expect(why(a, back(17))).toBe('AlreadyDecided');
    expect(why(a, back(16, 'cao'))).toBe('NotAllowed');
    expect(why(after(a, agreed('520103', 'cao')), back(4))).toBe('AlreadyDecided');
    expect(why(chain(), back(4))).toBe('WrongState');
    expect(waitingFor(after(a, back(16)))).toEqual([{ step: 'street', voice: '520103028', since: at(16) }]);
  });

  it('in sequence gives nothing back once the next voice has spoken', () => {
    const a = after(countersign('inSequence'), agreed('housing', 'hu'), agreed('ndrc', 'nan'));
    expect(why(a, { is: 'takenBack', voice: 'housing', by: people('hu'), at: at(3) })).toBe('AlreadyDecided');
  });

  it('may be handed to a person, who then alone acts, until it is moved on or that person leaves', () => {
    const handed = (to: string, who = 'shu'): Move => ({
      is: 'handedOver',
      voice: '520103028',
      to: to as AccountId,
      by: people(who),
      at: at(3),
    });
    expect(why(chain(), handed('clerk'))).toBe('ReviewerConflict');
    expect(why(chain(), handed('sun', 'stranger'), [])).toBe('NotAllowed');
    expect(why(chain(), { ...handed('sun'), voice: '520103' } as Move)).toBe('WrongStep');
    const a = after(chain(), handed('sun'));
    expect(waitingFor(a)).toEqual([{ step: 'street', voice: '520103028', account: 'sun', since: at(3) }]);
    expect(why(a, agreed('520103028', 'shu'))).toBe('NotAllowed');
    expect(why(a, agreed('520103028', 'sun'), [])).toBeUndefined();
    expect(why(a, handed('shu'))).toBeUndefined();
    const left = after(a, { is: 'holderLeft', account: 'sun' as AccountId, by: people('security'), at: at(6) });
    expect(waitingFor(left)).toEqual([{ step: 'street', voice: '520103028', since: at(6) }]);
  });

  it('takes further signers, and lets signers go while one is left', () => {
    const change = (is: 'signerAdded' | 'signerRemoved', voice: string): Move => ({
      is,
      step: 'countersign',
      voice,
      by: people('clerk'),
      at: at(4),
    });
    const more = after(countersign(), change('signerAdded', 'ecology'));
    expect(waits(more)).toEqual(['housing', 'ndrc', 'police', 'ecology']);
    expect(why(more, change('signerAdded', 'ecology'))).toBe('AlreadyDecided');
    const fewer = after(
      countersign(),
      agreed('housing', 'hu'),
      change('signerRemoved', 'ndrc'),
      change('signerRemoved', 'police'),
    );
    expect(fewer.is).toBe('approved');
    expect(
      why(
        after(countersign(), change('signerRemoved', 'ndrc'), change('signerRemoved', 'police')),
        change('signerRemoved', 'housing'),
      ),
    ).toBe('LastSigner');
    expect(
      why(after(countersign({ quorum: 2 }), change('signerRemoved', 'ndrc')), change('signerRemoved', 'police')),
    ).toBe('LastSigner');
    expect(why(fewer, change('signerAdded', 'ecology'))).toBe('WrongStep');
  });

  it('is urged once a working day by a person', () => {
    const urged = (who: string, workingDay: string): Move => ({ is: 'urged', workingDay, by: people(who), at: at(4) });
    const a = after(chain(), urged('clerk', '2021-03-05'));
    expect(why(a, urged('clerk', '2021-03-05'))).toBe('UrgedAlready');
    expect(why(a, urged('director', '2021-03-05'))).toBeUndefined();
    expect(why(a, urged('clerk', '2021-03-08'))).toBeUndefined();
  });

  it('is copied to others without waiting for them', () => {
    const a = after(chain(), { is: 'copied', to: 'guest' as AccountId, by: people('clerk'), at: at(1) });
    expect([a.copies, waits(a)]).toEqual([['guest'], ['520103028']]);
  });

  it('is withdrawn by its filer and may be filed again', () => {
    expect(why(chain(), { is: 'withdrawn', by: people('shu'), at: at(1) })).toBe('NotAllowed');
    const a = after(chain(), { is: 'withdrawn', by: people('clerk'), at: at(1) });
    expect(waits(a)).toEqual([]);
    expect(why(a, { is: 'withdrawn', by: people('clerk'), at: at(1) })).toBe('WrongState');
    expect(waits(after(a, { is: 'submitted', by: people('clerk'), at: at(2) }))).toEqual(['520103028']);
  });

  it('is ended with a reason and keeps what was said', () => {
    const end = (reason: string): Move => ({ is: 'terminated', reason, by: people('director'), at: at(4) });
    const a = after(chain(), agreed('520103028', 'shu'));
    expect(why(a, end(' '))).toBe('ReasonMissing');
    const ended = after(a, end('merged'));
    expect([ended.is, ended.answers.length]).toEqual(['terminated', 1]);
    expect(why(ended, end('merged'))).toBe('WrongState');
    expect(why(ended, { is: 'urged', workingDay: '2021-03-05', by: people('clerk'), at: at(5) })).toBe('WrongState');
    expect(() => demand(ended, agreed('520103', 'cao'))).toThrow('WrongState');
  });
});
