import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { sameMoment, useMoment } from '../moment/moment.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { MeetingPane } from './meeting-pane.js';
import { meetingQuery, minutesQuery } from './meeting-query.js';
import { MinutesSheet } from './minutes-sheet.js';

/** One meeting with its minutes, and the sheet that is printed of them. */
export const MeetingPage = () => {
  const { t } = useWords();
  const { id } = useParams({ from: '/frame/meetings/$id' });
  const moment = useMoment();
  const meeting = useQuery(meetingQuery(id, moment)).data;
  const minutes = useQuery({ ...minutesQuery(id, moment), enabled: meeting?.status === 'held' }).data;
  const [done, setDone] = useState<string>();
  return (
    <>
      <MeetingPane
        key={id}
        id={id}
        back={
          <div className="meeting-back">
            <Link className="link" to="/meetings" search={sameMoment}>
              {t('meetings.back')}
            </Link>
            {minutes && (
              <Button size="small" onClick={() => window.print()}>
                {t('minutes.print')}
              </Button>
            )}
            {done !== undefined && (
              <span role="status">
                <Light is="done">{done}</Light>
              </span>
            )}
          </div>
        }
        onDone={setDone}
      />
      {minutes && meeting && <MinutesSheet meeting={meeting} minutes={minutes} />}
    </>
  );
};
