import {
  type Command,
  createDecide,
  type Decision,
  derivedId,
  type Instant,
  MemoryEventLog,
  type NewEvent,
  type RecordedEvent,
  Refusal,
  stampOf,
  START,
  type StreamName,
  streamName,
  type StreamRef,
} from '@greenledger/eventing';
import { type AnyDecider } from '@greenledger/eventing';
import { codeReservation } from '../code-reservation/code-reservation.js';
import { communityList } from '../community-list/community-list.js';
import { communityRegister } from '../community-register/community-register.js';
import { creation } from '../creation/creation.js';
import { creationRef } from '../creation/creation.state.js';
import { experience } from '../experience/experience.js';
import { finishReservations, releaseCodes } from '../processes/code-reservations.js';
import { communitySuccession } from '../processes/community-succession.js';
import { type Process } from '../processes/process.js';
import { applyRegisterImport } from '../processes/register-import.js';
import { policyDocument } from '../policy-document/policy-document.js';
import { registerImport } from '../register-import/register-import.js';
import { type County, type Enclave, type ReportingArea, type Street } from '../scheme/scheme.events.js';
import { type SchemeCommand, scheme, schemeRef } from '../scheme/scheme.js';
import { type Actor, system } from '../shared/actor.js';
import { legalDate, type LegalDate } from '../shared/dates.js';
import {
  type AccountId,
  type AreaId,
  type CommunityCode,
  type CommunityId,
  type CountyCode,
  type DocumentId,
  type SchemeId,
  type StreetCode,
  type UnitId,
} from '../shared/ids.js';
import { standard } from '../standard/standard.js';
import { target } from '../target/target.js';
import { type CommunityCommand, type RegisterCommunity } from './community.commands.js';
import { community } from './community.js';
import { type Community, communityRef, type Registered } from './community.state.js';

export const guizhou = 'guizhou-2020' as SchemeId;
export const notice = '黔建城通〔2020〕87号' as DocumentId;
const from = '2020-09-11';

const officer = (area: string): Actor => ({
  account: `${area}-officer` as AccountId,
  role: 'PrefectureOfficer',
  area: area as AreaId,
  unit: `${area}.housing` as UnitId,
});
export const guiyang = officer('GY');
export const guian = officer('GA');
export const bijie = officer('BJ');
export const civilAffairs: Actor = {
  account: 'gy-civil' as AccountId,
  role: 'PrefectureDepartment',
  area: 'GY' as AreaId,
  unit: 'GY.civil-affairs' as UnitId,
};
export const province: Actor = {
  account: 'province' as AccountId,
  role: 'ProvincialOfficer',
  unit: 'housing' as UnitId,
};

const zh = (name: string) => ({ zh: name, en: name });
const street = (code: string, name: string): Street => ({
  county: code.slice(0, 6) as CountyCode,
  suffix: code.slice(6),
  name,
  kind: 'street',
});
const county = (key: string, name: string): County => ({
  key: key as CountyCode,
  codes: [{ code: key as CountyCode, name: zh(name) }],
});
const qianxi: County = {
  key: '520581' as CountyCode,
  codes: [
    { code: '520522' as CountyCode, name: zh('黔西县'), to: '2021-03-18' },
    { code: '520581' as CountyCode, name: zh('黔西市'), from: '2021-03-18' },
  ],
};
const area = (id: string, counties: County[], streets: Street[], enclaves: Enclave[] = []): ReportingArea => {
  const kinds = id === 'GA' ? (['housing'] as const) : (['housing', 'civil-affairs'] as const);
  const bureaus = kinds.map((kind) => ({ id: `${id}.${kind}` as UnitId, kind, name: zh(kind) }));
  return { area: id as AreaId, name: zh(id), bureaus, counties, streets, enclaves };
};

/** Three areas of the real tree: Guiyang, Gui'an over a township of it, and Bijie with the county that was recoded. */
export const areas: readonly ReportingArea[] = [
  area(
    'GY',
    [county('520103', '云岩区'), county('520111', '花溪区')],
    [street('520103028', '中华路街道'), street('520103029', '大营路街道'), street('520111204', '湖潮苗族布依族乡')],
  ),
  area('GA', [], [], [{ street: '520111204' as StreetCode }]),
  area('BJ', [qianxi], [street('520581001', '莲城街道')]),
];

export const said = (code: string, more: Partial<RegisterCommunity> = {}): RegisterCommunity => ({
  type: 'RegisterCommunity',
  code: code as CommunityCode,
  name: '城北社区',
  level: 'community',
  committee: '城北社区居民委员会',
  area: 'GY' as AreaId,
  urban: true,
  urbanSource: '民政统计年报2020',
  households: 1200,
  population: 3600,
  ...more,
});

/** A log on which appends to communities can be made to fail, as if the process died before them. */
class DyingLog extends MemoryEventLog {
  dead = false;
  override append(stream: StreamName, revision: number, events: readonly NewEvent[]) {
    if (this.dead && stream.startsWith('community-')) return Promise.reject(new Error('killed'));
    return super.append(stream, revision, events);
  }
}

const deciders: Readonly<Record<string, AnyDecider>> = {
  codeReservation,
  community,
  communityList,
  communityRegister,
  creation,
  experience,
  policyDocument,
  registerImport,
  scheme,
  standard,
  target,
};
const allProcesses: readonly Process[] = [finishReservations, releaseCodes, communitySuccession, applyRegisterImport];

export interface Setting {
  readonly actor?: Actor;
  readonly on?: LegalDate;
  readonly key?: string;
}

/** The kernel, the deciders of the register and their processes over a log in memory, on a clock that is set by hand. */
export class Registry {
  readonly log = new DyingLog();
  readonly decide = createDecide({ log: this.log, deciders });
  readonly refused: { readonly process: string; readonly code: string }[] = [];
  at: Instant = '2020-09-11T02:00:00.000Z';
  #passed = START;
  #commands = 0;

  /** A registry whose scheme is set up. */
  static async open(): Promise<Registry> {
    const registry = new Registry();
    const number = { printed: notice, normalised: notice };
    const document = { number, title: 'notice', issuers: ['housing'], dated: from };
    await registry.send(
      { kind: 'policyDocument', id: notice },
      { type: 'RegisterPolicyDocument', ...document },
      {
        actor: system,
      },
    );
    const configure = (command: SchemeCommand) => registry.send(schemeRef(guizhou), command, { actor: system });
    const basis = { document: notice, clause: 'L79' };
    for (const one of areas) await configure({ type: 'RegisterReportingArea', appliesFrom: from, ...one });
    await configure({
      type: 'SetRule',
      key: 'targets.measurement',
      value: { bindingLevel: 'province', freezeOn: '12-31', cutOff: '24:00' },
      appliesFrom: from,
      basis,
    });
    await configure({
      type: 'SetRule',
      key: 'register.confirmation',
      value: { by: '12-31', unit: 'civil-affairs' as UnitId },
      appliesFrom: from,
      basis,
    });
    return registry;
  }

  send(stream: StreamRef, command: Command, { actor = guiyang, on, key }: Setting = {}): Promise<Decision> {
    this.#commands += 1;
    const commandId = derivedId(actor.account, streamName(stream), key ?? this.#commands);
    const today = legalDate(this.at);
    return this.decide({ commandId, stream, command, actor, at: this.at, today, ...(on && { effectiveOn: on }) });
  }

  /** Sends a command to a community and lets everything follow from it. */
  async tell(id: string, command: CommunityCommand, setting: Setting = {}): Promise<Decision> {
    const decision = await this.send(communityRef(id as CommunityId), command, setting);
    await this.pump();
    return decision;
  }

  /** Lets the processes work until nothing follows any more. */
  async pump(): Promise<void> {
    for (;;) {
      const events = await this.log.readAll(this.#passed, 100);
      if (events.length === 0) return;
      for (const event of events) {
        await this.pass(event);
        this.#passed = event.position;
      }
    }
  }

  /** Starts again from the first event, as a runner does that has lost its checkpoint. */
  restart(): void {
    this.#passed = START;
  }

  async pass(event: RecordedEvent): Promise<void> {
    for (const process of allProcesses) {
      const states = new Map<string, unknown>();
      for (const ref of process.cites?.(event) ?? []) states.set(streamName(ref), await this.stateOf(ref));
      const cited = <S>(ref: StreamRef<S>) => states.get(streamName(ref)) as S;
      for (const [i, { stream, command, effectiveOn }] of process.react(event, { cited }).entries()) {
        const commandId = derivedId(process.name, event.id, i);
        const today = legalDate(this.at);
        const effective = effectiveOn === undefined ? {} : { effectiveOn };
        try {
          await this.decide({ commandId, stream, command, actor: system, at: this.at, today, ...effective });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          this.refused.push({ process: process.name, code: error.code });
        }
      }
    }
  }

  async stateOf<S>(ref: StreamRef<S>): Promise<S> {
    const decider = deciders[ref.kind]!;
    const events = await this.log.read(streamName(ref));
    return events.reduce<S>((s, event) => decider.evolve(s, event, stampOf(event)) as S, decider.initial as S);
  }

  /** Writes the submission of a self-check as the review chain would; that chain has sentences of its own. */
  async openAssessment(id: string): Promise<void> {
    const stream = streamName(creationRef(id as CommunityId));
    const [enrolled] = await this.log.read(stream);
    const steps = [
      { step: 'street', roles: ['StreetOfficer'], scope: 'street', judges: 'completeness', siteVisit: false },
    ];
    const chain = { selfCheckedBy: ['CommunityHead'], steps, publicNotice: true, confirmedBy: ['PrefectureReviewer'] };
    const data = { edition: 'v1', submission: 1, chain, rule: 'rule' };
    const metadata = { ...enrolled!.metadata, at: this.at, commandId: derivedId(stream, 'submit') };
    await this.log.append(stream, 0, [{ id: derivedId(stream, 1), type: 'SelfCheckSubmitted', data, metadata }]);
  }

  community(id: string): Promise<Community> {
    return this.stateOf(communityRef(id as CommunityId));
  }

  async registered(id: string): Promise<Registered> {
    const state = await this.community(id);
    if (state.is === 'unregistered') throw new Error(`${id} is not registered`);
    return state;
  }

  async eventsOf(ref: StreamRef): Promise<readonly RecordedEvent[]> {
    return this.log.read(streamName(ref));
  }
}
