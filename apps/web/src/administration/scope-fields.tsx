import { FieldWrong, wrongField } from '../parts/field-wrong.js';
import { usePlaces } from '../parts/places.js';
import { ROSTER } from '../obligations/roster.js';
import { useWords } from '../words/use-words.js';
import { useCommunitiesOfStreets } from './communities-of-streets.js';
import { type PlaceName, scopeName } from './role-places.js';

export type Scope = { readonly [K in Exclude<PlaceName, 'bureau'>]?: string };

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen for a place, given the larger ones around it. */
const useOptions = ({ area, county, street }: Scope): Readonly<Record<PlaceName, readonly Option[]>> => {
  const { areas, place } = usePlaces();
  const communities = useCommunitiesOfStreets(street === undefined ? [] : [street]);
  const within = areas.find((each) => each.area === area);
  const named = (value: string): Option => ({ value, label: place(value) });
  const streets = within?.streets.map((each) => each.street) ?? [];
  return {
    area: areas.map((each) => named(each.area)),
    county: within?.counties.map((each) => named(each.county)) ?? [],
    street: county === undefined ? [] : streets.filter((code) => code.startsWith(county)).map(named),
    community: communities.map(({ id, name }) => ({ value: id, label: name })),
    bureau: within?.bureaus.map((each) => named(each.unit)) ?? [],
    unit: ROSTER.map(named),
  };
};

/** A larger place that changes leaves the smaller ones in it open. */
const order = ['area', 'county', 'street', 'community'] as const;
const changed = (scope: Scope, place: PlaceName, value: string): Scope => {
  const at = order.findIndex((each) => each === place);
  const smaller = at < 0 ? [] : [...order.slice(at + 1), ...(place === 'area' ? (['unit'] as const) : [])];
  const kept = Object.entries({ ...scope, [scopeName(place)]: value || undefined }).filter(
    ([name, is]) => is !== undefined && !smaller.some((each) => each === name),
  );
  return Object.fromEntries(kept);
};

interface ScopeFieldsProps {
  readonly asked: readonly PlaceName[];
  readonly open?: PlaceName | undefined;
  readonly scope: Scope;
  /** What the server missed, by the names of the scope. */
  readonly missing: readonly string[];
  readonly onChange: (scope: Scope) => void;
}

/** The places that a role is held for, each picked from those that lie in the one before it. */
export const ScopeFields = ({ asked, open, scope, missing, onChange }: ScopeFieldsProps) => {
  const { t, term } = useWords();
  const options = useOptions(scope);
  const fields = [...asked, ...(open === undefined ? [] : [open])];
  return fields.map((place) => {
    const name = scopeName(place);
    const label = term('accounts', `place.${place}`);
    const wrong = missing.includes(name) && scope[name] === undefined;
    return (
      <div key={place} className="verb-field">
        <label className="verb-field">
          {place === open ? t('accounts.mayBeOpen', { place: label }) : label}
          <select
            className="select select-wide"
            value={scope[name] ?? ''}
            {...wrongField(`${place}-wrong`, wrong)}
            onChange={({ target }) => onChange(changed(scope, place, target.value))}
          >
            <option value="">{t('board.choose')}</option>
            {options[place].map(({ value, label: called }) => (
              <option key={value} value={value}>
                {called}
              </option>
            ))}
          </select>
        </label>
        {wrong && <FieldWrong id={`${place}-wrong`}>{t('accounts.placeMissing', { place: label })}</FieldWrong>}
      </div>
    );
  });
};
