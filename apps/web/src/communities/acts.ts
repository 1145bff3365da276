import { api } from '../api/client.js';
import { type Grant, placeOf, type Session } from '../api/session.js';
import { answered } from '../api/trouble.js';
import { type Envelope, to } from '../case/send.js';

/** The post from which somebody acts on a matter that is not in their inbox, `Role@place`; nothing without one. */
export const postFor = (session: Session | undefined, roles: readonly Grant['role'][]): string | undefined => {
  const held = [...(session?.grants ?? []), ...(session?.principals.flatMap(({ grants }) => grants) ?? [])];
  const grant = held.find(({ role }) => roles.includes(role));
  return grant && `${grant.role}@${placeOf(grant) ?? 'province'}`;
};

export const enrol = (id: string, effectiveOn: string | undefined, envelope: Envelope) =>
  answered(
    api.POST('/api/creations/{id}/enrol', {
      ...to(id, envelope),
      body: effectiveOn === undefined || effectiveOn === '' ? {} : { effectiveOn },
    }),
  );

export const urge = (id: string, envelope: Envelope) =>
  answered(api.POST('/api/creations/{id}/urge', { ...to(id, envelope), body: {} }));
