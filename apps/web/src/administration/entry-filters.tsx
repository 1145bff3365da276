import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { ENTRIES, type EntryFilters as Filters } from './access-log-query.js';

/** What of the access log is looked for; it is looked for when asked, as every look is written down. */
export const EntryFilters = ({ filters }: { readonly filters: Filters }) => {
  const { t, term } = useWords();
  const navigate = useNavigate({ from: '/administration/access-log' });
  const [who, setWho] = useState(filters.who ?? '');
  const look = (next: Filters) =>
    navigate({
      search: (before) => ({
        ...before,
        ...Object.fromEntries(Object.entries(next).map(([name, value]) => [name, value || undefined])),
      }),
    });
  return (
    <form
      className="administration-head"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void look({ who: who.trim() });
      }}
    >
      <Input
        className="administration-search"
        allowClear
        maxLength={100}
        value={who}
        placeholder={t('accessLog.who')}
        aria-label={t('accessLog.who')}
        onChange={({ target }) => setWho(target.value)}
      />
      <select
        className="select administration-select"
        aria-label={t('accessLog.byKind')}
        value={filters.kind ?? ''}
        onChange={({ target }) => void look({ kind: target.value })}
      >
        <option value="">{t('accessLog.allKinds')}</option>
        {ENTRIES.map((kind) => (
          <option key={kind} value={kind}>
            {term('accessLog', `kind.${kind}`)}
          </option>
        ))}
      </select>
      <input
        type="date"
        className="native-date"
        aria-label={t('accessLog.byDay')}
        value={filters.on ?? ''}
        onChange={({ target }) => void look({ on: target.value })}
      />
      <Button htmlType="submit">{t('accessLog.look')}</Button>
    </form>
  );
};
