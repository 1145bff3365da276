import {
  type Actor,
  type AgreedItem,
  type ConferenceDecision,
  legalDate,
  type LegalDate,
  type MeetingId,
  meetingRef,
  type MinutesId,
  minutesRef,
  obligationId,
  pilotSelectionRef,
  type SchemeId,
  type UnitId,
} from '@greenledger/domain';
import { derivedId } from '@greenledger/eventing';
import { type Agenda, workingHour } from './agenda.js';
import { type Cast } from './cast.js';
import { type Traveller } from './journey.js';
import { type Seeded } from './random.js';
import { type Rehearsal } from './rehearsal.js';

export interface MeetingTools {
  readonly scheme: SchemeId;
  readonly rehearsal: Rehearsal;
  readonly agenda: Agenda;
  readonly cast: Cast;
  readonly random: Seeded;
  readonly convenor: Actor;
  /** Who speaks for each member unit. */
  readonly members: readonly (Actor & { readonly unit: UnitId })[];
}

interface Held {
  readonly number: string;
  readonly on: LegalDate;
  readonly items: readonly AgreedItem[];
  readonly decisions: readonly ConferenceDecision[];
  /** A unit that first objects to the draft. */
  readonly objects?: UnitId;
  readonly onLeave?: UnitId;
}

/** The meetings of the conference: scheduled, held, minuted, countersigned, issued; and what they decide about pilots. */
export class Meetings {
  readonly #tools: MeetingTools;

  constructor(tools: MeetingTools) {
    this.#tools = tools;
  }

  /** Holds a meeting and brings its minutes to their issue; answers their id through `then`. */
  async hold(held: Held, then: (minutes: MinutesId) => Promise<void> = async () => undefined): Promise<void> {
    const { rehearsal, cast, scheme, convenor, members } = this.#tools;
    const meeting = derivedId('practice meeting', held.number) as MeetingId;
    const ref = meetingRef(meeting);
    const office = cast.office();
    await rehearsal.issue(office, ref, {
      type: 'ScheduleMeeting',
      conference: scheme,
      number: held.number,
      chair: convenor.account,
      agenda: ['绿色社区创建工作推进'],
      scope: { is: 'all' },
      date: held.on,
      time: '14:30',
      place: '省住房城乡建设厅',
    });
    const sheet = members.map(({ unit, account }) =>
      unit === held.onLeave
        ? { unit, capacity: 'leave' as const }
        : { unit, capacity: 'member' as const, person: account },
    );
    this.#plan(held.on, [0, 0], async () => {
      await rehearsal.issue(office, ref, { type: 'RecordAttendance', sheet });
      await rehearsal.issue(office, ref, { type: 'HoldMeeting' });
    });
    this.#plan(held.on, [1, 3], () => this.#draft(meeting as string as MinutesId, held, then));
  }

  async #draft(minutes: MinutesId, held: Held, then: (minutes: MinutesId) => Promise<void>): Promise<void> {
    const { rehearsal, cast, scheme } = this.#tools;
    const { number, items, decisions } = held;
    await rehearsal.issue(cast.office(), minutesRef(minutes), {
      type: 'DraftMinutes',
      conference: scheme,
      number,
      body: '会议研究了绿色社区创建工作。',
      items,
      decisions,
    });
    await this.#circulate(minutes, held, held.objects, then);
  }

  async #circulate(
    minutes: MinutesId,
    held: Held,
    objects: UnitId | undefined,
    then: (minutes: MinutesId) => Promise<void>,
  ): Promise<void> {
    const { rehearsal, cast, members, convenor } = this.#tools;
    const ref = minutesRef(minutes);
    const sent = await rehearsal.issue(cast.office(), ref, { type: 'CirculateMinutesForCountersign' });
    const { digest } = sent.events[0]!.data as { digest: string };
    const today = legalDate(rehearsal.clock.now());
    for (const member of members.filter(({ unit }) => unit !== held.onLeave)) {
      this.#plan(today, [1, 3], async () => {
        if (member.unit === objects) {
          await rehearsal.issue(member, ref, { type: 'ObjectToMinutes', digest, reason: '数据共享范围需要限定' });
        } else {
          await rehearsal.issue(member, ref, { type: 'CountersignMinutes', digest });
        }
      });
    }
    this.#plan(today, [4, 6], async () => {
      if (objects) {
        const { items, decisions } = held;
        const body = '会议研究了绿色社区创建工作。信息平台只共享统计数据。';
        await rehearsal.issue(cast.office(), ref, {
          type: 'ReviseMinutes',
          reason: '采纳意见',
          body,
          items,
          decisions,
        });
        return this.#circulate(minutes, held, undefined, then);
      }
      await rehearsal.issue(convenor, ref, { type: 'ApproveMinutes', digest });
      await rehearsal.issue(cast.office(), ref, {
        type: 'IssueMinutes',
        issueNumber: `黔绿创纪要〔${held.on.slice(0, 4)}〕${held.number.slice(5)}号`,
      });
      await then(minutes);
    });
  }

  /** Three pilots are selected by the minutes; a fourth is one too many. */
  async selectPilots(minutes: MinutesId, chosen: readonly Traveller[]): Promise<void> {
    const { rehearsal, cast, scheme } = this.#tools;
    const ref = pilotSelectionRef(scheme);
    for (const [i, { id: community, area }] of chosen.entries()) {
      const list = obligationId({ scheme, kind: 'pilotList', period: '2020', obligor: { kind: 'area', area } });
      await rehearsal.issue(cast.office(), ref, {
        type: 'NominateProvincialPilot',
        community,
        area,
        list,
        reason: '工作基础好',
      });
      const select = { type: 'SelectProvincialPilot', community, decidedIn: { minutes } } as const;
      if (i < 3) await rehearsal.issue(cast.office(), ref, select);
      else await rehearsal.expectRefusal('PilotQuotaExceeded', cast.office(), ref, select);
      if (i < 3) await rehearsal.issue(cast.office(), ref, { type: 'StartProvincialPilot', community });
    }
  }

  #plan(from: LegalDate, days: readonly [number, number], act: () => Promise<void>): void {
    const { agenda, random } = this.#tools;
    agenda.plan(workingHour(random, from, days), act);
  }
}
