import { Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useDraft } from '../case/draft.js';
import { Refused } from '../case/refused.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { FileField } from '../obligations/file-field.js';
import { type KeptFile } from '../obligations/papers.js';
import { useWords } from '../words/use-words.js';
import { type Channel, registerObjection } from './objection-sent.js';

interface HearFormProps {
  readonly notice: string;
  /** Those that the notice lists and the objection may be to. */
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly today: string;
  /** `Role@place` as which one acts. */
  readonly post: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Heard {
  readonly community: string;
  readonly channel: Channel;
  readonly receivedOn: string;
  readonly name: string;
  readonly contact: string;
  readonly text: string;
  readonly files: readonly KeptFile[];
}

/** Those who object on the public site of the bureau put it down themselves. */
const CHANNELS: readonly Channel[] = ['visit', 'letter', 'telephone'];

/** An objection that came by letter, by telephone or in person, put down for whoever raised it. */
export const HearForm = ({ notice, communities, startsOn, endsOn, today, post, onClose, onDone }: HearFormProps) => {
  const { t, language } = useWords();
  const session = useSession();
  const [uploading, setUploading] = useState(false);
  const [first] = communities;
  const latest = endsOn !== undefined && endsOn < today ? endsOn : today;
  const draft = useDraft<Heard>(`objection.${notice}.${communities.length === 1 ? (first?.id ?? '') : ''}`, {
    ...{ community: first?.id ?? '', channel: 'visit', receivedOn: latest },
    ...{ name: '', contact: '', text: '', files: [] },
  });
  const said = draft.value;
  const change = (part: Partial<Heard>) => draft.change({ ...said, ...part });
  const act = useCommand(
    (key) => {
      const { receivedOn, files, ...rest } = said;
      const day = receivedOn === today || receivedOn === '' ? {} : { effectiveOn: receivedOn };
      const handedIn = files.length === 0 ? {} : { files: files.map(({ file }) => file) };
      return registerObjection(notice, { ...rest, ...day, ...handedIn }, { key, session: session!, holder: post });
    },
    () => {
      draft.forget();
      onDone();
    },
  );
  const nameless = act.trouble?.code === 'ObjectorUnidentified';
  const person = (name: 'name' | 'contact', label: string) => (
    <label className="verb-field">
      {label}
      <Input
        value={said[name]}
        maxLength={name === 'name' ? 100 : 200}
        {...(nameless && said[name].trim() === '' && { 'aria-invalid': true, 'aria-describedby': 'nameless' })}
        onChange={({ target }) => {
          act.clear();
          change({ [name]: target.value });
        }}
      />
    </label>
  );
  return (
    <VerbForm
      title={t('community.hear')}
      confirm={t('community.hear')}
      savedAt={draft.savedAt}
      busy={act.busy || uploading}
      trouble={nameless ? undefined : act.trouble}
      remark={t('community.hearRemark')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      {communities.length > 1 && (
        <label className="verb-field">
          {t('notice.against')}
          <select
            className="select select-wide"
            value={said.community}
            onChange={({ target }) => change({ community: target.value })}
          >
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="verb-field">
        {t('community.hearText')}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={4000}
          value={said.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      {person('name', t('community.hearName'))}
      {person('contact', t('community.hearContact'))}
      {nameless && <Refused trouble={act.trouble!} id="nameless" />}
      <label className="verb-field">
        {t('community.hearChannel')}
        <select
          className="select select-wide"
          value={said.channel}
          onChange={({ target }) => change({ channel: target.value as Channel })}
        >
          {CHANNELS.map((each) => (
            <option key={each} value={each}>
              {t(`community.channel.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="verb-field">
        {t('community.hearOn')}
        <input
          type="date"
          className="native-date"
          lang={language}
          min={startsOn}
          max={latest}
          value={said.receivedOn}
          onChange={({ target }) => change({ receivedOn: target.value })}
        />
      </label>
      <FileField
        label={t('community.hearFiles')}
        most={10}
        value={said.files}
        onChange={(next) => change({ files: next(said.files) })}
        onBusy={setUploading}
      />
    </VerbForm>
  );
};
