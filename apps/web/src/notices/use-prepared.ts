import { useQuery } from '@tanstack/react-query';
import { type Task } from '../inbox/inbox-query.js';
import { useMoment } from '../moment/moment.js';
import { type Notice, noticesQuery } from './notice-query.js';

/** The list that a community whose notice is due was put on already, and that waits to be posted; nothing before. */
export const usePrepared = ({ account, step, subject, holder }: Task): Notice | undefined => {
  const moment = useMoment();
  const [, area = ''] = holder.split('@');
  const due = account === 'creation' && step === 'notice' && area !== '';
  const drafts = useQuery({ ...noticesQuery(area, 'prepared', moment), enabled: due }).data ?? [];
  return due ? drafts.find(({ data }) => data.rows.some(({ community }) => community === subject)) : undefined;
};
