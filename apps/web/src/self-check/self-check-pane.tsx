import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useRef, useState } from 'react';
import { CaseFacts } from '../case/case-facts.js';
import { CaseForm } from '../case/case-form.js';
import { type Case, type Standard, versionOf } from '../case/case-query.js';
import { useDraft } from '../case/draft.js';
import { OpenNext } from '../case/open-next.js';
import { PaneHead } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { Timeline } from '../case/timeline.js';
import { VerbBar } from '../case/verb-bar.js';
import { registeredQuery } from '../communities/community-query.js';
import { useKeys } from '../inbox/use-keys.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { useMoment } from '../moment/moment.js';
import { timeOf } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { checkOf } from './acts.js';
import { CriterionRow } from './criterion-row.js';
import './self-check.css';
import { type Answer, type Entry, entryOf, type Gaps, gapsOf, isSound, recorded, same, type Sheet } from './sheet.js';
import { useRecorder } from './use-recorder.js';
import { useUploads } from './use-uploads.js';

type Props = PaneProps & { readonly found: Case; readonly standard: Standard };

/** The self-check as the community fills it in; the count of its compounds comes from the register. */
export const SelfCheckPane = (props: Props) => {
  const { t, term } = useWords();
  const community = useQuery(registeredQuery(props.found.subject, useMoment())).data;
  if (!community) return <Loading title={term('step', props.task.step)} name={t('case.reading')} rows={12} />;
  return <Form {...props} compounds={community.data.compounds} />;
};

type Shown = 'returned' | 'missing' | 'all' | 'history';

const Form = ({ task, today, found, standard, compounds, onBack, onDone }: Props & { readonly compounds: number }) => {
  const { t, term, language } = useWords();
  const { past } = useMoment();
  const closed = useClosed();
  const { data, area, county, street, subject } = found;
  useCrumb({ area, county, street, name: data.name });
  const version = versionOf(standard, data.edition, area);
  const draft = useDraft<Sheet>(`selfCheck.${subject}.${data.submission ?? 0}`, {});
  const latest = useRef(draft.value);
  latest.current = draft.value;

  const lineOf = (no: number) => found.criteria.find(({ criterion }) => criterion === no);
  const entries = (version?.criteria ?? []).map((criterion) =>
    entryOf(criterion, lineOf(criterion.no), draft.value[criterion.no], compounds),
  );
  const returned = entries.filter(({ line }) => line?.returned !== undefined);
  const gaps = gapsOf(entries);
  const missing = new Set([...gaps.unanswered, ...gaps.wrong, ...gaps.unproven.map(({ no }) => no)]);
  const unsaved = entries.filter((entry) => entry.unsaved);
  const ready = unsaved.filter((entry) => isSound(entry) && entry.theirs === undefined);
  const overtaken = entries.filter(({ theirs }) => theirs !== undefined);

  const [chosen, setShown] = useState<Shown>(returned.length > 0 ? 'returned' : 'all');
  // with the last item mended there is nothing left under that name
  const shown = chosen === 'returned' && returned.length === 0 ? 'all' : chosen;
  const first = returned[0] ?? entries.find(({ criterion }) => missing.has(criterion.no));
  const [open, setOpen] = useState<number | undefined>(first?.criterion.no);
  const [form, setForm] = useState<string>();
  const files = useUploads(subject, task);

  const keep = (no: number, answer: Answer, from: Answer | undefined) => {
    const next = { ...latest.current, [no]: { answer, from } };
    latest.current = next;
    draft.change(next);
  };
  const settle = (done: readonly Entry[]) => {
    const left = Object.entries(latest.current).flatMap(([no, begun]) => {
      const entry = done.find(({ criterion }) => criterion.no === Number(no));
      if (!begun || !entry) return [[no, begun]];
      // what was typed meanwhile goes on from what was recorded
      return same(begun.answer, draft.value[Number(no)]?.answer) ? [] : [[no, { ...begun, from: entry.answer }]];
    });
    if (left.length === 0) draft.forget();
    else draft.change(Object.fromEntries(left) as Sheet);
  };
  const recorder = useRecorder(found, task, draft.value, settle);

  const clerk = task.holder.startsWith('CommunityClerk');
  const sending = files.uploads.length > 0;
  const why = useMissingWords(gaps);
  const submitClosed =
    closed ??
    (missing.size > 0
      ? t('check.notReady', { why })
      : overtaken.length > 0
        ? t('check.notReadyChosen')
        : sending
          ? t('check.notReadySending')
          : clerk
            ? t('check.submitByHead')
            : undefined);
  const verbs = [
    {
      id: 'record',
      label: ready.length === 0 ? t('check.recordNone') : t('check.recordAll', { count: ready.length }),
      closed: closed ?? (ready.length > 0 ? undefined : ''),
    },
    { id: 'submit', cap: 'A', label: term('check', `submit.${task.step}`), closed: submitClosed },
  ];
  const openVerb = (id: string) => {
    if (verbs.find((verb) => verb.id === id)?.closed !== undefined) return;
    if (id === 'record') void recorder.act(ready);
    else setForm(id);
  };
  useKeys({ a: () => openVerb('submit') });

  const goTo = (no: number | undefined) => {
    setOpen(no);
    if (no !== undefined) requestAnimationFrame(() => document.getElementById(`check-${no}`)?.focus());
  };
  // what is being worked on stays in sight, also when it is done
  const showing = entries.filter(
    ({ criterion, line }) =>
      shown === 'all' ||
      criterion.no === open ||
      (shown === 'returned' ? (line?.returned ?? line?.mended) !== undefined : missing.has(criterion.no)),
  );
  const next = (no: number) => {
    const behind = [...showing.filter(({ criterion }) => criterion.no > no), ...showing];
    goTo((behind.find(({ criterion }) => criterion.no !== no && missing.has(criterion.no)) ?? behind[0])?.criterion.no);
  };

  return (
    <section className="task-pane" aria-label={data.name}>
      <div className="task-pane-scroll">
        <PaneHead
          task={task}
          today={today}
          onBack={onBack}
          title={t('case.title', { name: data.name, step: term('step', task.step) })}
          facts={<CaseFacts found={found} version={version} />}
        />
        {returned.length > 0 && (
          <p className="check-mend strong" role="note">
            <Light is="returned">{t('case.returnedTitle', { count: returned.length })}</Light>
          </p>
        )}
        <div className="case-tabs">
          <Segmented
            size="small"
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            options={[
              ...(returned.length > 0
                ? [{ value: 'returned', label: t('check.tab.returned', { count: returned.length }) }]
                : []),
              { value: 'all', label: t('check.tab.all', { count: entries.length }) },
              { value: 'missing', label: t('check.tab.missing', { count: missing.size }) },
              { value: 'history', label: t('case.history') },
            ]}
          />
          <span className="second">
            {t('check.done', {
              done: entries.filter(({ line }) => line?.selfCheck).length,
              all: entries.length,
            })}
          </span>
          <span className="note case-saved" role="status">
            {draft.savedAt !== undefined && unsaved.length > 0 ? t('verb.saved', { at: timeOf(draft.savedAt) }) : ''}
          </span>
        </div>
        {shown === 'history' ? (
          <Timeline id={subject} />
        ) : (
          version?.groups.map(({ id, text }) => {
            const inGroup = showing.filter(({ criterion }) => criterion.group === id);
            if (inGroup.length === 0) return null;
            return (
              <section key={id}>
                <h2 className="check-group">{text[language]}</h2>
                <ol className="check-list">
                  {inGroup.map((entry) => {
                    const { no } = entry.criterion;
                    return (
                      <CriterionRow
                        key={no}
                        entry={entry}
                        subject={subject}
                        task={task}
                        open={open === no}
                        disabled={past}
                        busy={recorder.busy}
                        refusal={recorder.refusals[no]}
                        files={files}
                        onToggle={() => setOpen(open === no ? undefined : no)}
                        onChange={(answer) =>
                          keep(no, answer, (draft.value[no] ?? { from: recorded(entry.line) }).from)
                        }
                        onRebase={(answer) => keep(no, answer, recorded(entry.line))}
                        onRecord={() => void recorder.act([entry])}
                        onNext={() => next(no)}
                      />
                    );
                  })}
                </ol>
              </section>
            );
          })
        )}
        {shown === 'missing' && showing.length === 0 && <p className="second">{t('check.nothingMissing')}</p>}
      </div>
      {form !== undefined && version && (
        <CaseForm
          verb={form}
          task={task}
          found={found}
          version={version}
          verdicts={{}}
          checks={ready.map(checkOf)}
          today={today}
          onClose={() => setForm(undefined)}
          onDone={(words, takesBack) => {
            draft.forget();
            setForm(undefined);
            onDone(words, takesBack ? { community: subject, holder: task.holder } : undefined);
          }}
        />
      )}
      <VerbBar
        verbs={verbs}
        leading={submitClosed === undefined ? 'submit' : 'record'}
        open={form}
        next={clerk ? t('check.headSubmits') : term('next', 'submit')}
        onOpen={openVerb}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};

/** What is still missing, as one line: answers, sound ones, files. */
const useMissingWords = ({ unanswered, wrong, unproven }: Gaps): string => {
  const { t } = useWords();
  const names = (numbers: readonly number[]) => numbers.map((no) => t('case.no', { no })).join(t('comma'));
  return [
    ...(unanswered.length > 4
      ? [t('check.missing.many', { count: unanswered.length })]
      : unanswered.length > 0
        ? [t('check.missing.unanswered', { items: names(unanswered) })]
        : []),
    ...(wrong.length > 0 ? [t('check.missing.wrong', { items: names(wrong) })] : []),
    ...(unproven.length > 0
      ? [
          t('check.missing.unproven', {
            items: unproven.map(({ no, lacks }) => t('check.missing.files', { no, count: lacks })).join(t('comma')),
          }),
        ]
      : []),
  ].join(t('semicolon'));
};
