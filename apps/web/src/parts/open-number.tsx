import { type ReactNode } from 'react';
import './open-number.css';

/** A number is a door: it opens what it is made of. Its name begins with what is seen. */
export const OpenNumber = ({
  children,
  opens,
  onOpen,
}: {
  readonly children: ReactNode;
  readonly opens: string;
  readonly onOpen: () => void;
}) => (
  <button type="button" className="open-number" onClick={onOpen}>
    {children}
    <span className="unseen">{opens}</span>
  </button>
);
