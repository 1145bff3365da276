import { policyDocumentRef } from '../policy-document/policy-document.js';
import { schemeRef } from '../scheme/scheme.js';
import { type Context, type Decider, never, type StreamRef, type Warning } from '../shared/decider.js';
import { type SchemeId, type UnitId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type JointConferenceCommand } from './commands.js';
import { correctDate, requireEveryDay } from './consistency.js';
import { citedBasis, recordCirculation } from './decided.js';
import { dissolve, establish, importRoster } from './founding.js';
import { evolve } from './joint-conference.evolve.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import {
  type Conference,
  convenorOn,
  deputyConvenorOn,
  holderOn,
  isMemberOn,
  type JointConference,
  liaisonsOf,
} from './joint-conference.state.js';
import { appointLiaison, replaceLiaison } from './liaisons.js';
import { noteCancelled, noteHeld, notePlanned } from './next-meeting.js';
import {
  appointConvenor,
  appointDeputy,
  appointDirector,
  assignStaff,
  delegateChair,
  relieveConvenor,
  revokeDelegation,
} from './posts.js';
import { confirmChange, proposeChange, rejectChange, seatMember, vacateSeat } from './seats.js';
import { admitUnit, designateLead, proposeUnit, removeUnit } from './units.js';

const decideEstablished = (
  state: Conference,
  command: JointConferenceCommand,
  context: Context,
): readonly JointConferenceEvent[] => {
  switch (command.type) {
    case 'EstablishJointConference':
      return establish(state, command, context);
    case 'DissolveJointConference':
      return dissolve(state, command, context);
    case 'ImportFoundingRoster':
      return importRoster(state, command, context);
    case 'ProposeMemberUnit':
      return proposeUnit(state, command, context);
    case 'AdmitMemberUnit':
      return admitUnit(state, command, context);
    case 'RemoveMemberUnit':
      return removeUnit(state, command, context);
    case 'DesignateLeadUnit':
      return designateLead(state, command, context);
    case 'AppointConvenor':
      return appointConvenor(state, command, context);
    case 'RelieveConvenor':
      return relieveConvenor(state, command, context);
    case 'AppointDeputyConvenor':
      return appointDeputy(state, command, context);
    case 'AppointOfficeDirector':
      return appointDirector(state, command, context);
    case 'AssignOfficeStaff':
      return assignStaff(state, command);
    case 'DelegateChair':
      return delegateChair(state, command, context);
    case 'RevokeChairDelegation':
      return revokeDelegation(state, command, context);
    case 'SeatMember':
      return seatMember(state, command, context);
    case 'VacateMemberSeat':
      return vacateSeat(state, command, context);
    case 'ProposeMemberChange':
      return proposeChange(state, command, context);
    case 'ConfirmMemberChange':
      return confirmChange(state, command, context);
    case 'RejectMemberChange':
      return rejectChange(state, command, context);
    case 'AppointLiaison':
      return appointLiaison(state, command, context);
    case 'ReplaceLiaison':
      return replaceLiaison(state, command, context);
    case 'RecordDecisionByCirculation':
      return recordCirculation(state, command, context);
    case 'NoteAgreedItem':
      return state.openItems.includes(command.item)
        ? []
        : [{ type: 'AgreedItemNoted', data: { item: command.item, minutes: command.minutes } }];
    case 'NoteMeetingHeld':
      return noteHeld(state, command, context);
    case 'NoteMeetingPlanned':
      return notePlanned(state, command);
    case 'NoteMeetingCancelled':
      return noteCancelled(state, command, context);
    case 'CorrectEffectiveDate':
      return correctDate(state, command, context);
    default:
      return never(command);
  }
};

const decide = (
  state: JointConference,
  command: JointConferenceCommand,
  context: Context,
): readonly JointConferenceEvent[] => {
  if (command.type === 'EstablishJointConference') return establish(state, command, context);
  if (state.is !== 'established') return refuse('WrongState', { is: state.is });
  return requireEveryDay(state, decideEstablished(state, command, context), context);
};

const cites = (command: JointConferenceCommand, _state: JointConference, { id }: Context): readonly StreamRef[] => {
  switch (command.type) {
    case 'EstablishJointConference':
    case 'DissolveJointConference':
      return [policyDocumentRef(command.basis)];
    case 'AdmitMemberUnit':
    case 'RemoveMemberUnit':
    case 'DesignateLeadUnit':
    case 'ConfirmMemberChange':
      return citedBasis(command.decidedIn);
    case 'SeatMember':
    case 'AppointLiaison':
    case 'ReplaceLiaison':
      return [schemeRef(id as SchemeId), ...citedBasis(command.decidedIn)];
    case 'AppointDeputyConvenor':
    case 'AppointOfficeDirector':
    case 'DelegateChair':
    case 'ProposeMemberChange':
    case 'RecordDecisionByCirculation':
    case 'NoteMeetingHeld':
    case 'NoteMeetingCancelled':
      return [schemeRef(id as SchemeId)];
    default:
      return [];
  }
};

/** Behind every dated step there can be. */
const END = '9999-12-31';

/** `LastLiaison`: a member unit stands without a liaison; `ConvenorSeatVacant`; `DirectorIsNotDeputy`: follow or not? */
const warns = (after: JointConference, events: readonly JointConferenceEvent[]): readonly Warning[] => {
  if (after.is !== 'established') return [];
  const touched = events.flatMap((event): UnitId[] =>
    event.type === 'LiaisonReplaced' || event.type === 'MemberUnitAdmitted' ? [event.data.unit] : [],
  );
  const alone = [...new Set(touched)].filter(
    (unit) => isMemberOn(after, unit, END) && liaisonsOf(after, unit, END).length === 0,
  );
  const relieved = events.some(({ type }) => type === 'ConvenorRelieved') && convenorOn(after, END) === undefined;
  const deputy = deputyConvenorOn(after, END);
  const director = holderOn(after.director, END)?.person;
  const parted = events.some(({ type }) => type === 'DeputyConvenorAppointed') && director && director !== deputy;
  return [
    ...alone.map((unit) => ({ code: 'LastLiaison', details: { unit } })),
    ...(relieved ? [{ code: 'ConvenorSeatVacant' }] : []),
    ...(parted ? [{ code: 'DirectorIsNotDeputy', details: { director, deputy } }] : []),
  ];
};

const office = ['ProvincialOfficer', 'OfficeDirector'] as const;
const records = [...office, 'System'] as const;
const conference = [...office, 'Convenor', 'DeputyConvenor', 'Member', 'Liaison'] as const;

/** The joint conference: units, seats, posts, liaisons, and decisions by circulation (R3, R8-R15, R96, AMB-18). */
export const jointConference: Decider<JointConference, JointConferenceCommand, JointConferenceEvent> = {
  initial: { is: 'none' },
  begins: ['EstablishJointConference'],
  may: {
    EstablishJointConference: records,
    DissolveJointConference: office,
    ImportFoundingRoster: records,
    ProposeMemberUnit: conference,
    AdmitMemberUnit: records,
    RemoveMemberUnit: office,
    DesignateLeadUnit: records,
    AppointConvenor: records,
    RelieveConvenor: office,
    AppointDeputyConvenor: records,
    AppointOfficeDirector: records,
    AssignOfficeStaff: records,
    DelegateChair: ['Convenor', 'DeputyConvenor'],
    RevokeChairDelegation: ['Convenor', 'DeputyConvenor'],
    SeatMember: records,
    VacateMemberSeat: office,
    ProposeMemberChange: ['Member', 'Liaison', ...office],
    ConfirmMemberChange: conference,
    RejectMemberChange: conference,
    AppointLiaison: records,
    ReplaceLiaison: office,
    RecordDecisionByCirculation: office,
    NoteAgreedItem: ['System'],
    NoteMeetingHeld: ['System'],
    NoteMeetingPlanned: ['System'],
    NoteMeetingCancelled: ['System'],
    CorrectEffectiveDate: office,
  },
  backdates: [
    'EstablishJointConference',
    'DissolveJointConference',
    'ImportFoundingRoster',
    'AdmitMemberUnit',
    'RemoveMemberUnit',
    'DesignateLeadUnit',
    'AppointConvenor',
    'RelieveConvenor',
    'AppointDeputyConvenor',
    'AppointOfficeDirector',
    'SeatMember',
    'VacateMemberSeat',
    'ConfirmMemberChange',
    'AppointLiaison',
    'ReplaceLiaison',
  ],
  cites,
  evolve,
  decide,
  warns,
};
