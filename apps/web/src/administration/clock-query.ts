import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';

/** While the clock is moved it is looked at twice a second; otherwise now and then. */
const MOVING_MS = 500;
const STANDING_MS = 15_000;

export const clockQuery = queryOptions({
  queryKey: ['practice-clock'],
  retry: false,
  refetchInterval: ({ state }) => (state.data?.movement?.is === 'moving' ? MOVING_MS : STANDING_MS),
  queryFn: () => answered(api.GET('/api/practice/clock')),
});

export type Face = Awaited<ReturnType<NonNullable<typeof clockQuery.queryFn>>>;

export const clockActs = {
  advance: (to: string) => answered(api.POST('/api/practice/clock/advance', { body: { to } })),
  stop: () => answered(api.POST('/api/practice/clock/stop')),
};
