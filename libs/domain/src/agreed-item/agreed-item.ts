import { type AgreedItem } from '../minutes/minutes.events.js';
import { type Command, type Decider, type Event, type StreamRef } from '../shared/decider.js';
import { type AgreedItemId, type MeetingId, type MinutesId, type SchemeId } from '../shared/ids.js';

/** An item of issued minutes, as it was handed to its leads. Until then it is part of the minutes (A.3). */
export type AgreedItemEvent = Event<
  'AgreedItemAssigned',
  AgreedItem & {
    readonly conference: SchemeId;
    readonly minutes: MinutesId;
    readonly meeting: MeetingId;
    readonly version: number;
  }
>;

export interface AssignAgreedItem extends Command {
  readonly type: 'AssignAgreedItem';
  readonly assigned: AgreedItemEvent['data'];
}

export type AgreedItemState =
  { readonly is: 'unassigned' } | { readonly is: 'assigned'; readonly item: AgreedItemEvent['data'] };

/** `<minutes>.<no>`: the same item through all versions of its minutes. */
export const agreedItemId = (minutes: MinutesId, no: number): AgreedItemId => `${minutes}.${no}` as AgreedItemId;

export const agreedItemRef = (id: AgreedItemId): StreamRef<AgreedItemState> => ({ kind: 'agreedItem', id });

/** Agreed items from their assignment on (R20, R22). */
export const agreedItem: Decider<AgreedItemState, AssignAgreedItem, AgreedItemEvent> = {
  initial: { is: 'unassigned' },
  may: { AssignAgreedItem: ['System'] },
  evolve: (_state, { data }) => ({ is: 'assigned', item: data }),
  decide: (state, { assigned }) => (state.is === 'assigned' ? [] : [{ type: 'AgreedItemAssigned', data: assigned }]),
};
