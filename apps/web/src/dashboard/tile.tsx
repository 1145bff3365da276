import { type ReactNode } from 'react';
import { Sparkline } from './sparkline.js';

export interface TileProps {
  readonly label: string;
  readonly light?: ReactNode;
  readonly figure: ReactNode;
  readonly beside?: ReactNode;
  readonly target?: ReactNode;
  readonly definition: string;
  readonly change?: ReactNode;
  /** How it went in the last months. */
  readonly trend?: readonly number[] | undefined;
  /** Whether its change is being explained beside it. */
  readonly explained?: boolean | undefined;
}

/** One figure: what it is, its target and gap, how it is defined, and what changed. */
export const Tile = ({ label, light, figure, beside, target, definition, change, trend, explained }: TileProps) => (
  <section className={explained ? 'tile card tile-explained' : 'tile card'} aria-label={label}>
    <div className="tile-head">
      <h2 className="second">{label}</h2>
      {light}
    </div>
    <p className="tile-figure">
      <span className="tile-value">{figure}</span>
      {beside !== undefined && <span className="second tile-beside">{beside}</span>}
    </p>
    <p className="tile-target">
      <span>{target}</span>
      {trend && <Sparkline values={trend} />}
    </p>
    <p className="tile-definition note">
      <span>{definition}</span>
      {change !== undefined && <span className="one-line">{change}</span>}
    </p>
  </section>
);
