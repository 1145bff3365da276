import { useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { useCitation } from '../meetings/decision-choice.js';
import { useWords } from '../words/use-words.js';
import { pilotActs } from './pilot-acts.js';
import { type PilotFormProps, usePilotForm } from './pilot-forms.js';
import { useCommunityNames } from './use-community-names.js';

/** Chooses a nominated community, citing where the conference decided it. */
export const SelectForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { community } = props.pilot.data;
  const { field, cited } = useCitation({ is: 'selectPilot', community });
  return (
    <ActForm
      {...usePilotForm(props)}
      remark={t('pilots.next.select')}
      send={(_, envelope) => pilotActs.select(community, cited, envelope)}
    >
      {field}
    </ActForm>
  );
};

/** Lets a pilot go, citing where the conference decided it. */
export const WithdrawForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { community } = props.pilot.data;
  const { field, cited } = useCitation({ is: 'withdrawPilot', community });
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('verb.reason')}
      most={1000}
      remark={t('verb.recorded')}
      send={(reason, envelope) => pilotActs.withdraw(community, { reason, ...cited }, envelope)}
    >
      {field}
    </ActForm>
  );
};

/** Puts a nominated community in the place of a pilot, citing where the conference decided it. */
export const ReplaceForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { pilot, pilots } = props;
  const { community } = pilot.data;
  const nominated = pilots.list.filter(({ status }) => status === 'nominated').map(({ data }) => data.community);
  const nameOf = useCommunityNames(nominated);
  const [picked, pick] = useState('');
  const by = picked || nominated[0];
  const { field, cited } = useCitation(by === undefined ? undefined : { is: 'replacePilot', community, by });
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('verb.reason')}
      most={1000}
      remark={t('verb.recorded')}
      send={(reason, envelope) => pilotActs.replace(community, { by: by ?? '', reason, ...cited }, envelope)}
    >
      <label className="verb-field">
        {t('pilots.by')}
        <select className="select select-wide" value={by ?? ''} onChange={({ target }) => pick(target.value)}>
          {nominated.length === 0 && <option value="">{t('pilots.noneNominated')}</option>}
          {nominated.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      {field}
    </ActForm>
  );
};
