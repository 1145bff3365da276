import { type Schemas } from '../api/client.js';
import { type LightIs } from '../parts/light.js';

/** How an account stands: what keeps its holder out comes first. */
export const standingOf = ({
  disabled,
  mustChangePassword,
}: Schemas['Account']): { readonly light: LightIs; readonly word: string } => {
  if (disabled) return { light: 'refused', word: 'disabled' };
  return mustChangePassword ? { light: 'waiting', word: 'mustChange' } : { light: 'done', word: 'active' };
};
