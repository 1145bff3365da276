import { useQueries } from '@tanstack/react-query';
import { namedQuery } from '../communities/community-query.js';

/** Communities by name, once the names were read. */
export const useCommunityNames = (ids: readonly string[]): ((id: string) => string) => {
  const names = useQueries({
    queries: ids.map(namedQuery),
    // what may not be read is known by its id
    combine: (found) => new Map(ids.map((id, i) => [id, found[i]?.isError ? id : found[i]?.data?.name])),
  });
  return (id) => names.get(id) ?? '…';
};
