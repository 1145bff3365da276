import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';

/** The communities of a street by name; a street has fewer than a page of them. */
const namesQuery = (street: string) => ({
  queryKey: ['community-names', street],
  staleTime: 600_000,
  queryFn: async () =>
    (await answered(api.GET('/api/communities/names', { params: { query: { street, limit: 200 } } }))).items,
});

/** The communities of some streets, as far as they are read. */
export const useCommunitiesOfStreets = (streets: readonly string[]) =>
  useQueries({ queries: [...new Set(streets)].map(namesQuery) }).flatMap(({ data }) => data ?? []);
