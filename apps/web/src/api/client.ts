import createClient, { type Middleware } from 'openapi-fetch';
import { type components, type paths } from './api.lifted.js';

export type Schemas = components['schemas'];

/** What every request of this tab carries: the proof of the page, and the place in the log that it has seen. */
const carried: { csrf?: string; seen?: string } = {};

/** The proof that a change comes from this page, as `GET /api/session` tells it. */
export const carryProof = (csrf: string | undefined): void => {
  if (csrf === undefined) delete carried.csrf;
  else carried.csrf = csrf;
};

/** The proof as a header, for what is sent past this client. */
export const proof = (): Readonly<Record<string, string>> =>
  carried.csrf === undefined ? {} : { 'X-CSRF-Token': carried.csrf };

/** Whoever wrote reads what was written: answers have to have seen this position. */
export const carrySeen = (position: string): void => void (carried.seen = position);

const safe = new Set(['GET', 'HEAD']);

const headers: Middleware = {
  onRequest: ({ request }) => {
    const [name, value] = safe.has(request.method)
      ? (['At-Least-Position', carried.seen] as const)
      : (['X-CSRF-Token', carried.csrf] as const);
    if (value !== undefined) request.headers.set(name, value);
    return request;
  },
};

export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(headers);
