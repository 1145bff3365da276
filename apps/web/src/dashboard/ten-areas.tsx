import { Link } from '@tanstack/react-router';
import { share } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type AreaTable } from './dashboard-query.js';

/** Where the areas lie, roughly: four columns and three rows; a dot is left for words. */
const GRID = ['·', 'BJ', 'ZY', 'TR', 'LPS', 'GA', 'GY', 'QDN', 'QXN', 'AS', 'QN', '*'] as const;
const EDGES = [27, 29, 30] as const;

const shadeOf = (numerator: number, denominator: number): number =>
  EDGES.filter((edge) => denominator > 0 && numerator * 100 >= edge * denominator).length;

/** The ten areas by position, each with its share, its counts and a bar against the line of reference. */
export const TenAreas = ({ table }: { readonly table: AreaTable }) => {
  const { t } = useWords();
  const { place } = usePlaces();
  const reference = table.targets.find(({ name }) => name === '2021')?.share ?? { atLeast: 30, of: 100 };
  const line = (reference.atLeast * 100) / reference.of;
  const others = table.areas.filter(({ area }) => !(GRID as readonly string[]).includes(area));
  return (
    <section className="panel card" aria-labelledby="ten-areas">
      <div className="panel-head">
        <h2 id="ten-areas">{t('dashboard.tenAreas')}</h2>
      </div>
      <ul className="ten-areas">
        {[...GRID, ...others.map(({ area }) => area)].map((code) => {
          if (code === '·') {
            return (
              <li key={code} className="note area-note">
                {t('dashboard.notAMap', { line })}
              </li>
            );
          }
          if (code === '*') {
            return (
              <li key={code} className="note area-legend" aria-hidden="true">
                {[3, 2, 1, 0].map((shade) => (
                  <span key={shade}>
                    <i style={{ background: `var(--ramp-${shade})` }} />
                    {t(`dashboard.legend${shade as 0 | 1 | 2 | 3}`)}
                  </span>
                ))}
              </li>
            );
          }
          const found = table.areas.find(({ area }) => area === code);
          if (!found) return <li key={code} />;
          const { urban, F2 } = found;
          return (
            <li key={code} className="area" style={{ background: `var(--ramp-${shadeOf(F2.numerator, urban)})` }}>
              <Link
                to="/dashboard"
                search={({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt, area: code }) as object}
              >
                <span>{place(code)}</span>
                <span className="area-share">{F2.share ?? share(F2.numerator, urban)}</span>
                <span className="area-counts">{t('dashboard.fraction', { of: F2.numerator, all: urban })}</span>
                <span className="area-bar" aria-hidden="true">
                  <i style={{ width: `${urban === 0 ? 0 : (F2.numerator / urban) * 100}%` }} />
                  <b style={{ insetInlineStart: `${line}%` }} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
