import { queryOptions } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { lightOf } from '../communities/standings.js';
import { meetingLight } from '../meetings/standings.js';
import { type Moment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

export const searchQuery = (words: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['search', words, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/search', { params: { query: { words, asOf, knownAt } } })),
  });

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof searchQuery>['queryFn']>>>;

/** Where a hit leads: to the page of a community or a meeting, to a cell of the board, to the paper of a document. */
export type Leads =
  | { readonly to: 'community' | 'meeting' | 'filing'; readonly id: string }
  | { readonly to: 'paper'; readonly file: string };

/** Something that a search found, as one line of its list. */
export interface Hit {
  readonly kind: 'community' | 'meeting' | 'filing' | 'document';
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** How it stands. */
  readonly stands?: ReactNode;
  /** Nothing for a document without its paper. */
  readonly leads?: Leads;
}

/** What the program found by name, number or code, as lines. */
export const useHitsOf = () => {
  const { t, term, language } = useWords();
  return ({ communities, meetings, documents }: Found): readonly Hit[] => [
    ...communities.map(({ subject, name, code, case: its }): Hit => {
      const status = its?.status;
      return {
        ...{ kind: 'community', id: subject, name, facts: [code], leads: { to: 'community', id: subject } },
        ...(status !== undefined && { stands: <Light is={lightOf(status)}>{term('status', status)}</Light> }),
      };
    }),
    ...meetings.map(({ subject, status = '', number, topic = '', date }): Hit => {
      const name = number === undefined ? t('meetings.proposalName', { topic }) : t('meetings.name', { number });
      return {
        ...{ kind: 'meeting', id: subject, name, facts: date === undefined ? [] : [fullDay(date, language)] },
        stands: <Light is={meetingLight(status)}>{term('meetings', `status.${status}`)}</Light>,
        leads: { to: 'meeting', id: subject },
      };
    }),
    ...documents.map(({ subject, title, number, file }, i): Hit => {
      const path = `/api/policy-documents/${encodeURIComponent(subject)}/files/${file}`;
      const hit: Hit = { kind: 'document', id: `d${i}`, name: title, facts: [number.printed] };
      if (file === undefined) return { ...hit, facts: [number.printed, t('search.noPaper')] };
      return { ...hit, leads: { to: 'paper', file: path } };
    }),
  ];
};
