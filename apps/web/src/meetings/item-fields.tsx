import { Checkbox, Input } from 'antd';
import { type Schemas } from '../api/client.js';
import { ManySelect } from '../parts/many-select.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { useRoster } from './use-roster.js';

export type Item = Schemas['AgreedItemDto'];

export const blankItem = (no: number): Item => ({
  no,
  text: '',
  leads: [],
  participants: [],
  deliverable: '',
  dueOn: '',
  evidence: '',
  needsProvincialApproval: false,
});

interface ItemFieldsProps {
  readonly value: Item;
  readonly onChange: (value: Item) => void;
}

/** The blanks of an agreed item: what, who leads and takes part, what comes of it by when, and what will show it (R20). */
export const ItemFields = ({ value, onChange }: ItemFieldsProps) => {
  const { t, language } = useWords();
  const { areas, place } = usePlaces();
  const { units } = useRoster();
  const owners = [...units, ...areas.map(({ area }) => area)].map((key) => ({ key, name: place(key) }));
  const change = (part: Partial<Item>) => onChange({ ...value, ...part });
  return (
    <fieldset className="paper-rows">
      <legend className="strong">{t('minutes.itemNo', { no: value.no })}</legend>
      <label className="verb-field">
        {t('minutes.itemText')}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={value.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <ManySelect
        label={t('minutes.leads')}
        options={owners}
        value={value.leads}
        onChange={(leads) => change({ leads: [...leads] })}
      />
      <ManySelect
        label={t('minutes.participants')}
        options={owners}
        value={value.participants}
        onChange={(participants) => change({ participants: [...participants] })}
      />
      <div className="paper-row-fields">
        <label className="verb-field">
          {t('minutes.deliverable')}
          <Input
            maxLength={500}
            value={value.deliverable}
            onChange={({ target }) => change({ deliverable: target.value })}
          />
        </label>
        <label className="verb-field">
          {t('minutes.dueOn')}
          <input
            type="date"
            className="native-date"
            lang={language}
            value={value.dueOn}
            onChange={({ target }) => change({ dueOn: target.value })}
          />
        </label>
        <label className="verb-field wide">
          {t('minutes.evidence')}
          <Input maxLength={500} value={value.evidence} onChange={({ target }) => change({ evidence: target.value })} />
        </label>
      </div>
      <Checkbox
        checked={value.needsProvincialApproval}
        onChange={({ target }) => change({ needsProvincialApproval: target.checked })}
      >
        {t('minutes.needsApproval')}
      </Checkbox>
    </fieldset>
  );
};
