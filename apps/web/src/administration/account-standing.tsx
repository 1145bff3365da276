import { type Schemas } from '../api/client.js';
import { moment } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

type Account = Schemas['Account'];

/** How an account stands: what keeps its holder out comes first. */
const standingOf = ({ disabled, lockedUntil, mustChangePassword }: Account): readonly [LightIs, string] => {
  if (disabled) return ['refused', 'disabled'];
  if (lockedUntil !== null) return ['overdue', 'locked'];
  return mustChangePassword ? ['waiting', 'mustChange'] : ['done', 'active'];
};

export const AccountLight = ({ account }: { readonly account: Account }) => {
  const { term, language } = useWords();
  const [light, word] = standingOf(account);
  const until = account.lockedUntil === null ? '' : moment(account.lockedUntil, language);
  return <Light is={light}>{term('accounts', `standing.${word}`, { until })}</Light>;
};
