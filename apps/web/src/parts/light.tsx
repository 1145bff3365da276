import { type ReactNode } from 'react';
import './light.css';

export type LightIs = 'ahead' | 'soon' | 'overdue' | 'done' | 'returned' | 'waiting' | 'refused' | 'na' | 'none';

const shapes: Readonly<Record<LightIs, ReactNode>> = {
  ahead: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  overdue: (
    <path fillRule="evenodd" fill="currentColor" d="M8 1.2 15.2 14.2H.8zM7.2 5.6v4.6h1.6V5.6zm0 5.8V13h1.6v-1.6z" />
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="M4.9 8.2 7.2 10.4 11.2 5.9" fill="none" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  returned: (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" />
      <path d="M7 4.6 4.6 7 7 9.4M4.8 7h4a2.3 2.3 0 0 1 0 4.6H7" />
    </g>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.2 2.35" />
      <circle cx="8" cy="8" r="1.7" fill="currentColor" />
    </>
  ),
  refused: (
    <>
      <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  na: (
    <g fill="none" stroke="currentColor" strokeWidth="1.4">
      <circle cx="8" cy="8" r="5.8" />
      <path d="M5 8h6" />
    </g>
  ),
  none: <path d="M4.5 8h7" stroke="currentColor" strokeWidth="1.6" />,
};

/** The bare shape; whatever stands beside it in words is its name. */
export const Shape = ({ is, size = 14 }: { readonly is: LightIs; readonly size?: number }) => (
  <svg className={`shape shape-${is}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    {shapes[is]}
  </svg>
);

/** A light: shape, word and colour, in this order of importance. */
export const Light = ({
  is,
  children,
  size,
}: {
  readonly is: LightIs;
  readonly children: ReactNode;
  readonly size?: number;
}) => (
  <span className={`light light-${is}`}>
    <Shape is={is} {...(size !== undefined && { size })} />
    <span>{children}</span>
  </span>
);
