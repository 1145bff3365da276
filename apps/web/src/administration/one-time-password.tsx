import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.js';

interface OneTimePasswordProps {
  readonly login: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** A first password: shown this once, to be handed over and changed at the first sign-in. */
export const OneTimePassword = ({ login, password, onClose }: OneTimePasswordProps) => {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="one-time card" aria-labelledby="one-time-title">
      <h2 className="h-section" id="one-time-title" ref={title} tabIndex={-1}>
        {t('accounts.firstPassword', { login })}
      </h2>
      <p className="second">{t('accounts.firstPasswordWhy')}</p>
      <p className="one-time-word">
        <output>{password}</output>
      </p>
      <div className="act-buttons">
        <Button type="primary" onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}>
          {t('accounts.copy')}
        </Button>
        <Button onClick={onClose}>{t('accounts.handedOver')}</Button>
        <span role="status" className="second">
          {copied && t('accounts.copied')}
        </span>
      </div>
    </section>
  );
};
