import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { answered, Trouble } from './trouble.js';

export type PracticeRole = NonNullable<Schemas['PracticeChoice']['role']>;

/** The accounts of the practice province; nothing in a live system, which has none to show. */
export const practiceQuery = (role: PracticeRole | undefined) =>
  queryOptions({
    queryKey: ['practice', role],
    retry: false,
    staleTime: 60_000,
    queryFn: async () => {
      try {
        return await answered(api.GET('/api/practice/accounts', { params: { query: { role } } }));
      } catch (error) {
        if (error instanceof Trouble && error.status === 404) return null;
        throw error;
      }
    },
  });
