import { useNavigate, useSearch } from '@tanstack/react-router';

/** The moment that the address names: a legal date, and what was known when. Neither: now. */
export interface Moment {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const KNOWN = /^(\d{1,15}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z)$/;

/** Reads the moment of an address; what cannot be read is now. */
export const momentOf = (search: Readonly<Record<string, unknown>>): Moment => {
  const { asOf, knownAt } = search;
  const known = typeof knownAt === 'number' ? String(knownAt) : knownAt;
  return {
    ...(typeof asOf === 'string' && DAY.test(asOf) && { asOf }),
    ...(typeof known === 'string' && KNOWN.test(known) && { knownAt: known }),
  };
};

export const useMoment = (): Moment & { readonly past: boolean } => {
  const moment = momentOf(useSearch({ strict: false }));
  return { ...moment, past: moment.asOf !== undefined || moment.knownAt !== undefined };
};

/** The search of a link that leads elsewhere at the same moment. */
export const sameMoment = ({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt }) as object;

/** Goes to a moment on the same page; nothing named is now. */
export const useGoTo = () => {
  const navigate = useNavigate();
  return ({ asOf, knownAt }: Moment): Promise<void> =>
    navigate({ to: '.', search: (before: object) => ({ ...before, asOf, knownAt }) });
};

/** The end of a legal day in Shanghai, as the instant that an answer understands. */
export const endOfDay = (day: string): string => `${day}T16:00:00.000Z`;
