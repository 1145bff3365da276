import { Link } from '@tanstack/react-router';
import { share, whole } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { attainedOf, participating, type Standing } from './dashboard-query.js';

/** The places below, in the order of their codes; each row leads one level down, a street to its communities. */
export const PlacesTable = ({
  standing,
  area,
  county,
}: {
  readonly standing: Standing;
  readonly area: string;
  readonly county?: string | undefined;
}) => {
  const { t } = useWords();
  const { place } = usePlaces();
  return (
    <section className="panel card" aria-labelledby="places">
      <div className="panel-head">
        <h2 id="places">{standing.by === 'county' ? t('dashboard.byCounty') : t('dashboard.byStreet')}</h2>
        <span className="note">{t('dashboard.byCode')}</span>
      </div>
      <div className="heat-scroll" tabIndex={0} role="group" aria-label={t('dashboard.places')}>
        <table className="units places">
          <caption className="unseen">{t('dashboard.places')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.place')}</th>
              <th scope="col">{t('chart.scope')}</th>
              <th scope="col">{t('dashboard.takePart')}</th>
              <th scope="col">{t('dashboard.attained')}</th>
              <th scope="col">{t('dashboard.ofCommunities')}</th>
            </tr>
          </thead>
          <tbody>
            {standing.places.map(({ place: code, urban, byStatus }) => (
              <tr key={code}>
                <th scope="row">
                  {standing.by === 'county' ? (
                    <Link
                      className="open-link"
                      to="/dashboard"
                      search={({ asOf, knownAt }: Record<string, unknown>) =>
                        ({ asOf, knownAt, area, county: code }) as object
                      }
                    >
                      {place(code)}
                    </Link>
                  ) : (
                    <Link
                      className="open-link"
                      to="/communities"
                      search={({ asOf, knownAt }: Record<string, unknown>) =>
                        ({ asOf, knownAt, area, county, street: code }) as object
                      }
                    >
                      {place(code)}
                    </Link>
                  )}
                </th>
                <td>{whole(urban)}</td>
                <td>{whole(participating(byStatus))}</td>
                <td>{whole(attainedOf(byStatus))}</td>
                <td>{share(attainedOf(byStatus), urban)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
