import { type Meeting, type Minutes } from './meeting-query.js';

/** What every form of a meeting and its minutes is given. */
export interface MeetingFormProps {
  readonly meeting: Meeting;
  readonly minutes: Minutes | null;
  /** The meeting in words. */
  readonly name: string;
  /** The verb that opened it. */
  readonly verb: string;
  /** `Role@place` as which one acts. */
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

export interface MinutesFormProps extends MeetingFormProps {
  readonly minutes: Minutes;
}
