import { policyDocumentRef } from '../policy-document/policy-document.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context } from '../shared/decider.js';
import { type AreaId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type StandardVersion } from '../shared/standard.js';
import { checkItems, checkMeasures, weakness } from './items.js';
import { type StandardEvent } from './standard.events.js';
import { type RegionalVersion, type StandardState, versionInForce } from './standard.state.js';

/** All sixteen base items and whatever the area adds behind them. */
export interface DraftRegionalStandard extends Command, StandardVersion {
  readonly type: 'DraftRegionalStandard';
  readonly area: AreaId;
}
/** Filed with the province for the record (AMB-35). */
export interface FileRegionalStandard extends Command {
  readonly type: 'FileRegionalStandard';
  readonly area: AreaId;
  readonly version: number;
  /** Number of the filing letter. */
  readonly filing: string;
}
export interface PublishRegionalStandard extends Command {
  readonly type: 'PublishRegionalStandard';
  readonly area: AreaId;
  readonly version: number;
  readonly appliesFrom: LegalDate;
}
export interface RepealRegionalStandard extends Command {
  readonly type: 'RepealRegionalStandard';
  readonly area: AreaId;
  readonly version: number;
  readonly repealedFrom: LegalDate;
  readonly reason: string;
}
export type RegionalCommand =
  DraftRegionalStandard | FileRegionalStandard | PublishRegionalStandard | RepealRegionalStandard;

const ownArea = (area: AreaId, { actor }: Context): void => {
  if (actor.area !== area) refuse('OutsideArea', { area, own: actor.area });
};

const held = ({ regional }: StandardState, area: AreaId, version: number): RegionalVersion =>
  regional[area]?.[version] ?? refuse('StandardVersionMismatch', { area, version });

/** A draft lacks no base item; what it asks is measured against the base when it is published. */
export const draft = (state: StandardState, command: DraftRegionalStandard, context: Context): StandardEvent[] => {
  const { type: _, area, version, title, basis, groups, criteria } = command;
  ownArea(area, context);
  const before = state.regional[area]?.[version];
  if (before && before.is !== 'drafted') return refuse('WrongState', { version, is: before.is });
  checkItems(criteria, groups);
  checkMeasures(criteria);
  if (context.cited(policyDocumentRef(basis)).is === 'unregistered') return refuse('BasisMissing', { basis });
  return [{ type: 'RegionalStandardDrafted', data: { area, version, title, basis, groups, criteria } }];
};

export const file = (
  state: StandardState,
  { area, version, filing }: FileRegionalStandard,
  context: Context,
): StandardEvent[] => {
  ownArea(area, context);
  const { is } = held(state, area, version);
  if (is !== 'drafted') return refuse('WrongState', { version, is });
  if (filing.trim() === '') return refuse('BasisMissing', { filing });
  return [{ type: 'RegionalStandardFiled', data: { area, version, filing } }];
};

/** May add or raise, not drop or lower (AMB-34), against the base in force on the day from which it applies. */
export const publish = (
  state: StandardState,
  { area, version, appliesFrom }: PublishRegionalStandard,
  context: Context,
): StandardEvent[] => {
  ownArea(area, context);
  const own = held(state, area, version);
  if (own.is !== 'filed' || !isLegalDate(appliesFrom)) return refuse('WrongState', { version, is: own.is });
  const base = versionInForce(state, appliesFrom) ?? refuse('StandardVersionMismatch', { appliesFrom });
  const missing = base.criteria.filter(({ no }) => !own.criteria.some((item) => item.no === no)).map(({ no }) => no);
  if (missing.length > 0) return refuse('BaseItemMissing', { missing });
  for (const item of base.criteria) {
    const weak = weakness(
      item,
      own.criteria.find(({ no }) => no === item.no)!,
    );
    if (weak !== undefined) return refuse('WeakerThanBase', { criterion: item.no, measure: weak });
  }
  if (appliesFrom < context.today) return refuse('EffectiveInPast', { appliesFrom, today: context.today });
  const rival = Object.values(state.regional[area] ?? {}).find(
    (other) => other.is === 'published' && other.appliesFrom === appliesFrom,
  );
  if (rival) return refuse('WrongState', { version, appliesFrom, already: rival.version });
  return [{ type: 'RegionalStandardPublished', data: { area, version, appliesFrom, base: base.version } }];
};

export const repeal = (
  state: StandardState,
  { area, version, repealedFrom, reason }: RepealRegionalStandard,
  context: Context,
): StandardEvent[] => {
  ownArea(area, context);
  const own = held(state, area, version);
  if (own.is !== 'published' || own.repealedFrom !== undefined || !isLegalDate(repealedFrom)) {
    return refuse('WrongState', { version, is: own.is });
  }
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (repealedFrom < context.today) return refuse('EffectiveInPast', { repealedFrom, today: context.today });
  return [{ type: 'RegionalStandardRepealed', data: { area, version, repealedFrom, reason } }];
};
