import { Input } from 'antd';
import { useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type MeetingFormProps } from './form-props.js';
import { meetingActs, type Sheet } from './meeting-acts.js';
import { useFormWords } from './plain-forms.js';
import { PlanFields } from './plan-fields.js';

const ofUnits = ['member', 'delegate', 'leave'] as const;
const none: ReadonlySet<string> = new Set();

/** Who came for which unit: one line for each unit that was convened, and one for each guest. */
export const AttendanceForm = (props: MeetingFormProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { subject, revision, data } = props.meeting;
  const convened = data.plan?.convened ?? [];
  const before = (unit: string): string | undefined => data.sheet.find((line) => line.unit === unit)?.capacity;
  const [sheet, setSheet] = useState<Readonly<Record<string, string>>>(() => ({
    ...Object.fromEntries(convened.map((unit) => [unit, before(unit) ?? 'member'])),
    ...Object.fromEntries(data.invited.map((unit) => [unit, before(unit) ?? 'observer'])),
  }));
  const set = (unit: string, capacity: string) => setSheet({ ...sheet, [unit]: capacity });
  // capacities come from the options of the lists below
  const lines = Object.entries(sheet)
    .filter(([, capacity]) => capacity !== '')
    .map(([unit, capacity]) => ({ unit, capacity })) as Sheet;
  const choices = (unit: string, options: readonly string[]) => (
    <div key={unit} className="attendance-line">
      <span>{place(unit)}</span>
      <select
        className="select"
        aria-label={place(unit)}
        value={sheet[unit]}
        onChange={({ target }) => set(unit, target.value)}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {each === '' ? t('meetings.absent') : term('meetings', `capacity.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <ActForm
      {...useFormWords(props)}
      revision={revision}
      remark={t('meetings.next.recordAttendance')}
      send={(_, envelope) => meetingActs.recordAttendance(subject, lines, envelope)}
    >
      <div className="attendance">
        {convened.map((unit) => choices(unit, ofUnits))}
        {data.invited.map((unit) => choices(unit, ['observer', '']))}
      </div>
    </ActForm>
  );
};

/** Another day, hour or place, with the reason. */
export const RescheduleForm = (props: MeetingFormProps) => {
  const { t } = useWords();
  const { subject, revision, data } = props.meeting;
  const [plan, setPlan] = useState({
    date: data.plan?.date ?? '',
    time: data.plan?.time ?? '',
    place: data.plan?.place ?? '',
  });
  return (
    <ActForm
      {...useFormWords(props)}
      revision={revision}
      label={t('verb.reason')}
      remark={t('verb.recorded')}
      names={{ date: t('meetings.date'), time: t('meetings.time'), place: t('meetings.where') }}
      send={(reason, envelope) => meetingActs.reschedule(subject, { ...plan, reason }, envelope)}
    >
      <PlanFields value={plan} wrong={none} onChange={setPlan} />
    </ActForm>
  );
};

/** Asks a bureau of an area, another unit or an expert to sit in; where they are reached is kept outside the log. */
export const InviteForm = (props: MeetingFormProps) => {
  const { t, language } = useWords();
  const { areas, place } = usePlaces();
  const { subject, revision } = props.meeting;
  const [bureau, setBureau] = useState('');
  const [other, setOther] = useState('');
  const [contact, setContact] = useState('');
  const invitee = bureau || other.trim();
  return (
    <ActForm
      {...useFormWords(props)}
      revision={revision}
      label={t('meetings.field')}
      most={100}
      optional
      remark={t('meetings.next.invite')}
      names={{ invitee: t('meetings.bureau'), contact: t('meetings.contact') }}
      send={(field, envelope) =>
        meetingActs.invite(
          subject,
          {
            invitee,
            ...(field !== '' && { field }),
            ...(contact.trim() !== '' && { contact: contact.trim() }),
          },
          envelope,
        )
      }
    >
      <label className="verb-field">
        {t('meetings.bureau')}
        <select className="select select-wide" value={bureau} onChange={({ target }) => setBureau(target.value)}>
          <option value="">{t('meetings.otherInvitee')}</option>
          {areas.map(({ area, bureaus }) => (
            <optgroup key={area} label={place(area)}>
              {bureaus.map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {bureau === '' && (
        <label className="verb-field">
          {t('meetings.otherCode')}
          <Input maxLength={100} value={other} onChange={({ target }) => setOther(target.value)} />
        </label>
      )}
      <label className="verb-field">
        {t('meetings.contact')}
        <Input maxLength={300} value={contact} onChange={({ target }) => setContact(target.value)} />
      </label>
    </ActForm>
  );
};
