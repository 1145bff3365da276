import { Button } from 'antd';
import { type Trouble } from '../api/trouble.js';
import { EvidenceMeter, ResultLight } from '../case/criteria-table.js';
import { said } from '../case/measures.js';
import { Refused } from '../case/refused.js';
import { type Task } from '../inbox/inbox-query.js';
import { Light, Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { CriterionFields } from './criterion-fields.js';
import { Evidence } from './evidence.js';
import { Overtaken } from './overtaken.js';
import { type Answer, type Entry, isSound } from './sheet.js';
import { type useUploads } from './use-uploads.js';

interface RowProps {
  readonly entry: Entry;
  readonly subject: string;
  readonly task: Task;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly refusal: Trouble | undefined;
  readonly files: ReturnType<typeof useUploads>;
  readonly onToggle: () => void;
  readonly onChange: (answer: Answer) => void;
  /** Goes on from the newer recorded answer. */
  readonly onRebase: (answer: Answer) => void;
  readonly onRecord: () => void;
  readonly onNext: () => void;
}

/** One criterion of the form: shut, how it stands; open, its fields and its files. */
export const CriterionRow = (props: RowProps) => {
  const { entry, subject, task, open, disabled, busy, refusal, files, onToggle, onChange, onRecord, onNext } = props;
  const { criterion, line, answer, complete, unsaved } = entry;
  const { t, language } = useWords();
  const { no } = criterion;
  const ready = unsaved && isSound(entry) && entry.theirs === undefined;
  const on = files.uploads.filter((each) => each.criterion === no);
  return (
    <li className={open ? 'check-row check-row-open' : 'check-row'}>
      <h3 className="check-row-head">
        <button
          type="button"
          id={`check-${no}`}
          className="check-toggle"
          aria-expanded={open}
          aria-controls={`check-${no}-body`}
          onClick={onToggle}
        >
          <span className="quiet">{t('case.no', { no })}</span>
          <span className="check-text">{criterion.text[language]}</span>
        </button>
        <span className="check-said second">{complete && said(criterion, answer.values)}</span>
        <span className="check-result">
          {complete ? <ResultLight result={entry.result} /> : <span className="quiet">{t('case.notAnswered')}</span>}
        </span>
        <span className="check-meter">
          <EvidenceMeter has={line?.evidence.length ?? 0} needs={criterion.evidence.atLeast} />
        </span>
        <span className="check-state note">
          {unsaved ? t('check.notRecorded') : line?.selfCheck ? t('check.recorded') : ''}
        </span>
      </h3>
      {line?.returned !== undefined && (
        <p className="check-returned">
          <Light is="returned">{t('check.sentBack')}</Light> <span className="second">{line.returned}</span>
        </p>
      )}
      {line?.mended !== undefined && (
        <p className="check-returned">
          <Light is="done">{t('check.mended')}</Light> <span className="second">{line.mended}</span>
        </p>
      )}
      {open && (
        <div className="check-body" id={`check-${no}-body`} role="group" aria-labelledby={`check-${no}`}>
          {entry.theirs !== undefined && (
            <Overtaken entry={entry} theirs={entry.theirs} subject={subject} onChoose={props.onRebase} />
          )}
          <div className="check-columns">
            <CriterionFields entry={entry} disabled={disabled} onChange={onChange} />
            <Evidence
              entry={entry}
              subject={subject}
              task={task}
              disabled={disabled}
              uploads={on}
              onAdd={(kind, list) => files.add(no, kind, list)}
              onAgain={files.again}
              onDrop={files.drop}
            />
          </div>
          {refusal && <Refused trouble={refusal} id={`check-${no}-refused`} again={onRecord} />}
          {!disabled && (
            <div className="check-foot">
              <Button
                loading={busy}
                {...(!ready && { 'aria-disabled': true, className: 'verb-closed' })}
                onClick={() => ready && onRecord()}
              >
                {t('check.record', { no })}
              </Button>
              <Button onClick={onNext}>{t('check.next')}</Button>
              {unsaved && !complete && (
                <span className="second check-hint">
                  <Shape is="ahead" /> {t('check.fillAll')}
                </span>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
};
