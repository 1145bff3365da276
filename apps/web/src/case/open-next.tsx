import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words.js';

const STORED = 'gl.openNext';

/** Whether the next task opens by itself; a habit of the desk, kept on it. */
export const opensNext = (): boolean => localStorage.getItem(STORED) !== 'no';

export const OpenNext = () => {
  const { t } = useWords();
  const [chosen, setChosen] = useState(opensNext);
  const change = (value: boolean) => {
    localStorage.setItem(STORED, value ? 'yes' : 'no');
    setChosen(value);
  };
  return (
    <Checkbox className="verb-open-next" checked={chosen} onChange={({ target }) => change(target.checked)}>
      {t('verb.openNext')}
    </Checkbox>
  );
};
