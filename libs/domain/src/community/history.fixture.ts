import fc from 'fast-check';
import { type RecordedEvent, Refusal, START, streamRef } from '@greenledger/eventing';
import { addDays } from '../shared/dates.js';
import { type AreaId, type CommunityCode, type CommunityId } from '../shared/ids.js';
import { type CommunityCommand } from './community.commands.js';
import { type CommunityEvent } from './community.events.js';
import { province, Registry, said } from './community.fixture.js';
import { type Registered } from './community.state.js';

export const codes = Array.from({ length: 6 }, (_, i) => `52010302890${i}` as CommunityCode);
const code = fc.constantFrom(...codes);
/** One of the communities there are, or a new one; taken modulo their number. */
const which = fc.nat(7);

type Draw = (ids: readonly CommunityId[], moves: readonly string[]) => { to: CommunityId; command: CommunityCommand };
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;
const fresh = (n: number) => `new-${n}` as CommunityId;

const draws: fc.Arbitrary<Draw> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ n: which, c: code }).map(({ n, c }): Draw => () => ({ to: fresh(n), command: said(c) })),
  },
  fc.record({ n: which, c: code }).map(({ n, c }): Draw => (ids) => ({
    to: pick(ids, n),
    command: { type: 'RecodeCommunity', code: c },
  })),
  which.map((n): Draw => (ids) => ({ to: pick(ids, n), command: { type: 'RenameCommunity', name: `社区${n}` } })),
  fc.record({ n: which, c: code }).map(({ n, c }): Draw => (ids) => {
    const part = { code: c, name: '新社区', committee: '居委会', households: 1, population: 2 };
    return { to: pick(ids, n), command: { type: 'SplitCommunity', households: 1, population: 2, part } };
  }),
  fc
    .record({ n: which, p: fc.array(which, { minLength: 1, maxLength: 2 }), c: code })
    .map(({ n, p, c }): Draw => (ids) => {
      const whole = n % 2 ? { code: c, name: '合并社区', committee: '居委会', urban: true, urbanSource: '批复' } : {};
      const parts = p.map((part) => pick(ids, part));
      return { to: n % 2 ? fresh(n) : pick(ids, n), command: { type: 'MergeCommunities', parts, ...whole } };
    }),
  which.map((n): Draw => (ids) => ({
    to: pick(ids, n),
    command: { type: 'TransferCommunityArea', area: (n % 2 ? 'GA' : 'GY') as AreaId },
  })),
  which.map((n): Draw => (ids) => ({ to: pick(ids, n), command: { type: 'AbolishCommunity', reason: '撤销' } })),
  fc.record({ n: which, m: fc.nat(20), d: fc.nat(400) }).map(({ n, m, d }): Draw => (ids, moves) => ({
    to: pick(ids, n),
    command: { type: 'CorrectEffectiveDate', event: pick(moves, m), to: addDays('2021-01-01', d), reason: '更正' },
  })),
);

/** Commands that are sent together race one another, and the processes too where they work at the same time. */
export const steps = fc.array(
  fc.record({
    together: fc.array(fc.record({ draw: draws, back: fc.nat(90) }), { minLength: 1, maxLength: 3 }),
    wait: fc.nat(20),
    dies: fc.nat(9).map((n) => n === 0),
    /** The processes work while the commands are decided. */
    pumps: fc.boolean(),
    /** They finish before the next commands. */
    settles: fc.boolean(),
  }),
  { maxLength: 30 },
);
export type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

const kept = [
  'RegisterCommunity',
  'RecodeCommunity',
  'RenameCommunity',
  'SplitCommunity',
  'MergeCommunities',
  'TransferCommunityArea',
  'AbolishCommunity',
];

/** Plays a history in which any append to a community may be killed, and lets the processes finish at the end. */
export const play = async (history: readonly Step[]) => {
  const registry = await Registry.open();
  const refusals: Record<string, number> = {};
  let today = '2021-01-01';
  for (const { together, wait, dies, pumps, settles } of history) {
    today = addDays(today, wait);
    registry.at = `${today}T02:00:00.000Z`;
    const all = await standing(registry);
    const ids: CommunityId[] = [...all.keys()];
    if (ids.length === 0) ids.push(fresh(0));
    const moves = [...all.values()].flatMap((state) => state.moves.map(({ id }) => id));
    const send = async ({ draw, back }: Step['together'][number]): Promise<void> => {
      const { to, command } = draw(ids, moves.length === 0 ? ['none'] : moves);
      const on = kept.includes(command.type) ? addDays(today, -back) : undefined;
      try {
        await registry.send({ kind: 'community', id: to }, command, { actor: province, ...(on && { on }) });
      } catch (error) {
        if (error instanceof Refusal) refusals[error.code] = (refusals[error.code] ?? 0) + 1;
        else if (!(error instanceof Error && error.message === 'killed')) throw error;
      }
    };
    registry.log.dead = dies;
    await Promise.all([...together.map(send), ...(pumps && !dies ? [registry.pump()] : [])]);
    registry.log.dead = false;
    if (settles) await registry.pump();
  }
  await registry.pump();
  return { registry, refusals };
};

export const standing = async (registry: Registry): Promise<ReadonlyMap<CommunityId, Registered>> => {
  const events = await registry.log.readAll(START, 1_000_000);
  const ids = new Set(
    events.map(({ stream }) => streamRef(stream)).flatMap(({ kind, id }) => (kind === 'community' ? [id] : [])),
  );
  const states = new Map<CommunityId, Registered>();
  for (const id of ids) states.set(id as CommunityId, await registry.registered(id));
  return states;
};

/** How many communities the facts leave: each begins once, by registration, split or merge, and ends at most once. */
export const conserved = (events: readonly RecordedEvent[]): number => {
  const begun = new Set<string>();
  const ended = new Set<string>();
  for (const event of events) {
    const { kind, id } = streamRef(event.stream);
    if (kind !== 'community') continue;
    const { type, data } = event as unknown as CommunityEvent;
    if (event.revision === 0) begun.add(id);
    if (type === 'CommunitySplit') begun.add(data.part.community);
    if (type === 'CommunitiesMerged') data.parts.forEach(({ community }) => ended.add(community));
    if (type === 'CommunityAbolished') ended.add(id);
  }
  return begun.size - ended.size;
};
