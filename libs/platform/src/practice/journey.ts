import {
  type Actor,
  type AreaId,
  type CommunityId,
  communityRef,
  creationRef,
  type CriterionNo,
  deciders,
  legalDate,
  type LegalDate,
  type NoticeId,
  type ObjectionId,
  participates,
  publicNoticeRef,
  type SchemeId,
  type StandardVersion,
} from '@greenledger/domain';
import { derivedId, stampOf, streamName, type StreamRef } from '@greenledger/eventing';
import { type Agenda, workingHour } from './agenda.js';
import { type Cast } from './cast.js';
import { type PracticeCommunity } from './province.js';
import { type Seeded } from './random.js';
import { type Rehearsal } from './rehearsal.js';
import { type SampleFiles } from './samples.js';
import { fillIn } from './sheet.js';

/** A community of the season with the id that the register gave it. */
export interface Traveller extends PracticeCommunity {
  readonly id: CommunityId;
}

export interface JourneyTools {
  readonly scheme: SchemeId;
  readonly standard: StandardVersion;
  readonly rehearsal: Rehearsal;
  readonly agenda: Agenda;
  readonly cast: Cast;
  readonly random: Seeded;
  readonly files: SampleFiles;
}

/** The state of a stream as it stands in the rehearsal. */
export const stateOf = async <S>({ rehearsal }: Pick<JourneyTools, 'rehearsal'>, ref: StreamRef<S>): Promise<S> => {
  const decider = (deciders as Readonly<Record<string, { initial: unknown; evolve: (...a: never[]) => unknown }>>)[
    ref.kind
  ]!;
  const events = await rehearsal.log.read(streamName(ref));
  return events.reduce<unknown>(
    (state, event) => decider.evolve(...([state, event, stampOf(event)] as never[])),
    decider.initial,
  ) as S;
};

/** Whether a community is enrolled as the rehearsal stands. */
export const takesPart = async (tools: Pick<JourneyTools, 'rehearsal'>, community: CommunityId): Promise<boolean> =>
  participates(await stateOf(tools, creationRef(community)));

/** The way of one community from enrolment to attainment, with what can go wrong on it. */
export class Journey {
  readonly #tools: JourneyTools;
  readonly #waiting = new Map<AreaId, Traveller[]>();

  constructor(tools: JourneyTools) {
    this.#tools = tools;
  }

  /** Enrols on a day and plans what follows. */
  async enrol(community: Traveller, wave: string): Promise<void> {
    const { rehearsal, cast, random } = this.#tools;
    await rehearsal.issue(cast.prefecture(community.area), creationRef(community.id), {
      type: 'EnrolCommunity',
      wave,
    });
    this.#fillPosts(community);
    this.#later([60, 280], () => this.selfCheck(community, random.chance(55)));
  }

  /** Whoever the case will wait for is there before it does: a reminder needs somebody to reach. */
  #fillPosts(community: Traveller): void {
    const { cast } = this.#tools;
    cast.clerk(community.id, community.code, place(community));
    cast.head(community.id, community.code, place(community));
    cast.street(community.street, place(community));
    for (const step of ['county', 'prefecture'] as const) this.#reviewer(community, step);
  }

  async selfCheck(community: Traveller, thorough: boolean): Promise<void> {
    const { rehearsal, cast, random, standard, files } = this.#tools;
    if (await this.#gone(community)) return;
    const clerk = cast.clerk(community.id, community.code, place(community));
    const counts = await this.#mendCompounds(community, thorough);
    const ref = creationRef(community.id);
    const checks = fillIn(standard.criteria, counts, community.heritage);
    for (const check of checks) {
      const { no, evidence } = standard.criteria.find(({ no }) => no === check.criterion)!;
      await rehearsal.issue(clerk, ref, { type: 'RecordCriterionSelfCheck', ...check });
      if (check.result !== 'met') continue;
      for (const file of files.some(random, Math.max(1, evidence.atLeast))) {
        const kind = random.pick(evidence.kinds);
        await rehearsal.issue(clerk, ref, { type: 'AttachEvidence', criterion: no, kind, ...file });
      }
    }
    await rehearsal.issue(cast.head(community.id, community.code, place(community)), ref, {
      type: 'SubmitSelfCheck',
    });
    this.#later([1, 9], () => this.#street(community));
  }

  /** Between two rounds a committee signs property firms and brings sorting to every compound. */
  async #mendCompounds(community: Traveller, thorough: boolean) {
    const { rehearsal, cast } = this.#tools;
    const state = await stateOf(this.#tools, communityRef(community.id));
    if (state.is === 'unregistered') throw new Error(`${community.code} is not registered`);
    const least = Math.ceil((state.compounds.length * 30) / 100);
    let covered = state.compounds.filter(({ propertyManaged }) => propertyManaged).length;
    let sorted = state.compounds.filter(({ wasteSorting }) => wasteSorting).length;
    if (thorough) {
      for (const compound of state.compounds) {
        const signs = !compound.propertyManaged && covered < least;
        if (compound.wasteSorting && !signs) continue;
        if (signs) covered += 1;
        if (!compound.wasteSorting) sorted += 1;
        await rehearsal.issue(cast.prefecture(community.area), communityRef(community.id), {
          type: 'ReviseCompound',
          compound: compound.id,
          households: compound.households,
          propertyManaged: compound.propertyManaged || signs,
          wasteSorting: true,
        });
      }
    }
    return { compounds: state.compounds.length, covered, sorted };
  }

  async #street(community: Traveller): Promise<void> {
    const { rehearsal, cast, random } = this.#tools;
    if (await this.#gone(community)) return;
    const officer = cast.street(community.street, place(community));
    const ref = creationRef(community.id);
    if (random.chance(6)) return this.#giveBack(community, officer, [13], '佐证材料日期不清');
    await rehearsal.issue(officer, ref, { type: 'RecommendByStreet' });
    this.#later([3, 14], () => this.#review(community, 'county'));
  }

  async #review(community: Traveller, step: 'county' | 'prefecture'): Promise<void> {
    const { rehearsal, cast, random, standard } = this.#tools;
    if (await this.#gone(community)) return;
    const reviewer = this.#reviewer(community, step);
    const ref = creationRef(community.id);
    const state = await stateOf(this.#tools, ref);
    if (!('case' in state)) return;
    const failing: CriterionNo[] = [];
    for (const { no } of standard.criteria) {
      const said = state.case.items[no]?.selfCheck;
      if (!said || state.case.items[no]?.findings[step]) continue;
      const result = said.result;
      if (result === 'notMet') failing.push(no);
      await rehearsal.issue(reviewer, ref, { type: 'ReviewCriterion', criterion: no, result });
    }
    if (failing.length > 0) return this.#giveBack(community, reviewer, failing, '未达到标准要求，请整改后重新提交');
    const visit = { on: legalDate(rehearsal.clock.now()), note: '现场核查' };
    if (step === 'county') {
      await rehearsal.issue(reviewer, ref, { type: 'ReviewByCounty', visit });
      this.#later([5, 25], () => this.#review(community, 'prefecture'));
      return;
    }
    if (random.chance(4))
      return this.#giveBack(community, cast.reviewer(community.area, 2), [8], '抽查发现占压生命通道');
    await rehearsal.issue(reviewer, ref, { type: 'ReviewByPrefecture', visit });
    const waiting = this.#waiting.get(community.area) ?? [];
    this.#waiting.set(community.area, [...waiting, community]);
    if (waiting.length === 0) this.#later([7, 20], () => this.#publish(community.area));
  }

  #reviewer(community: Traveller, step: 'county' | 'prefecture'): Actor {
    const { cast } = this.#tools;
    if (step === 'prefecture') return cast.reviewer(community.area, 2);
    return community.area === 'GA' ? cast.reviewer(community.area, 3) : cast.county(community.county, place(community));
  }

  async #giveBack(community: Traveller, by: Actor, items: readonly CriterionNo[], reason: string): Promise<void> {
    const { rehearsal } = this.#tools;
    await rehearsal.issue(by, creationRef(community.id), {
      type: 'ReturnAssessment',
      to: 'selfCheck',
      items,
      reasons: Object.fromEntries(items.map((no) => [String(no), reason])),
    });
    this.#later([10, 60], () => this.selfCheck(community, true));
  }

  /** Posts one notice for everything that waits in an area; hears objections; closes it and confirms. */
  async #publish(area: AreaId): Promise<void> {
    const { rehearsal, cast, random, scheme } = this.#tools;
    const ready: Traveller[] = [];
    for (const community of this.#waiting.get(area) ?? []) if (!(await this.#gone(community))) ready.push(community);
    this.#waiting.delete(area);
    if (ready.length === 0) return;
    const reviewer = cast.reviewer(area);
    const id = derivedId('practice notice', area, rehearsal.ordinal) as NoticeId;
    const ref = publicNoticeRef(id);
    const rows = ready.map((community) => ({
      community: community.id,
      fields: { name: community.name, result: '达到创建要求' },
    }));
    await rehearsal.issue(reviewer, ref, {
      type: 'PreparePublicNotice',
      scheme,
      area,
      title: '绿色社区创建拟确认名单公示',
      rows,
    });
    const posted = await rehearsal.issue(reviewer, ref, { type: 'PostPublicNotice' });
    const { endsOn } = posted.events[0]!.data as { endsOn: LegalDate };
    const disputed = random.chance(12) ? random.pick(ready) : undefined;
    if (disputed) this.#plan(legalDate(rehearsal.clock.now()), [1, 2], () => this.#object(id, disputed, endsOn));
    this.#plan(endsOn, [1, 6], () => this.#confirm(ready.filter((community) => community !== disputed)));
    if (!disputed)
      this.#plan(
        endsOn,
        [7, 9],
        async () => void (await rehearsal.issue(reviewer, ref, { type: 'ClosePublicNotice' })),
      );
  }

  async #object(notice: NoticeId, community: Traveller, endsOn: LegalDate): Promise<void> {
    const { rehearsal, cast, random, files } = this.#tools;
    const ref = publicNoticeRef(notice);
    const filed = await rehearsal.issue(cast.public(), ref, {
      type: 'FileObjection',
      community: community.id,
      channel: 'online',
      text: files.text('社区停车秩序与公示不符'),
      objector: { name: files.text('居民甲'), contact: files.text('0851-00000000') },
    });
    const { objection } = filed.events[0]!.data as { objection: ObjectionId };
    const upheld = random.chance(50);
    const reviewer = cast.reviewer(community.area);
    await rehearsal
      .expectRefusal('ObjectionOpen', reviewer, creationRef(community.id), { type: 'ConfirmAttainment' })
      .catch(() => undefined);
    this.#plan(endsOn, [1, 3], async () => {
      await rehearsal.issue(reviewer, ref, { type: 'AcceptObjection', objection });
      await rehearsal.issue(reviewer, ref, {
        type: 'RecordInvestigation',
        objection,
        finding: files.text('现场核查情况'),
      });
      await rehearsal.issue(reviewer, ref, {
        type: 'ResolveObjection',
        objection,
        outcome: upheld ? 'upheld' : 'dismissed',
        reason: upheld ? '情况属实，退回整改' : '情况不属实',
        ...(upheld && { sentBack: { to: 'selfCheck', items: [8], reasons: { 8: '停车秩序需整改' } } }),
      });
      await rehearsal.issue(reviewer, ref, {
        type: 'AnswerObjection',
        objection,
        answer: files.text('处理结果答复'),
      });
      await rehearsal.issue(reviewer, ref, { type: 'ClosePublicNotice' });
      if (upheld) this.#later([15, 40], () => this.selfCheck(community, true));
      else this.#later([1, 3], () => this.#confirm([community]));
    });
  }

  async #confirm(communities: readonly Traveller[]): Promise<void> {
    const { rehearsal, cast } = this.#tools;
    for (const community of communities) {
      if (await this.#gone(community)) continue;
      await rehearsal.issue(cast.reviewer(community.area), creationRef(community.id), {
        type: 'ConfirmAttainment',
      });
    }
  }

  /** One that is on its way withdraws; what was planned for it finds it gone. */
  async withdrawOne(communities: readonly Traveller[], reason: string): Promise<void> {
    const { rehearsal, cast, random } = this.#tools;
    const from = random.between(0, communities.length - 1);
    for (const community of [...communities.slice(from), ...communities.slice(0, from)]) {
      if (await this.#gone(community)) continue;
      const officer = cast.prefecture(community.area);
      await rehearsal.issue(officer, creationRef(community.id), { type: 'WithdrawCommunity', reason });
      return;
    }
  }

  async #gone(community: Traveller): Promise<boolean> {
    const { is } = await stateOf(this.#tools, creationRef(community.id));
    return is === 'withdrawn' || is === 'notParticipating' || is === 'attained' || is === 'recheckDue';
  }

  #later(days: readonly [number, number], act: () => Promise<void>): void {
    this.#plan(legalDate(this.#tools.rehearsal.clock.now()), days, act);
  }

  #plan(from: LegalDate, days: readonly [number, number], act: () => Promise<void>): void {
    const { agenda, random } = this.#tools;
    agenda.plan(workingHour(random, from, days), act);
  }
}

const place = ({ street, county, area }: PracticeCommunity) => ({ street, county, area });
