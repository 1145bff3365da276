import { type MarkPublicised } from '../creation/attainment.js';
import { creationRef } from '../creation/creation.state.js';
import { type PublicNoticeEvent } from '../public-notice/public-notice.events.js';
import { type NoticeId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isPosted = isEvent<PublicNoticeEvent>()('publicNotice', 'PublicNoticePosted');
const isResolved = isEvent<PublicNoticeEvent>()('publicNotice', 'ObjectionResolved');

/** A posted notice puts every community that it lists before the public (A.3). */
export const noticePosted: Process = {
  name: 'notice-posted',
  react: (event) => {
    if (!isPosted(event)) return [];
    const { rows, endsOn } = event.data;
    const command: MarkPublicised = { type: 'MarkPublicised', notice: idOf(event) as NoticeId, endsOn };
    return rows.map((community) => ({ stream: creationRef(community), command }));
  },
};

/** An upheld objection sends the case back to the step that it names (A.3). */
export const objectionUpheld: Process = {
  name: 'objection-upheld',
  react: (event) => {
    if (!isResolved(event) || !event.data.sentBack) return [];
    const { community, sentBack } = event.data;
    const command = { type: 'ReturnAssessment', ...sentBack, notice: idOf(event) as NoticeId };
    return [{ stream: creationRef(community), command }];
  },
};
