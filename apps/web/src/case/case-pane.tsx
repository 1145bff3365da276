import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useKeys } from '../inbox/use-keys.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { usePrepared } from '../notices/use-prepared.js';
import { nearDay, timeOf } from '../parts/format.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { type Case, type Result, type Standard, timelineQuery, versionOf } from './case-query.js';
import { CaseFacts } from './case-facts.js';
import { CriteriaTable, ResultLight } from './criteria-table.js';
import { Disputed } from './disputed.js';
import { useDraft } from './draft.js';
import { OpenNext } from './open-next.js';
import { PaneHead } from './pane-head.js';
import { type PaneProps } from './pane-props.js';
import { roundsOf } from './rounds.js';
import { Timeline } from './timeline.js';
import { VerbBar } from './verb-bar.js';
import { CaseForm } from './case-form.js';
import { useWayBack } from './use-way-back.js';
import { disputed, joined, judges, stepsBack, type Verdicts, verbsOf } from './verbs.js';
import { VerdictChoice } from './verdict-choice.js';

/** An assessment as the one sees it whose turn it is: the criteria as answered, the verdicts, the verbs. */
export const CasePane = (props: PaneProps & { readonly found: Case; readonly standard: Standard }) => {
  const { task, today, found, standard, onBack, onDone } = props;
  const { t, term, language } = useWords();
  const moment = useMoment();
  const { past } = moment;
  const closed = useClosed();
  const { toReviewer } = useWayBack();
  const [tab, setTab] = useState<'review' | 'history'>('review');
  const [open, setOpen] = useState<string>();
  const { data, area, county, street } = found;
  useCrumb({ area, county, street, name: data.name });

  const version = versionOf(standard, data.edition, area);
  const draft = useDraft<Verdicts>(`verdicts.${found.subject}.${task.key}.${data.submission ?? 0}`, {});
  const reviewing = judges(task.step);
  const history = useQuery({ ...timelineQuery(found.subject, moment), enabled: reviewing }).data?.lines ?? [];
  const review = roundsOf(history).findLast(({ step, endedOn }) => step === task.step && endedOn === undefined);
  const colleagues = review?.found ?? {};
  const verdicts = joined(draft.value, colleagues);
  const inDispute = disputed(draft.value, colleagues);
  const lines = found.criteria;
  const of = (result: Result) => lines.filter(({ criterion }) => verdicts[criterion]?.result === result);
  const undecided = lines.filter(({ criterion }) => !verdicts[criterion]);
  const notMet = of('notMet').map(({ criterion }) => criterion);
  const returned = lines.filter(({ returned: why }) => why !== undefined);

  const decide = (no: number, change: Partial<Verdicts[number]>) =>
    draft.change({ ...draft.value, [no]: { result: 'met', ...verdicts[no], ...change } });
  const followSelfCheck = () =>
    draft.change({
      ...draft.value,
      ...Object.fromEntries(
        undecided.flatMap(({ criterion, selfCheck }) => (selfCheck ? [[criterion, { result: selfCheck.result }]] : [])),
      ),
    });

  const names = (numbers: readonly number[]) => numbers.map((no) => t('case.no', { no })).join(t('comma'));
  const passClosed =
    inDispute.length > 0
      ? t('versions.chooseFirst')
      : notMet.length > 0
        ? t('verb.passClosedNotMet', { items: names(notMet) })
        : undecided.length > 0
          ? t('verb.passClosedOpen', { count: undecided.length })
          : undefined;
  const verbs = verbsOf(task.step, task.holder).map(({ id, cap }) => ({
    id,
    ...(cap !== undefined && { cap }),
    label:
      id === 'return' && notMet.length > 0 ? t('verbOf.returnItems', { count: notMet.length }) : term('verbOf', id),
    closed: closed ?? (id === 'pass' ? passClosed : inDispute.length > 0 ? t('versions.chooseFirst') : undefined),
  }));
  const prepared = usePrepared(task);
  // what was prepared is not prepared again: posting it is what comes next
  const leading = notMet.length > 0 ? 'return' : prepared ? undefined : verbs[0]?.id;
  const openVerb = (id: string) => verbs.find((verb) => verb.id === id && verb.closed === undefined) && setOpen(id);
  useKeys({ a: () => verbs[0] && openVerb(verbs[0].id), r: () => openVerb('return') });

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
        {prepared && (
          <div className="case-returned card" role="note">
            <p className="strong">
              {t('notice.preparedOn', { day: nearDay(prepared.effectiveFrom, today, language) })}
            </p>
            <p className="second">
              {t('notice.preparedAs')}{' '}
              <Link className="link" to="/public-notices/$id" params={{ id: prepared.subject }} search={sameMoment}>
                {prepared.data.title}
              </Link>
            </p>
          </div>
        )}
        {returned.length > 0 && (
          <div className="case-returned card" role="note">
            <p className="strong">{t('case.returnedTitle', { count: returned.length })}</p>
            <ul className="second">
              {returned.map(({ criterion, returned: why }) => (
                <li key={criterion}>{t('case.reasonOf', { no: criterion, text: why ?? '' })}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="case-tabs">
          <Segmented
            size="small"
            value={tab}
            onChange={(value) => setTab(value as 'review' | 'history')}
            options={[
              { value: 'review', label: reviewing ? t('case.review') : t('case.criteria') },
              { value: 'history', label: t('case.history') },
            ]}
          />
          {tab === 'review' && reviewing && (
            <>
              <span className="second" role="status">
                {t('case.reviewed', {
                  done: lines.length - undecided.length,
                  all: lines.length,
                  met: of('met').length,
                  notMet: notMet.length,
                  na: of('notApplicable').length,
                })}
              </span>
              {undecided.length > 0 && !closed && (
                <Button size="small" onClick={followSelfCheck}>
                  {t('case.followSelfCheck', { count: undecided.length })}
                </Button>
              )}
              {draft.savedAt !== undefined && (
                <span className="note case-saved">{t('verb.saved', { at: timeOf(draft.savedAt) })}</span>
              )}
            </>
          )}
        </div>
        {inDispute.length > 0 && version && (
          <Disputed
            items={inDispute}
            version={version}
            mine={draft.value}
            theirs={joined({}, colleagues)}
            lines={history}
            onChoose={(chosen) => draft.change({ ...draft.value, ...chosen })}
          />
        )}
        {tab === 'history' && <Timeline id={found.subject} />}
        {tab === 'review' && version && (
          <CriteriaTable
            version={version}
            lines={lines}
            openFirst={notMet}
            columns={
              reviewing
                ? [
                    {
                      key: 'verdict',
                      head: t('case.myVerdict'),
                      end: true,
                      cell: ({ criterion }) => (
                        <VerdictChoice
                          no={criterion}
                          value={verdicts[criterion]?.result}
                          disabled={past}
                          onChange={(result) => decide(criterion, { result })}
                        />
                      ),
                    },
                  ]
                : [
                    {
                      key: 'result',
                      head: t('case.lastVerdict'),
                      end: true,
                      cell: ({ findings }) => (
                        <ResultLight result={(findings.prefecture ?? findings.county ?? findings.street)?.result} />
                      ),
                    },
                  ]
            }
            inside={
              reviewing
                ? ({ criterion }) => (
                    <label className="case-note">
                      <span className="note">{t('case.noteToCommunity')}</span>
                      <Input.TextArea
                        autoSize={{ minRows: 2, maxRows: 6 }}
                        maxLength={500}
                        disabled={past}
                        value={verdicts[criterion]?.note ?? ''}
                        onChange={({ target }) => decide(criterion, { note: target.value })}
                      />
                    </label>
                  )
                : undefined
            }
          />
        )}
      </div>
      {open !== undefined && version && inDispute.length === 0 && (
        <CaseForm
          verb={open}
          task={task}
          found={found}
          version={version}
          verdicts={verdicts}
          today={today}
          onClose={() => setOpen(undefined)}
          onDone={(words, takesBack) => {
            draft.forget();
            setOpen(undefined);
            onDone(words, takesBack ? { community: found.subject, holder: task.holder } : undefined);
          }}
        />
      )}
      <VerbBar
        verbs={verbs}
        leading={leading}
        open={open}
        next={
          // an open form says itself what follows
          open !== undefined
            ? undefined
            : prepared
              ? t('notice.preparedNext')
              : !leading || verbs.length === 0
                ? undefined
                : leading === 'return'
                  ? toReviewer('selfCheck', stepsBack(task.step, area))
                  : term('next', leading === 'pass' ? `pass.${task.step}` : leading)
        }
        onOpen={openVerb}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};
