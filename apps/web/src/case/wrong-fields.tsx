import { type Trouble } from '../api/trouble.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

/** The fields that a refusal names, by the first word of their path. */
export const wrongFields = (trouble: Trouble | undefined): ReadonlySet<string> => {
  const errors = trouble?.details['errors'];
  if (!Array.isArray(errors)) return new Set();
  return new Set((errors as readonly { readonly field: string }[]).map(({ field }) => field.split('.')[0] ?? field));
};

/** Which fields have to be looked at again, by the names that they have on the form. */
export const WrongFields = ({
  wrong,
  names,
}: {
  readonly wrong: ReadonlySet<string>;
  readonly names: Readonly<Record<string, string>>;
}) => {
  const { t } = useWords();
  if (wrong.size === 0) return null;
  const fields = [...wrong].map((field) => names[field] ?? field).join(t('comma'));
  return (
    <p className="verb-field-wrong" id="wrong-fields" role="alert">
      <Shape is="refused" />
      {t('board.wrongFields', { fields })}
    </p>
  );
};
