import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Trouble } from '../api/trouble.js';
import { timeOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { Refused } from './refused.js';
import './verb-bar.css';

interface VerbFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly savedAt?: string | undefined;
  readonly busy: boolean;
  /** A refusal that belongs to no field. */
  readonly trouble?: Trouble | undefined;
  readonly facts?: readonly { readonly name: string; readonly text: ReactNode }[];
  readonly remark?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** The small form that a verb opens: what it needs, who is next, one button that names it. Esc closes and keeps the text. */
export const VerbForm = (props: VerbFormProps) => {
  const { title, confirm, savedAt, busy, trouble, facts = [], remark, onConfirm, onCancel, children } = props;
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const within = (wanted: string) => form.current?.querySelector<HTMLElement>(wanted);
    const first = within('textarea') ?? within('input, select') ?? within('.ant-btn-primary');
    first?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  // what was refused may stand further down than the form shows
  useEffect(() => {
    if (!busy) form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }, [busy]);
  return (
    <form
      ref={form}
      className="verb-form"
      aria-label={title}
      noValidate
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onConfirm();
      }}
    >
      <div className="verb-form-head">
        <h2 className="h-section">{title}</h2>
        {savedAt !== undefined && (
          <span className="note" role="status">
            {t('verb.saved', { at: timeOf(savedAt) })}
          </span>
        )}
      </div>
      <div className="verb-form-body">
        {children}
        {trouble && <Refused trouble={trouble} id="verb-refused" again={onConfirm} />}
      </div>
      {facts.length > 0 && (
        <dl className="verb-form-facts">
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt className="second">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="verb-form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{t('verb.notNow')}</Button>
        {remark !== undefined && <span className="second verb-form-remark">{remark}</span>}
      </div>
    </form>
  );
};
