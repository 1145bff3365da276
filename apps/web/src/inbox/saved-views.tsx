import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { useRefusalWords } from '../case/refusal-words.js';
import { useWords } from '../words/use-words.js';
import { addressOf, type Kept, keptIn } from './view-address.js';

const MOST = 20;

/** Ways to look at the list that one has given a name: one click each, on every desk where one signs in. */
export const SavedViews = () => {
  const { t } = useWords();
  const queries = useQueryClient();
  const words = useRefusalWords();
  const search: Kept = useSearch({ from: '/frame/inbox' });
  const [name, setName] = useState<string>();
  const queryKey = ['views'];
  const { data } = useQuery({ queryKey, queryFn: () => answered(api.GET('/api/inbox/views')) });
  const views = data?.views ?? [];
  const keep = useMutation({
    mutationFn: (next: typeof views) => answered(api.PUT('/api/inbox/views', { body: { views: [...next] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  const here = addressOf(search);
  const isNew = here !== '' && !views.some(({ address }) => address === here);
  return (
    <div className="views">
      {views.length > 0 && (
        <ul className="views-list" aria-label={t('view.list')}>
          {views.map((view) => (
            <li key={view.name} className={view.address === here ? 'view view-current' : 'view'}>
              <Link
                from="/inbox"
                to="/inbox"
                search={({ asOf, knownAt }) => ({ asOf, knownAt, ...keptIn(view.address) })}
                activeOptions={{ exact: true }}
                {...(view.address === here ? { 'aria-current': 'true' as const } : {})}
              >
                {view.name}
              </Link>
              <button
                type="button"
                className="bare"
                aria-label={t('view.forget', { name: view.name })}
                onClick={() => keep.mutate(views.filter((each) => each !== view))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {name === undefined && isNew && views.length < MOST && (
        <button type="button" className="bare" onClick={() => setName('')}>
          {t('view.save')}
        </button>
      )}
      {name !== undefined && (
        <form
          className="view-form"
          onSubmit={(event) => {
            event.preventDefault();
            const called = name.trim();
            if (called === '') return;
            const others = views.filter((each) => each.name !== called);
            keep.mutate([...others, { name: called, address: here }], { onSuccess: () => setName(undefined) });
          }}
        >
          <Input
            size="small"
            autoFocus
            maxLength={40}
            aria-label={t('view.name')}
            placeholder={t('view.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && setName(undefined)}
          />
          <Button size="small" type="primary" htmlType="submit" loading={keep.isPending}>
            {t('view.keep')}
          </Button>
        </form>
      )}
      {keep.isError && <span role="alert">{words(troubleOf(keep.error))}</span>}
    </div>
  );
};
