import { type ReactNode } from 'react';

export interface TileProps {
  readonly label: string;
  readonly light?: ReactNode;
  readonly figure: ReactNode;
  readonly beside?: ReactNode;
  readonly target?: ReactNode;
  readonly definition: string;
  readonly change?: string | undefined;
}

/** One figure: what it is, its target and gap, how it is defined, and what changed. */
export const Tile = ({ label, light, figure, beside, target, definition, change }: TileProps) => (
  <section className="tile card" aria-label={label}>
    <div className="tile-head">
      <h2 className="second">{label}</h2>
      {light}
    </div>
    <p className="tile-figure">
      <span className="tile-value">{figure}</span>
      {beside !== undefined && <span className="second tile-beside">{beside}</span>}
    </p>
    <p className="tile-target">{target}</p>
    <p className="tile-definition note">
      <span>{definition}</span>
      {change !== undefined && <span className="one-line">{change}</span>}
    </p>
  </section>
);
