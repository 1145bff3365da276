import { Button } from 'antd';
import { useMoment } from '../moment/moment.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';

const WHY = 'administration-closed';

/** Says once on a page why its acts are closed, and that what it shows has no past. */
export const Closed = () => {
  const { t } = useWords();
  const { past } = useMoment();
  const closed = useClosed();
  return closed === undefined ? null : (
    <p className="second closed-here">
      <span id={WHY}>{closed}</span> {past && t('administration.presentOnly')}
    </p>
  );
};

interface ActButtonProps {
  readonly children: string;
  /** What it is done to, for those who do not see where it stands. */
  readonly to?: string;
  readonly leads?: boolean;
  readonly small?: boolean;
  readonly open?: boolean;
  readonly onPress: () => void;
}

/** Opens the form of an act; a closed one can be reached and says why. */
export const ActButton = ({ children, to, leads = false, small = false, open, onPress }: ActButtonProps) => {
  const closed = useClosed() !== undefined;
  return (
    <Button
      type={leads && !closed ? 'primary' : 'default'}
      size={small ? 'small' : 'medium'}
      className={closed ? 'verb-closed' : undefined}
      {...(closed && { 'aria-disabled': true, 'aria-describedby': WHY })}
      {...(open !== undefined && { 'aria-expanded': open })}
      onClick={() => !closed && onPress()}
    >
      {children}
      {to !== undefined && <span className="unseen"> {to}</span>}
    </Button>
  );
};
