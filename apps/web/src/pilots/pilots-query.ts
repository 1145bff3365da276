import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';
import { SCHEME } from '../parts/places.js';

export type Pilot = Schemas['ListedPilotLine'];

/** F8: provincial pilots against how many there may be, with every community that was ever nominated. */
export const pilotsQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['pilots', asOf, knownAt],
    queryFn: () =>
      answered(
        api.GET('/api/figures/F8/provincial/{id}', { params: { path: { id: SCHEME }, query: { asOf, knownAt } } }),
      ),
  });
export type Pilots = Awaited<ReturnType<NonNullable<ReturnType<typeof pilotsQuery>['queryFn']>>>;

/** The pilot list of every area as it stands, by area. */
export const listsQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['pilot-lists', asOf, knownAt],
    queryFn: async () => {
      const { periods } = await answered(api.GET('/api/figures/F8/lists', { params: { query: { asOf, knownAt } } }));
      return new Map(periods.flatMap(({ cells }) => cells.map((cell) => [cell.obligor, cell] as const)));
    },
  });

const ACTIVE = new Set(['selected', 'implementing', 'withdrawalRequested']);

/** Whether a pilot counts against the maximum. */
export const isActive = (status: string): boolean => ACTIVE.has(status);
