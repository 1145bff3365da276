import { type ReactNode } from 'react';
import { VerbForm } from '../case/verb-form.js';
import { FieldWrong } from '../parts/field-wrong.js';
import { useWords } from '../words/use-words.js';
import { type Act } from './use-act.js';

interface ActFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly act: Act;
  /** The refusal is told beside a field. */
  readonly told?: boolean;
  readonly remark?: string;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** The form of an act where it is asked for, in the flow of the page. */
export const ActForm = ({ act, told = false, children, ...form }: ActFormProps) => {
  const { t } = useWords();
  const { trouble } = act;
  const unknown = trouble?.recorded === 'unknown';
  return (
    <div className="act-form">
      <VerbForm
        {...form}
        busy={act.busy}
        trouble={told || unknown ? undefined : trouble}
        onConfirm={() => void act.act()}
      >
        {children}
        {unknown && <FieldWrong id="act-unknown">{t('administration.unknown')}</FieldWrong>}
      </VerbForm>
    </div>
  );
};
