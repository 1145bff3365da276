import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useWords } from '../words/use-words.js';
import { SignInForm } from './sign-in-form.js';
import './sign-in.css';

/** Signing in again as the same person. */
export const EndedDialog = ({ login }: { readonly login: string }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  return (
    <Modal open footer={null} closable={false} title={t('signIn.ended')} width={400}>
      <p className="second">{t('signIn.endedWhy')}</p>
      <SignInForm login={login} fixed onDone={() => void queries.invalidateQueries()} />
    </Modal>
  );
};
