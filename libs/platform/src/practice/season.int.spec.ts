import { beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest } from '@greenledger/audit';
import { type RecordedEvent, START } from '@greenledger/eventing';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadScheme } from '../scheme/load.js';
import { foundingAccounts } from '../scheme/roster.js';
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
      season = await playSeason({ scheme, seed: 1, communities: 300 });
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
        'RecheckBecameDue',
        'LocalPilotWithdrawn',
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

    it('runs its pilots: one milestone late, a rest of a grant returned, an experience adopted twice', () => {
      const of = (type: string) => events.filter((event) => event.type === type);
      const reached = of('PilotMilestoneReached').map(({ metadata }) => metadata.effectiveOn);
      expect(reached.filter((on) => on > '2021-06-30')).toHaveLength(1);
      expect(reached).toHaveLength(of('PilotMilestonePlanned').length);
      expect(of('PilotSupportGranted')).toHaveLength(3);
      const rests = of('PilotSupportReturned').map(({ data }) => (data as { readonly returned: number }).returned);
      expect(rests.filter((rest) => rest > 0)).toEqual([4_000_000]);
      expect(of('PilotEvaluated')).toHaveLength(3);
      expect([of('ExperiencePublished').length, of('ExperienceAdopted').length]).toEqual([1, 2]);
    });

    it('has a list of creating communities from every area in which some take part', () => {
      const lists = events.filter(({ type }) => type === 'CommunityListPublished');
      expect(new Set(lists.map(({ stream }) => stream)).size).toBe(lists.length);
      expect(lists.length).toBeGreaterThan(5);
    });

    it('has papers signed for, registers confirmed and targets of the areas, not all of them in time', () => {
      const of = (type: string) => events.filter((event) => event.type === type);
      const [issued] = of('DocumentIssued').map(
        ({ data }) => (data as { readonly addressees: readonly string[] }).addressees,
      );
      const signed = of('DocumentAcknowledged').length;
      expect(signed).toBeGreaterThan(issued!.length * 0.8);
      expect(signed).toBeLessThan(issued!.length);
      expect(of('CommunityRegisterConfirmed')).toHaveLength(scheme.areas.length * 2 - 1);
      expect(of('AreaTargetSet')).toHaveLength(scheme.areas.length * 2);
    });

    it('has somebody for every reminder', () => {
      expect(events.filter(({ type }) => type === 'ReminderFailed')).toEqual([]);
    });

    it('is what the README says of it', async () => {
      const readme = await readFile(path('../README.md'), 'utf8');
      expect(/300 communities, (\d+) events/.exec(readme)?.[1]).toBe(String(events.length));
      const shown = Number(/api\/events\/(\d+)/.exec(readme)?.[1]);
      expect(events[shown - 1]!.type).toBe('AttainmentConfirmed');
      const logins = [...readme.matchAll(/`([a-z]+(?:-[a-z]+)+-?|founding\.[a-z.-]+)`/g)].map(([, login]) => login!);
      season.cast.administrators();
      const founding = foundingAccounts(scheme, 'posts').map(({ id }): string => id);
      const known = [...season.cast.players.map(({ login }) => login), ...founding];
      for (const login of logins)
        expect([login, known.some((each) => each === login || each.startsWith(login))]).toEqual([login, true]);
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
