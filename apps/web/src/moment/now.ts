import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';

/** Where the log stands now, and which day it is there. */
export const useNow = () =>
  useQuery({
    queryKey: ['now'],
    staleTime: 30_000,
    queryFn: async () => (await answered(api.GET('/api/public-notices', { params: { query: { limit: 1 } } }))).at,
  }).data;
