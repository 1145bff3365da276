import { useQueries } from '@tanstack/react-query';
import { namedQuery } from '../communities/community-query.js';

/** Communities by name; the id until the name was read. */
export const useCommunityNames = (ids: readonly string[]): ((id: string) => string) => {
  const names = useQueries({
    queries: ids.map(namedQuery),
    combine: (found) => new Map(ids.map((id, i) => [id, found[i]?.data?.name])),
  });
  return (id) => names.get(id) ?? id;
};
