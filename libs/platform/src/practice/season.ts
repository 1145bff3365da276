import {
  acceptedPilots,
  type AccountId,
  type Actor,
  type AreaId,
  communityRef,
  type CommunityId,
  creationRef,
  holderOf,
  instantAt,
  type LegalDate,
  type RegisterImportEvent,
  registerImportId,
  registerImportRef,
  pilotListRef,
  type SchemeId,
  schemeRef,
  type FileDigest,
  type StreetCode,
  type StandardVersion,
  system,
  type UnitId,
} from '@greenledger/domain';
import { digest, type Instant, streamName } from '@greenledger/eventing';
import { balanceOf, schemeOf } from '@greenledger/read-models';
import { answerOf, areaCounts, type CountsAt } from '../alarm-clock/answer.js';
import { type AnyCommand } from '../commands.js';
import { loadingCommands } from '../scheme/commands.js';
import { rosterOf } from '../scheme/roster.js';
import { type Scheme } from '../scheme/scheme.js';
import { Agenda, workingHour } from './agenda.js';
import { Cast } from './cast.js';
import { Filings } from './filings.js';
import { Formalities } from './formalities.js';
import { Journey, stateOf, type Traveller } from './journey.js';
import { Meetings } from './meetings.js';
import { inventCommunities, type Place, type PracticeCommunity } from './province.js';
import { Seeded } from './random.js';
import { type Answer, Rehearsal } from './rehearsal.js';
import { Running } from './running.js';
import { SampleFiles } from './samples.js';

export interface SeasonOptions {
  readonly scheme: Scheme;
  readonly seed: number;
  readonly communities: number;
  /** The last day that is played. */
  readonly until?: LegalDate;
  /** How far the season has come, from 0 to 1. */
  readonly onProgress?: (share: number, at: Instant) => void;
}

export interface Season {
  readonly rehearsal: Rehearsal;
  readonly cast: Cast;
  readonly files: SampleFiles;
  readonly endsAt: Instant;
}

const STARTS: LegalDate = '2020-09-11';
const IMPORTED: LegalDate = '2020-09-14';
const ENDS: LegalDate = '2021-12-31';
/** One more than may be selected: the fourth is refused. */
const CANDIDATES = 4;
/** Sets what they draw apart from the season's own draws. */
const FORMALITIES = 7_000_003;

/**
 * Plays the season of the scheme from the notice to the end of 2021: the same commands that people issue, by simulated
 * people, on a controlled clock, with the failures that such work has. The same scheme, seed and size give the same log.
 */
export const playSeason = async (options: SeasonOptions): Promise<Season> => {
  const { scheme, seed, communities: count, until = ENDS, onProgress = () => undefined } = options;
  const random = new Seeded(seed);
  const rehearsal = new Rehearsal(instantAt(STARTS, '09:00'));
  const agenda = new Agenda();
  const cast = new Cast();
  const files = new SampleFiles();

  for (const { stream, command, key, effectiveOn } of loadingCommands(scheme)) {
    await rehearsal.issue(system, stream, command, { key, ...(effectiveOn && { effectiveOn }) });
  }

  const travellers: Traveller[] = [];
  const communitiesOf = (area: AreaId): readonly Traveller[] => travellers.filter((each) => each.area === area);
  const roster = rosterOf(scheme);
  const liaisonOf = (unit: UnitId): Actor =>
    cast.liaison(roster.liaisons.find((each) => each.unit === unit)!.person, unit);
  const members = [...new Set(scheme.units.map(({ id }) => id))].map((unit) => ({
    ...cast.member(roster.seats.find((seat) => seat.unit === unit)!.person, unit),
    unit,
  }));
  const convenor = cast.convenor(roster.convenors[0]!.person);

  for (const { area } of scheme.areas) {
    cast.prefecture(area);
    cast.reviewer(area);
  }
  cast.director();
  for (const { unit, person } of roster.liaisons) cast.liaison(person, unit);
  const accountsOf = async (holders: readonly string[]): Promise<readonly AccountId[]> =>
    cast.players.filter(({ actor }) => holders.includes(holderOf(actor))).map(({ actor }) => actor.account);
  // the rehearsal's clock stands at the very instant that is asked for: its books are what was known then
  const countsAt: CountsAt = async ({ scheme: id, side, asOf }) => {
    const configured = schemeOf(await rehearsal.log.read(streamName(schemeRef(id))));
    return { ordinal: rehearsal.ordinal, areas: areaCounts(rehearsal.sums(balanceOf(side, configured, asOf), asOf)) };
  };
  const answer: Answer = async ({ alarm }) => [
    { stream: alarm.stream, command: (await answerOf(alarm, { accountsOf, countsAt })) as AnyCommand },
  ];

  const filings = new Filings({ rehearsal, agenda, cast, random, liaisonOf, communitiesOf });
  const formalities = new Formalities({
    scheme: scheme.id,
    rehearsal,
    agenda,
    cast,
    random: new Seeded(seed + FORMALITIES),
  });
  rehearsal.onEvent(filings.follow);
  rehearsal.onEvent(formalities.follow);
  for (const event of await rehearsal.log.readAll('' as never, 10_000)) {
    // what the load opened and issued already
    filings.follow(event);
    formalities.follow(event);
  }
  const { appliesFrom: _, ...standard } = scheme.standard;
  const journey = new Journey({
    standard: standard satisfies StandardVersion,
    rehearsal,
    agenda,
    cast,
    random,
    files,
    scheme: scheme.id,
  });
  const meetings = new Meetings({ scheme: scheme.id, rehearsal, agenda, cast, random, convenor, members });

  const invented = inventCommunities(random, placesOf(scheme), count);
  agenda.plan(instantAt(IMPORTED, '10:00'), async () => {
    for (const area of new Set(invented.map((each) => each.area))) {
      travellers.push(
        ...(await register(
          rehearsal,
          cast,
          scheme,
          area,
          invented.filter((each) => each.area === area),
        )),
      );
    }
    planEnrolments(travellers, { agenda, random, journey });
    planIncidents(travellers, { agenda, random, journey, rehearsal, cast });
  });
  const running = new Running({ scheme: scheme.id, rehearsal, agenda, cast, files });
  const areas = scheme.areas.map(({ area }) => area);
  planMeetings(meetings, { scheme: scheme.id, areas, rehearsal, agenda, communitiesOf, running });
  running.planLists(areas, communitiesOf);
  formalities.planConfirmations(areas);
  formalities.planTargets(areas);
  formalities.planLocalPilots(areas, communitiesOf);

  const end = instantAt(until, '24:00');
  const [from, to] = [Date.parse(rehearsal.clock.now()), Date.parse(end)];
  for (;;) {
    const next = agenda.next(end);
    await rehearsal.advanceTo(next?.at ?? end, answer);
    if (!next) break;
    await next.act();
    onProgress((Date.parse(next.at) - from) / (to - from), next.at);
  }
  onProgress(1, end);
  return { rehearsal, cast, files, endsAt: rehearsal.clock.now() };
};

/** Streets and towns where urban communities lie, with the codes of the day of the import; Gui'an's are enclaves of others. */
const placesOf = ({ areas }: Scheme): readonly Place[] => {
  const enclaves = new Map(
    areas.flatMap(({ area, enclaves: held }) => held.map(({ street }) => [street, area] as const)),
  );
  return areas.flatMap(({ area, counties, streets }) =>
    streets
      .filter(({ kind, county, suffix }) => kind !== 'township' || enclaves.has(`${county}${suffix}` as StreetCode))
      .map(({ county, suffix }): Place => {
        const street = `${county}${suffix}` as StreetCode;
        const periods = counties.find(({ key }) => key === county)!.codes;
        const { code } = periods.find(({ from, to }) => (from ?? '') <= IMPORTED && IMPORTED < (to ?? '9999'))!;
        return { street, county, area: enclaves.get(street) ?? area, prefix: `${code}${suffix}` };
      }),
  );
};

/** Imports an area's register as its clerk would, and gives every compound its home. */
const register = async (
  rehearsal: Rehearsal,
  cast: Cast,
  scheme: Scheme,
  area: AreaId,
  invented: readonly PracticeCommunity[],
): Promise<readonly Traveller[]> => {
  const rows = invented.map(({ code, name, prefix, households, population }, i) => ({
    row: i + 2,
    code,
    name,
    level: 'community',
    committee: `${name}居民委员会`,
    street: prefix,
    county: prefix.slice(0, 6),
    area,
    urban: true,
    urbanSource: '2020年城乡分类代码',
    households,
    population,
  }));
  const file = digest(rows) as FileDigest;
  const ref = registerImportRef(registerImportId(area, file));
  const actor = cast.department(area, 'civil-affairs');
  const accepted = await rehearsal.issue(actor, ref, {
    type: 'AcceptRegisterImport',
    scheme: scheme.id,
    area,
    file,
    part: 1,
    parts: 1,
    rows,
    warnings: [],
  });
  const { rows: taken } = accepted.events[0]!.data as Extract<
    RegisterImportEvent,
    { type: 'RegisterImportAccepted' }
  >['data'];
  const ids = new Map(taken.flatMap((row) => ('community' in row ? [[row.code, row.community] as const] : [])));
  const travellers = invented.map((each): Traveller => ({ ...each, id: ids.get(each.code) as CommunityId }));
  for (const { id, compounds } of travellers) {
    for (const { name, households, propertyManaged, wasteSorting } of compounds) {
      await rehearsal.issue(actor, communityRef(id), {
        type: 'AddCompound',
        name,
        households,
        propertyManaged,
        wasteSorting,
      });
    }
  }
  return travellers;
};

/** Waves: pilots first, then most of the others through the year; some never take part. */
const planEnrolments = (
  travellers: readonly Traveller[],
  { agenda, random, journey }: { agenda: Agenda; random: Seeded; journey: Journey },
): void => {
  for (const [i, community] of travellers.entries()) {
    if (!random.chance(70)) continue;
    const first = i % 5 === 0;
    const days = first ? ([3, 40] as const) : ([60, 470] as const);
    agenda.plan(workingHour(random, '2020-09-15', days), () => journey.enrol(community, first ? '2020' : '2021'));
  }
};

interface IncidentTools {
  readonly agenda: Agenda;
  readonly random: Seeded;
  readonly journey: Journey;
  readonly rehearsal: Rehearsal;
  readonly cast: Cast;
}

/** Withdrawals, a county that changes its code, a community that is split. */
const planIncidents = (
  travellers: readonly Traveller[],
  { agenda, random, journey, rehearsal, cast }: IncidentTools,
): void => {
  for (let i = 0; i < Math.max(2, Math.floor(travellers.length / 60)); i += 1) {
    agenda.plan(workingHour(random, '2021-04-01', [0, 90]), () =>
      journey.withdrawOne(travellers, '社区拆迁改造，暂缓创建'),
    );
  }
  const recoded = travellers.filter(({ code }) => code.startsWith('520522'));
  agenda.plan(instantAt('2021-03-18', '10:00'), async () => {
    for (const { id, area, code } of recoded) {
      const renumbered = `520581${code.slice(6)}` as typeof code;
      await rehearsal.issue(cast.department(area, 'civil-affairs'), communityRef(id), {
        type: 'RecodeCommunity',
        code: renumbered,
      });
    }
  });
  const large = travellers.filter(({ area, compounds }) => area === 'ZY' && compounds.length > 1);
  agenda.plan(instantAt('2021-11-10', '10:00'), async () => {
    let split: Traveller | undefined;
    // of what has attained the part that keeps the committee has to be checked again (AMB-48)
    for (const each of large) {
      split ??= each;
      if ((await stateOf({ rehearsal }, creationRef(each.id))).is !== 'attained') continue;
      split = each;
      break;
    }
    if (!split) return;
    const { id, name, code, prefix, households, population, area } = split;
    await rehearsal.issue(cast.department(area, 'civil-affairs'), communityRef(id), {
      type: 'SplitCommunity',
      households: Math.ceil(households / 2),
      population: Math.ceil(population / 2),
      part: {
        code: `${prefix}99${code.slice(-1)}` as typeof code,
        name: `${name.slice(0, -2)}新社区`,
        committee: `${name.slice(0, -2)}新社区居民委员会`,
        households: Math.floor(households / 2),
        population: Math.floor(population / 2),
      },
    });
  });
};

const planMeetings = (
  meetings: Meetings,
  {
    scheme,
    areas,
    rehearsal,
    agenda,
    communitiesOf,
    running,
  }: {
    scheme: SchemeId;
    areas: readonly AreaId[];
    rehearsal: Rehearsal;
    agenda: Agenda;
    communitiesOf: (area: AreaId) => readonly Traveller[];
    running: Running;
  },
): void => {
  agenda.plan(instantAt('2020-11-10', '09:30'), () =>
    meetings.hold({
      number: '2020-1',
      on: '2020-11-18',
      items: [
        {
          no: 1,
          text: '社区信息平台试点，共享门禁统计数据',
          leads: ['civil-affairs' as UnitId],
          participants: ['housing' as UnitId, 'public-security' as UnitId],
          deliverable: '试点方案',
          dueOn: '2020-12-31',
          evidence: '方案文本',
          needsProvincialApproval: false,
        },
      ],
      decisions: [],
      objects: 'public-security' as UnitId,
      onLeave: 'market-regulation' as UnitId,
    }),
  );
  agenda.plan(instantAt('2020-12-07', '09:30'), async () => {
    const chosen: Traveller[] = [];
    for (const area of ['GY', 'ZY', 'TR', 'BJ', ...areas] as AreaId[]) {
      const list = await stateOf({ rehearsal }, pilotListRef(scheme, area));
      const listed = acceptedPilots(list).filter((each) => !chosen.some(({ id }) => id === each));
      const first = communitiesOf(area).find(({ id }) => listed.includes(id));
      if (first && chosen.length < CANDIDATES && !chosen.some((each) => each.area === area)) chosen.push(first);
    }
    const decisions = chosen.map(({ id }) => ({ is: 'selectPilot' as const, community: id }));
    return meetings.hold({ number: '2020-2', on: '2020-12-16', items: [], decisions }, async (minutes) => {
      await meetings.selectPilots(minutes, chosen);
      running.planPilots(chosen.slice(0, 3));
    });
  });
};
