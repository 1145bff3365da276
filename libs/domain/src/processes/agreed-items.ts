import {
  agreedItemId,
  agreedItemRef,
  type AgreedItemEvent,
  type AssignAgreedItem,
} from '../agreed-item/agreed-item.js';
import { type NoteAgreedItem } from '../joint-conference/commands.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { type MinutesEvent } from '../minutes/minutes.events.js';
import { type AgreedItemId, type MinutesId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isMinutes = isEvent<MinutesEvent>();
const isAgreedItem = isEvent<AgreedItemEvent>();

/** Issued minutes hand each of their agreed items to its leads (R22). */
export const assignAgreedItems: Process = {
  name: 'assign-agreed-items',
  react: (event) => {
    if (!isMinutes('minutes', 'MinutesIssued')(event)) return [];
    const minutes = idOf(event) as MinutesId;
    const { conference, meeting, version, items } = event.data;
    return items.map((item) => {
      const command: AssignAgreedItem = {
        type: 'AssignAgreedItem',
        assigned: { ...item, conference, minutes, meeting, version },
      };
      return { stream: agreedItemRef(agreedItemId(minutes, item.no)), command };
    });
  },
};

/** The conference keeps count of what it cannot leave open behind it (R3). */
export const noteAgreedItems: Process = {
  name: 'note-agreed-items',
  react: (event) => {
    if (!isAgreedItem('agreedItem', 'AgreedItemAssigned')(event)) return [];
    const { conference, minutes } = event.data;
    const command: NoteAgreedItem = { type: 'NoteAgreedItem', item: idOf(event) as AgreedItemId, minutes };
    return [{ stream: jointConferenceRef(conference), command }];
  },
};
