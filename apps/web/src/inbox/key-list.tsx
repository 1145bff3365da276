import { Modal } from 'antd';
import { useWords } from '../words/use-words.js';

const KEYS = ['j', 'k', 'enter', 'a', 'r', 'x', 't', 'slash', 'question'] as const;
const CAPS = { j: 'J', k: 'K', enter: 'Enter', a: 'A', r: 'R', x: 'X', t: 'T', slash: '/', question: '?' } as const;

/** What the single keys do. */
export const KeyList = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t('key.title')}
      onCancel={onClose}
      footer={null}
      width={400}
      closable={{ 'aria-label': t('key.close') }}
    >
      <dl className="key-list">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <span className="key">{CAPS[key]}</span>
            </dt>
            <dd>{t(`key.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
