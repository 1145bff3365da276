const WIDTH = 56;
const HEIGHT = 20;
const EDGE = 3;

/** How a figure went in the last months; the numbers stand beside it, so that it has no name of its own. */
export const Sparkline = ({ values }: { readonly values: readonly number[] }) => {
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (i: number): number => EDGE + (i * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) * (HEIGHT - 2 * EDGE)) / (most - least);
  const last = values.length - 1;
  return (
    <svg className="sparkline" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={values.map((value, i) => `${x(i)},${y(value)}`).join(' ')} />
      <circle cx={x(last)} cy={y(values[last]!)} r="2.2" />
    </svg>
  );
};
