import { type ReactNode } from 'react';
import { type Schemas } from '../api/client.js';
import { useSession } from '../api/session.js';
import { useWords } from '../words/use-words.js';
import { fullDay, whole } from './format.js';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  /** What it was made from: stands under the moment. */
  readonly made: string;
  readonly at: Pick<Schemas['ReadAt'], 'asOf' | 'ordinal'>;
  /** Name and value, in the order in which they are read. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** How a reader of the paper can make sure of it. */
  readonly foot: string;
  readonly children: ReactNode;
}

/** A matter on paper: seen only in print, in black, with the moment and the ordinal that it shows. */
export const Sheet = ({ title, made, at, facts, foot, children }: SheetProps) => {
  const { t, language } = useWords();
  const session = useSession();
  const stamp = t('sheet.stamp', { day: fullDay(at.asOf, language), ordinal: whole(at.ordinal) });
  return (
    <section className="sheet" aria-hidden="true">
      <header className="sheet-head">
        <div>
          <p>{t('sheet.office')}</p>
          <p className="sheet-title">{title}</p>
        </div>
        <div className="sheet-stamp">
          <p>{stamp}</p>
          <p>{made}</p>
        </div>
      </header>
      <dl className="sheet-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      <footer className="sheet-foot">
        <p>{foot}</p>
        <p>{t('sheet.printed', { stamp, who: session?.login ?? '' })}</p>
      </footer>
    </section>
  );
};
