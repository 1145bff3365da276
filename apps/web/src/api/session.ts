import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, carryProof } from './client.js';
import { answered, Trouble } from './trouble.js';

/** Who has signed in; nothing for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  retry: false,
  queryFn: async () => {
    try {
      const session = await answered(api.GET('/api/session'));
      carryProof(session.csrf);
      return session;
    } catch (error) {
      if (error instanceof Trouble && error.status === 401) return null;
      throw error;
    }
  },
});

export type Session = NonNullable<Awaited<ReturnType<NonNullable<typeof sessionQuery.queryFn>>>>;
export type Grant = Session['grants'][number];

/** The session of a page that is shown to nobody else. */
export const useSession = (): Session | undefined => useQuery(sessionQuery).data ?? undefined;

const places = ['community', 'street', 'county', 'unit', 'area'] as const;

/** The smallest place for which a role is held; nothing for the province. */
export const placeOf = ({ scope }: Grant): string | undefined => {
  const held = scope as Readonly<Record<string, string | undefined>>;
  return places.map((place) => held[place]).find((place) => place !== undefined);
};

/** `Role@place` as a task names its holder, for the headers that say in which role one acts and for whom. */
export const actingAs = (session: Session, holder: string): Readonly<Record<string, string>> => {
  const [role = '', place = ''] = holder.split('@');
  const fits = (grant: Grant): boolean =>
    grant.role === role && (place === 'province' || Object.values(grant.scope).includes(place));
  const acting = { 'Acting-Role': place === 'province' ? role : holder };
  if (session.grants.some(fits)) return acting;
  const principal = session.principals.find(({ grants }) => grants.some(fits));
  return principal ? { ...acting, 'On-Behalf-Of': principal.account } : acting;
};

/** All that one may act as: one's own roles, and those of the people whom one deputises for. */
export const grantsOf = (session: Session | undefined): readonly Grant[] =>
  session ? [...session.grants, ...session.principals.flatMap(({ grants }) => grants)] : [];

/** `Role@province` for the first of some roles that one holds, as acts name it that no place limits. */
export const provincialAs = (session: Session | undefined, roles: readonly string[]): string | undefined => {
  const role = roles.find((each) => grantsOf(session).some((grant) => grant.role === each));
  return role && `${role}@province`;
};

interface Speaks {
  readonly holder: string;
  readonly role: string;
  readonly unit: string;
}

/** The unit that one speaks for in the first of some roles; of some units only, where they are given. */
export const speakerAs = (
  session: Session | undefined,
  roles: readonly string[],
  among?: readonly string[],
): Speaks | undefined => {
  for (const role of roles) {
    for (const grant of grantsOf(session)) {
      const unit = 'unit' in grant.scope ? grant.scope.unit : undefined;
      if (grant.role === role && typeof unit === 'string' && (among?.includes(unit) ?? true))
        return { holder: `${role}@${unit}`, role, unit };
    }
  }
  return undefined;
};

const conference = ['ProvincialOfficer', 'OfficeDirector', 'Convenor', 'DeputyConvenor', 'Member', 'Liaison'];

/** Who reads what the conference has not issued yet; guests read only the meeting that they were invited to. */
export const readsConference = (session: Session | undefined): boolean =>
  grantsOf(session).some(({ role }) => conference.includes(role));

/** Who may be shown the page of a meeting: guests too, of theirs. */
export const readsSomeMeeting = (session: Session | undefined): boolean =>
  readsConference(session) || grantsOf(session).some(({ role }) => role === 'ConferenceInvitee');
