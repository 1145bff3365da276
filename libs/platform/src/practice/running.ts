import {
  type AreaId,
  communityListId,
  type CommunityListRow,
  communityListRef,
  type ExperienceId,
  experienceRef,
  instantAt,
  type PilotSelectionCommand,
  pilotSelectionRef,
  type SchemeId,
  type UnitId,
} from '@greenledger/domain';
import { derivedId } from '@greenledger/eventing';
import { type Agenda } from './agenda.js';
import { type Cast } from './cast.js';
import { takesPart, type Traveller } from './journey.js';
import { type Rehearsal } from './rehearsal.js';
import { type SampleFiles } from './samples.js';

export interface RunningTools {
  readonly scheme: SchemeId;
  readonly rehearsal: Rehearsal;
  readonly agenda: Agenda;
  readonly cast: Cast;
  readonly files: SampleFiles;
}

/** Fen of the grant to each pilot. */
const GRANTED = 50_000_000;

/** How the provincial pilots of 2021 are run (R58), what others take over from the first (R55), and the lists (R61). */
export class Running {
  readonly #tools: RunningTools;

  constructor(tools: RunningTools) {
    this.#tools = tools;
  }

  /** Each pilot has two milestones and a grant; the first one is late with its second, and returns a rest. */
  planPilots(pilots: readonly Traveller[]): void {
    this.#forEach('2021-01-12', pilots, async (pilot) => {
      await this.#area(pilot, { type: 'PlanPilotMilestone', ...named(pilot, SORTING) });
      await this.#area(pilot, { type: 'PlanPilotMilestone', ...named(pilot, LIGHTING) });
      const support = { kind: 'funds' as const, purpose: '试点改造补助', amount: GRANTED };
      await this.#office({ type: 'GrantPilotSupport', community: pilot.id, grant: '2021-1', support });
    });
    this.#reach('2021-03-26', pilots, SORTING.milestone);
    this.#reach('2021-06-25', pilots.slice(1), LIGHTING.milestone);
    this.#reach('2021-07-20', pilots.slice(0, 1), LIGHTING.milestone);
    this.#forEach('2021-10-15', pilots, async (pilot) => {
      const returned = pilot === pilots[0] ? 4_000_000 : 0;
      const entry = { grant: '2021-1', used: GRANTED - returned, returned };
      await this.#area(pilot, { type: 'ReturnPilotSupport', community: pilot.id, ...entry });
    });
    this.#forEach('2021-11-22', pilots, (pilot) =>
      this.#office({ type: 'EvaluatePilot', community: pilot.id, result: '达到试点目标，做法可推广' }),
    );
    this.#planExperience(pilots);
  }

  /** Every area publishes the communities that take part by then. */
  planLists(areas: readonly AreaId[], communitiesOf: (area: AreaId) => readonly Traveller[]): void {
    const { scheme, rehearsal, agenda, cast } = this.#tools;
    agenda.plan(instantAt('2021-02-26', '15:00'), async () => {
      for (const area of areas) {
        const communities: CommunityListRow[] = [];
        for (const { id } of communitiesOf(area)) {
          if (!(await takesPart(this.#tools, id))) continue;
          const bureau = `${area}.housing` as UnitId;
          communities.push({ community: id, wave: '第一批', bureau, targetDate: '2021-11-30' });
        }
        if (communities.length === 0) continue;
        const ref = communityListRef(communityListId(scheme, area, 2021));
        const command = { type: 'PublishCommunityList', scheme, area, year: 2021, communities } as const;
        await rehearsal.issue(cast.prefecture(area), ref, command);
      }
    });
  }

  #planExperience([first, ...others]: readonly Traveller[]): void {
    if (!first) return;
    const { rehearsal, cast, files } = this.#tools;
    const ref = experienceRef(derivedId('practice experience', first.id) as ExperienceId);
    this.#forEach('2021-08-16', [first], async ({ id, area }) => {
      const command = { type: 'PublishExperience', origin: id, title: '垃圾分类积分制', file: files.first } as const;
      await rehearsal.issue(cast.prefecture(area), ref, command);
    });
    this.#forEach('2021-09-28', others.slice(0, 2), async ({ id, area }) => {
      const command = { type: 'AdoptExperience', community: id, tookOver: '积分办法和督导安排' } as const;
      await rehearsal.issue(cast.prefecture(area), ref, command);
    });
  }

  #reach(on: string, pilots: readonly Traveller[], milestone: string): void {
    this.#forEach(on, pilots, (pilot) =>
      this.#area(pilot, { type: 'ReachPilotMilestone', community: pilot.id, milestone }),
    );
  }

  /** At a fixed hour: no draw, so that what else the season draws stays as it is. */
  #forEach(on: string, pilots: readonly Traveller[], act: (pilot: Traveller) => Promise<void>): void {
    this.#tools.agenda.plan(instantAt(on, '15:00'), async () => {
      for (const pilot of pilots) await act(pilot);
    });
  }

  async #area({ area }: Traveller, command: PilotSelectionCommand): Promise<void> {
    const { rehearsal, cast, scheme } = this.#tools;
    await rehearsal.issue(cast.prefecture(area), pilotSelectionRef(scheme), command);
  }

  async #office(command: PilotSelectionCommand): Promise<void> {
    const { rehearsal, cast, scheme } = this.#tools;
    await rehearsal.issue(cast.office(), pilotSelectionRef(scheme), command);
  }
}

const SORTING = { milestone: 'sorting', title: '生活垃圾分类投放点建成', due: '2021-03-31' };
const LIGHTING = { milestone: 'lighting', title: '公共照明节能改造完成', due: '2021-06-30' };

const named = ({ id }: Traveller, milestone: typeof SORTING) => ({ community: id, ...milestone });
