import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { answered, troubleOf } from '../api/trouble.js';
import { communityOf } from '../inbox/inbox-query.js';
import { useKeys } from '../inbox/use-keys.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { Failed } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { caseQuery, type StandardVersion, standardQuery, versionOf } from './case-query.js';
import { useDraft } from './draft.js';
import { objectionOf, onObjection, type ObjectionVerb, objectionVerbs, type Said } from './objection-acts.js';
import { OpenNext } from './open-next.js';
import { PaneHead } from './pane-head.js';
import { type PaneProps } from './pane-props.js';
import { ReturnForm } from './return-form.js';
import { useCommand } from './use-command.js';
import { useWayBack } from './use-way-back.js';
import { VerbBar } from './verb-bar.js';
import { VerbForm } from './verb-form.js';
import { stepsBack } from './verbs.js';

/** An objection to a community, for those who handle it: what was said, and the verbs of its step. */
export const ObjectionPane = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, term } = useWords();
  const moment = useMoment();
  const closed = useClosed();
  const [open, setOpen] = useState<ObjectionVerb>();
  const community = communityOf(task);
  const found = useQuery({ ...caseQuery(community ?? '', moment), enabled: community !== undefined }).data;
  const standard = useQuery(standardQuery).data;
  const version = standard && found && versionOf(standard, found.data.edition, found.area);
  const verbs = objectionVerbs[task.step] ?? [];
  const openVerb = (id: string) => {
    const verb = verbs.find((each) => each === id);
    if (closed === undefined && verb !== undefined) setOpen(verb);
  };
  useKeys({ a: () => verbs[0] && openVerb(verbs[0]), r: () => verbs[1] && openVerb(verbs[1]) });
  const name = found?.data.name ?? '';
  return (
    <section className="task-pane" aria-label={term('step', task.step)}>
      <div className="task-pane-scroll">
        <PaneHead
          task={task}
          today={today}
          onBack={onBack}
          title={name === '' ? term('step', task.step) : t('case.title', { name, step: term('step', task.step) })}
          facts={
            <>
              {community !== undefined && (
                <Link className="link" to="/communities/$id" params={{ id: community }} search={sameMoment}>
                  {t('case.openCommunity')}
                </Link>
              )}
              <Link className="link" to="/public-notices/$id" params={{ id: task.subject }} search={sameMoment}>
                {t('notice.open')}
              </Link>
            </>
          }
        />
        <WhatWasSaid task={task} />
      </div>
      {open !== undefined && version && (
        <ObjectionForm
          key={open}
          task={task}
          verb={open}
          name={name}
          version={version}
          area={found?.area}
          onClose={() => setOpen(undefined)}
          onDone={(words) => {
            setOpen(undefined);
            onDone(words);
          }}
        />
      )}
      <VerbBar
        verbs={verbs.map((verb, index) => ({
          id: verb,
          cap: index === 0 ? 'A' : 'R',
          label: term('objectionVerb', verb),
          closed,
        }))}
        leading={verbs[0]}
        open={open}
        next={term('objectionVerb', `next.${task.step}`)}
        onOpen={openVerb}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};

const TEXTS = ['text', 'name', 'contact', 'finding', 'answer'] as const;

/** What the objector said, and who it was: shown when asked for, since looking at it is itself recorded. */
const WhatWasSaid = ({ task }: Pick<PaneProps, 'task'>) => {
  const { t } = useWords();
  const { asOf, knownAt } = useMoment();
  const [asked, setAsked] = useState(false);
  const path = objectionOf(task);
  const read = useQuery({
    queryKey: ['objection', path.id, path.objection, asOf, knownAt],
    enabled: asked,
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/api/public-notices/{id}/objections/{objection}', { params: { path, query: { asOf, knownAt } } }),
      ),
  });
  if (!asked) {
    return (
      <div className="said-closed">
        <Button onClick={() => setAsked(true)}>{t('objectionVerb.show')}</Button>
        <span className="second">{t('objectionVerb.showRemark')}</span>
      </div>
    );
  }
  if (read.isError) return <Failed level={2} trouble={troubleOf(read.error)} again={read.refetch} />;
  const texts = read.data?.texts ?? {};
  const files = read.data?.files ?? [];
  return (
    <dl className="plain-facts" aria-busy={read.isPending}>
      {TEXTS.flatMap((name) => {
        const text = texts[name];
        if (!text) return [];
        const body = 'body' in text ? text.body : t('objectionVerb.forgotten');
        return [
          <div key={name}>
            <dt className="second">{t(`objectionVerb.said.${name}`)}</dt>
            <dd>{body}</dd>
          </div>,
        ];
      })}
      {files.length > 0 && (
        <div>
          <dt className="second">{t('community.hearFiles')}</dt>
          <dd>
            <HandedIn {...path} files={files} />
          </dd>
        </div>
      )}
    </dl>
  );
};

interface HandedInProps {
  readonly id: string;
  readonly objection: string;
  readonly files: readonly string[];
}

/** What came with an objection, each as a download; opening one is itself recorded. */
const HandedIn = ({ id, objection, files }: HandedInProps) => {
  const { t } = useWords();
  return (
    <ul className="paper-files">
      {files.map((file, i) => (
        <li key={file}>
          <a className="link" href={`/api/public-notices/${id}/objections/${objection}/files/${file}`} download>
            {t('board.fileNo', { no: i + 1 })}
          </a>
        </li>
      ))}
    </ul>
  );
};

interface FormProps {
  readonly task: PaneProps['task'];
  readonly verb: ObjectionVerb;
  readonly name: string;
  readonly version: StandardVersion;
  readonly area: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const ObjectionForm = ({ task, verb, name, version, area, onClose, onDone }: FormProps) => {
  const { t, term } = useWords();
  const { toNotice } = useWayBack();
  const session = useSession();
  const draft = useDraft<Said>(`${verb}.${task.subject}.${task.key}`, {
    text: '',
    back: { to: 'selfCheck', items: [], reasons: {} },
  });
  const said = draft.value;
  const act = useCommand(
    (key) => onObjection(task, verb, said, { key, session: session!, holder: task.holder }),
    () => {
      draft.forget();
      onDone(t('verb.doneFor', { name, verb: term('objectionVerb', verb) }));
    },
  );
  const word = term('objectionVerb', verb);
  const text = verb !== 'accept' && (
    <label className="verb-field">
      {t(verb === 'investigate' || verb === 'answer' ? 'verb.text' : 'verb.reason')}
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={500}
        value={said.text}
        onChange={({ target }) => draft.change({ ...said, text: target.value })}
      />
    </label>
  );
  if (verb === 'uphold') {
    const steps = stepsBack('prefecture', area);
    return (
      <ReturnForm
        title={t('case.title', { name, step: word })}
        confirm={word}
        remark={t('verb.recorded')}
        lead={text}
        version={version}
        value={said.back}
        steps={steps}
        next={toNotice(said.back.to, steps)}
        savedAt={draft.savedAt}
        busy={act.busy}
        trouble={act.trouble}
        onChange={(back) => draft.change({ ...said, back })}
        onConfirm={() => void act.act()}
        onCancel={onClose}
      />
    );
  }
  return (
    <VerbForm
      title={t('case.title', { name, step: word })}
      confirm={word}
      savedAt={verb === 'accept' ? undefined : draft.savedAt}
      busy={act.busy}
      trouble={act.trouble}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      {text}
    </VerbForm>
  );
};
