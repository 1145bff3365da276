import { type Context } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { schemeRef } from '../scheme/scheme.js';
import { type AbolishCommunity, type MergeCommunities, type Part, type SplitCommunity } from './community.commands.js';
import { type CommunityEvent, type Successor } from './community.events.js';
import { type Community, communityRef, lastMove, type Registered } from './community.state.js';
import { active, codeFree, dateOfMove, inArea, located, noOpenAssessment, refuseIssue } from './guards.js';
import { isCode, issuesOf } from './locate.js';

const text = (value: string): string => value.normalize('NFC').trim();

const successor = (state: Registered, part: Part, context: Context): Successor => {
  const scheme = context.cited(schemeRef(state.scheme));
  const { urban = state.urban, urbanSource = part.urban === undefined ? state.urbanSource : undefined } = part;
  const { area } = state;
  const { code, name, committee, households, population, compounds = [] } = part;
  const statement = { code, name, level: 'community', area, urban, ...(urbanSource && { urbanSource }) };
  for (const issue of issuesOf(statement, scheme, context.effectiveOn)) refuseIssue(issue);
  return {
    community: context.deriveId('community') as CommunityId,
    scheme: state.scheme,
    code,
    name: text(name),
    committee: text(committee),
    ...located(scheme, code, context.effectiveOn),
    area,
    urban,
    ...(urban && urbanSource && { urbanSource }),
    households,
    population,
    compounds: state.compounds.filter(({ id }) => compounds.includes(id)),
  };
};

/** Each compound goes with one part, or stays. */
const compoundsLeave = (state: Registered, leaving: readonly CompoundId[]): void => {
  const known = new Set(state.compounds.map(({ id }) => id));
  const wrong = leaving.filter((id, i) => !known.has(id) || leaving.indexOf(id) !== i);
  if (wrong.length > 0) refuse('WrongState', { compounds: wrong });
};

/**
 * A part leaves a community and is counted from the effective date on. Refuses `CodeInUse`, `UrbanFlagUnsourced`,
 * `NotCommunityLevel`, `CodeMalformed`, `StreetUnknown`, `OutsideArea`, `EffectiveInFuture`, `EffectiveOutOfOrder`.
 */
export const split = (state: Registered, command: SplitCommunity, context: Context): CommunityEvent[] => {
  const { part, name = state.name, households, population } = command;
  const { compounds: leaving = [] } = part;
  if (isCode(part.code))
    codeFree(context, part.code, context.deriveId('community') as CommunityId, { from: context.effectiveOn });
  const left = successor(state, part, context);
  dateOfMove(state, context, true);
  compoundsLeave(state, leaving);
  const compounds = state.compounds.filter(({ id }) => !leaving.includes(id));
  const kept = { name: text(name), committee: state.committee, households, population, compounds };
  return [{ type: 'CommunitySplit', data: { kept, part: left } }];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** All that a new community needs, or that changes in one that absorbs others. */
const result = (state: Community, command: MergeCommunities, parts: readonly Registered[]) => {
  const own = state.is === 'unregistered' ? undefined : state;
  const all = own ? [own, ...parts] : parts;
  const { code = own?.code, name = own?.name, committee = own?.committee } = command;
  const { urban = own?.urban, urbanSource = command.urban === undefined ? own?.urbanSource : undefined } = command;
  if (code === undefined || name === undefined || committee === undefined || urban === undefined) {
    return refuse('WrongState', { missing: ['code', 'name', 'committee', 'urban'].filter((key) => !(key in command)) });
  }
  const households = command.households ?? sum(all.map((community) => community.households));
  const population = command.population ?? sum(all.map((community) => community.population));
  const compounds = all.flatMap((community) => community.compounds);
  const area = all[0]!.area;
  return {
    code,
    name: text(name),
    committee: text(committee),
    urban,
    urbanSource,
    households,
    population,
    compounds,
    area,
  };
};

/**
 * Parts end in the community of this stream. Refuses `CodeInUse`, `UrbanFlagUnsourced`, `OpenAssessment`,
 * `CommunityNotActive`, `OutsideArea`, `EffectiveInFuture`, `EffectiveOutOfOrder`.
 */
export const merge = (state: Community, command: MergeCommunities, context: Context): CommunityEvent[] => {
  const own = context.id as CommunityId;
  const ids = command.parts;
  const fewest = state.is === 'unregistered' ? 2 : 1;
  if (ids.length < fewest || new Set([...ids, own]).size !== ids.length + 1)
    return refuse('WrongState', { parts: ids });
  if (state.is !== 'unregistered') active(state);
  const parts = ids.map((id) => active(context.cited(communityRef(id)), id));
  const { urbanSource, ...data } = result(state, command, parts);
  inArea(context, data.area);
  const on = context.effectiveOn;
  if (command.code !== undefined && isCode(data.code)) codeFree(context, data.code, own, { from: on });
  const scheme: SchemeId = parts[0]!.scheme;
  const statement = { ...data, level: 'community', ...(urbanSource && { urbanSource }) };
  const [first] = issuesOf(statement, context.cited(schemeRef(scheme)), on);
  if (first?.code === 'UrbanFlagUnsourced') refuseIssue(first);
  ids.forEach((id) => noOpenAssessment(context, id));
  if (first) refuseIssue(first);
  const abroad = parts.find(({ area }) => area !== data.area);
  if (abroad) return refuse('OutsideArea', { code: abroad.code, area: abroad.area, expected: data.area });
  dateOfMove(state, context, true);
  parts.forEach((part) => effectiveDate(context, lastMove(part, true)));
  const place = located(context.cited(schemeRef(scheme)), data.code, on);
  const ending = parts.map(({ code }, i): { community: CommunityId; code: CommunityCode } => ({
    community: ids[i]!,
    code,
  }));
  const source = data.urban && urbanSource ? { urbanSource } : {};
  return [{ type: 'CommunitiesMerged', data: { ...data, ...place, ...source, scheme, parts: ending } }];
};

/** Refuses `OpenAssessment`, `ReasonMissing`, `EffectiveOutOfOrder`; the end by a merge was judged with the merge. */
export const abolish = (state: Registered, command: AbolishCommunity, context: Context): CommunityEvent[] => {
  const { reason, into } = command;
  if (into !== undefined && context.actor.role !== 'System') return refuse('NotAllowed', { into });
  if (into === undefined) {
    noOpenAssessment(context, context.id as CommunityId);
    if (reason.trim() === '') return refuse('ReasonMissing');
    dateOfMove(state, context);
  }
  return [{ type: 'CommunityAbolished', data: { reason: reason.trim(), ...(into && { into }) } }];
};
