import { valueNames, WHOLE } from '@greenledger/domain/judge';
import { Input } from 'antd';
import { type ReactNode } from 'react';
import { type Criterion } from '../case/case-query.js';
import { sumOf } from '../case/measures.js';
import { share } from '../parts/format.js';
import { Light, Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Answer, type Entry, fromRegister, recorded, type Value } from './sheet.js';

type Measure = Criterion['measures'][number];

interface FieldsProps {
  readonly entry: Entry;
  readonly disabled: boolean;
  readonly onChange: (answer: Answer) => void;
}

/** Without the name; the types of answers forbid to say it with `undefined`. */
const without = <T,>(map: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).filter(([each]) => each !== name));

/** What a criterion asks for, measure by measure, with the verdict beside what was typed. */
export const CriterionFields = ({ entry, disabled, onChange }: FieldsProps) => {
  const { criterion, answer, failing, faults, line } = entry;
  const { t, term, language } = useWords();
  const { no } = criterion;
  const { values, reasons = {} } = answer;
  const whole = reasons[WHOLE] !== undefined;
  const register = new Set(fromRegister(criterion));
  const before = recorded(line)?.values ?? {};
  const asked = new Set<string>();

  const say = (name: string, value: Value | undefined) =>
    onChange({ ...answer, values: value === undefined ? without(values, name) : { ...values, [name]: value } });
  const explain = (part: string, why: string | undefined, named?: string) => {
    const told = why === undefined ? without(reasons, part) : { ...reasons, [part]: why };
    onChange({
      values: named === undefined ? values : { ...values, [named]: 'notApplicable' },
      ...(Object.keys(told).length > 0 && { reasons: told }),
    });
  };
  /** A value leaves "not applicable" together with its reason. */
  const choose = (name: string, part: string, value: Value) => {
    if (value === 'notApplicable') return explain(part, reasons[part] ?? '', name);
    const told = without(reasons, part);
    onChange({ values: { ...values, [name]: value }, ...(Object.keys(told).length > 0 && { reasons: told }) });
  };
  const wrong = (name: string): boolean =>
    faults.some((fault) => (fault.code === 'AnswerInvalid' ? fault.value === name : fault.part === name));
  const idOf = (name: string) => `c${no}-${name}`;

  const wrongly = (name: string, words: string) =>
    wrong(name) && (
      <span className="verb-field-wrong" id={`${idOf(name)}-wrong`}>
        <Shape is="refused" />
        {words}
      </span>
    );

  const number = (name: string, label: string) => {
    if (asked.has(name)) return null;
    asked.add(name);
    const value = values[name];
    const fixed = register.has(name);
    const was = before[name];
    return (
      <label key={name} className="check-number">
        <span className="second">{label}</span>
        <Input
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          readOnly={fixed}
          disabled={disabled}
          value={typeof value === 'number' ? String(value) : ''}
          suffix={
            fixed ? (
              <span className="note">{t('check.fromRegister')}</span>
            ) : was !== undefined && was !== value ? (
              <span className="note">{t('check.was', { value: String(was) })}</span>
            ) : undefined
          }
          {...(wrong(name) && {
            'aria-invalid': true,
            'aria-describedby': `${idOf(name)}-wrong`,
            status: 'error' as const,
          })}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '');
            say(name, digits === '' ? undefined : Number(digits));
          }}
        />
        {wrongly(name, t('check.tooMany'))}
      </label>
    );
  };

  const why = (part: string, exemption: string | undefined) => (
    <label className="check-why">
      <span className="second">{t(exemption === 'expertNote' ? 'check.whyWithNote' : 'check.why')}</span>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        disabled={disabled}
        value={reasons[part] ?? ''}
        {...(wrong(part) && { 'aria-invalid': true, 'aria-describedby': `${idOf(part)}-wrong` })}
        onChange={({ target }) => explain(part, target.value)}
      />
      {wrongly(part, t('check.whyMissing'))}
    </label>
  );

  const choice = (name: string, part: string, label: string, words: 'yes' | 'has', leavesOut: string | undefined) => (
    <div key={name} className="check-choice">
      <span id={idOf(name)}>{label}</span>
      <div className="verdict" role="radiogroup" aria-labelledby={idOf(name)}>
        {([true, false, ...(leavesOut ? (['notApplicable'] as const) : [])] as const).map((value) => (
          <label key={String(value)} className="verdict-word">
            <input
              type="radio"
              name={idOf(name)}
              disabled={disabled}
              checked={values[name] === value}
              onChange={() => choose(name, part, value)}
            />
            <span>{value === 'notApplicable' ? t('result.notApplicable') : t(`check.${words}.${value}`)}</span>
          </label>
        ))}
      </div>
      {values[name] === 'notApplicable' && why(part, leavesOut)}
    </div>
  );

  const valueWord = (name: string) => term('check', `value.${name}`);
  const inputs = (measure: Measure): ReactNode => {
    const { key, text, notApplicable } = measure;
    const label = text[language];
    switch (measure.kind) {
      case 'yes':
        return choice(measure.value, key, label, 'yes', notApplicable);
      case 'count':
      case 'zero':
        return (
          <>
            {values[measure.value] !== 'notApplicable' && number(measure.value, label)}
            {notApplicable && (
              <label className="check-leave">
                <input
                  type="checkbox"
                  disabled={disabled}
                  checked={values[measure.value] === 'notApplicable'}
                  onChange={({ target }) =>
                    target.checked
                      ? choose(measure.value, key, 'notApplicable')
                      : onChange({ values: without(values, measure.value) })
                  }
                />
                <span>{t('check.leavesOut', { what: label })}</span>
              </label>
            )}
            {values[measure.value] === 'notApplicable' && why(key, notApplicable)}
          </>
        );
      case 'equal':
        return [number(measure.left, valueWord(measure.left)), number(measure.right, valueWord(measure.right))];
      case 'share':
        return [number(measure.covered, valueWord(measure.covered)), number(measure.total, valueWord(measure.total))];
      case 'all':
        return measure.items.map(({ value, text: item }) =>
          choice(
            value,
            value,
            item[language],
            'has',
            measure.notApplicableItems.includes(value) ? 'reason' : undefined,
          ),
        );
      case 'some':
        return measure.items.map(({ value, text: item }) => (
          <label key={value} className="check-leave">
            <input
              type="checkbox"
              disabled={disabled}
              checked={values[value] === true}
              onChange={({ target }) => say(value, target.checked)}
            />
            <span>{item[language]}</span>
          </label>
        ));
    }
  };

  return (
    <div className="check-fields">
      {criterion.notApplicable && (
        <div className="check-whole">
          <label className="check-leave">
            <input
              type="checkbox"
              disabled={disabled}
              checked={whole}
              onChange={({ target }) =>
                onChange(target.checked ? { values: {}, reasons: { [WHOLE]: '' } } : { values: {} })
              }
            />
            <span>{t('check.leavesOutWhole')}</span>
          </label>
          {whole && why(WHOLE, criterion.notApplicable)}
        </div>
      )}
      {!whole &&
        criterion.measures.map((measure) => {
          const sum = sumOf(measure, values);
          const told = valueNames({ measures: [measure] }).some(
            (name) => values[name] !== undefined && !register.has(name),
          );
          const refused = failing.includes(measure.key);
          const fields = inputs(measure);
          return (
            <div key={measure.key} className="check-measure">
              <div className={`check-inputs check-inputs-${measure.kind}`}>{fields}</div>
              <p className="check-live" role="status">
                {told ? (
                  <Light is={refused ? 'refused' : 'done'}>{refused ? t('result.notMet') : t('result.met')}</Light>
                ) : (
                  <Light is="none">{t('check.notYet')}</Light>
                )}
                {sum && measure.kind === 'share' ? (
                  <>
                    <strong>{share(Number(values[measure.covered]), Number(values[measure.total]))}</strong>
                    <span className="second">
                      {t(refused ? 'check.sumFails' : 'check.sumHolds', {
                        covered: String(values[measure.covered]),
                        of: measure.of,
                        left: sum.left,
                        right: sum.right,
                      })}
                    </span>
                  </>
                ) : (
                  <span className="second">{labelsItself(measure) ? '' : measure.text[language]}</span>
                )}
              </p>
            </div>
          );
        })}
    </div>
  );
};

/** Measures whose one field has the words of the measure. */
const labelsItself = ({ kind }: Measure): boolean => kind === 'yes' || kind === 'count' || kind === 'zero';
