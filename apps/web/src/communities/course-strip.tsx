import { type Case, type TimelineLine } from '../case/case-query.js';
import { fullDay } from '../parts/format.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import './community.css';
import { courseOf } from './course.js';

/** The stations of a community's way, with where it stands. */
export const CourseStrip = ({
  found,
  lines,
}: {
  readonly found: Case;
  readonly lines: readonly Pick<TimelineLine, 'what' | 'happenedOn'>[];
}) => {
  const { t, term, language } = useWords();
  return (
    <ol className="course" aria-label={t('community.course')}>
      {courseOf(found, lines).map(({ station, is, on, current }) => (
        <li key={station} className={`stop stop-${is}`} {...(current && { 'aria-current': 'step' as const })}>
          <span className="stop-line">
            <Shape is={is} size={16} />
          </span>
          <span className="stop-name">{term('station', station)}</span>
          <span className="note">
            {on !== undefined
              ? fullDay(on, language)
              : current
                ? term('status', found.status)
                : is === 'none'
                  ? t('community.ahead')
                  : t('none')}
          </span>
        </li>
      ))}
    </ol>
  );
};
