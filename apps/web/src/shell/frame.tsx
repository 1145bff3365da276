import { Outlet, useSearch } from '@tanstack/react-router';
import { CrumbKeeper } from '../moment/breadcrumb.js';
import { useMoment } from '../moment/moment.js';
import { TimeBar } from '../moment/time-bar.js';
import { Ended } from '../sign-in/ended.js';
import { Header } from './header.js';
import './frame.css';
import { Offline } from './offline.js';
import { PhoneTabs } from './phone-tabs.js';
import { useAreasAtHand } from './use-areas-at-hand.js';

/** What stands around every page: who one is, the moment that is shown, and an amber frame around the past. */
export const Frame = () => {
  const { past } = useMoment();
  useAreasAtHand();
  const { wide }: { wide?: string } = useSearch({ strict: false });
  return (
    <div className={past ? 'frame frame-past' : 'frame'}>
      {wide === undefined && <Header />}
      <CrumbKeeper>
        {wide === undefined && <TimeBar />}
        <Offline />
        <main className="frame-main">
          <Outlet />
        </main>
      </CrumbKeeper>
      {wide === undefined && <PhoneTabs />}
      <Ended />
      {past && <div className="past-frame" aria-hidden="true" data-testid="past-frame" />}
    </div>
  );
};
