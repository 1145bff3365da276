import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs work under a correlation id, so that every log line written on the way carries it. */
export const correlated = <T>(id: string, work: () => T): T => current.run(id, work);

export const correlationId = (): string | undefined => current.getStore();
