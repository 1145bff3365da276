import { type CommandAnswer } from '@greenledger/contracts';
import { api, type Schemas } from '../api/client.js';
import { type Session, actingAs } from '../api/session.js';
import { answered } from '../api/trouble.js';
import { type Task } from '../inbox/inbox-query.js';
import { type Result } from './case-query.js';

export interface Envelope {
  readonly key: string;
  readonly session: Session;
  /** Whose task it is, `Role@place`. */
  readonly holder: string;
  /** What one looked at: the command is decided at this revision and at no other. */
  readonly revision?: number | undefined;
}

export const headersOf = ({ key, session, holder, revision }: Envelope): Record<string, string> => ({
  'Idempotency-Key': key,
  ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
  ...actingAs(session, holder),
});

/** The matter and the headers of a command on it. */
export const to = (id: string, envelope: Envelope) => ({ params: { path: { id } }, headers: headersOf(envelope) });

/** A verdict as it is sent: with a note where one was written. */
export interface Found {
  readonly criterion: number;
  readonly result: Result;
  readonly note?: string;
}

export type StepBack = 'selfCheck' | 'street' | 'county';

/** The acts of an assessment, each one command. */
export const creationActs = {
  recommend: (id: string, body: { readonly note?: string }, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/recommend', { ...to(id, envelope), body })),
  passCounty: (id: string, body: { readonly results: Found[]; readonly note?: string }, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/review-by-county', { ...to(id, envelope), body })),
  passPrefecture: (
    id: string,
    body: { readonly results: Found[]; readonly note?: string; readonly visit?: { readonly on: string } },
    envelope: Envelope,
  ) => answered(api.POST('/api/creations/{id}/review-by-prefecture', { ...to(id, envelope), body })),
  giveBack: (
    id: string,
    body: {
      readonly to: StepBack;
      readonly items: number[];
      readonly reasons: Record<string, string>;
      readonly results?: Found[];
    },
    envelope: Envelope,
  ) => answered(api.POST('/api/creations/{id}/return', { ...to(id, envelope), body })),
  submit: (id: string, checks: Schemas['CriterionCheckDto'][], envelope: Envelope) =>
    answered(
      api.POST('/api/creations/{id}/submit-self-check', {
        ...to(id, envelope),
        body: checks.length > 0 ? { checks } : {},
      }),
    ),
  confirm: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/confirm-attainment', { ...to(id, envelope), body: {} })),
  startRecheck: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/start-recheck', { ...to(id, envelope), body: {} })),
  passRecheck: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/pass-recheck', { ...to(id, envelope), body: {} })),
  takeBack: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/creations/{id}/take-back', { ...to(id, envelope), body: {} })),
  prepareNotice: (
    body: {
      readonly area: string;
      readonly title: string;
      readonly community: string;
      readonly fields: Record<string, string>;
    },
    envelope: Envelope,
  ) => {
    const { area, title, community, fields } = body;
    return answered(
      api.POST('/api/public-notices', {
        headers: headersOf(envelope),
        body: { area, title, rows: [{ community, fields }] },
      }),
    );
  },
};

/** An act on another matter that needs nothing but its task. */
type SimpleAct = (task: Task, envelope: Envelope) => Promise<CommandAnswer>;

/** By the step of the task. */
const simpleActs: Readonly<Record<string, SimpleAct | undefined>> = {
  'public-notices/postNotice': ({ subject }, envelope) =>
    answered(api.POST('/api/public-notices/{id}/post', { ...to(subject, envelope), body: {} })),
  'public-notices/closeNotice': ({ subject }, envelope) =>
    answered(api.POST('/api/public-notices/{id}/close', { ...to(subject, envelope), body: {} })),
};

export const simpleActOf = ({ account, step }: Task): SimpleAct | undefined => simpleActs[`${account}/${step}`];
