import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Trouble } from '../api/trouble.js';
import { useWords } from '../words/use-words.js';
import { type LightIs, Shape } from './light.js';
import './states.css';

interface EmptyProps {
  readonly shape: LightIs;
  readonly title: string;
  readonly why?: ReactNode;
  readonly actions?: ReactNode;
  /** 2 where the page has a title of its own. */
  readonly level?: 1 | 2;
}

/** Nothing to show, and which kind of nothing: first what, then why, then what to do. */
export const Empty = ({ shape, title, why, actions, level = 1 }: EmptyProps) => (
  <section className="empty">
    <Shape is={shape} size={26} />
    <div>
      {level === 1 ? <h1 className="h-section">{title}</h1> : <h2 className="h-section">{title}</h2>}
      {why !== undefined && <p className="second">{why}</p>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  </section>
);

interface LoadingProps {
  readonly rows?: number;
  readonly name: string;
  /** What the page will be called, where nothing else on it says so yet: a page has its heading before its content. */
  readonly title?: string;
}

/** Stands still for a moment, then says that it reads; rows of the size of what will come. */
export const Loading = ({ rows = 6, name, title }: LoadingProps) => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {title !== undefined && <h1 className="h-page loading-title">{title}</h1>}
      <div className="loading" role="status" aria-busy="true">
        <span className="unseen">{name}</span>
        {shown &&
          Array.from({ length: rows }, (_, row) => <span key={row} className="loading-row" aria-hidden="true" />)}
      </div>
    </>
  );
};

interface FailedProps {
  readonly trouble: Trouble;
  readonly again: () => unknown;
  readonly level?: 1 | 2;
}

/** Reading came to nothing. Nothing was being recorded, and the page can be asked for again. */
export const Failed = ({ trouble, again, level = 1 }: FailedProps) => {
  const { t, term, knows } = useWords();
  if (trouble.status === 403) {
    return <Empty level={level} shape="refused" title={t('state.notAllowed')} why={t('state.notAllowedWhy')} />;
  }
  if (trouble.code === 'NotFound')
    return <Empty level={level} shape="none" title={t('state.notFound')} why={t('state.notFoundWhy')} />;
  const offline = trouble.code === 'NoAnswer' && !navigator.onLine;
  return (
    <Empty
      level={level}
      shape={offline ? 'waiting' : 'refused'}
      title={offline ? t('state.offline') : t('state.readFailed')}
      why={
        <>
          {knows('refusal', trouble.code) ? term('refusal', trouble.code, trouble.details) : t('state.readFailedWhy')}
          {trouble.problem && (
            <span className="note"> {t('state.reference', { id: trouble.problem.correlationId })}</span>
          )}
        </>
      }
      actions={<Button onClick={() => void again()}>{t('state.again')}</Button>}
    />
  );
};
