import { type Context, type Decider, never, type Reservation, type StreamRef } from '../shared/decider.js';
import { type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { codeReservationRef } from '../code-reservation/code-reservation.state.js';
import { creationRef } from '../creation/creation.state.js';
import { schemeRef } from '../scheme/scheme.js';
import {
  type AddCompound,
  type CommunityCommand,
  type RecodeCommunity,
  type RegisterCommunity,
  type RenameCommunity,
  type ReviseCompound,
  type TransferCommunityArea,
} from './community.commands.js';
import { type CommunityEvent } from './community.events.js';
import { type Community, communityRef, evolve, hasCompound, type Registered } from './community.state.js';
import { claims } from './claims.js';
import { citedByCorrection, correct } from './correction.js';
import { active, codeFree, dateOfMove, inArea, located, refuseIssue } from './guards.js';
import { classOf, isCode, issuesOf } from './locate.js';
import { abolish, merge, split } from './succession.js';

const defaultScheme = 'guizhou-2020' as SchemeId;

const text = (value: string): string => value.normalize('NFC').trim();

/**
 * Registers a community, active at once (R35). Refuses `CodeInUse`, `UrbanFlagUnsourced`, `NotCommunityLevel`,
 * `CodeMalformed`, `StreetUnknown`, `OutsideArea`, `EffectiveInFuture`.
 */
const register = (state: Community, command: RegisterCommunity, context: Context): CommunityEvent[] => {
  const { scheme = defaultScheme, origin, compounds = [], urbanSource, urbanClass, ...said } = command;
  if (state.is !== 'unregistered') return refuse('WrongState', { is: state.is });
  if (origin?.kind === 'split' && context.actor.role !== 'System') return refuse('NotAllowed', { origin });
  inArea(context, said.area);
  const on = context.effectiveOn;
  if (isCode(said.code)) codeFree(context, said.code, context.id as CommunityId, { from: on });
  const configured = context.cited(schemeRef(scheme));
  const byClass = classOf(command, configured, on);
  if (byClass.differs && byClass.forced) return refuse('UrbanFlagUnsourced', { column: 'class', value: urbanClass });
  for (const issue of issuesOf(command, configured, on)) refuseIssue(issue);
  dateOfMove(state, context);
  const { name, committee, code, area, urban, households, population } = said;
  return [
    {
      type: 'CommunityRegistered',
      data: {
        code,
        name: text(name),
        committee: text(committee),
        ...located(configured, code, on),
        area,
        urban,
        ...(urban && urbanSource && { urbanSource: text(urbanSource) }),
        ...(urbanClass && { urbanClass }),
        households,
        population,
        scheme,
        compounds,
        ...(origin && { origin }),
      },
    },
  ];
};

const rename = (state: Registered, command: RenameCommunity, context: Context): CommunityEvent[] => {
  dateOfMove(state, context);
  const { name, committee = state.committee } = command;
  const data = { name: text(name), committee: text(committee) };
  if (data.name === state.name && data.committee === state.committee) return [];
  return [{ type: 'CommunityRenamed', data }];
};

/** The id stays; the old code keeps its time. Refuses `CodeInUse`, `CodeMalformed`, `StreetUnknown`. */
const recode = (state: Registered, { code }: RecodeCommunity, context: Context): CommunityEvent[] => {
  if (code === state.code) return [];
  if (!isCode(code)) return refuse('CodeMalformed', { code });
  const on = context.effectiveOn;
  codeFree(context, code, context.id as CommunityId, { from: on });
  dateOfMove(state, context);
  const place = located(context.cited(schemeRef(state.scheme)), code, on);
  return [{ type: 'CommunityRecoded', data: { code, previous: state.code, ...place } }];
};

/** History stays with the old area, present counts go with the new one (AMB-49). */
const transfer = (state: Registered, { area }: TransferCommunityArea, context: Context): CommunityEvent[] => {
  if (area === state.area) return [];
  const areas = context.cited(schemeRef(state.scheme)).areas;
  if (!areas[area]) return refuse('OutsideArea', { area });
  dateOfMove(state, context);
  return [{ type: 'CommunityAreaTransferred', data: { area, previous: state.area } }];
};

const addCompound = (command: AddCompound, { deriveId }: Context): CommunityEvent[] => {
  const { name, households, propertyManaged, wasteSorting } = command;
  const id = deriveId('compound') as CompoundId;
  return [{ type: 'CompoundAdded', data: { id, name: text(name), households, propertyManaged, wasteSorting } }];
};

const reviseCompound = (state: Registered, command: ReviseCompound): CommunityEvent[] => {
  const { compound: id, households, propertyManaged, wasteSorting } = command;
  if (!hasCompound(state, id)) return refuse('WrongState', { compound: id });
  const before = state.compounds.find((compound) => compound.id === id)!;
  const same =
    before.households === households &&
    before.propertyManaged === propertyManaged &&
    before.wasteSorting === wasteSorting;
  return same ? [] : [{ type: 'CompoundRevised', data: { id, households, propertyManaged, wasteSorting } }];
};

/** A part ends once. That two merges took it at the same moment shows here: the second is refused, and reported. */
const closedAlready = ({ into }: Registered, by: CommunityId): CommunityEvent[] =>
  into === by ? [] : refuse('CommunityNotActive', { into, by });

const decide = (state: Community, command: CommunityCommand, context: Context): readonly CommunityEvent[] => {
  switch (command.type) {
    case 'RegisterCommunity':
      return register(state, command, context);
    case 'MergeCommunities':
      return merge(state, command, context);
    case 'CorrectEffectiveDate':
      return correct(state, command, context);
    case 'FinishReservation':
      return [];
    case 'AbolishCommunity':
      if (command.into && state.is === 'abolished') return closedAlready(state, command.into);
      break;
    default:
  }
  const standing = active(state);
  inArea(context, standing.area);
  switch (command.type) {
    case 'RenameCommunity':
      return rename(standing, command, context);
    case 'RecodeCommunity':
      return recode(standing, command, context);
    case 'SplitCommunity':
      return split(standing, command, context);
    case 'AbolishCommunity':
      return abolish(standing, command, context);
    case 'TransferCommunityArea':
      return transfer(standing, command, context);
    case 'AddCompound':
      return addCompound(command, context);
    case 'ReviseCompound':
      return reviseCompound(standing, command);
    default:
      return never(command);
  }
};

/** What a decision rests on: the codes it takes, the places of the scheme, the assessments and communities it ends. */
const cites = (command: CommunityCommand, state: Community, { id }: Context): readonly StreamRef[] => {
  const scheme = schemeRef(state.is === 'unregistered' ? defaultScheme : state.scheme);
  const codes = (code: CommunityCode | undefined): readonly StreamRef[] =>
    code !== undefined && isCode(code) ? [codeReservationRef(code)] : [];
  switch (command.type) {
    case 'RegisterCommunity':
      return [...codes(command.code), schemeRef(command.scheme ?? defaultScheme)];
    case 'RecodeCommunity':
      return [...codes(command.code), scheme];
    case 'SplitCommunity':
      return [...codes(command.part.code), scheme];
    case 'MergeCommunities':
      return [
        ...codes(command.code),
        scheme,
        ...command.parts.flatMap((part) => [communityRef(part), creationRef(part)]),
      ];
    case 'AbolishCommunity':
      return [creationRef(id as CommunityId)];
    case 'TransferCommunityArea':
      return [scheme];
    case 'CorrectEffectiveDate':
      return citedByCorrection(state, command);
    case 'FinishReservation':
      return codes(command.code);
    case 'RenameCommunity':
    case 'AddCompound':
    case 'ReviseCompound':
      return [];
  }
};

const reserves = (events: readonly CommunityEvent[], state: Community, context: Context): readonly Reservation[] =>
  claims(events, state, context).map(({ code, community, period }): Reservation => {
    const command = { type: 'ReserveCode', community, writer: context.id, period };
    return { stream: codeReservationRef(code), command };
  });

/** The community register (R35). */
export const community: Decider<Community, CommunityCommand, CommunityEvent> = {
  initial: { is: 'unregistered' },
  begins: ['RegisterCommunity', 'MergeCommunities', 'FinishReservation'],
  may: {
    RegisterCommunity: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer', 'System'],
    RenameCommunity: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    RecodeCommunity: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    SplitCommunity: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    MergeCommunities: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    AbolishCommunity: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer', 'System'],
    TransferCommunityArea: ['ProvincialOfficer'],
    AddCompound: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    ReviseCompound: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer'],
    CorrectEffectiveDate: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer', 'System'],
    FinishReservation: ['System'],
  },
  backdates: [
    'RegisterCommunity',
    'RenameCommunity',
    'RecodeCommunity',
    'SplitCommunity',
    'MergeCommunities',
    'AbolishCommunity',
    'TransferCommunityArea',
  ],
  cites,
  reserves,
  finishes: (command, { cited }) =>
    command.type === 'FinishReservation'
      ? cited(codeReservationRef(command.code)).purposes[command.community]?.carries
      : undefined,
  evolve,
  decide,
};
