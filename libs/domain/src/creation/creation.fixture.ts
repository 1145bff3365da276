import { type Compound } from '../community/community.events.js';
import { community } from '../community/community.js';
import { communityRef } from '../community/community.state.js';
import { publicNotice } from '../public-notice/public-notice.js';
import { type AssessmentChain, type RuleKey, type RuleValues } from '../scheme/rules.js';
import { type RuleVersion, scheme, schemeRef, type SchemeState } from '../scheme/scheme.js';
import { type Actor, system } from '../shared/actor.js';
import { china } from '../shared/calendar.fixture.js';
import { legalDate } from '../shared/dates.js';
import { type Context, type Decider, type Stamp, type StreamRef } from '../shared/decider.js';
import {
  type AccountId,
  type AreaId,
  type CommunityCode,
  type CommunityId,
  type CompoundId,
  type CountyCode,
  type DocumentId,
  type FileDigest,
  type SchemeId,
  type StreetCode,
} from '../shared/ids.js';
import { Refusal } from '../shared/refusal.js';
import { type CriterionNo, edition, type Result } from '../shared/standard.js';
import { goodAnswers, trialStandard } from '../standard/standard.fixture.js';
import { baseStandardOf, standard, standardRef } from '../standard/standard.js';
import { type CreationEvent } from './creation.events.js';
import { type Creation } from './creation.state.js';
import { creation, type CreationCommand, creationRef } from './creation.js';

export const guizhou = 'guizhou-2020' as SchemeId;
export const yunxi = 'yunxi' as CommunityId;
export const v1 = edition(baseStandardOf(guizhou), 1);

const place = { street: '520103028' as StreetCode, county: '520103' as CountyCode, area: 'GY' as AreaId };
const person = (account: string, role: Actor['role'], scope: Partial<Actor>): Actor => ({
  account: account as AccountId,
  role,
  ...scope,
});

/** The people of scenario 5, each in one role. */
export const people = {
  clerk: person('clerk', 'CommunityClerk', { ...place, community: yunxi }),
  head: person('head', 'CommunityHead', { ...place, community: yunxi }),
  street: person('street', 'StreetOfficer', place),
  county: person('county', 'CountyReviewer', { area: place.area, county: place.county }),
  prefecture: person('prefecture', 'PrefectureReviewer', { area: place.area }),
  officer: person('officer', 'PrefectureOfficer', { area: place.area }),
  second: person('second', 'PrefectureReviewer', { area: place.area }),
  province: person('province', 'ProvincialOfficer', {}),
  resident: person('resident', 'PublicReader', {}),
  system,
} as const;

const reviewed: AssessmentChain = {
  selfCheckedBy: ['CommunityHead'],
  steps: [
    { step: 'street', roles: ['StreetOfficer'], scope: 'street', judges: 'completeness', siteVisit: false },
    { step: 'county', roles: ['CountyReviewer'], scope: 'county', judges: 'criteria', siteVisit: false },
    { step: 'prefecture', roles: ['PrefectureReviewer'], scope: 'area', judges: 'criteria', siteVisit: true },
  ],
  publicNotice: true,
  confirmedBy: ['PrefectureReviewer'],
};
/** Gui'an has no county: its housing bureau reviews twice, by two persons (AMB-13). */
const guian: AssessmentChain = {
  ...reviewed,
  steps: reviewed.steps.map((step) =>
    step.step === 'county' ? { ...step, roles: ['PrefectureReviewer'], scope: 'area' } : step,
  ),
};

const ruleValues: Partial<RuleValues> = {
  'assessment.chain': { standard: reviewed, areas: { ['GA' as AreaId]: guian } },
  'assessment.passRule': { kind: 'allApplicable' },
  'assessment.standardVersion': { inForce: 'whenSelfCheckSubmitted' },
  'assessment.stepTimes': { street: 5, county: 10, prefecture: 10, mending: 10, objectionAnswer: 5 },
  'approval.takeBack': { minutes: 15 },
  'notices.urging': { perWorkingDay: 1 },
  'publicNotice.period': { days: 5, dayKind: 'working', firstDayCounts: true },
  'register.splitMerge': {
    partKeepingCommittee: 'keepsWithRecheckDue',
    newPart: 'starts',
    merged: 'attainedIfAllWere',
  },
  'evidence.limits': { maxFileBytes: 1000, maxFilesPerCriterion: 3, contentTypes: ['image/jpeg', 'application/pdf'] },
};

/** The scheme of the specs; single rules may read otherwise. */
export const schemeWith = (other: Partial<RuleValues> = {}): SchemeState => ({
  ...scheme.initial,
  calendar: china,
  rules: Object.fromEntries(
    Object.entries({ ...ruleValues, ...other }).map(([key, value]): [string, RuleVersion[]] => [
      key,
      [
        {
          key: key as RuleKey,
          value,
          appliesFrom: '2020-09-11',
          basis: { document: '' as DocumentId, clause: 'L35' },
          event: `rule:${key}`,
        },
      ],
    ]),
  ),
});

const compounds = (count: number): readonly Compound[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `compound-${i + 1}` as CompoundId,
    name: `小区${i + 1}`,
    households: 100,
    propertyManaged: i < 5,
    wasteSorting: i < 16,
  }));

const bare = (at: string): Stamp => ({
  at,
  effectiveOn: legalDate(at),
  actor: system,
  revision: 0,
  id: `at ${at}`,
});

/** A registered urban community with 17 compounds, in 头桥街道 unless said otherwise. */
export const registered = (id: CommunityId, more: { urban?: boolean; area?: string; compounds?: number } = {}) =>
  community.evolve(
    community.initial,
    {
      type: 'CommunityRegistered',
      data: {
        ...place,
        area: (more.area ?? 'GY') as AreaId,
        code: '520103028901' as CommunityCode,
        name: '云溪社区',
        committee: '云溪社区居民委员会',
        urban: more.urban ?? true,
        urbanSource: 'register 2020',
        households: 3000,
        population: 9000,
        scheme: guizhou,
        compounds: compounds(more.compounds ?? 17),
        // the fixture names only what the fold reads
      },
    },
    bare('2020-09-11T02:00:00.000Z'),
  );

/** Version 1 of the standard in force since the notice, and further ones from their day. */
export const standards = (...later: readonly (readonly [version: number, from: string])[]) =>
  [[1, '2020-09-11'] as const, ...later].reduce(
    (state, [version, appliesFrom]) =>
      [
        { type: 'StandardVersionRegistered', data: { ...trialStandard, version } } as const,
        { type: 'StandardVersionActivated', data: { version, appliesFrom } } as const,
      ].reduce((s, event) => standard.evolve(s, event, bare('2020-09-11T02:00:00.000Z')), state),
    standard.initial,
  );

const deciders: Readonly<Record<string, Decider<never, never, never>>> = {
  creation: creation as unknown as Decider<never, never, never>,
  community: community as unknown as Decider<never, never, never>,
  publicNotice: publicNotice as unknown as Decider<never, never, never>,
};

/** A small world in memory: what was decided, folded at once, with everything that decisions cite. */
export const town = (
  options: { rules?: Partial<RuleValues>; area?: string; standard?: ReturnType<typeof standards> } = {},
) => {
  const states = new Map<string, unknown>([
    [key(schemeRef(guizhou)), schemeWith(options.rules)],
    [key(standardRef(baseStandardOf(guizhou))), options.standard ?? standards()],
    [key(communityRef(yunxi)), registered(yunxi, { ...(options.area && { area: options.area }) })],
  ]);
  let commands = 0;
  const facts: { ref: StreamRef; event: { readonly type: string; readonly data: object }; stamp: Stamp }[] = [];
  const stateOf = <S>(ref: StreamRef<S>): S =>
    (states.has(key(ref)) ? states.get(key(ref)) : deciders[ref.kind]!.initial) as S;

  const decide = (
    ref: StreamRef,
    command: { readonly type: string },
    actor: Actor,
    at: string,
    effectiveOn?: string,
  ) => {
    const decider = deciders[ref.kind]! as unknown as Decider<
      unknown,
      { type: string },
      { type: string; data: object }
    >;
    if (!decider.may[command.type]!.includes(actor.role)) throw new Refusal('NotAllowed');
    commands += 1;
    const named: string[] = [];
    const context: Context = {
      actor,
      at,
      today: legalDate(at),
      effectiveOn: effectiveOn ?? legalDate(at),
      commandId: `command ${commands}`,
      id: ref.id,
      cited: (other) => {
        if (!named.includes(key(other))) throw new TypeError(`${command.type} uses ${key(other)} without citing it`);
        return stateOf(other);
      },
      deriveId: (kind, row = 0) => `${kind} ${commands} ${row}`,
    };
    named.push(...(decider.cites?.(command, stateOf(ref), context) ?? []).map(key));
    const events = decider.decide(stateOf(ref), command, context);
    events.forEach((event, i) => {
      const stamp: Stamp = { at, effectiveOn: context.effectiveOn, actor, revision: i, id: `event ${commands} ${i}` };
      states.set(key(ref), decider.evolve(stateOf(ref), event, stamp));
      facts.push({ ref, event, stamp });
    });
    return events;
  };

  return {
    /** Everything that was recorded, in order. */
    facts,
    decide,
    stateOf,
    set: (ref: StreamRef, state: unknown) => void states.set(key(ref), state),
    get state(): Creation {
      return stateOf(creationRef(yunxi));
    },
    /** One act on the creation of 云溪社区; answers with the events. */
    act: (by: Actor, at: string, command: CreationCommand, effectiveOn?: string) =>
      decide(creationRef(yunxi), command, by, at, effectiveOn) as readonly CreationEvent[],
  };
};
export type Town = ReturnType<typeof town>;

const key = ({ kind, id }: StreamRef): string => `${kind}-${id}`;

/** The code and details with which something is refused; fails when it is not. */
export const refusal = (attempt: () => unknown): { code: string; details: Readonly<Record<string, unknown>> } => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('nothing was refused');
};

export const file = (no: number | string): FileDigest => `file-${no}` as FileDigest;

const numbers = trialStandard.criteria.map(({ no }) => no);

/** Enrols, answers and proves everything well but for what `answers` says otherwise. */
export const prepare = (
  t: Town,
  other: Readonly<Record<number, { result: Result; answer: (typeof goodAnswers)[number] }>> = {},
  at = '2021-06-09T02:00:00.000Z',
): Town => {
  if (t.state.is === 'notParticipating') t.act(people.officer, '2021-03-01T02:00:00.000Z', { type: 'EnrolCommunity' });
  for (const criterion of numbers) {
    const result: Result = criterion === 16 ? 'notApplicable' : 'met';
    const said = other[criterion] ?? { result, answer: goodAnswers[criterion]! };
    t.act(people.clerk, at, { type: 'RecordCriterionSelfCheck', criterion, ...said });
    t.act(people.clerk, at, attachment(criterion));
  }
  return t;
};

export const attachment = (criterion: CriterionNo, more: object = {}) =>
  ({
    type: 'AttachEvidence',
    criterion,
    file: file(criterion),
    mediaType: 'image/jpeg',
    bytes: 500,
    kind: 'photo',
    ...more,
  }) as const;

export const allMet = (other: Readonly<Record<number, Result>> = {}) =>
  numbers.map((criterion) => ({
    criterion,
    result: other[criterion] ?? (criterion === 16 ? ('notApplicable' as const) : ('met' as const)),
  }));

/** Carries a sound case up to a standing, on the days of scenario 5 where it names them. */
export const carried = (t: Town, to: 'submitted' | 'recommended' | 'countyPassed' | 'prefecturePassed'): Town => {
  prepare(t);
  t.act(people.head, '2021-06-10T02:00:00.000Z', { type: 'SubmitSelfCheck' });
  if (to === 'submitted') return t;
  t.act(people.street, '2021-06-15T02:00:00.000Z', { type: 'RecommendByStreet' });
  if (to === 'recommended') return t;
  t.act(people.county, '2021-07-20T02:00:00.000Z', { type: 'ReviewByCounty', results: allMet() });
  if (to === 'countyPassed') return t;
  t.act(people.prefecture, '2021-10-20T02:00:00.000Z', {
    type: 'ReviewByPrefecture',
    results: allMet(),
    visit: { on: '2021-10-20' },
  });
  return t;
};
