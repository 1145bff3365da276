import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAreasOfWork } from './areas-of-work.js';

/** Not every browser says when it has nothing to do. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 1000);
};

/** Fetches the programs of the areas that one may go to next while nothing else is to be done; their data when one goes. */
export const useAreasAtHand = (): void => {
  const router = useRouter();
  const areas = useAreasOfWork();
  const named = areas.map(({ to }) => to).join();
  useEffect(() => {
    const fetchThem = async (): Promise<void> => {
      // what does not come is asked for again by whoever goes there
      for (const { to } of areas) if (navigator.onLine) await router.loadRouteChunk(router.routesByPath[to]);
    };
    whenIdle(() => void fetchThem());
    // the same areas are other objects each time
  }, [router, named]);
};
