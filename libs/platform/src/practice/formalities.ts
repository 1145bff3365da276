import {
  type AreaId,
  communityRegisterRef,
  creationRef,
  type DocumentId,
  instantAt,
  legalDate,
  participates,
  type PolicyDocumentEvent,
  policyDocumentRef,
  type SchemeId,
  targetId,
  targetRef,
  type UnitId,
} from '@greenledger/domain';
import { type RecordedEvent, streamRef } from '@greenledger/eventing';
import { type Agenda, workingHour } from './agenda.js';
import { type Cast } from './cast.js';
import { stateOf, takesPart, type Traveller } from './journey.js';
import { type Seeded } from './random.js';
import { type Rehearsal } from './rehearsal.js';

export interface FormalityTools {
  readonly scheme: SchemeId;
  readonly rehearsal: Rehearsal;
  readonly agenda: Agenda;
  readonly cast: Cast;
  /** Of its own: who signs for a paper when has no bearing on how the cases go. */
  readonly random: Seeded;
}

/** What bureaus and areas do beside the cases: they sign for papers, confirm registers, set targets, name local pilots. */
export class Formalities {
  readonly #tools: FormalityTools;

  constructor(tools: FormalityTools) {
    this.#tools = tools;
  }

  /** Plans who signs for a document that was issued just now (R2): most soon, some when reminded, a few never. */
  readonly follow = (event: RecordedEvent): void => {
    const fact = event as unknown as PolicyDocumentEvent;
    if (streamRef(event.stream).kind !== 'policyDocument' || fact.type !== 'DocumentIssued') return;
    const { rehearsal, agenda, random } = this.#tools;
    const ref = policyDocumentRef(streamRef(event.stream).id as DocumentId);
    const today = legalDate(rehearsal.clock.now());
    for (const bureau of fact.data.addressees) {
      if (random.chance(4)) continue;
      const days = random.chance(7) ? ([16, 40] as const) : ([0, 7] as const);
      agenda.plan(workingHour(random, today, days), async () => {
        await rehearsal.issue(this.#deskOf(bureau as UnitId), ref, { type: 'AcknowledgeDocument', bureau });
      });
    }
  };

  #deskOf(bureau: UnitId) {
    const { cast } = this.#tools;
    const [area = '', name] = bureau.split('.');
    return name === 'housing' ? cast.prefecture(area as AreaId) : cast.bureau(bureau);
  }

  /** Registers are confirmed at the end of each year (R35, AMB-4); the last area forgets the first time. */
  planConfirmations(areas: readonly AreaId[]): void {
    const { scheme, rehearsal, agenda, cast, random } = this.#tools;
    for (const year of [2020, 2021]) {
      for (const area of year === 2020 ? areas.slice(0, -1) : areas) {
        agenda.plan(workingHour(random, `${year}-12-14`, [0, 10]), async () => {
          const clerk = cast.department(area, 'civil-affairs');
          await rehearsal.issue(clerk, communityRegisterRef(area), { type: 'ConfirmCommunityRegister', scheme, year });
        });
      }
    }
  }

  /** Areas set their own targets with the plan of the year (R59): some ask more of themselves than the province does. */
  planTargets(areas: readonly AreaId[]): void {
    const { scheme, rehearsal, agenda, cast, random } = this.#tools;
    for (const area of areas) {
      const more = random.between(0, 4) * 5;
      agenda.plan(workingHour(random, '2021-01-11', [0, 20]), async () => {
        for (const [name, least] of [
          ['2021', 30],
          ['2022', 60],
        ] as const) {
          const share = { atLeast: least + more, of: 100 };
          const ref = targetRef(targetId(scheme, name, area));
          await rehearsal.issue(cast.prefecture(area), ref, { type: 'SetAreaTarget', scheme, name, area, share });
        }
      });
    }
  }

  /** Two local pilots an area where so many take part by then (R54); most are completed, one gives up. */
  planLocalPilots(areas: readonly AreaId[], communitiesOf: (area: AreaId) => readonly Traveller[]): void {
    const { agenda } = this.#tools;
    for (const area of areas) {
      agenda.plan(instantAt('2020-10-26', '10:00'), async () => {
        const pilots: Traveller[] = [];
        for (const community of communitiesOf(area)) {
          if (pilots.length < 2 && (await takesPart(this.#tools, community.id))) pilots.push(community);
        }
        for (const [i, pilot] of pilots.entries()) await this.#localPilot(pilot, area === areas[0] && i === 1);
      });
    }
  }

  async #localPilot(pilot: Traveller, givesUp: boolean): Promise<void> {
    const { rehearsal, agenda, cast } = this.#tools;
    const officer = cast.prefecture(pilot.area);
    const ref = creationRef(pilot.id);
    await rehearsal.issue(officer, ref, {
      type: 'NominateLocalPilot',
      answers: {
        residentsWilling: '居民议事会表决同意',
        enthusiasm: '志愿者队伍健全',
        workingBase: '已完成老旧小区改造',
      },
      plan: '先行开展垃圾分类和节能照明改造',
      startsOn: '2020-11-02',
    });
    agenda.plan(instantAt('2020-11-02', '09:30'), async () => {
      if (await takesPart(this.#tools, pilot.id)) await rehearsal.issue(officer, ref, { type: 'StartLocalPilot' });
    });
    agenda.plan(instantAt('2021-08-16', '15:00'), async () => {
      const state = await stateOf(this.#tools, ref);
      if (!participates(state) || state.pilot !== 'started') return;
      await rehearsal.issue(
        officer,
        ref,
        givesUp
          ? { type: 'WithdrawLocalPilot', reason: '拆迁安排调整，试点条件不再具备' }
          : { type: 'CompleteLocalPilot', result: '形成可推广的做法' },
      );
    });
  }
}
