import { useRef, useState } from 'react';
import { api } from '../api/client.js';
import { answered, type Trouble, troubleOf } from '../api/trouble.js';
import { Refused } from '../case/refused.js';
import { useWords } from '../words/use-words.js';
import { type KeptFile } from './papers.js';

/** Sends one file to the store, which answers the digest that a paper names it by. */
const keep = async (file: File): Promise<KeptFile> => {
  const body = new FormData();
  body.append('file', file);
  // the client knows the part as text, the form carries the file itself
  const stored = await answered(api.POST('/api/evidence', { body: {}, bodySerializer: () => body }));
  return { file: stored.file, name: file.name };
};

/** Files beside a paper: taken one by one, listed by name, each removable until the paper is filed. */
export const FileField = ({
  label,
  most,
  value,
  onChange,
  onBusy,
}: {
  readonly label: string;
  readonly most: number;
  readonly value: readonly KeptFile[];
  readonly onChange: (change: (files: readonly KeptFile[]) => readonly KeptFile[]) => void;
  /** While a file is on its way nothing is filed without it. */
  readonly onBusy: (busy: boolean) => void;
}) => {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(file.name);
    onBusy(true);
    setTrouble(undefined);
    try {
      const kept = await keep(file);
      onChange((files) => [...files.filter((each) => each.file !== kept.file), kept].slice(-most));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(undefined);
      onBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <div className="verb-field">
      {label}
      <label className="file-pick">
        {t('board.pickFile')}
        <span className="unseen"> {label}</span>
        <input
          ref={input}
          type="file"
          className="unseen"
          aria-invalid={trouble !== undefined}
          {...(trouble && { 'aria-describedby': 'file-refused' })}
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </label>
      <span role="status" className="note">
        {busy !== undefined && t('board.uploading', { name: busy })}
      </span>
      {trouble && <Refused trouble={trouble} id="file-refused" />}
      <ul className="paper-files">
        {value.map((each) => (
          <li key={each.file}>
            <span className="cut">{each.name}</span>
            <button
              type="button"
              className="bare"
              onClick={() => onChange((files) => files.filter(({ file }) => file !== each.file))}
            >
              {t('board.remove')}
              <span className="unseen"> {each.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
