import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../inbox/use-keys.js';
import { useDoesBusiness } from '../inbox/inbox-query.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { useFilingHits } from './filing-hits.js';
import { type Hit, searchQuery, useHitsOf } from './hits.js';
import './search.css';

/** Asked for when nobody has typed for so long. */
const PAUSE_MS = 150;

/** Words as they stand once their writer pauses. */
const usePaused = (words: string): string => {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return paused;
};

/** Groups of the list, in the order in which its lines are gone through. */
const KINDS = ['community', 'meeting', 'filing', 'document'] as const;

/** Finds a community with its case, a meeting, a filing or a document by name, number or code, from every page; `/` leads here. */
export const Search = () => {
  const { t } = useWords();
  const moment = useMoment();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = usePaused(words.trim());
  const found = useQuery({ ...searchQuery(asked, moment), enabled: asked !== '', placeholderData: keepPreviousData });
  const filings = useFilingHits(asked, moment);
  const hitsOf = useHitsOf();
  const all = asked === '' || !found.data ? [] : [...hitsOf(found.data), ...filings];
  const hits = KINDS.flatMap((kind) => all.filter((hit) => hit.kind === kind));
  const marked = hits[Math.min(at, hits.length - 1)];
  const enter = () => {
    // on a phone the field is there only once it is open
    flushSync(() => setOpen(true));
    input.current?.focus();
  };
  useKeys({ '/': enter });
  useEffect(() => setAt(0), [asked]);

  const leave = () => {
    setOpen(false);
    setWords('');
    input.current?.blur();
  };
  const go = ({ leads }: Hit) => {
    if (!leads) return;
    if (leads.to === 'paper') window.open(leads.file, '_blank', 'noopener');
    else if (leads.to === 'filing') {
      const search = (before: Record<string, unknown>) => ({ ...sameMoment(before), cell: leads.id }) as object;
      void navigate({ to: '/obligations', search });
    } else {
      const to = leads.to === 'meeting' ? '/meetings/$id' : '/communities/$id';
      void navigate({ to, params: { id: leads.id }, search: sameMoment });
    }
    leave();
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && marked) go(marked);
    else if (by !== undefined) setAt(Math.max(0, Math.min(at + by, hits.length - 1)));
    else return;
    event.preventDefault();
  };

  if (!useDoesBusiness()) return null;
  const shown = open && asked !== '' && found.data !== undefined;
  return (
    <div
      className={open ? 'search search-open' : 'search'}
      role="search"
      onBlur={({ relatedTarget, currentTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
    >
      <button type="button" className="bare search-button" onClick={enter}>
        {t('search.open')}
      </button>
      <input
        ref={input}
        className="search-input"
        role="combobox"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && marked ? `hit-${marked.id}` : undefined}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        maxLength={60}
        value={words}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={press}
      />
      <div className="search-hits" id="search-hits" role="listbox" aria-label={t('search.hits')} hidden={!shown}>
        {KINDS.map((kind) => {
          const of = hits.filter((hit) => hit.kind === kind);
          if (of.length === 0) return null;
          return (
            <div key={kind} role="group" aria-label={t(`search.${kind}`)}>
              <div className="search-kind note" aria-hidden="true">
                {t(`search.${kind}`)}
              </div>
              {of.map((hit) => (
                <HitOption key={hit.id} hit={hit} marked={hit === marked} onGo={() => go(hit)} />
              ))}
            </div>
          );
        })}
        {shown && hits.length === 0 && (
          <div role="option" aria-disabled="true" aria-selected="false" className="search-none second">
            {t('search.none', { words: asked })}
          </div>
        )}
      </div>
      <span className="unseen" role="status">
        {shown && t('search.found', { count: hits.length })}
      </span>
    </div>
  );
};

const HitOption = ({
  hit,
  marked,
  onGo,
}: {
  readonly hit: Hit;
  readonly marked: boolean;
  readonly onGo: () => void;
}) => {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked) option.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div
      ref={option}
      id={`hit-${hit.id}`}
      role="option"
      aria-selected={marked}
      className={marked ? 'search-hit search-hit-marked' : 'search-hit'}
      // the field keeps the focus, and with it the list stays open until the click is done
      onMouseDown={(event) => event.preventDefault()}
      onClick={onGo}
    >
      <span>{hit.name}</span>
      <span className="note">
        {hit.facts.join('　')}
        {hit.stands !== undefined && '　'}
        {hit.stands}
      </span>
    </div>
  );
};
