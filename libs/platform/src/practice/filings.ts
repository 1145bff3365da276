import {
  type Actor,
  type AreaId,
  legalDate,
  type ObligationEvent,
  type ObligationId,
  obligationRef,
  type Paper,
  type UnitId,
} from '@greenledger/domain';
import { type RecordedEvent, streamRef } from '@greenledger/eventing';
import { type Agenda, workingHour } from './agenda.js';
import { type Cast } from './cast.js';
import { type Traveller } from './journey.js';
import { type Seeded } from './random.js';
import { type Rehearsal } from './rehearsal.js';

export interface FilingTools {
  readonly rehearsal: Rehearsal;
  readonly agenda: Agenda;
  readonly cast: Cast;
  readonly random: Seeded;
  /** The liaison who files for a member unit. */
  readonly liaisonOf: (unit: UnitId) => Actor;
  readonly communitiesOf: (area: AreaId) => readonly Traveller[];
}

type Opened = Extract<ObligationEvent, { type: 'ObligationOpened' }>['data'];

/** Whoever owes a paper files it: mostly in time, sometimes late, sometimes only after it was returned. */
export class Filings {
  readonly #tools: FilingTools;

  constructor(tools: FilingTools) {
    this.#tools = tools;
  }

  /** Plans the filing of an obligation that was opened just now. */
  readonly follow = (event: RecordedEvent): void => {
    if (event.type !== 'ObligationOpened') return;
    const opened = event.data as Opened;
    const id = streamRef(event.stream).id as ObligationId;
    const { agenda, random, rehearsal } = this.#tools;
    const late = random.chance(8);
    const today = legalDate(rehearsal.clock.now());
    const from = late || opened.dueOn < today ? (opened.dueOn > today ? opened.dueOn : today) : today;
    const room = late ? 9 : Math.max(0, daysUntil(today, opened.dueOn));
    const days = [late ? 1 : 0, late ? room : Math.min(room, 20)] as const;
    agenda.plan(workingHour(random, from, days), () => this.#file(id, opened, random.chance(9)));
  };

  async #file(id: ObligationId, opened: Opened, careless: boolean): Promise<void> {
    const { rehearsal, agenda, random } = this.#tools;
    const filer = this.#filer(opened);
    const paper = this.#paper(opened, careless);
    if (!paper) return this.#fileLater(id, opened);
    await rehearsal.issue(filer, obligationRef(id), { type: 'SubmitObligation', paper });
    const today = legalDate(rehearsal.clock.now());
    agenda.plan(workingHour(random, today, [1, 4]), async () => {
      const { cast } = this.#tools;
      if (!careless)
        return void (await rehearsal.issue(cast.office(), obligationRef(id), { type: 'AcceptObligation' }));
      const reasons = ['材料不完整，请补充后重新报送'];
      await rehearsal.issue(cast.office(), obligationRef(id), { type: 'ReturnObligation', reasons });
      const back = legalDate(rehearsal.clock.now());
      agenda.plan(workingHour(random, back, [1, 5]), () => this.#file(id, opened, false));
    });
  }

  /** There is nothing to list before the register has come; an area without communities gives up in the end. */
  #fileLater(id: ObligationId, opened: Opened): void {
    const { rehearsal, agenda, random } = this.#tools;
    const today = legalDate(rehearsal.clock.now());
    if (today > opened.dueOn) return;
    agenda.plan(workingHour(random, today, [2, 5]), () => this.#file(id, opened, false));
  }

  #filer({ obligor }: Opened): Actor {
    const { cast, liaisonOf } = this.#tools;
    return obligor.kind === 'unit' ? liaisonOf(obligor.unit) : cast.prefecture(obligor.area);
  }

  #paper({ kind, obligor }: Opened, careless: boolean): Paper | undefined {
    const area = obligor.kind === 'unit' ? undefined : obligor.area;
    switch (kind) {
      case 'implementationPlan':
        return {
          kind,
          targets: [
            { year: 2021, communities: 30 },
            { year: 2022, communities: 60 },
          ],
          mechanism: '市（州）人民政府统一领导，住房城乡建设部门牵头，部门间协调联动',
          ...(!careless && { tasks: [{ bureau: `${area}.housing`, task: '牵头创建工作' }] }),
        };
      case 'pilotList': {
        const pilots = this.#tools.communitiesOf(area!).slice(0, 3);
        if (pilots.length === 0) return undefined;
        return {
          kind,
          pilots: pilots.map(({ id, households, compounds }) => ({
            community: id,
            households,
            compounds: compounds.length,
            base: '居民意愿强、积极性高、有工作基础',
            plan: '2021年底前达到创建要求',
          })),
        };
      }
      case 'quarterlyReport':
        return { kind, work: [{ item: 'W1', done: careless ? '略' : '按工作方案推进' }], nextSteps: '继续推进' };
      case 'stageSummary':
        return { kind, text: '绿色社区创建工作阶段性总结', figures: [] };
    }
  }
}

const daysUntil = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
