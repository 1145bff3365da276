import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import './verb-bar.css';

export interface Verb {
  readonly id: string;
  readonly label: string;
  /** The single key that opens its form. */
  readonly cap?: string;
  /** Why it cannot be done now, empty where its label says so; it stays in its place. */
  readonly closed?: string | undefined;
}

interface VerbBarProps {
  readonly verbs: readonly Verb[];
  /** The one that the state of the matter leads to; filled while no form is open. */
  readonly leading?: string | undefined;
  readonly open?: string | undefined;
  /** What follows after it. */
  readonly next?: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly children?: ReactNode;
}

/** The verbs of a matter, always at the same place; a closed one can be reached and says why. */
export const VerbBar = ({ verbs, leading, open, next, onOpen, children }: VerbBarProps) => {
  const { t } = useWords();
  const closed = verbs.flatMap(({ closed: why }) => (why === undefined || why === '' ? [] : [why]));
  return (
    <section className="verb-bar" aria-label={t('verb.bar')}>
      {verbs.map((verb) => {
        const filled = open === undefined && verb.id === leading && verb.closed === undefined;
        return (
          <Button
            key={verb.id}
            type={filled ? 'primary' : 'default'}
            className={verb.closed === undefined ? undefined : 'verb-closed'}
            {...(verb.closed !== undefined && { 'aria-disabled': true, 'aria-describedby': 'verb-why' })}
            aria-expanded={open === verb.id}
            onClick={() => verb.closed === undefined && onOpen(verb.id)}
          >
            {verb.label}
            {verb.cap !== undefined && (
              <span className="key" aria-hidden="true">
                {verb.cap}
              </span>
            )}
          </Button>
        );
      })}
      <div className="verb-words" id="verb-why">
        {closed.length > 0 && <p>{[...new Set(closed)].join(' ')}</p>}
        {next !== undefined && <p className="quiet verb-next">{next}</p>}
      </div>
      {children}
    </section>
  );
};
