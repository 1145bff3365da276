import { type LegalDate } from '../shared/dates.js';
import { type StreamRef } from '../shared/decider.js';
import { type AreaId, type SchemeId, type StandardId } from '../shared/ids.js';
import { type Edition, edition, type StandardVersion } from '../shared/standard.js';
import { type StandardEvent } from './standard.events.js';

/** A version with its standing; what was active once never changes again. */
export type HeldVersion = StandardVersion &
  (
    | { readonly is: 'registered' }
    | { readonly is: 'active'; readonly appliesFrom: LegalDate }
    | { readonly is: 'retired'; readonly appliesFrom: LegalDate; readonly retiredFrom: LegalDate }
  );

/** A version that an area made on top of the base (R69): Drafted → Filed → Published → Repealed. */
export type RegionalVersion = StandardVersion &
  (
    | { readonly is: 'drafted' }
    | { readonly is: 'filed'; readonly filing: string }
    | {
        readonly is: 'published';
        readonly appliesFrom: LegalDate;
        /** The base version that it was measured against. */
        readonly base: number;
        readonly repealedFrom?: LegalDate;
      }
  );

/** The base standard of a scheme with what its areas built on it: one stream, so that "not weaker" is a local rule. */
export interface StandardState {
  readonly versions: Readonly<Record<number, HeldVersion>>;
  readonly regional: Readonly<Partial<Record<AreaId, Readonly<Record<number, RegionalVersion>>>>>;
}

export const noStandard: StandardState = { versions: {}, regional: {} };

export const standardRef = (id: StandardId): StreamRef<StandardState> => ({ kind: 'standard', id });

/** The standard that holds for a whole scheme bears the scheme's id. */
export const baseStandardOf = (scheme: SchemeId): StandardId => scheme as string as StandardId;

/** The name under which an area's own standard stands in editions: `guizhou-2020.ZY`. */
export const regionalIdOf = (base: StandardId, area: AreaId): StandardId => `${base}.${area}` as StandardId;

type RegionalEvent = Extract<StandardEvent, { readonly type: `RegionalStandard${string}` }>;

const evolveRegional = (state: StandardState, event: RegionalEvent): StandardState => {
  const { area } = event.data;
  const versions = state.regional[area] ?? {};
  const put = (held: RegionalVersion): StandardState => ({
    ...state,
    regional: { ...state.regional, [area]: { ...versions, [held.version]: held } },
  });
  if (event.type === 'RegionalStandardDrafted') {
    const { area: _, ...version } = event.data;
    return put({ ...version, is: 'drafted' });
  }
  const held = versions[event.data.version];
  if (!held) return state;
  const { version, title, basis, groups, criteria } = held;
  const plain = { version, title, basis, groups, criteria };
  switch (event.type) {
    case 'RegionalStandardFiled':
      return put({ ...plain, is: 'filed', filing: event.data.filing });
    case 'RegionalStandardPublished':
      return put({ ...plain, is: 'published', appliesFrom: event.data.appliesFrom, base: event.data.base });
    case 'RegionalStandardRepealed':
      return held.is === 'published' ? put({ ...held, repealedFrom: event.data.repealedFrom }) : state;
  }
};

export const evolve = (state: StandardState, event: StandardEvent): StandardState => {
  const put = (held: HeldVersion): StandardState => ({
    ...state,
    versions: { ...state.versions, [held.version]: held },
  });
  switch (event.type) {
    case 'StandardVersionRegistered':
      return put({ ...event.data, is: 'registered' });
    case 'StandardVersionActivated': {
      const held = state.versions[event.data.version];
      return held ? put({ ...held, is: 'active', appliesFrom: event.data.appliesFrom }) : state;
    }
    case 'StandardVersionRetired': {
      const held = state.versions[event.data.version];
      return held && held.is !== 'registered'
        ? put({ ...held, is: 'retired', retiredFrom: event.data.retiredFrom })
        : state;
    }
    case 'RegionalStandardDrafted':
    case 'RegionalStandardFiled':
    case 'RegionalStandardPublished':
    case 'RegionalStandardRepealed':
      return evolveRegional(state, event);
  }
};

/** When a version began; nothing before it was put in force. */
export const begins = (held: HeldVersion): LegalDate => (held.is === 'registered' ? '' : held.appliesFrom);

const last = <T>(all: readonly T[], from: (one: T) => LegalDate): T | undefined =>
  [...all].sort((a, b) => (from(a) < from(b) ? -1 : 1)).at(-1);

/** The base version in force on a day: of those activated, the last to begin. There is at most one. */
export const versionInForce = ({ versions }: StandardState, on: LegalDate): HeldVersion | undefined =>
  last(
    Object.values(versions).filter(
      (held) => held.is !== 'registered' && held.appliesFrom <= on && (held.is === 'active' || on < held.retiredFrom),
    ),
    begins,
  );

type Published = Extract<RegionalVersion, { readonly is: 'published' }>;

/** The area's own version of a day, aligned with the base or not; nothing where it has none. */
export const regionalInForce = (state: StandardState, area: AreaId, on: LegalDate): Published | undefined =>
  last(
    Object.values(state.regional[area] ?? {}).filter(
      (held): held is Published =>
        held.is === 'published' &&
        held.appliesFrom <= on &&
        (held.repealedFrom === undefined || on < held.repealedFrom),
    ),
    ({ appliesFrom }) => appliesFrom,
  );

/** True when the base moved on after the area measured itself against it: no new assessment may be opened under it. */
export const needsAlignment = (state: StandardState, held: Published, on: LegalDate): boolean =>
  versionInForce(state, on)?.version !== held.base;

export interface Applicable {
  readonly edition: Edition;
  readonly version: StandardVersion;
}

/** What an assessment opened in an area on a day is judged by: the area's own standard if it is aligned, else the base. */
export const applicable = (
  state: StandardState,
  id: StandardId,
  area: AreaId,
  on: LegalDate,
): Applicable | undefined => {
  const own = regionalInForce(state, area, on);
  if (own && !needsAlignment(state, own, on)) {
    return { edition: edition(regionalIdOf(id, area), own.version), version: own };
  }
  const version = versionInForce(state, on);
  return version && { edition: edition(id, version.version), version };
};

/** A version by the name that reviews carry, whoever made it. */
export const versionNamed = (state: StandardState, id: StandardId, name: Edition): StandardVersion | undefined => {
  const regional = (Object.entries(state.regional) as [AreaId, Readonly<Record<number, RegionalVersion>>][]).flatMap(
    ([area, versions]) =>
      Object.values(versions).map((version) => [edition(regionalIdOf(id, area), version.version), version] as const),
  );
  const base = Object.values(state.versions).map((version) => [edition(id, version.version), version] as const);
  return [...base, ...regional].find(([own]) => own === name)?.[1];
};
