import { communityRef } from '../community/community.state.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityId, type ExperienceId, type FileDigest } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type ExperienceEvent } from './experience.events.js';

export type Experience =
  | { readonly is: 'none' }
  | {
      readonly is: 'published';
      readonly origin: CommunityId;
      readonly title: string;
      readonly file: FileDigest;
      readonly effect?: string;
      readonly adopted: Readonly<Record<CommunityId, Adoption>>;
    };

/** What an adopting community took over, and what that brought about as far as it is known. */
interface Adoption {
  readonly tookOver: string;
  readonly effect?: string;
}

export interface PublishExperience extends Command {
  readonly type: 'PublishExperience';
  readonly origin: CommunityId;
  readonly title: string;
  readonly file: FileDigest;
  readonly effect?: string;
}
export interface AdoptExperience extends Command, Adoption {
  readonly type: 'AdoptExperience';
  readonly community: CommunityId;
}
export type ExperienceCommand = PublishExperience | AdoptExperience;

/** One stream per experience. */
export const experienceRef = (id: ExperienceId): StreamRef<Experience> => ({ kind: 'experience', id });

const evolve = (state: Experience, event: ExperienceEvent): Experience => {
  switch (event.type) {
    case 'ExperiencePublished': {
      const { area: _, ...said } = event.data;
      return { is: 'published', ...said, adopted: {} };
    }
    case 'ExperienceAdopted': {
      if (state.is === 'none') return state;
      const { community, area: _, ...adoption } = event.data;
      return { ...state, adopted: { ...state.adopted, [community]: adoption } };
    }
  }
};

/** The area of a community that stands; an area's officer speaks for their own. Refuses `CommunityNotActive`, `OutsideArea`. */
const areaOf = (community: CommunityId, { cited, actor }: Context): AreaId => {
  const held = cited(communityRef(community));
  if (held.is !== 'active') return refuse('CommunityNotActive', { community });
  if (actor.role === 'PrefectureOfficer' && actor.area !== held.area) refuse('OutsideArea', { area: held.area });
  return held.area;
};

const publish = (
  state: Experience,
  { origin, title, file, effect }: PublishExperience,
  context: Context,
): ExperienceEvent[] => {
  const area = areaOf(origin, context);
  if (state.is === 'none') {
    return [{ type: 'ExperiencePublished', data: { origin, area, title, file, ...(effect && { effect }) } }];
  }
  const again =
    state.origin === origin && state.title === title && state.file === file && state.effect === (effect || undefined);
  return again ? [] : refuse('WrongState', { is: state.is });
};

/**
 * A community says what it took over from another (`NothingTakenOver` where it says nothing) and, when that shows, to
 * what effect; it counts once, and saying something else later takes the place of what it said. Refuses `WrongState` to
 * the community that it comes from.
 */
const adopt = (
  state: Experience,
  { community, tookOver, effect }: AdoptExperience,
  context: Context,
): ExperienceEvent[] => {
  const area = areaOf(community, context);
  if (state.is === 'none' || state.origin === community) return refuse('WrongState', { is: state.is, community });
  if (tookOver.trim() === '') return refuse('NothingTakenOver', { community });
  const before = state.adopted[community];
  if (before?.tookOver === tookOver && before.effect === (effect || undefined)) return [];
  return [{ type: 'ExperienceAdopted', data: { community, area, tookOver, ...(effect && { effect }) } }];
};

const decide = (state: Experience, command: ExperienceCommand, context: Context): readonly ExperienceEvent[] => {
  switch (command.type) {
    case 'PublishExperience':
      return publish(state, command, context);
    case 'AdoptExperience':
      return adopt(state, command, context);
    default:
      return never(command);
  }
};

const areas = ['PrefectureOfficer', 'ProvincialOfficer', 'OfficeDirector'] as const;

/** From points to the whole: an experience is published and taken over elsewhere (R55). */
export const experience: Decider<Experience, ExperienceCommand, ExperienceEvent> = {
  initial: { is: 'none' },
  begins: ['PublishExperience'],
  may: { PublishExperience: areas, AdoptExperience: areas },
  cites: (command) => [communityRef(command.type === 'PublishExperience' ? command.origin : command.community)],
  evolve,
  decide,
};
