import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

export type Notice = Schemas['ListedPublicNoticeLine'];

/** A notice as anybody may read it; its bureau reads it before it is posted. */
export const noticeQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['notice', id, asOf, knownAt],
    queryFn: () =>
      answered(api.GET('/api/public-notices/{id}', { params: { path: { id }, query: { asOf, knownAt } } })),
  });

/** The objections to a notice; only those who handle them may read them, to all others the count has to do. */
export const objectionsQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['objections', id, asOf, knownAt],
    retry: false,
    queryFn: async () => {
      const params = { params: { path: { id }, query: { asOf, knownAt, limit: 200 } } };
      return (await answered(api.GET('/api/public-notices/{id}/objections', params))).items;
    },
  });
export type Objection = Awaited<ReturnType<NonNullable<ReturnType<typeof objectionsQuery>['queryFn']>>>[number];

/** The notices of an area that stand at one point of their way. */
export const noticesQuery = (area: string, status: 'prepared' | 'posted', { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['notices', area, status, asOf, knownAt],
    queryFn: async () => {
      const query = { area, status, asOf, knownAt, limit: 200 };
      return (await answered(api.GET('/api/public-notices', { params: { query } }))).items;
    },
  });
