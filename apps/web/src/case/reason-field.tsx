import { Input } from 'antd';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  /** It was refused for want of this text. */
  readonly missing: boolean;
  readonly most?: number;
  /** What is wanted, where it is no reason. */
  readonly wanted?: string;
  readonly onChange: (value: string) => void;
}

/** The text that an act cannot do without, and beside it what was refused for want of it. */
export const ReasonField = ({ label, value, missing, most = 500, wanted, onChange }: ReasonFieldProps) => {
  const { t } = useWords();
  return (
    <div className="return-item">
      <label className="verb-field">
        {label}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={most}
          value={value}
          {...(missing && { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'reason-missing' })}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      {missing && (
        <p className="verb-field-wrong" id="reason-missing" role="alert">
          <Shape is="refused" />
          {wanted ?? t('refusal.ReasonMissing')}
        </p>
      )}
    </div>
  );
};
