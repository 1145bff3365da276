import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

/** A community as the register holds it. */
export const registeredQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['community', id, asOf, knownAt],
    queryFn: () =>
      answered(api.GET('/api/communities/{id}', { params: { path: { id }, query: { asOf, knownAt, limit: 1 } } })),
  });

export type Registered = Awaited<ReturnType<NonNullable<ReturnType<typeof registeredQuery>['queryFn']>>>;
