import { configured, guizhou, withRule } from '../obligation/obligation.fixture.js';
import { meeting } from '../meeting/meeting.js';
import { minutes } from '../minutes/minutes.js';
import { obligationRef, type Obligation } from '../obligation/obligation.state.js';
import { pilotSelection } from '../pilot-selection/pilot-selection.js';
import { policyDocument, policyDocumentRef } from '../policy-document/policy-document.js';
import { type Rule, type RuleValues } from '../scheme/rules.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { type Actor, type Role, system } from '../shared/actor.js';
import { instantAt, legalDate } from '../shared/dates.js';
import {
  type Command,
  type Context,
  type Decider,
  type Event,
  type RecordedEvent,
  type Stamp,
  type StreamRef,
  type Warning,
} from '../shared/decider.js';
import { type AccountId, type DocumentId, type ObligationId, type SeatId, type UnitId } from '../shared/ids.js';
import { Refusal } from '../shared/refusal.js';
import { type ImportFoundingRoster } from './commands.js';
import { jointConference } from './joint-conference.js';
import { type Liaison, type Seat } from './joint-conference.events.js';

export { guizhou };
export const notice = '黔建城通〔2020〕87号' as DocumentId;

/** The divisions of the notice: eight of the housing department and one of each other unit, plus the office's own. */
const divisions: Readonly<Record<string, readonly string[]>> = {
  housing: [
    'urban-construction',
    'security',
    'market',
    'industry',
    'design',
    'energy',
    'fire',
    'management',
    'information',
  ],
  ndrc: ['resources'],
  'civil-affairs': ['governance'],
  'public-security': ['order'],
  ecology: ['publicity'],
  transport: ['transport'],
  'market-regulation': ['standards'],
};
export const units = Object.keys(divisions) as UnitId[];

const divisionsOf = (unit: UnitId): readonly string[] => divisions[unit]!.map((division) => `${unit}.${division}`);
const all = units.flatMap((unit) => divisionsOf(unit).map((division) => ({ unit, division })));
const acting = 'housing.urban-construction';

const seats = all
  .filter(({ division }) => division !== acting)
  .map(({ unit, division }): Seat => ({
    seat: division as SeatId,
    unit,
    division,
    person: `member.${division}` as AccountId,
    post: '处长',
    rank: 'head',
  }));
const liaisons = all.map(({ unit, division }): Liaison => ({
  liaison: division,
  unit,
  division,
  person: `liaison.${division}` as AccountId,
}));

/** The founding roster by posts: 7 units, 1 convenor, 1 deputy, 14 seats, 15 liaisons. */
export const roster: ImportFoundingRoster = {
  type: 'ImportFoundingRoster',
  leadUnit: 'housing' as UnitId,
  units: units.map((unit) => ({ unit, divisions: divisionsOf(unit) })),
  convenors: [{ person: 'convenor' as AccountId, unit: 'housing' as UnitId, post: '副厅长' }],
  deputies: [
    {
      person: 'deputy' as AccountId,
      unit: 'housing' as UnitId,
      division: acting,
      post: '副处长（主持工作）',
      rank: 'deputyInCharge',
    },
  ],
  seats,
  liaisons,
};

const person = (account: string, role: Role, unit?: string): Actor => ({
  account: account as AccountId,
  role,
  ...(unit && { unit: unit as UnitId }),
});

/** The member and the liaison of a unit's first seat, and the people of the office. */
export const people = {
  office: person('clerk', 'ProvincialOfficer', 'housing'),
  director: person('deputy', 'OfficeDirector', 'housing'),
  convenor: person('convenor', 'Convenor', 'housing'),
  deputy: person('deputy', 'DeputyConvenor', 'housing'),
  guest: person('guest', 'ConferenceInvitee', 'finance'),
  member: (unit: string, account?: string) =>
    person(account ?? `member.${seats.find((seat) => seat.unit === (unit as UnitId))!.seat}`, 'Member', unit),
  liaison: (unit: string) =>
    person(`liaison.${liaisons.find((liaison) => liaison.unit === (unit as UnitId))!.liaison}`, 'Liaison', unit),
  system,
};

const ruleValues: Partial<RuleValues> = {
  'approval.takeBack': { minutes: 15 },
  'pilots.quota': { min: 2, max: 3, counted: 'activeAtATime' },
  'conference.decisionByCirculation': { allowed: true, answers: 'everyMemberUnit' },
  'conference.countersign': {
    units: 'attending',
    conveningUnitSigns: true,
    revisionResets: 'all',
    reminderAfterWorkingDays: 5,
  },
  'conference.workTimes': { memberChange: 10, meetingProposalAnswer: 10, minutesDraft: 5, meetingEveryMonths: 6 },
  'conference.posts': { standingDelegation: true, deputyInChargeQualifies: true, liaisonChange: 'notice' },
};

/** The scheme with the rules that the conference goes by; single ones may read otherwise. */
export const schemeWith = (other: Partial<RuleValues> = {}): SchemeState =>
  Object.entries({ ...ruleValues, ...other }).reduce(
    (state, [key, value]) => withRule(state, { key, value } as Rule, '2020-09-11'),
    configured,
  );

const deciders = { jointConference, meeting, minutes, pilotSelection } as unknown as Readonly<
  Record<string, Decider<unknown, Command, Event>>
>;
const key = ({ kind, id }: StreamRef): string => `${kind}-${id}`;

/** What a command led to. */
export interface Told {
  readonly events: readonly Event[];
  readonly warnings: readonly Warning[];
}

/** A small world in memory: what was decided, folded at once, with everything that decisions cite. */
export const assembly = (rules: Partial<RuleValues> = {}) => {
  const states = new Map<string, unknown>([
    [key(schemeRef(guizhou)), schemeWith(rules)],
    [
      key(policyDocumentRef(notice)),
      {
        is: 'registered',
        number: { printed: notice, normalised: notice },
        bases: [],
        addressees: [],
        acknowledged: [],
      },
    ],
  ]);
  const facts: { readonly stream: string; readonly event: Event; readonly stamp: Stamp }[] = [];
  let commands = 0;

  const stateOf = <S>(ref: StreamRef<S>): S => {
    const known = states.get(key(ref)) ?? deciders[ref.kind]?.initial ?? policyDocument.initial;
    return (ref.kind === 'obligation' ? (states.get(key(ref)) ?? { is: 'unopened' }) : known) as S;
  };

  /** Decides as the kernel would. Times are those of Shanghai. */
  const tell = (actor: Actor, ref: StreamRef, command: Command, when: string, effectiveOn?: string): Told => {
    const decider = deciders[ref.kind]!;
    if (!decider.may[command.type]?.includes(actor.role)) throw new Refusal('NotAllowed', { role: actor.role });
    if (effectiveOn && !decider.backdates?.includes(command.type)) throw new Refusal('NotAllowed', { effectiveOn });
    const at = atShanghai(when);
    const today = legalDate(at);
    const cited = new Set<string>();
    commands += 1;
    const context: Context = {
      actor,
      at,
      today,
      effectiveOn: effectiveOn ?? today,
      commandId: `command-${commands}`,
      id: ref.id,
      cited: <S>(other: StreamRef<S>): S => {
        if (!cited.has(key(other))) throw new TypeError(`${command.type} uses ${key(other)} without citing it`);
        return stateOf(other);
      },
      deriveId: (kind, row = 0) => `${kind}-${commands}-${row}`,
    };
    for (const other of decider.cites?.(command, stateOf(ref), context) ?? []) cited.add(key(other));
    const events = decider.decide(stateOf(ref), command, context);
    for (const event of events) {
      const stamp = {
        at,
        effectiveOn: context.effectiveOn,
        actor,
        revision: facts.length,
        id: `event-${facts.length}`,
      };
      facts.push({ stream: key(ref), event, stamp });
      states.set(key(ref), decider.evolve(stateOf(ref), event, stamp));
    }
    return { events, warnings: decider.warns?.(stateOf(ref), events) ?? [] };
  };

  return {
    tell,
    stateOf,
    /** Everything recorded, as a log would hold it. */
    recorded: (): readonly RecordedEvent[] =>
      facts.map(({ stream, event, stamp }, i) => ({
        ...event,
        id: stamp.id,
        stream: stream as RecordedEvent['stream'],
        revision: i,
        position: String(i).padStart(8, '0') as RecordedEvent['position'],
        metadata: {
          at: stamp.at,
          effectiveOn: stamp.effectiveOn,
          actor: stamp.actor,
          commandId: stamp.id,
          commandDigest: '',
          correlationId: '',
          causationId: '',
          citations: [],
          schema: 1,
          alg: 'sha-256',
          previous: null,
        },
      })),
    /** Id of the last event of a type. */
    eventId: (type: string): string => facts.findLast(({ event }) => event.type === type)!.stamp.id,
    /** Puts an obligation where the sentence needs it. */
    setObligation: (id: ObligationId, state: Obligation): void => void states.set(key(obligationRef(id)), state),
  };
};

export type Assembly = ReturnType<typeof assembly>;

/** `2020-11-18 10:00` in Shanghai; a day alone is ten in the morning. */
const atShanghai = (when: string): string => {
  const [date = '', time = '10:00'] = when.split(' ');
  return instantAt(date, time as `${number}:${number}`);
};
