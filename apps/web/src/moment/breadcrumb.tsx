import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { sectionAt } from '../administration/sections.js';
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

type Level = { readonly label: string } & (
  | { readonly to?: never }
  /** Which place the dashboard shows. */
  | { readonly to: '/dashboard'; readonly search: Crumb }
  | { readonly to: '/administration' | NonNullable<ReturnType<typeof sectionAt>>['path']; readonly search?: never }
);

/** Province, area, county, street, community; each level opens its dashboard. */
const useLevelsOfPlace = (): readonly Level[] => {
  const { t } = useWords();
  const { place } = usePlaces();
  const { crumb } = useContext(Crumbs);
  const search: Crumb = useSearch({ strict: false });
  const { area, county, street, name } = crumb ?? search;
  return [
    { label: t('moment.province'), to: '/dashboard', search: {} },
    ...(area ? [{ label: place(area), to: '/dashboard' as const, search: { area } }] : []),
    ...(county ? [{ label: place(county), to: '/dashboard' as const, search: { area, county } }] : []),
    ...(street ? [{ label: place(street) }] : []),
    ...(name ? [{ label: name }] : []),
  ];
};

/** The administration, a section of it, and what is open there. */
const useLevelsOfAdministration = (): readonly Level[] => {
  const { t, term } = useWords();
  const { crumb } = useContext(Crumbs);
  const section = sectionAt(useLocation().pathname);
  return [
    { label: t('shell.administration'), to: '/administration' },
    ...(section ? [{ label: term('administration', `section.${section.word}`), to: section.path }] : []),
    ...(crumb?.name ? [{ label: crumb.name }] : []),
  ];
};

export const Breadcrumb = () => {
  const { t } = useWords();
  const place = useLevelsOfPlace();
  const administration = useLevelsOfAdministration();
  const levels = useLocation().pathname.startsWith('/administration') ? administration : place;
  return (
    <nav className="crumbs" aria-label={t('moment.crumbs')}>
      <ol>
        {levels.map((level, i) => (
          <li key={level.label} {...(i === levels.length - 1 && { 'aria-current': 'location' as const })}>
            {level.to !== undefined && i < levels.length - 1 ? (
              <Link
                to={level.to}
                activeOptions={{ exact: true }}
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
