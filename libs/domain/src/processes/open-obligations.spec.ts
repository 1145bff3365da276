import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '@greenledger/eventing';
import { guiyang, guizhou, openedPeriod } from '../obligation/obligation.fixture.js';
import { type AreaId } from '../shared/ids.js';
import { openObligations } from './open-obligations.js';

const look = {
  cited: () => {
    throw new Error('cites nothing');
  },
};
const recorded = (type: string, data: object) => ({ type, data }) as RecordedEvent;

describe('a period that opened', () => {
  it('opens an obligation for each of its obligors', () => {
    const zunyi = { kind: 'area', area: 'ZY' as AreaId } as const;
    const period = openedPeriod('pilotList', guiyang, zunyi);
    expect(openObligations.react(recorded('ObligationPeriodOpened', period), look)).toEqual(
      [guiyang, zunyi].map((obligor) => ({
        stream: {
          kind: 'obligation',
          id: `guizhou-2020.pilotList.2020.${obligor.kind === 'area' ? obligor.area : ''}`,
        },
        command: { type: 'OpenObligation', scheme: guizhou, kind: 'pilotList', period: '2020', obligor },
      })),
    );
  });

  it('is the only thing that it reacts to', () =>
    expect(openObligations.react(recorded('ObligationOpened', {}), look)).toEqual([]));
});
