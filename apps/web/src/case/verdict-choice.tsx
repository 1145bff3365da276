import { useWords } from '../words/use-words.js';
import { type Result } from './case-query.js';
import './verdict-choice.css';

const RESULTS: readonly Result[] = ['met', 'notMet', 'notApplicable'];

/** One verdict of three, as a group of radios; a ring stands around the chosen word. */
export const VerdictChoice = ({
  no,
  value,
  disabled,
  onChange,
}: {
  readonly no: number;
  readonly value: Result | undefined;
  readonly disabled: boolean;
  readonly onChange: (result: Result) => void;
}) => {
  const { t } = useWords();
  return (
    <div className="verdict" role="radiogroup" aria-label={t('case.verdictOf', { no })}>
      {RESULTS.map((result) => (
        <label key={result} className={`verdict-word verdict-${result}`}>
          <input
            type="radio"
            name={`verdict-${no}`}
            checked={value === result}
            disabled={disabled}
            onChange={() => onChange(result)}
          />
          <span>{t(`result.${result}`)}</span>
        </label>
      ))}
    </div>
  );
};
