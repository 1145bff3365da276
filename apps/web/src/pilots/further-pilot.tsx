import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { TaskWaits } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { PilotPane } from './pilot-pane.js';
import { type Pilots } from './pilots-query.js';
import { useCommunityNames } from './use-community-names.js';

/** Fewer pilots than there have to be: who is nominated, and from there the choice of one of them (AMB-17). */
export const FurtherPilot = ({
  task,
  today,
  pilots,
  back,
  onDone,
}: PaneProps & { readonly pilots: Pilots; readonly back: ReactNode }) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const [open, setOpen] = useState<string>();
  const nominated = pilots.list.filter(({ status }) => status === 'nominated');
  const nameOf = useCommunityNames(nominated.map(({ data }) => data.community));
  const pilot = nominated.find(({ data }) => data.community === open);
  if (pilot)
    return (
      <PilotPane
        pilot={pilot}
        pilots={pilots}
        back={
          <button type="button" className="bare" onClick={() => setOpen(undefined)}>
            {t('pilots.backToNominated')}
          </button>
        }
        onDone={onDone}
      />
    );
  const { active, allowed } = pilots;
  return (
    <section className="task-pane pilot" aria-label={term('step', 'selectFurtherPilot')}>
      <div className="task-pane-scroll">
        {back}
        <h1 className="h-page" tabIndex={-1}>
          {term('step', 'selectFurtherPilot')}
        </h1>
        <TaskWaits task={task} today={today} />
        <p>{t('pilots.tooFew', { active, min: allowed?.min ?? 0 })}</p>
        <section className="obligation-part">
          <h2>{t('pilots.nominatedNow')}</h2>
          {nominated.length === 0 && <p className="second">{t('pilots.noneNominated')}</p>}
          <ul>
            {nominated.map(({ area, status, data }) => (
              <li key={data.community} className="pilots-row">
                <button type="button" className="pilots-open" onClick={() => setOpen(data.community)}>
                  <span>
                    {nameOf(data.community)} <span className="note">{place(area ?? '')}</span>
                  </span>
                  <Light is="waiting">{term('pilots', `status.${status}`)}</Light>
                </button>
              </li>
            ))}
          </ul>
          <p>
            <Link className="link" to="/pilots">
              {t('pilots.toAll')}
            </Link>
          </p>
        </section>
      </div>
    </section>
  );
};
