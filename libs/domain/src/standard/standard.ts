import { policyDocumentRef } from '../policy-document/policy-document.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never } from '../shared/decider.js';
import { refuse } from '../shared/refusal.js';
import { type StandardVersion } from '../shared/standard.js';
import { checkItems, checkMeasures } from './items.js';
import { draft, file, publish, type RegionalCommand, repeal } from './regional.js';
import { type StandardEvent } from './standard.events.js';
import { begins, evolve, noStandard, type StandardState } from './standard.state.js';

export interface RegisterStandardVersion extends Command, StandardVersion {
  readonly type: 'RegisterStandardVersion';
}
export interface ActivateStandardVersion extends Command {
  readonly type: 'ActivateStandardVersion';
  readonly version: number;
  readonly appliesFrom: LegalDate;
}
export interface RetireStandardVersion extends Command {
  readonly type: 'RetireStandardVersion';
  readonly version: number;
  readonly retiredFrom: LegalDate;
  readonly reason: string;
}
export type StandardCommand =
  RegisterStandardVersion | ActivateStandardVersion | RetireStandardVersion | RegionalCommand;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const register = (state: StandardState, command: RegisterStandardVersion, context: Context): StandardEvent[] => {
  const { type: _, ...version } = command;
  const held = state.versions[version.version];
  checkItems(version.criteria, version.groups);
  checkMeasures(version.criteria);
  if (context.cited(policyDocumentRef(version.basis)).is === 'unregistered') {
    return refuse('BasisMissing', { basis: version.basis });
  }
  if (held) {
    const { version: no, title, basis, groups, criteria } = held;
    if (same({ version: no, title, basis, groups, criteria }, order(version))) return [];
    if (held.is !== 'registered') return refuse('WrongState', { version: no, is: held.is });
  }
  return [{ type: 'StandardVersionRegistered', data: order(version) }];
};

const order = ({ version, title, basis, groups, criteria }: StandardVersion): StandardVersion => ({
  version,
  title,
  basis,
  groups,
  criteria,
});

/** The first version may be founded on any day; a later one may not reach back before the day of the command. */
const activate = (
  { versions }: StandardState,
  { version, appliesFrom }: ActivateStandardVersion,
  { today }: Context,
): StandardEvent[] => {
  const held = versions[version];
  if (!held) return refuse('StandardVersionMismatch', { version });
  if (held.is === 'active' && held.appliesFrom === appliesFrom) return [];
  if (held.is !== 'registered' || !isLegalDate(appliesFrom)) return refuse('WrongState', { version, is: held.is });
  const others = Object.values(versions).filter(({ is }) => is !== 'registered');
  if (others.length > 0 && appliesFrom < today) return refuse('EffectiveInPast', { appliesFrom, today });
  const rival = others.find((other) => begins(other) === appliesFrom);
  if (rival) return refuse('WrongState', { version, appliesFrom, already: rival.version });
  return [{ type: 'StandardVersionActivated', data: { version, appliesFrom } }];
};

const retire = (
  { versions }: StandardState,
  { version, retiredFrom, reason }: RetireStandardVersion,
  { today }: Context,
): StandardEvent[] => {
  const held = versions[version];
  if (!held) return refuse('StandardVersionMismatch', { version });
  if (held.is === 'retired' && held.retiredFrom === retiredFrom) return [];
  if (held.is !== 'active' || !isLegalDate(retiredFrom)) return refuse('WrongState', { version, is: held.is });
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (retiredFrom < today) return refuse('EffectiveInPast', { retiredFrom, today });
  return [{ type: 'StandardVersionRetired', data: { version, retiredFrom, reason } }];
};

const decide = (state: StandardState, command: StandardCommand, context: Context): readonly StandardEvent[] => {
  switch (command.type) {
    case 'RegisterStandardVersion':
      return register(state, command, context);
    case 'ActivateStandardVersion':
      return activate(state, command, context);
    case 'RetireStandardVersion':
      return retire(state, command, context);
    case 'DraftRegionalStandard':
      return draft(state, command, context);
    case 'FileRegionalStandard':
      return file(state, command, context);
    case 'PublishRegionalStandard':
      return publish(state, command, context);
    case 'RepealRegionalStandard':
      return repeal(state, command, context);
    default:
      return never(command);
  }
};

/**
 * The versioned standard (R79) and what areas build on it (R69). Refuses `BaseItemMissing`, `MeasureInvalid`, `BasisMissing`,
 * `WeakerThanBase`, `EffectiveInPast`, and
 * `StandardVersionMismatch` for a version that is not registered.
 */
export const standard: Decider<StandardState, StandardCommand, StandardEvent> = {
  initial: noStandard,
  begins: ['RegisterStandardVersion'],
  may: {
    RegisterStandardVersion: ['ProvincialOfficer', 'OfficeDirector', 'System'],
    ActivateStandardVersion: ['ProvincialOfficer', 'OfficeDirector', 'System'],
    RetireStandardVersion: ['ProvincialOfficer', 'OfficeDirector'],
    DraftRegionalStandard: ['PrefectureOfficer'],
    FileRegionalStandard: ['PrefectureOfficer'],
    PublishRegionalStandard: ['PrefectureOfficer'],
    RepealRegionalStandard: ['PrefectureOfficer'],
  },
  cites: (command) =>
    command.type === 'RegisterStandardVersion' || command.type === 'DraftRegionalStandard'
      ? [policyDocumentRef(command.basis)]
      : [],
  evolve,
  decide,
};

export * from './standard.state.js';
