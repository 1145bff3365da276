import { useSections } from '../administration/sections.js';
import { readsConference, useSession } from '../api/session.js';
import { useDoesBusiness } from '../inbox/inbox-query.js';

/** An area of work, as the shell links to it; those without a drawing stay out of the reach of a thumb. */
interface AreaOfWork {
  readonly to: '/inbox' | '/communities' | '/obligations' | '/meetings' | '/pilots' | '/dashboard' | '/administration';
  readonly name: 'inbox' | 'communities' | 'obligations' | 'meetings' | 'pilots' | 'dashboard' | 'administration';
  readonly icon?: string;
}

const INBOX: AreaOfWork = { to: '/inbox', name: 'inbox', icon: 'M3 11l2.5-7h9L17 11v6H3zM3 11h4l1 2h4l1-2h4' };
const COMMUNITIES: AreaOfWork = { to: '/communities', name: 'communities', icon: 'M3 9l7-6 7 6v8h-5v-5H8v5H3z' };
const OBLIGATIONS: AreaOfWork = { to: '/obligations', name: 'obligations', icon: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2' };
const MEETINGS: AreaOfWork = {
  to: '/meetings',
  name: 'meetings',
  icon: 'M7 8a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5M2.5 16v-2a4 4 0 0 1 9 0v2M13 4.5a2.2 2.2 0 0 1 0 4.4M14.5 11.5a3.5 3.5 0 0 1 3 3.5v1',
};
const PILOTS: AreaOfWork = { to: '/pilots', name: 'pilots' };
const DASHBOARD: AreaOfWork = { to: '/dashboard', name: 'dashboard', icon: 'M3 17h14M5 14v-4M10 14V5M15 14V8' };
const ADMINISTRATION: AreaOfWork = {
  to: '/administration',
  name: 'administration',
  icon: 'M4 17v-1a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v1M10 3a3 3 0 1 0 0 6a3 3 0 0 0 0-6',
};

/** The areas of work that whoever has signed in may enter, in the order of the day. */
export const useAreasOfWork = (): readonly AreaOfWork[] => {
  const session = useSession();
  const administers = useSections().length > 0;
  const business = useDoesBusiness() || !administers;
  return [
    ...(business ? [INBOX, COMMUNITIES, OBLIGATIONS] : []),
    ...(business && readsConference(session) ? [MEETINGS] : []),
    ...(business ? [PILOTS, DASHBOARD] : []),
    ...(administers ? [ADMINISTRATION] : []),
  ];
};
