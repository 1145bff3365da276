import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

export const searchQuery = (words: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['search', words, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/search', { params: { query: { words, asOf, knownAt } } })),
  });

type Found = Awaited<ReturnType<NonNullable<ReturnType<typeof searchQuery>['queryFn']>>>;

/** Something that a search found, as one line of its list. */
export interface Hit {
  readonly kind: 'community' | 'document';
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** How its case stands. */
  readonly status?: string;
  /** Where it leads: to the page of a community, or to the paper of a document. */
  readonly community?: string;
  readonly file?: string;
}

export const hitsOf = ({ communities, documents }: Found): readonly Hit[] => [
  ...communities.map(({ subject, name, code, case: its }): Hit => {
    const standing = its?.status === undefined ? {} : { status: its.status };
    return { kind: 'community', id: subject, name, facts: [code], ...standing, community: subject };
  }),
  ...documents.map(({ subject, title, number, file }, i): Hit => {
    const path = `/api/policy-documents/${encodeURIComponent(subject)}/files/${file}`;
    return { kind: 'document', id: `d${i}`, name: title, facts: [number.printed], ...(file && { file: path }) };
  }),
];
