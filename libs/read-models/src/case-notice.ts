import { type PublicNoticeEvent } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';

/** What a public notice means for one of the communities that it lists. */
export interface CaseNotice {
  readonly elapsed: boolean;
  /** Objections to this community that are not yet answered or turned away. */
  readonly open: readonly string[];
  readonly suspended: boolean;
  /** When the wait last changed. */
  readonly since?: Instant;
}

export const unheard: CaseNotice = { elapsed: false, open: [], suspended: false };

/** The notice after one more of its facts; the same object where the fact is not about this community. */
export const noticeAfter = (
  before: CaseNotice,
  event: PublicNoticeEvent,
  community: string,
  at: Instant,
): CaseNotice => {
  switch (event.type) {
    case 'PublicNoticeElapsed':
      return { ...before, elapsed: true, since: at };
    case 'ObjectionFiled':
      return event.data.community === community
        ? { ...before, open: [...before.open, event.data.objection], since: at }
        : before;
    case 'ObjectionRejected':
    case 'ObjectionAnswered': {
      const { objection } = event.data;
      return before.open.includes(objection)
        ? { ...before, open: before.open.filter((id) => id !== objection), since: at }
        : before;
    }
    case 'PublicNoticeRowSuspended':
      return event.data.community === community ? { ...before, suspended: true, since: at } : before;
    default:
      return before;
  }
};
