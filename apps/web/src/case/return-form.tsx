import { Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Trouble } from '../api/trouble.js';
import { useWords } from '../words/use-words.js';
import { type StandardVersion } from './case-query.js';
import { Shape } from '../parts/light.js';
import { type StepBack } from './send.js';
import { VerbForm } from './verb-form.js';

export interface Return {
  readonly to: StepBack;
  readonly items: readonly number[];
  readonly reasons: Readonly<Record<string, string>>;
}

interface ReturnFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly remark: string;
  /** What is asked for in front of the items. */
  readonly lead?: ReactNode;
  readonly version: StandardVersion;
  readonly value: Return;
  readonly steps: readonly StepBack[];
  /** Where it goes once it is mended. */
  readonly next: string;
  readonly savedAt?: string | undefined;
  readonly busy: boolean;
  readonly trouble?: Trouble | undefined;
  readonly onChange: (value: Return) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const ofReasons = new Set(['ReturnReasonMissing']);

/** Sends a case back: which items, for each one why, and to whom. */
export const ReturnForm = (props: ReturnFormProps) => {
  const { lead, version, value, steps, next, trouble, onChange, ...form } = props;
  const { t, term, language } = useWords();
  const [adding, setAdding] = useState('');
  const left = version.criteria.filter(({ no }) => !value.items.includes(no));
  const wrong = trouble && ofReasons.has(trouble.code);
  const missing = (no: number): boolean => Boolean(wrong) && !value.reasons[no]?.trim();
  return (
    <VerbForm
      {...form}
      trouble={wrong ? undefined : trouble}
      facts={[
        { name: t('verb.nextStep'), text: next },
        { name: t('return.deadline'), text: t('return.deadlineRule') },
      ]}
    >
      {lead}
      {value.items.map((no) => (
        <div key={no} className="return-item">
          <Checkbox checked onChange={() => onChange({ ...value, items: value.items.filter((each) => each !== no) })}>
            <span className="strong">{t('case.no', { no })}</span>{' '}
            {version.criteria.find((each) => each.no === no)?.text[language]}
          </Checkbox>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            aria-label={t('return.reasonFor', { no })}
            placeholder={t('return.reasonFor', { no })}
            value={value.reasons[no] ?? ''}
            {...(missing(no) && { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `why-${no}` })}
            onChange={({ target }) => onChange({ ...value, reasons: { ...value.reasons, [no]: target.value } })}
          />
          {missing(no) && (
            <p className="verb-field-wrong" id={`why-${no}`} role="alert">
              <Shape is="refused" />
              {t('return.reasonMissing', { no })}
            </p>
          )}
        </div>
      ))}
      {wrong && value.items.length === 0 && (
        <p className="verb-field-wrong" role="alert">
          <Shape is="refused" />
          {t('refusal.ReturnReasonMissing')}
        </p>
      )}
      <div className="return-item">
        <select
          className="select select-wide"
          aria-label={t('return.add')}
          value={adding}
          onChange={({ target }) => {
            setAdding('');
            onChange({ ...value, items: [...value.items, Number(target.value)].sort((a, b) => a - b) });
          }}
        >
          <option value="">{t('return.add')}</option>
          {left.map(({ no, text }) => (
            <option key={no} value={no}>
              {t('return.option', { no, text: text[language] })}
            </option>
          ))}
        </select>
      </div>
      {steps.length > 1 && (
        <label className="verb-field">
          {t('return.to')}
          <select
            className="select select-wide"
            value={value.to}
            onChange={({ target }) => onChange({ ...value, to: target.value as StepBack })}
          >
            {steps.map((step) => (
              <option key={step} value={step}>
                {term('mender', step)}
              </option>
            ))}
          </select>
        </label>
      )}
    </VerbForm>
  );
};
