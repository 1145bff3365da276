import { useWords } from '../words/use-words.js';
import { type MeetingLine } from './meeting-query.js';

/** A meeting as people speak of it: by its number once it has one, before that by what was proposed. */
export const useMeetingName = ({ data }: { readonly data: MeetingLine }, asMinutes = false): string => {
  const { t } = useWords();
  const { plan, proposal } = data;
  if (plan) return t(asMinutes ? 'minutes.name' : 'meetings.name', { number: plan.number });
  return t('meetings.proposalName', { topic: proposal?.topic ?? '' });
};
