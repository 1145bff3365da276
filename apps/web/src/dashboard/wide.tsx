import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Mark } from '../shell/mark.js';
import { useWords } from '../words/use-words.js';

const useLeave = () => {
  const navigate = useNavigate({ from: '/dashboard' });
  return () => void navigate({ search: (search) => ({ ...search, wide: undefined }) });
};

/** The head of the wide screen: what is seen and of when, and the way out. */
export const WideHead = ({ title, said }: { readonly title: string; readonly said: string }) => {
  const { t } = useWords();
  const leave = useLeave();
  return (
    <div className="wide-head">
      <Mark />
      <h1 className="h-page" tabIndex={-1}>
        {title}
      </h1>
      <span className="second wide-said">{said}</span>
      <Button onClick={leave}>
        {t('wide.leave')} <span className="key">{t('wide.leaveKey')}</span>
      </Button>
    </div>
  );
};

/** Escape leaves the wide screen, unless something is open that it closes first. */
export const LeaveWide = () => {
  const leave = useLeave();
  useEffect(() => {
    const press = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && !document.querySelector('.ant-drawer-open')) leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return null;
};
