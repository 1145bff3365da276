import { Button } from 'antd';
import { useWords } from '../../words/use-words.js';
import { type Task } from '../inbox-query.js';
import { byVerb } from './bulk-acts.js';
import { MOST } from './run.js';

interface SelectionProps {
  readonly chosen: readonly Task[];
  /** All that could be chosen of what is shown. */
  readonly offered: number;
  readonly closed: string | undefined;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onVerb: (verb: string, tasks: readonly Task[]) => void;
}

/** In place of the filters while something is ticked: how many, and what can be done with them. */
export const SelectionStrip = ({ chosen, offered, closed, onAll, onNone, onVerb }: SelectionProps) => {
  const { t, term } = useWords();
  const most = Math.min(offered, MOST);
  return (
    <div className="selection" role="group" aria-label={t('bulk.strip')}>
      <span role="status">{t('bulk.chosen', { count: chosen.length })}</span>
      {chosen.length < most && (
        <button type="button" className="bare" onClick={onAll}>
          {t('bulk.all', { count: most })}
        </button>
      )}
      {[...byVerb(chosen)].map(([verb, tasks]) => (
        <Button
          key={verb}
          type="primary"
          size="small"
          disabled={closed !== undefined}
          onClick={() => onVerb(verb, tasks)}
        >
          {t('bulk.verb', { verb: term('verbOf', verb), count: tasks.length })}
        </Button>
      ))}
      <button type="button" className="bare" onClick={onNone}>
        {t('bulk.none')}
      </button>
      {closed !== undefined && <span className="second">{closed}</span>}
    </div>
  );
};
