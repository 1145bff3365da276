import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Envelope, headersOf, to } from '../case/send.js';
import { SCHEME } from '../parts/places.js';

/** The words of a version: what is sent when it is drafted, revised or corrected. */
export type Text = Omit<Schemas['ReviseMinutesDto'], 'reason'>;

/** A liaison signs by a letter of the unit. */
interface Letter {
  readonly letter?: string;
}

/** The commands of minutes (R20-R22). */
export const minutesActs = {
  draft: (meeting: string, number: string, text: Text, envelope: Envelope) =>
    answered(
      api.POST('/api/minutes', {
        headers: headersOf(envelope),
        body: { meeting, conference: SCHEME, number, ...text },
      }),
    ),
  addItem: (id: string, item: Schemas['AgreedItemDto'], envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/add-agreed-item', { ...to(id, envelope), body: { item } })),
  revise: (id: string, text: Text, reason: string, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/revise', { ...to(id, envelope), body: { ...text, reason } })),
  correct: (id: string, text: Text, { reason, corrects }: { reason: string; corrects: number }, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/correct', { ...to(id, envelope), body: { ...text, reason, corrects } })),
  circulate: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/circulate', { ...to(id, envelope), body: {} })),
  countersign: (
    id: string,
    body: Letter & { readonly digest: string; readonly comment?: string },
    envelope: Envelope,
  ) => answered(api.POST('/api/minutes/{id}/countersign', { ...to(id, envelope), body })),
  object: (id: string, body: Letter & { readonly digest: string; readonly reason: string }, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/object', { ...to(id, envelope), body })),
  withdraw: (id: string, body: Letter & { readonly digest: string }, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/withdraw-countersign', { ...to(id, envelope), body })),
  approve: (id: string, digest: string, envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/approve', { ...to(id, envelope), body: { digest } })),
  issue: (id: string, body: Schemas['IssueMinutesDto'], envelope: Envelope) =>
    answered(api.POST('/api/minutes/{id}/issue', { ...to(id, envelope), body })),
};
