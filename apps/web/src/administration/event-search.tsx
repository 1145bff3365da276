import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { streamKinds } from './stream-kinds.js';

/** What events are looked for by; what is absent narrows nothing. */
export interface Wanted {
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly type?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const texts = ['subject', 'type', 'account'] as const;
const days = ['from', 'to'] as const;

/** The form by which the log is searched; nothing is looked for before it is sent. */
export const EventSearch = ({
  wanted,
  onSearch,
}: {
  readonly wanted: Wanted;
  readonly onSearch: (wanted: Wanted) => void;
}) => {
  const { t, term } = useWords();
  const [typed, setTyped] = useState(wanted);
  const change = (name: keyof Wanted, value: string): void =>
    setTyped((before) => ({ ...before, [name]: value.trim() === '' ? undefined : value.trim() }));
  return (
    <form
      className="events-search"
      role="search"
      aria-label={t('events.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <label>
        {t('events.by.kind')}
        <select
          className="select select-wide"
          value={typed.kind ?? ''}
          onChange={({ target }) => change('kind', target.value)}
        >
          <option value="">{t('events.anyKind')}</option>
          {streamKinds.map((kind) => (
            <option key={kind} value={kind}>
              {term('stream', kind)}
            </option>
          ))}
        </select>
      </label>
      {texts.map((name) => (
        <label key={name}>
          {term('events', `by.${name}`)}
          <Input
            name={name}
            maxLength={name === 'type' ? 80 : 100}
            defaultValue={wanted[name]}
            onChange={({ target }) => change(name, target.value)}
          />
        </label>
      ))}
      {days.map((name) => (
        <label key={name}>
          {term('events', `by.${name}`)}
          <Input
            type="date"
            name={name}
            defaultValue={wanted[name]}
            onChange={({ target }) => change(name, target.value)}
          />
        </label>
      ))}
      <div className="events-search-ways">
        <Button type="primary" htmlType="submit">
          {t('events.search')}
        </Button>
        <Button
          onClick={() =>
            onSearch({
              kind: undefined,
              subject: undefined,
              type: undefined,
              account: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {t('inbox.clear')}
        </Button>
      </div>
    </form>
  );
};
