import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { communityOf, useSubjectOf } from '../inbox/inbox-query.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { Link } from '@tanstack/react-router';
import { ActForm } from './act-form.js';
import { caseQuery } from './case-query.js';
import { simpleActOf } from './send.js';
import { OpenNext } from './open-next.js';
import { PaneHead } from './pane-head.js';
import { type PaneProps } from './pane-props.js';
import { VerbBar } from './verb-bar.js';

/** A task on another matter: what it is, from whom it waits since when, and its verb. */
export const PlainPane = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, term } = useWords();
  const moment = useMoment();
  const closed = useClosed();
  const [open, setOpen] = useState<string>();
  const act = simpleActOf(task);
  const community = communityOf(task);
  const found = useQuery({ ...caseQuery(community ?? '', moment), enabled: community !== undefined });
  const about = useSubjectOf()(task);
  const verb = term('verbOf', task.step);
  return (
    <section className="task-pane" aria-label={term('step', task.step)}>
      <div className="task-pane-scroll">
        <PaneHead
          task={task}
          today={today}
          onBack={onBack}
          title={
            about !== undefined
              ? t('case.title', { name: about, step: term('step', task.step) })
              : term('step', task.step)
          }
          facts={
            task.account === 'public-notices' && (
              <Link className="link" to="/public-notices/$id" params={{ id: task.subject }} search={sameMoment}>
                {t('notice.open')}
              </Link>
            )
          }
        />
        <dl className="plain-facts">
          <div>
            <dt className="second">{t('case.matter')}</dt>
            <dd>{term('account', task.account)}</dd>
          </div>
          {about !== undefined && (
            <div>
              <dt className="second">{t('case.about')}</dt>
              <dd>{about}</dd>
            </div>
          )}
          {community !== undefined && (
            <div>
              <dt className="second">{t('case.community')}</dt>
              <dd>
                <Link className="link" to="/communities/$id" params={{ id: community }}>
                  {found.data?.data.name ?? t('case.openCommunity')}
                </Link>
              </dd>
            </div>
          )}
        </dl>
      </div>
      {open !== undefined && act && (
        <ActForm
          matter={`${task.account}.${task.subject}.${task.key}`}
          title={verb}
          confirm={verb}
          holder={task.holder}
          remark={t('verb.recorded')}
          send={(_, envelope) => act(task, envelope)}
          onClose={() => setOpen(undefined)}
          onDone={() => onDone(t('verb.done', { verb }))}
        />
      )}
      <VerbBar
        verbs={act ? [{ id: task.step, label: verb, closed }] : []}
        leading={task.step}
        open={open}
        onOpen={setOpen}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};
