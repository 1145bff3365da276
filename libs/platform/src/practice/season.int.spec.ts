import { beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest } from '@greenledger/audit';
import { type RecordedEvent, START } from '@greenledger/eventing';
import { fileURLToPath } from 'node:url';
import { loadScheme } from '../scheme/load.js';
import { type Scheme } from '../scheme/scheme.js';
import { playSeason, type Season } from './season.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../../../data/${relative}`, import.meta.url));

let scheme: Scheme;
beforeAll(async () => {
  scheme = await loadScheme({ scheme: path('schemes/guizhou-2020'), calendars: path('calendars') });
});

const digestOf = async (seed: number): Promise<string> => {
  const { rehearsal } = await playSeason({ scheme, seed, communities: 30 });
  return (await logDigest(rehearsal.log)).digest;
};

describe('a season', () => {
  it('is to its last day the same log for the same seed, and another one for another', async () => {
    const [first, again, other] = [await digestOf(3), await digestOf(3), await digestOf(4)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  }, 60_000);

  describe('played to its end', () => {
    let season: Season;
    let events: readonly RecordedEvent[];
    beforeAll(async () => {
      season = await playSeason({ scheme, seed: 1, communities: 100 });
      events = await season.rehearsal.log.readAll(START, 1_000_000);
    }, 120_000);

    it('has the failures in it that such work has', () => {
      const types = new Set(events.map(({ type }) => type));
      for (const type of [
        'ObligationBecameOverdue',
        'ObligationReturned',
        'MinutesObjected',
        'AssessmentReturned',
        'ObjectionFiled',
        'CommunityWithdrawn',
        'CommunityRecoded',
        'CommunitySplit',
        'AttainmentConfirmed',
        'TargetMeasured',
      ]) {
        expect([...types]).toContain(type);
      }
    });

    it('selects three provincial pilots and no fourth', () => {
      expect(events.filter(({ type }) => type === 'ProvincialPilotNominated')).toHaveLength(4);
      expect(events.filter(({ type }) => type === 'ProvincialPilotSelected')).toHaveLength(3);
    });

    it('sees no process refused', () => expect(season.rehearsal.refused).toEqual([]));

    it('keeps the names of the founding roster out of every event', () => {
      const names = [scheme.roster.convenor, ...scheme.roster.members, ...scheme.roster.liaisons].map(
        ({ name }) => name,
      );
      const text = JSON.stringify(events);
      for (const name of names) expect(text).not.toContain(name);
    });
  });
});
