import { type AgreedItemEvent } from '@greenledger/domain';
import { type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';

type Assigned = AgreedItemEvent['data'];
interface State {
  readonly item?: Assigned;
}

/** An agreed item as it was assigned. */
export type AgreedItemLine = Assigned;

const STREAM = 'agreedItem-';

/** Agreed items from their assignment on (R20, R22): one line per item and lead. */
export const agreedItemsAccount: Account<State> = {
  name: 'agreed-items',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: {},
  evolve: (_state, event: RecordedEvent): State => ({ item: (event as unknown as AgreedItemEvent).data }),
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows: ({ item }): Keyed<Row<AgreedItemLine>> =>
    Object.fromEntries(
      (item?.leads ?? []).map((lead) => [
        `lead ${lead}`,
        {
          unit: lead,
          status: 'assigned',
          due: item?.dueOn,
          sort: `${item?.dueOn} ${item?.minutes} ${item?.no}`,
          data: item!,
        },
      ]),
    ),
};
