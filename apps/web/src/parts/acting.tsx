import { type Schemas } from '../api/client.js';
import './acting.css';
import { usePlaces } from './places.js';
import { useWords } from '../words/use-words.js';

/** Somebody or something as people say it, and below it the id, for those who look it up. */
export const Named = ({ name, id }: { readonly name: string; readonly id?: string | undefined }) => (
  <span className="named">
    <span>{name}</span>
    {id !== undefined && id !== name && <span className="note long-name">{id}</span>}
  </span>
);

/** Who acted: in which role, and where it is held; the platform itself has no account. */
export const Acting = ({ actor }: { readonly actor: Schemas['Actor'] }) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { account, role, unit, area, county, street } = actor;
  const where = unit ?? street ?? county ?? area;
  const inRole = term('role', role);
  const name = where === undefined ? inRole : t('who.roleOf', { role: inRole, place: place(where) });
  return <Named name={name} id={role === 'System' ? undefined : account} />;
};
