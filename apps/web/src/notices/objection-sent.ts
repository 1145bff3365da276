import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Envelope, to } from '../case/send.js';

export type Channel = 'letter' | 'telephone' | 'visit' | 'online';

interface Heard {
  readonly community: string;
  readonly channel: Channel;
  readonly text: string;
  readonly name: string;
  readonly contact: string;
  readonly files?: string[];
  /** The day on which it came, where that is not today. */
  readonly effectiveOn?: string;
}

/** An objection, as the bureau puts it down for whoever raised it. */
export const registerObjection = (notice: string, heard: Heard, envelope: Envelope) =>
  answered(api.POST('/api/public-notices/{id}/objections', { ...to(notice, envelope), body: heard }));
