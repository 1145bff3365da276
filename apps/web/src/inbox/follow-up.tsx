import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { useState } from 'react';
import { useRefusalWords } from '../case/refusal-words.js';
import { useMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { nameOf, type Task } from './inbox-query.js';

/** The day on which whoever reads this wants to come back to the task: a note for themselves. */
export const FollowUp = ({ task }: { readonly task: Task }) => {
  const { t } = useWords();
  const { past } = useMoment();
  const queries = useQueryClient();
  const words = useRefusalWords();
  const [wrong, setWrong] = useState('');
  const note = async (on: string): Promise<void> => {
    try {
      const body = { task: nameOf(task), ...(on !== '' && { on }) };
      await answered(api.PUT('/api/inbox/follow-ups', { body }));
      setWrong('');
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    } catch (error) {
      setWrong(words(troubleOf(error)));
    }
  };
  if (past) return null;
  return (
    <label className="follow-up second">
      {t('inbox.followUp')}
      <input
        type="date"
        className="select"
        defaultValue={task.followUp ?? ''}
        key={task.followUp ?? ''}
        onBlur={({ target }) => target.value !== (task.followUp ?? '') && void note(target.value)}
      />
      {wrong !== '' && <span role="alert">{wrong}</span>}
    </label>
  );
};
