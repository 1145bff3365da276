import { type ReactNode } from 'react';
import { Shape } from './light.js';

/** Why a field is refused, right beside it; the field names it by `aria-describedby`. */
export const FieldWrong = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <p className="verb-field-wrong" id={id} role="alert">
    <Shape is="refused" />
    {children}
  </p>
);

/** What a field says of itself when it is refused. */
export const wrongField = (id: string, wrong: unknown) =>
  wrong === undefined || wrong === false ? {} : { 'aria-invalid': true, 'aria-describedby': id };
