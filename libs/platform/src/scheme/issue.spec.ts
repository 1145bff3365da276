import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AreaId,
  areaOf,
  chainFor,
  type CountyCode,
  deciders,
  type DocumentId,
  type JointConference,
  jointConferenceRef,
  memberUnitsOn,
  policyDocumentRef,
  reportingAreas,
  ruleInForce,
  type SchemeId,
  type SchemeState,
  schemeRef,
  type StreetCode,
} from '@greenledger/domain';
import {
  createDecide,
  type Decide,
  MemoryEventLog,
  type RecordedEvent,
  Refusal,
  START,
  stampOf,
  type StreamRef,
  streamName,
} from '@greenledger/eventing';
import { loadingCommands } from './commands.js';
import { issueScheme } from './issue.js';
import { loadScheme } from './load.js';
import { foundingAccounts } from './roster.js';
import { withAlternative } from './rules.js';
import { type Scheme } from './scheme.js';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
const goLive = () => '2020-09-11T01:00:00.000Z';
const laterOn = () => '2021-06-01T01:00:00.000Z';
const id = 'guizhou-2020' as SchemeId;

let scheme: Scheme;
beforeAll(async () => {
  scheme = await loadScheme({ scheme: join(data, 'schemes/guizhou-2020'), calendars: join(data, 'calendars') });
});

const fresh = (): { readonly log: MemoryEventLog; readonly decide: Decide } => {
  const log = new MemoryEventLog();
  return { log, decide: createDecide({ log, deciders }) };
};
const everything = (log: MemoryEventLog): Promise<readonly RecordedEvent[]> => log.readAll(START, 10_000);
const fold = async <State>(log: MemoryEventLog, ref: StreamRef<State>): Promise<State> => {
  const decider = deciders[ref.kind as keyof typeof deciders];
  const events = await log.read(streamName(ref));
  // The table pairs a kind with its own state.
  return events.reduce<unknown>(
    (state, event) => (decider.evolve as (s: unknown, e: unknown, t: unknown) => unknown)(state, event, stampOf(event)),
    decider.initial,
  ) as State;
};

describe('loading the scheme', () => {
  it('puts documents, rules, calendars, areas, standard, conference and targets in force', async () => {
    const { log, decide } = fresh();
    await issueScheme(scheme, { decide, now: goLive });
    const types = new Map<string, number>();
    for (const { type } of await everything(log)) types.set(type, (types.get(type) ?? 0) + 1);
    expect(Object.fromEntries(types)).toMatchObject({
      PolicyDocumentRegistered: 4,
      PolicyBasisLinked: 5,
      DocumentIssued: 1,
      CalendarPublished: 7,
      ReportingAreaRegistered: 10,
      RuleSet: scheme.rules.length,
      StandardVersionRegistered: 1,
      StandardVersionActivated: 1,
      JointConferenceEstablished: 1,
      FoundingRosterImported: 1,
      MemberUnitAdmitted: 7,
      MemberSeated: 14,
      LiaisonAppointed: 15,
      TargetSet: 2,
    });
  });

  it('changes nothing the second time, also for a process that starts anew', async () => {
    const { log, decide } = fresh();
    const first = await issueScheme(scheme, { decide, now: goLive });
    const again = await issueScheme(scheme, { decide: createDecide({ log, deciders }), now: laterOn });
    expect(first.events).toBe((await everything(log)).length);
    expect(again).toMatchObject({ commands: first.commands, events: 0 });
  });

  it('goes on where a load broke off', async () => {
    const { log, decide } = fresh();
    let left = 20;
    const breaking: Decide = (envelope) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : decide(envelope);
    };
    await expect(issueScheme(scheme, { decide: breaking, now: goLive })).rejects.toThrow('killed');
    await issueScheme(scheme, { decide, now: goLive });
    const whole = fresh();
    await issueScheme(scheme, { decide: whole.decide, now: goLive });
    const facts = async (each: MemoryEventLog) => (await everything(each)).map(({ type, data: fact }) => [type, fact]);
    expect(await facts(log)).toEqual(await facts(whole.log));
  });

  it('adds what changed and nothing else', async () => {
    const { log, decide } = fresh();
    await issueScheme(scheme, { decide, now: goLive });
    const [first, ...rest] = scheme.calendars;
    const amended: Scheme = { ...scheme, calendars: [{ ...first!, source: `${first!.source}、更正` }, ...rest] };
    const { events } = await issueScheme(amended, { decide, now: laterOn });
    expect(events).toBe(1);
    expect((await everything(log)).at(-1)).toMatchObject({
      type: 'CalendarPublished',
      data: { year: 2020, version: 2 },
    });
  });

  it('refuses to change behind the day a rule that is in force', async () => {
    const { decide } = fresh();
    await issueScheme(scheme, { decide, now: goLive });
    const other = withAlternative(scheme, 'deadline.quarterlyReport', 'noRoll');
    await expect(issueScheme(other, { decide, now: laterOn })).rejects.toThrow(Refusal);
  });

  it('may take another reading from the start', async () => {
    const { log, decide } = fresh();
    await issueScheme(withAlternative(scheme, 'deadline.quarterlyReport', 'endOfQuarter'), { decide, now: goLive });
    const rule = ruleInForce(await fold<SchemeState>(log, schemeRef(id)), 'deadline.quarterlyReport', '2020-09-11');
    expect(rule).toMatchObject({ value: { schedule: { kind: 'endOfQuarter' } }, basis: { reading: 'AMB-1 (b)' } });
  });

  it('writes no name of a person and no event over 256 KiB', async () => {
    const { log, decide } = fresh();
    await issueScheme(scheme, { decide, now: goLive });
    const events = await everything(log);
    const { convenor, deputyConvenor, members, liaisons } = scheme.roster;
    const text = JSON.stringify(events);
    for (const { name } of [convenor, deputyConvenor, ...members, ...liaisons]) expect(text).not.toContain(name);
    expect(Math.max(...events.map((event) => Buffer.byteLength(JSON.stringify(event))))).toBeLessThan(256 * 1024);
  });
});

describe('what was loaded', () => {
  let state: SchemeState;
  let conference: JointConference;
  let log: MemoryEventLog;
  beforeAll(async () => {
    const target = fresh();
    log = target.log;
    await issueScheme(scheme, { decide: target.decide, now: goLive });
    state = await fold<SchemeState>(log, schemeRef(id));
    conference = await fold<JointConference>(log, jointConferenceRef(id));
  });

  it('answers for ten areas, and for their places', () => {
    expect(reportingAreas(state, '2020-09-11')).toHaveLength(10);
    expect(areaOf(state, '520103028' as StreetCode, '2020-09-11')).toBe('GY');
    expect(areaOf(state, '520111204' as StreetCode, '2020-09-11')).toBe('GA');
    expect(areaOf(state, '520522' as CountyCode, '2020-12-31')).toBe('BJ');
    expect(areaOf(state, '522626001' as StreetCode, '2020-09-11')).toBe('QDN');
  });

  it("gives Gui'an its own chain", () => {
    const scopes = (area: string) => chainFor(state, area as AreaId, '2020-09-11').steps.map(({ scope }) => scope);
    expect(scopes('ZY')).toEqual(['street', 'county', 'area']);
    expect(scopes('GA')).toEqual(['street', 'area', 'area']);
  });

  it('seats seven units in effect from the day of the notice', () => {
    expect(memberUnitsOn(conference, '2020-09-11').map(({ unit }) => unit)).toHaveLength(7);
    expect(memberUnitsOn(conference, '2020-09-10')).toEqual([]);
  });

  it('addresses 85 bureaus', async () => {
    const document = await fold(log, policyDocumentRef('黔建城通〔2020〕87号' as DocumentId));
    expect(document.is === 'issued' && document.addressees).toHaveLength(85);
  });
});

describe('the founding accounts', () => {
  it('are those that the roster names, and bear posts where names are masked', () => {
    const accounts = foundingAccounts(scheme, 'posts');
    const names = foundingAccounts(scheme, 'names').map(({ name }) => name);
    const step = loadingCommands(scheme).find(({ command }) => command.type === 'ImportFoundingRoster');
    const said = JSON.stringify(step?.command);
    expect(accounts).toHaveLength(31);
    expect(new Set(accounts.map(({ id: account }) => account)).size).toBe(31);
    for (const account of accounts) expect(said).toContain(`"${account.id}"`);
    expect(accounts.filter(({ name }) => names.includes(name))).toEqual([]);
    expect(accounts[1]).toMatchObject({
      name: '省住房城乡建设厅城市建设处副处长（主持工作）',
      roles: ['DeputyConvenor', 'OfficeDirector'],
    });
  });
});
