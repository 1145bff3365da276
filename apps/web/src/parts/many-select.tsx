import { useWords } from '../words/use-words.js';
import './many-select.css';

interface Option {
  readonly key: string;
  readonly name: string;
}

interface ManySelectProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly wrong?: boolean;
  /** Names what was refused, for those who cannot see it. */
  readonly describedBy?: string;
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list: chosen one by one, each removable; plain controls, so that every keyboard and reader knows them. */
export const ManySelect = ({ label, options, value, wrong = false, describedBy, onChange }: ManySelectProps) => {
  const { t } = useWords();
  const nameOf = (key: string): string => options.find((option) => option.key === key)?.name ?? key;
  return (
    <div className="verb-field">
      <label className="verb-field">
        {label}
        <select
          className="select select-wide"
          value=""
          aria-invalid={wrong}
          {...(wrong && describedBy !== undefined && { 'aria-describedby': describedBy })}
          onChange={({ target }) => onChange([...value, target.value])}
        >
          <option value="">{value.length === 0 ? t('board.choose') : t('meetings.chooseMore')}</option>
          {options
            .filter(({ key }) => !value.includes(key))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {value.length > 0 && (
        <ul className="many">
          {value.map((key) => (
            <li key={key} className="many-chosen">
              {nameOf(key)}
              <button type="button" className="bare" onClick={() => onChange(value.filter((each) => each !== key))}>
                {t('board.remove')}
                <span className="unseen"> {nameOf(key)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
