import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { type Case } from '../case/case-query.js';
import { useCommand } from '../case/use-command.js';
import { VerbBar } from '../case/verb-bar.js';
import { VerbForm } from '../case/verb-form.js';
import { nameOf, type Task } from '../inbox/inbox-query.js';
import { useMoment } from '../moment/moment.js';
import { bureauAs } from '../notices/bureau.js';
import { HearForm } from '../notices/hear-form.js';
import { Shape } from '../parts/light.js';
import { useOnline } from '../shell/offline.js';
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
  const { t, term } = useWords();
  const { past } = useMoment();
  const online = useOnline();
  const session = useSession();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState('');
  const { subject, data, status } = found;
  const closed = past ? t('verb.closedPast') : online ? undefined : t('verb.closedOffline');
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
        {mine && (
          <Link
            className="button-link"
            to="/inbox"
            search={({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt, task: nameOf(mine) }) as object}
          >
            {t('community.toTask', { step: term('step', mine.step) })}
          </Link>
        )}
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
  const { past } = useMoment();
  const online = useOnline();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const post = postFor(session, ENROLS);
  const act = useCommand(
    (key) => enrol(id, on === today ? undefined : on, { key, session: session!, holder: post! }),
    () => setOpen(false),
  );
  if (post === undefined) return null;
  const closed = past ? t('verb.closedPast') : online ? undefined : t('verb.closedOffline');
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
