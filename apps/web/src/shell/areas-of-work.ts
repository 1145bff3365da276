import { useSections } from '../administration/sections.js';
import { useDoesBusiness } from '../inbox/inbox-query.js';

/** The areas of work that whoever has signed in may enter. */
export const useAreasOfWork = (): { readonly business: boolean; readonly administration: boolean } => {
  const administration = useSections().length > 0;
  const business = useDoesBusiness();
  return { business: business || !administration, administration };
};
