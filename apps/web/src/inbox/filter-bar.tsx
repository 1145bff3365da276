import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useSession } from '../api/session.js';
import { usePlaces } from '../parts/places.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { MOST, runOf, storeRun } from './bulk/run.js';
import { SelectionStrip } from './bulk/selection-strip.js';
import { DUES, type Filters } from './filters.js';
import { type Task } from './inbox-query.js';
import { SavedViews } from './saved-views.js';
import { type Chosen } from './use-chosen.js';

interface Address extends Filters {
  readonly view?: string;
  readonly sort?: string;
}

interface FilterBarProps {
  readonly tasks: readonly Task[];
  readonly address: Address;
  readonly places: readonly string[];
  readonly chosen: Chosen;
  /** More of the list is still being read. */
  readonly reading: boolean;
  readonly onChange: (change: Partial<Address>) => unknown;
  readonly onKeys: () => void;
}

/** Which part of the list is shown, how, and what is done with the rows that are ticked. */
export const FilterBar = (props: FilterBarProps) => {
  const { tasks, address, places, chosen, reading, onChange, onKeys } = props;
  const { t, term } = useWords();
  const { place } = usePlaces();
  const table = address.view === 'table';
  const choices = (name: 'step' | 'account') => [...new Set(tasks.map((task) => task[name]))];
  const kinds = choices('account');
  return (
    <>
      {chosen.tasks.length > 0 ? (
        <Selection chosen={chosen} />
      ) : (
        <div className="inbox-filters">
          <div className="inbox-search">
            <Input
              size="small"
              allowClear
              value={address.words ?? ''}
              placeholder={t('inbox.search')}
              aria-label={t('inbox.search')}
              onChange={({ target }) => onChange({ words: target.value || undefined })}
            />
          </div>
          <Choice
            label={t('inbox.byStep')}
            all={t('inbox.allSteps')}
            value={address.step}
            options={choices('step').map((step) => [step, term('step', step)])}
            onChange={(step) => onChange({ step })}
          />
          <Choice
            label={t('inbox.byDue')}
            all={t('inbox.allDues')}
            value={address.due}
            options={DUES.map((due) => [due, t(`inbox.${due}`)])}
            onChange={(due) => onChange({ due })}
          />
          {(kinds.length > 1 || address.kind !== undefined) && (
            <Choice
              label={t('inbox.byKind')}
              all={t('inbox.allKinds')}
              value={address.kind}
              options={kinds.map((kind) => [kind, term('account', kind)])}
              onChange={(kind) => onChange({ kind })}
            />
          )}
          {(places.length > 1 || address.area !== undefined) && (
            <Choice
              label={t('inbox.byPlace')}
              all={t('inbox.allPlaces')}
              value={address.area}
              options={places.map((each) => [each, each === 'province' ? t('moment.province') : place(each)])}
              onChange={(area) => onChange({ area })}
            />
          )}
        </div>
      )}
      <div className="inbox-tools">
        <SavedViews />
        {reading && (
          <span className="note" role="status">
            {t('inbox.readingMore', { count: tasks.length })}
          </span>
        )}
        <button type="button" className="bare inbox-keys" onClick={onKeys}>
          <span className="key">?</span> {t('inbox.keys')}
        </button>
        <button
          type="button"
          className="bare inbox-table-button"
          aria-pressed={table}
          onClick={() => onChange({ view: table ? undefined : 'table' })}
        >
          {table ? t('inbox.asList') : t('inbox.asTable')}
        </button>
      </div>
    </>
  );
};

/** A choice is kept in the address, also where the list no longer offers it. */
const Choice = ({
  label,
  all,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string | undefined) => void;
}) => (
  <select
    className="select"
    aria-label={label}
    value={value ?? ''}
    onChange={({ target }) => onChange(target.value || undefined)}
  >
    <option value="">{all}</option>
    {options.map(([each, words]) => (
      <option key={each} value={each}>
        {words}
      </option>
    ))}
  </select>
);

const Selection = ({ chosen }: { readonly chosen: Chosen }) => {
  const closed = useClosed();
  const account = useSession()?.account ?? '';
  const navigate = useNavigate({ from: '/inbox' });
  return (
    <SelectionStrip
      chosen={chosen.tasks}
      offered={Math.min(chosen.offered, MOST)}
      closed={closed}
      onAll={chosen.all}
      onNone={chosen.none}
      onVerb={(verb, of) => {
        storeRun(
          account,
          runOf(verb, of, () => crypto.randomUUID()),
        );
        void navigate({ search: (before) => ({ ...before, run: verb, task: undefined }) });
      }}
    />
  );
};
