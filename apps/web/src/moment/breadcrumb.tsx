import { Link, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

export interface Crumb {
  readonly area?: string | undefined;
  readonly county?: string | undefined;
  readonly street?: string | undefined;
  /** The community itself, by its name. */
  readonly name?: string | undefined;
}

const Crumbs = createContext<{ crumb: Crumb | undefined; show: (crumb: Crumb | undefined) => void }>({
  crumb: undefined,
  show: () => undefined,
});

/** Pages of one matter say where it lies; the others take it from the address. */
export const CrumbKeeper = ({ children }: { readonly children: ReactNode }) => {
  const [crumb, show] = useState<Crumb>();
  return <Crumbs value={{ crumb, show }}>{children}</Crumbs>;
};

export const useCrumb = ({ area, county, street, name }: Crumb): void => {
  const { show } = useContext(Crumbs);
  useEffect(() => {
    show({ area, county, street, name });
    return () => show(undefined);
  }, [show, area, county, street, name]);
};

/** Province, area, county, street, community; each level opens its dashboard. */
export const Breadcrumb = () => {
  const { t } = useWords();
  const { place } = usePlaces();
  const { crumb } = useContext(Crumbs);
  const search: Crumb = useSearch({ strict: false });
  const { area, county, street, name } = crumb ?? search;
  const levels = [
    { label: t('moment.province'), search: {} },
    ...(area ? [{ label: place(area), search: { area } }] : []),
    ...(county ? [{ label: place(county), search: { area, county } }] : []),
    ...(street ? [{ label: place(street) }] : []),
    ...(name ? [{ label: name }] : []),
  ];
  return (
    <nav className="crumbs" aria-label={t('moment.crumbs')}>
      <ol>
        {levels.map((level, i) => (
          <li key={level.label} {...(i === levels.length - 1 && { 'aria-current': 'location' as const })}>
            {'search' in level && i < levels.length - 1 ? (
              <Link
                to="/dashboard"
                search={({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt, ...level.search }) as object}
              >
                {level.label}
              </Link>
            ) : (
              level.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
