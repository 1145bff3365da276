import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { communityOf, useSubjectOf } from '../inbox/inbox-query.js';
import { useMoment } from '../moment/moment.js';
import { useOnline } from '../shell/offline.js';
import { useWords } from '../words/use-words.js';
import { Link } from '@tanstack/react-router';
import { caseQuery } from './case-query.js';
import { useDraft } from './draft.js';
import { type SimpleAct, simpleActOf } from './send.js';
import { OpenNext } from './open-next.js';
import { PaneHead } from './pane-head.js';
import { type PaneProps } from './pane-props.js';
import { useCommand } from './use-command.js';
import { VerbBar } from './verb-bar.js';
import { VerbForm } from './verb-form.js';

/** A task on another matter: what it is, from whom it waits since when, and its verb. */
export const PlainPane = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, term } = useWords();
  const moment = useMoment();
  const { past } = moment;
  const online = useOnline();
  const [open, setOpen] = useState<string>();
  const act = simpleActOf(task);
  const community = communityOf(task);
  const found = useQuery({ ...caseQuery(community ?? '', moment), enabled: community !== undefined });
  const about = useSubjectOf()(task);
  const closed = past
    ? t('verb.closedPast')
    : !online
      ? t('verb.closedOffline')
      : act
        ? undefined
        : t('verb.closedHere');
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
        <PlainForm
          task={task}
          act={act}
          today={today}
          onBack={() => setOpen(undefined)}
          onDone={(words) => (setOpen(undefined), onDone(words))}
        />
      )}
      <VerbBar
        verbs={[{ id: task.step, label: term('verbOf', task.step), closed }]}
        leading={task.step}
        open={open}
        onOpen={setOpen}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};

const PlainForm = ({ task, act, onBack, onDone }: PaneProps & { readonly act: SimpleAct }) => {
  const { t, term } = useWords();
  const session = useSession();
  const draft = useDraft(`${task.account}.${task.subject}.${task.key}`, '');
  const command = useCommand(
    (key) => act.send(task, draft.value, { key, session: session!, holder: task.holder }),
    () => {
      draft.forget();
      onDone(t('verb.done', { verb: term('verbOf', task.step) }));
    },
  );
  const field = act.field;
  return (
    <VerbForm
      title={term('verbOf', task.step)}
      confirm={term('verbOf', task.step)}
      savedAt={field && draft.savedAt}
      busy={command.busy}
      trouble={command.trouble}
      remark={t('verb.recorded')}
      onConfirm={() => void command.act()}
      onCancel={onBack}
    >
      {field && (
        <label className="verb-field">
          {t(`verb.${field}`)}
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={500}
            value={draft.value}
            onChange={({ target }) => draft.change(target.value)}
          />
        </label>
      )}
    </VerbForm>
  );
};
