import { Button } from 'antd';
import { fullDay, moment as instantOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Face } from './clock-query.js';
import { daysAfter, nextQuarter } from './days.js';

/** Where people want to go: to the next deadline, over the end of the quarter, a day or a week on. */
export const ClockPresets = ({
  face: { date, nextDeadline },
  disabled,
  onChoose,
}: {
  readonly face: Face;
  readonly disabled: boolean;
  readonly onChoose: (to: string) => void;
}) => {
  const { t, language } = useWords();
  const days = [
    { word: t('clock.tomorrow'), to: daysAfter(date, 1) },
    { word: t('clock.inAWeek'), to: daysAfter(date, 7) },
    { word: t('clock.quarter'), to: nextQuarter(date) },
  ];
  const presets = [
    ...(nextDeadline
      ? [{ word: t('clock.nextDeadline'), to: nextDeadline.at, shown: instantOf(nextDeadline.at, language) }]
      : []),
    ...days.map(({ word, to }) => ({ word, to, shown: fullDay(to, language) })),
  ];
  return (
    <ul className="clock-presets">
      {presets.map(({ word, to, shown }) => (
        <li key={word}>
          <Button disabled={disabled} onClick={() => onChoose(to)}>
            {word} <span className="second">{shown}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
};
