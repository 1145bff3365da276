import { type Actor } from '../shared/actor.js';
import { china } from '../shared/calendar.fixture.js';
import { type LegalDate } from '../shared/dates.js';
import {
  type AccountId,
  type AreaId,
  type CommunityId,
  type DocumentId,
  type SchemeId,
  type UnitId,
} from '../shared/ids.js';
import { type AreaVersion } from '../scheme/places.js';
import { type DeadlineRule, type NoticeLadder, type Rule, type RuleKey, type RuleValues } from '../scheme/rules.js';
import { type RuleVersion, scheme, type SchemeState } from '../scheme/scheme.js';
import { nextOpeningOf } from '../obligation-schedule/opening.js';
import { type OpenedPeriod } from '../obligation-schedule/obligation-schedule.events.js';
import { stampRungs } from './ladder.js';
import { type Obligor, type Terms } from './obligation.events.js';
import { type ImplementationPlan, type PilotList, type QuarterlyReport } from './papers.js';

export const guizhou = 'guizhou-2020' as SchemeId;

const common = {
  inclusive: true,
  roll: 'none',
  cutOff: '24:00',
  grace: { days: 0, dayKind: 'working' },
  resubmission: { days: 3, dayKind: 'working' },
  obligors: { kind: 'reportingAreas', level: 'prefecture' },
  filedBy: ['PrefectureOfficer'],
  acceptedBy: ['ProvincialOfficer', 'OfficeDirector'],
} as const;

/** The deadlines of A.6 and the ladder of A.6a, as the scheme's data has them. */
export const deadlines = {
  implementationPlan: {
    ...common,
    schedule: { kind: 'once', due: { monthEnd: '2020-09', day: 'calendar' }, opensOn: '2020-09-11' },
    firstPeriod: '2020',
  },
  pilotList: {
    ...common,
    schedule: { kind: 'once', due: { monthEnd: '2020-10', day: 'calendar' }, opensOn: '2020-09-11' },
    firstPeriod: '2020',
  },
  quarterlyReport: {
    ...common,
    schedule: { kind: 'afterQuarterEnd', days: 5, dayKind: 'calendar' },
    roll: 'nextWorkingDay',
    firstPeriod: '2020-Q3',
    obligors: {
      kind: 'memberUnits',
      newcomers: 'firstFullQuarter',
      leadUnitReports: true,
      figuresAsOf: 'quarterEnd',
    },
    filedBy: ['Liaison', 'Member'],
  },
  stageSummary: {
    ...common,
    schedule: {
      kind: 'halfYearly',
      halves: [
        { due: '05-15', opens: '04-15' },
        { due: '11-15', opens: '10-15' },
      ],
    },
    firstPeriod: '2020-H2',
  },
} as const satisfies Record<string, DeadlineRule>;

export const ladder: NoticeLadder = {
  rungs: [
    { name: 'before', workingDays: -3, at: '09:00', to: ['obligor'] },
    { name: 'dueDay', workingDays: 0, at: '09:00', to: ['obligor'] },
    { name: 'overdue', workingDays: 0, at: 'atOnce', to: ['obligor'] },
    { name: 'escalated', workingDays: 3, at: '09:00', to: ['obligorHead', 'officeDirector'] },
  ],
  restDays: { upToDueDay: 'lastWorkingDayBefore', afterwards: 'nextWorkingDay', at: '09:00' },
  together: true,
};

const version = <K extends RuleKey>(key: K, value: RuleValues[K], appliesFrom: LegalDate): RuleVersion<K> => ({
  key,
  value,
  appliesFrom,
  basis: { document: '黔建城通〔2020〕87号' as DocumentId, clause: 'L71' },
  event: `${key}@${appliesFrom}`,
});

/** Puts a further version of a rule in force. */
export const withRule = (state: SchemeState, { key, value }: Rule, appliesFrom: LegalDate): SchemeState => ({
  ...state,
  rules: { ...state.rules, [key]: [...(state.rules[key] ?? []), version(key, value, appliesFrom)] },
});

const areaKeys = ['GY', 'LPS', 'ZY', 'AS', 'BJ', 'TR', 'QXN', 'QDN', 'QN', 'GA'] as AreaId[];
const area = (key: AreaId): AreaVersion => ({
  area: key,
  appliesFrom: '2020-09-11',
  name: { zh: key, en: key },
  bureaus: [],
  counties: [],
  streets: [],
  enclaves: [],
});

const rules: readonly Rule[] = [
  { key: 'deadline.implementationPlan', value: deadlines.implementationPlan },
  { key: 'deadline.pilotList', value: deadlines.pilotList },
  { key: 'deadline.quarterlyReport', value: deadlines.quarterlyReport },
  { key: 'deadline.stageSummary', value: deadlines.stageSummary },
  { key: 'notices.ladder', value: ladder },
];

/** The scheme as it stands on the day of the notice: ten areas, the rules of A.6, the published calendars. */
export const configured: SchemeState = rules.reduce<SchemeState>((state, rule) => withRule(state, rule, '2020-09-11'), {
  ...scheme.initial,
  calendar: china,
  areas: Object.fromEntries(areaKeys.map((key) => [key, [area(key)]])),
});

/** The terms of the first period of a kind, as the schedule stamps them. */
export const termsFor = (kind: keyof typeof deadlines, state = configured): Terms => {
  const { period, rule } = nextOpeningOf(state, kind, {})!;
  const { opensAt, dueOn, dueAt, movedFrom, provisional } = period;
  const { filedBy, acceptedBy, resubmission, cutOff } = rule.value;
  return {
    scheme: guizhou,
    kind,
    period: period.period,
    rule: { key: rule.key, appliesFrom: rule.appliesFrom, event: rule.event },
    opensAt,
    dueOn,
    dueAt,
    ...(movedFrom && { movedFrom }),
    provisional,
    filedBy,
    acceptedBy,
    resubmission,
    cutOff,
    rungs: stampRungs(ladder, china, period),
  };
};

export const openedPeriod = (kind: keyof typeof deadlines, ...obligors: Obligor[]): OpenedPeriod => ({
  ...termsFor(kind),
  obligors,
});

export const transport: Obligor = { kind: 'unit', unit: 'transport' as UnitId };
export const guiyang: Obligor = { kind: 'area', area: 'GY' as AreaId };

const account = (name: string) => name as AccountId;
export const clock: Actor = { account: account('system'), role: 'System' };
export const liaison: Actor = { account: account('li-transport'), role: 'Liaison', unit: 'transport' as UnitId };
export const policeLiaison: Actor = {
  account: account('li-police'),
  role: 'Liaison',
  unit: 'public-security' as UnitId,
};
export const bureau: Actor = { account: account('gy-1'), role: 'PrefectureOfficer', area: 'GY' as AreaId };
export const office: Actor = { account: account('office-1'), role: 'ProvincialOfficer', unit: 'housing' as UnitId };
export const director: Actor = { account: account('director'), role: 'OfficeDirector', unit: 'housing' as UnitId };

export const report: QuarterlyReport = {
  kind: 'quarterlyReport',
  work: [{ item: 'W6', done: '公交站点与社区出入口距离已核实' }],
};
export const plan: ImplementationPlan = {
  kind: 'implementationPlan',
  targets: [{ year: 2021, communities: 300 }],
  tasks: [{ bureau: 'GY.housing', task: '牵头' }],
  mechanism: '联席会议',
};
export const pilots = (...communities: string[]): PilotList => ({
  kind: 'pilotList',
  pilots: communities.map((community) => ({ community: community as CommunityId })),
});
