import { type Instant, type LegalDate, type StreamName, streamRef } from '@greenledger/eventing';
import { type Row } from './account.js';
import { type BoardLine } from './creation.js';
import { type Ledger } from './engine/ledger.js';
import { type Moment } from './engine/moment.js';
import { type MeetingLine } from './meetings.js';
import { type ObligationLine } from './obligations.js';

/** A matter as a list of something else names it: what it is called, how it stands, whom it waits for. */
export interface Matter {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
  /** A paper is named by what it is and for when. */
  readonly filing?: { readonly kind: string; readonly period: string };
  /** A meeting is named by its number once it has one. */
  readonly number?: string;
  readonly status?: string;
  readonly due?: LegalDate;
  /** Whoever can move it on, and since when it waits for them. */
  readonly holders?: readonly string[];
  readonly since?: Instant;
}

type Told = Omit<Matter, 'kind' | 'id'>;

interface Source {
  readonly account: string;
  readonly key?: string;
  /** Nothing for a row that is about something else of the matter. */
  readonly tell: (row: Row<object>) => Told | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** By one text of its row. */
const called =
  (name: string) =>
  ({ status, data }: Row<object>): Told | undefined => {
    const found = text((data as Readonly<Record<string, unknown>>)[name]);
    return found === undefined ? undefined : { name: found, status };
  };

const tellCase = ({ status, data }: Row<object>): Told => {
  const { name, due, holders, since } = data as BoardLine;
  return { name, status, holders, ...(due && { due }), ...(since && { since }) };
};

const tellFiling = ({ status, due, data }: Row<object>): Told => {
  const { kind, period } = data as ObligationLine;
  return { filing: { kind, period }, status, ...(due && { due }) };
};

/** Before it has a number, by what was proposed. */
const tellMeeting = ({ status, data }: Row<object>): Told => {
  const { plan, proposal } = data as MeetingLine;
  return { ...(plan ? { number: plan.number } : proposal && { name: proposal.topic }), status };
};

/** Where each kind of matter is told of. */
const sources: Readonly<Record<string, Source | undefined>> = {
  creation: { account: 'creation', key: 'case', tell: tellCase },
  community: { account: 'communities', key: 'community', tell: called('name') },
  obligation: { account: 'obligations', tell: tellFiling },
  publicNotice: { account: 'public-notices', tell: called('title') },
  policyDocument: { account: 'policy-documents', key: 'document', tell: called('title') },
  meeting: { account: 'meetings', tell: tellMeeting },
  minutes: { account: 'minutes', key: 'minutes', tell: called('number') },
  experience: { account: 'experiences', tell: called('title') },
};

/** The matters of some streams at a moment: one question for each kind among them. */
export const mattersAt = async (
  ledger: Ledger,
  streams: readonly StreamName[],
  moment: Moment,
): Promise<ReadonlyMap<StreamName, Matter>> => {
  const refs = new Map([...new Set(streams)].map((stream) => [stream, streamRef(stream)]));
  const found = new Map<StreamName, Matter>();
  for (const [stream, { kind, id }] of refs) found.set(stream, { kind, id });
  const kinds = new Set([...refs.values()].map(({ kind }) => kind));
  const tellAll = [...kinds].map(async (kind): Promise<void> => {
    const source = sources[kind];
    if (!source) return;
    const subjects = [...refs.values()].filter((ref) => ref.kind === kind).map(({ id }) => id);
    for (const row of await ledger.all(source.account, moment, { subjects, key: source.key })) {
      const told = source.tell(row);
      const stream = `${kind}-${row.subject}` as StreamName;
      if (told) found.set(stream, { kind, id: row.subject, ...told });
    }
  });
  await Promise.all(tellAll);
  return found;
};
