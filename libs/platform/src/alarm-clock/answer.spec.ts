import { describe, expect, it } from '@jest/globals';
import { type AreaId } from '@greenledger/domain';
import { answerOf, areaCounts, type Sources } from './answer.js';

const asked: unknown[] = [];
const sources: Sources = {
  accountsOf: () => Promise.reject(new Error('the directory does not answer')),
  countsAt: async (wanted) => {
    asked.push(wanted);
    return { ordinal: 7, areas: [{ area: 'GY' as AreaId, count: 620 }] };
  },
};

describe('what an alarm issues', () => {
  it('for the freezer holds the counts of the instant at which its day ended, and their ordinal', async () => {
    const wanted = { scheme: 'guizhou-2020', side: 'urban', asOf: '2021-12-31', knownAt: '2021-12-31T16:00:00.000Z' };
    expect(await answerOf({ command: { type: 'FreezeDenominator', ...wanted } }, sources)).toEqual({
      type: 'FreezeDenominator',
      ordinal: 7,
      areas: [{ area: 'GY', count: 620 }],
    });
    expect(asked).toEqual([wanted]);
  });

  it('is a failed delivery where nobody can be looked up', async () => {
    const command = { type: 'DeliverReminder', channel: 'inApp', holders: ['Liaison@housing'] };
    expect(await answerOf({ command }, sources)).toEqual({ type: 'FailReminder', channel: 'inApp' });
  });

  it('is otherwise the command that was set', async () => {
    const command = { type: 'ElapsePublicNotice' };
    expect(await answerOf({ command }, sources)).toBe(command);
  });
});

describe('counts by area', () => {
  it('stand in a fixed order and say nothing of areas without any', () =>
    expect(
      areaCounts(
        new Map([
          ['ZY', 2],
          ['AS', 0],
          ['GY', 1],
        ]),
      ),
    ).toEqual([
      { area: 'GY', count: 1 },
      { area: 'ZY', count: 2 },
    ]));
});
