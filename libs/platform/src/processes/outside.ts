import { endedPosts, legalDate, upcast } from '@greenledger/domain';
import { type EventLog, type RecordedEvent } from '@greenledger/eventing';
import { type Clock } from '../clock.js';
import { type EndedPosts } from '../directory/ended-posts.js';
import { lookAt } from './pass.js';

export interface OutsideOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly directory: Pick<EndedPosts, 'end'>;
}

/** What events lead to outside the log: who left a post loses the access that it gave (R12, R15). */
export const createOutside =
  ({ log, clock, directory }: OutsideOptions) =>
  async (stored: RecordedEvent): Promise<void> => {
    const event = upcast(stored);
    const cited = endedPosts.cites(event);
    if (cited.length === 0) return;
    const post = endedPosts.find(event, await lookAt(log, cited), legalDate(clock.now()));
    if (post) await directory.end(event.id, post);
  };
