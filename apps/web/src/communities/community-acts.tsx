import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { type Case } from '../case/case-query.js';
import { useCommand } from '../case/use-command.js';
import { VerbBar } from '../case/verb-bar.js';
import { VerbForm } from '../case/verb-form.js';
import { type Task } from '../inbox/inbox-query.js';
import { ToTask } from '../inbox/to-task.js';
import { bureauAs } from '../notices/bureau.js';
import { HearForm } from '../notices/hear-form.js';
import { Shape } from '../parts/light.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { enrol, postFor, urge } from './acts.js';

const OFFICE = ['ProvincialOfficer', 'OfficeDirector'] as const;
const ENROLS = ['PrefectureOfficer', 'CommunityClerk'] as const;
const URGED = new Set(['selfCheck', 'street', 'county', 'prefecture']);

interface ActsProps {
  readonly found: Case;
  /** What of this case waits for whoever looks at it. */
  readonly mine: Task | undefined;
}

/** What can be done from the page of a community: one's own task, urging whoever is late, an objection that was heard. */
export const CommunityActs = ({ found, mine }: ActsProps) => {
  const { t } = useWords();
  const closed = useClosed();
  const session = useSession();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const { subject, data, status } = found;
  const urges = mine === undefined && URGED.has(data.waitsAt ?? '') ? postFor(session, OFFICE) : undefined;
  const hears = status === 'publicised' && data.notice !== undefined ? bureauAs(session, found.area) : undefined;
  const done = (words: string) => {
    setSaid(words);
    setOpen(undefined);
  };
  return (
    <>
      {open === 'urge' && urges !== undefined && (
        <Urge id={subject} post={urges} onClose={() => setOpen(undefined)} onDone={done} />
      )}
      {open === 'hear' && hears !== undefined && (
        <HearForm
          notice={data.notice ?? ''}
          communities={[{ id: subject, name: data.name }]}
          today={found.at.asOf}
          post={hears}
          onClose={() => setOpen(undefined)}
          onDone={() => done(t('community.heard'))}
        />
      )}
      <VerbBar
        verbs={[
          ...(urges !== undefined ? [{ id: 'urge', label: t('community.urge'), closed }] : []),
          ...(hears !== undefined ? [{ id: 'hear', label: t('community.hear'), closed }] : []),
        ]}
        open={open}
        next={mine ? t('community.yours') : undefined}
        onOpen={setOpen}
      >
        <span role="status">{said}</span>
        {mine && <ToTask task={mine} className="button-link" />}
        <Button onClick={() => window.print()}>{t('community.print')}</Button>
      </VerbBar>
    </>
  );
};

interface FormProps {
  readonly post: string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const Urge = ({ id, post, onClose, onDone }: FormProps & { readonly id: string }) => {
  const { t } = useWords();
  const session = useSession();
  const act = useCommand(
    (key) => urge(id, { key, session: session!, holder: post }),
    () => onDone(t('community.urged')),
  );
  return (
    <VerbForm
      title={t('community.urge')}
      confirm={t('community.urge')}
      busy={act.busy}
      trouble={act.trouble}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <p className="verb-field-wrong second">
        <Shape is="ahead" />
        {t('community.urgeWhat')}
      </p>
    </VerbForm>
  );
};

/** Lets a community take part; for whoever may, on the day that it began. */
export const EnrolBar = ({ id, today }: { readonly id: string; readonly today: string }) => {
  const { t, language } = useWords();
  const closed = useClosed();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const post = postFor(session, ENROLS);
  const act = useCommand(
    (key) => enrol(id, on === today ? undefined : on, { key, session: session!, holder: post! }),
    () => setOpen(false),
  );
  if (post === undefined) return null;
  return (
    <>
      {open && (
        <VerbForm
          title={t('community.enrol')}
          confirm={t('community.enrolConfirm')}
          busy={act.busy}
          trouble={act.trouble}
          facts={[{ name: t('verb.nextStep'), text: t('community.enrolNext') }]}
          remark={t('verb.recorded')}
          onConfirm={() => void act.act()}
          onCancel={() => setOpen(false)}
        >
          <label className="verb-field">
            {t('community.enrolOn')}
            <input
              type="date"
              className="native-date"
              lang={language}
              max={today}
              value={on}
              onChange={({ target }) => setOn(target.value)}
            />
          </label>
        </VerbForm>
      )}
      <VerbBar
        verbs={[{ id: 'enrol', label: t('community.enrol'), closed }]}
        leading="enrol"
        open={open ? 'enrol' : undefined}
        next={t('community.enrolNext')}
        onOpen={() => setOpen(true)}
      />
    </>
  );
};
