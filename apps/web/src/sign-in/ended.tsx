import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Session, sessionQuery, useSession } from '../api/session.js';
import { Trouble } from '../api/trouble.js';

const EndedDialog = lazy(async () => ({ default: (await import('./ended-dialog.js')).EndedDialog }));

/** A session that ended while somebody worked: signing in again goes over the page, which keeps everything typed. */
export const Ended = () => {
  const queries = useQueryClient();
  const session = useSession();
  const [last, setLast] = useState<Session>();
  useEffect(() => {
    if (session) setLast(session);
  }, [session]);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        const error: unknown = (query.state as { readonly error: unknown }).error;
        const [name] = query.queryKey as readonly unknown[];
        const gone = error instanceof Trouble && error.status === 401;
        if (gone && name !== 'session' && queries.getQueryData(sessionQuery.queryKey) !== null) {
          queries.setQueryData(sessionQuery.queryKey, null);
        }
      }),
    [queries],
  );
  if (session || !last) return null;
  return (
    <Suspense fallback={null}>
      <EndedDialog login={last.login} />
    </Suspense>
  );
};
