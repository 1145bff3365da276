import './progress.css';

/** How much of something is done: a bar that a screen reader names, its words beside it. */
export const Progress = ({ name, percent }: { readonly name: string; readonly percent: number }) => (
  <progress className="progress" aria-label={name} value={percent} max={100} />
);
