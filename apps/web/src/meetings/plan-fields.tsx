import { Input } from 'antd';
import { useWords } from '../words/use-words.js';

/** When and where. */
interface Plan {
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

interface PlanFieldsProps {
  readonly value: Plan;
  /** Fields that were refused. */
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (value: Plan) => void;
}

/** The blanks of day, hour and place. */
export const PlanFields = ({ value, wrong, onChange }: PlanFieldsProps) => {
  const { t, language } = useWords();
  return (
    <div className="paper-row-fields">
      <label className="verb-field">
        {t('meetings.date')}
        <input
          type="date"
          className="native-date"
          lang={language}
          value={value.date}
          aria-invalid={wrong.has('date')}
          onChange={({ target }) => onChange({ ...value, date: target.value })}
        />
      </label>
      <label className="verb-field">
        {t('meetings.time')}
        <input
          type="time"
          className="native-date"
          lang={language}
          value={value.time}
          aria-invalid={wrong.has('time')}
          onChange={({ target }) => onChange({ ...value, time: target.value })}
        />
      </label>
      <label className="verb-field wide">
        {t('meetings.where')}
        <Input
          maxLength={200}
          value={value.place}
          {...(wrong.has('place') && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => onChange({ ...value, place: target.value })}
        />
      </label>
    </div>
  );
};
