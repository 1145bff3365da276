import { type NoticeId, publicNoticeRef, Refusal } from '@greenledger/domain';
import {
  derivedId,
  MemoryEventLog,
  type NewEvent,
  type RecordedEvent,
  START,
  type StreamName,
  streamName,
} from '@greenledger/eventing';
import { type Town, town, yunxi } from '../../domain/src/creation/creation.fixture.js';
import { fewItems, type Play } from '../../domain/src/creation/history.fixture.js';

const REGISTERED = {
  type: 'CommunityRegistered',
  data: { area: 'GY', county: '520103', street: '520103028', urban: true, name: '云溪社区', code: '520103028901' },
};

/** Plays the steps that the guards allow. */
export const played = (steps: readonly Play[], notice: unknown): Town => {
  const t = town({ standard: fewItems });
  t.set(publicNoticeRef('notice-1' as NoticeId), notice);
  let at = Date.parse('2020-09-11T01:00:00.000Z');
  for (const { command, actor, wait = 0, effectiveOn } of steps) {
    at += wait * 60_000;
    try {
      t.act(actor, new Date(at).toISOString(), typeof command === 'function' ? command(t.state) : command, effectiveOn);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return t;
};

const uuid = (id: string): string => derivedId('played', id);
/** Events that name another name it by the id that the log has for it. */
const renamed = (data: object): object =>
  'event' in data && typeof data.event === 'string' ? { ...data, event: uuid(data.event) } : data;

/** What was recorded, as a log holds it; the community was registered before all of it. */
export const logOf = async (t: Town): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const revisions = new Map<StreamName, number>();
  const append = async (stream: StreamName, event: NewEvent): Promise<void> => {
    const expected = revisions.get(stream) ?? -1;
    await log.append(stream, expected, [event]);
    revisions.set(stream, expected + 1);
  };
  const base = { actor: { account: 'x', role: 'System' }, at: '2020-09-11T00:00:00.000Z', effectiveOn: '2020-09-11' };
  const metadata = base as NewEvent['metadata'];
  await append(`community-${yunxi}` as StreamName, { id: uuid('registered'), ...REGISTERED, metadata });
  for (const { ref, event, stamp } of t.facts) {
    const { actor, at, effectiveOn } = stamp;
    const own = { ...metadata, actor, at, effectiveOn };
    await append(streamName(ref), { id: uuid(stamp.id), type: event.type, data: renamed(event.data), metadata: own });
  }
  return log.readAll(START, 100_000);
};
