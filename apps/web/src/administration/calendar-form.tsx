import { Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { useWords } from '../words/use-words.js';
import { readNotice, textOf } from './calendar-text.js';
import { type PublishedCalendar, schemeActs } from './scheme-query.js';

interface Year {
  readonly year: number;
  readonly versions: readonly PublishedCalendar[];
}

/** Publishes the notice of a year, pasted as a list of days; for a year that has one, it amends it. */
export const CalendarForm = ({
  years,
  next,
  holder,
  onClose,
  onDone,
}: {
  readonly years: readonly Year[];
  /** The first year that has none. */
  readonly next: number;
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (words: string, year: number) => void;
}) => {
  const { t, term } = useWords();
  const session = useSession();
  const [year, setYear] = useState(next);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const notice = readNotice(text);
  const known = years.find((each) => each.year === year)?.versions[0];
  const choose = (wanted: number): void => {
    setYear(wanted);
    const amended = years.find((each) => each.year === wanted)?.versions[0];
    if (text === '' && amended) {
      setText(textOf(amended, (is) => term('calendars', `day.${is}`)));
      setSource(amended.source);
    }
  };
  const act = useCommand(
    (key) => {
      const body = {
        year,
        holidays: [...notice.holidays],
        makeUpDays: [...notice.makeUpDays],
        source: source.trim(),
      };
      return schemeActs.publishCalendar(body, { key, session: session!, holder });
    },
    () => onDone(t('calendars.done', { year }), year),
  );
  return (
    <div className="act-form">
      <VerbForm
        title={t('calendars.publishYear', { year })}
        confirm={t('calendars.publish')}
        busy={act.busy}
        trouble={act.trouble}
        facts={[
          { name: t('calendars.key.holiday'), text: t('calendars.days', { count: notice.holidays.length }) },
          { name: t('calendars.key.makeUp'), text: t('calendars.days', { count: notice.makeUpDays.length }) },
        ]}
        remark={known ? t('calendars.amends', { version: known.version }) : t('verb.recorded')}
        onConfirm={() => {
          if (notice.unread.length === 0) void act.act();
        }}
        onCancel={onClose}
      >
        <div className="rule-fields">
          <label>
            <span>{t('calendars.days_')}</span>
            <Input.TextArea
              rows={8}
              value={text}
              maxLength={4_000}
              placeholder={t('calendars.example')}
              aria-describedby="calendar-unread"
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <p id="calendar-unread" role="status" className={notice.unread.length > 0 ? 'calendar-unread' : 'note'}>
            {notice.unread.length > 0
              ? t('calendars.unread', { lines: notice.unread.slice(0, 5).join(t('semicolon')) })
              : t('calendars.how')}
          </p>
          <label>
            <span>{t('calendars.year')}</span>
            <Input
              type="number"
              value={year}
              min={2000}
              max={2100}
              onChange={({ target }) => choose(Number(target.value))}
            />
          </label>
          <label>
            <span>{t('calendars.sourceOf')}</span>
            <Input value={source} maxLength={300} onChange={({ target }) => setSource(target.value)} />
          </label>
        </div>
      </VerbForm>
    </div>
  );
};
