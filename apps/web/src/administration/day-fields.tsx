import { Input } from 'antd';
import { FieldWrong, wrongField } from '../parts/field-wrong.js';
import { useWords } from '../words/use-words.js';

interface DayFieldsProps {
  readonly from: string;
  /** The last day on which it holds; empty: until it is ended. */
  readonly last: string;
  readonly mayBeOpen: boolean;
  readonly wrong?: string | undefined;
  readonly onChange: (days: { readonly from: string; readonly last: string }) => void;
}

/** From which day to which; people name the last day, the server the first on which it no longer holds. */
export const DayFields = ({ from, last, mayBeOpen, wrong, onChange }: DayFieldsProps) => {
  const { t } = useWords();
  return (
    <>
      <div className="day-fields">
        <label className="verb-field">
          {t('accounts.firstDay')}
          <Input type="date" value={from} onChange={({ target }) => onChange({ from: target.value, last })} />
        </label>
        <label className="verb-field">
          {mayBeOpen ? t('accounts.lastDayOrOpen') : t('accounts.lastDay')}
          <Input
            type="date"
            value={last}
            min={from}
            {...wrongField('days-wrong', wrong)}
            onChange={({ target }) => onChange({ from, last: target.value })}
          />
        </label>
      </div>
      {wrong !== undefined && <FieldWrong id="days-wrong">{wrong}</FieldWrong>}
    </>
  );
};
