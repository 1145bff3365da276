import { type EventStoreDBClient } from '@eventstore/db-client';
import { type EventEmitter } from 'node:events';

type Open = (service: unknown) => EventEmitter;

/** Where the client opens its streams; declared for its own classes only, and pinned with its version. */
interface Opening {
  GRPCStreamCreator: (service: unknown, name: string, open: Open, cache?: unknown) => () => Promise<EventEmitter>;
}

const APPENDS = 'appendToStream';

/**
 * Appends of a whole process wait in one table of the client, and an error on any connection empties it. An answer that
 * comes afterwards, on a connection that is well, finds nobody waiting: the client throws where nobody catches, which
 * ends the process. Here it is let go: whoever waited has been told already, and asks again.
 */
export const lettingGo = (client: EventStoreDBClient): EventStoreDBClient => {
  const opening = client as unknown as Opening;
  const create = opening.GRPCStreamCreator;
  opening.GRPCStreamCreator = (service, name, open, cache) =>
    create(service, name, name === APPENDS ? (opened) => deaf(open(opened)) : open, cache);
  return client;
};

const deaf = (stream: EventEmitter): EventEmitter => {
  for (const hear of stream.listeners('data')) {
    stream.removeListener('data', hear as (answer: unknown) => void);
    stream.on('data', (answer: unknown) => {
      try {
        (hear as (answer: unknown) => void)(answer);
      } catch (error) {
        if (!(error as Error).message.includes('not iterable')) throw error;
      }
    });
  }
  return stream;
};
