import { Input } from 'antd';
import { type CommandAnswer } from '@greenledger/contracts';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useDraft } from '../case/draft.js';
import { type Envelope } from '../case/send.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { wrongFields, WrongFields } from '../case/wrong-fields.js';
import { FileField } from '../obligations/file-field.js';
import { type KeptFile } from '../obligations/papers.js';
import { ManySelect } from '../parts/many-select.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Plan } from './meeting-acts.js';
import { PlanFields } from './plan-fields.js';
import { useRoster } from './use-roster.js';

interface ScheduleFormProps {
  readonly matter: string;
  readonly title: string;
  readonly confirm: string;
  readonly holder: string;
  readonly revision?: number | undefined;
  /** What a proposal wished for. */
  readonly wanted?: { readonly date?: string | undefined; readonly agenda?: string };
  readonly send: (plan: Plan, envelope: Envelope) => Promise<CommandAnswer>;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

interface Typed {
  readonly number: string;
  readonly plan: { readonly date: string; readonly time: string; readonly place: string };
  readonly chair: string;
  readonly agenda: string;
  readonly partial: boolean;
  readonly units: readonly string[];
  readonly reason: string;
}

/** Calls a meeting: number, day, place, chair, agenda, and whether all units are convened or some, and then why. */
export const ScheduleForm = (props: ScheduleFormProps) => {
  const { matter, title, confirm, holder, revision, wanted, send, onClose, onDone } = props;
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { units, chairs } = useRoster();
  const session = useSession();
  const draft = useDraft<Typed>(matter, {
    number: '',
    plan: { date: wanted?.date ?? '', time: '14:30', place: '' },
    chair: '',
    agenda: wanted?.agenda ?? '',
    partial: false,
    units: [],
    reason: '',
  });
  const [materials, setMaterials] = useState<readonly KeptFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const typed = draft.value;
  const change = (part: Partial<Typed>) => draft.change({ ...typed, ...part });
  const chair = typed.chair || (chairs[0]?.account ?? '');
  const planned = (): Plan => ({
    number: typed.number.trim(),
    ...typed.plan,
    chair,
    agenda: typed.agenda
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    scope: typed.partial ? { is: 'partial', units: [...typed.units], reason: typed.reason } : { is: 'all' },
    ...(materials.length > 0 && { materials: materials.map(({ file }) => file) }),
  });
  const act = useCommand(
    (key) => send(planned(), { key, session: session!, holder, revision }),
    (answer) => {
      draft.forget();
      onDone(answer);
    },
  );
  const wrong = wrongFields(act.trouble);
  const taken = act.trouble?.code === 'MeetingNumberInUse';
  return (
    <VerbForm
      title={title}
      confirm={confirm}
      savedAt={draft.savedAt}
      busy={act.busy || uploading}
      trouble={wrong.size > 0 ? undefined : act.trouble}
      remark={t('meetings.next.schedule')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <div className="paper-row-fields">
        <label className="verb-field">
          {t('meetings.number')}
          <Input
            maxLength={100}
            value={typed.number}
            {...((wrong.has('number') || taken) && { status: 'error' as const, 'aria-invalid': true })}
            {...(taken && { 'aria-describedby': 'verb-refused' })}
            onChange={({ target }) => change({ number: target.value })}
          />
        </label>
        <label className="verb-field">
          {t('meetings.chair')}
          <select
            className="select select-wide"
            value={chair}
            aria-invalid={wrong.has('chair')}
            onChange={({ target }) => change({ chair: target.value })}
          >
            {chairs.map(({ account, post }) => (
              <option key={account} value={account}>
                {term('meetings', `post.${post}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PlanFields value={typed.plan} wrong={wrong} onChange={(plan) => change({ plan })} />
      <label className="verb-field">
        {t('meetings.agendaLines')}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={5000}
          value={typed.agenda}
          onChange={({ target }) => change({ agenda: target.value })}
        />
      </label>
      <label className="verb-field">
        {t('meetings.scope')}
        <select
          className="select select-wide"
          value={typed.partial ? 'partial' : 'all'}
          onChange={({ target }) => change({ partial: target.value === 'partial' })}
        >
          <option value="all">{t('meetings.allUnits')}</option>
          <option value="partial">{t('meetings.someUnits')}</option>
        </select>
      </label>
      {typed.partial && (
        <>
          <ManySelect
            label={t('meetings.convened')}
            options={units.map((key) => ({ key, name: place(key) }))}
            value={typed.units}
            wrong={wrong.has('scope')}
            describedBy="wrong-fields"
            onChange={(chosen) => change({ units: chosen })}
          />
          <label className="verb-field">
            {t('meetings.partialWhy')}
            <Input maxLength={500} value={typed.reason} onChange={({ target }) => change({ reason: target.value })} />
          </label>
        </>
      )}
      <FileField
        label={t('meetings.materials')}
        most={50}
        value={materials}
        onChange={setMaterials}
        onBusy={setUploading}
      />
      <WrongFields
        wrong={wrong}
        names={{
          number: t('meetings.number'),
          date: t('meetings.date'),
          time: t('meetings.time'),
          place: t('meetings.where'),
          chair: t('meetings.chair'),
          agenda: t('meetings.agendaLines'),
          scope: t('meetings.scope'),
        }}
      />
    </VerbForm>
  );
};
