import { communityRef } from '../community/community.state.js';
import { type Step } from '../creation/creation.events.js';
import { type Case, type Creation, creationRef, hasOpenAssessment, standsAt } from '../creation/creation.state.js';
import {
  expectedMeeting,
  type JointConference,
  jointConferenceRef,
} from '../joint-conference/joint-conference.state.js';
import { type Meeting, meetingRef } from '../meeting/meeting.state.js';
import { countersignsOf, type Minutes, minutesOf, minutesRef } from '../minutes/minutes.state.js';
import { type StampedRung, stepRungKey, type StepTime } from '../obligation/ladder.js';
import { holdersOf, type Obligation, obligationRef, standingRungs } from '../obligation/obligation.state.js';
import { type StreamRef } from '../shared/decider.js';
import { type Role } from '../shared/actor.js';
import { holderOf, PROVINCE } from '../shared/holder.js';
import {
  type CommunityId,
  type DocumentId,
  type MeetingId,
  type MinutesId,
  type NoticeId,
  type ObligationId,
  type SchemeId,
} from '../shared/ids.js';
import { openObjections, type PublicNotice, publicNoticeRef } from '../public-notice/public-notice.state.js';
import {
  awaited,
  holdersOfBureau,
  type PolicyDocument,
  policyDocumentRef,
} from '../policy-document/policy-document.state.js';
import { type DropReason, type ReminderName, type SubjectRef } from './reminder.events.js';

/** A rung that stands at present: what it is about and whom it is addressed to. */
export interface Reminding {
  readonly rung: Pick<StampedRung, 'dueAt' | 'deliverAt'> & { readonly name: ReminderName };
  readonly about: string;
  readonly holders: readonly string[];
}

/** The id of the subject, and the streams that it cites beside its own. */
interface Look {
  readonly id: string;
  readonly cited: <S>(ref: StreamRef<S>) => S;
}

/** What a stream kind has to say to be reminded of. */
interface Subject<State> {
  readonly ref: (id: string) => StreamRef<State>;
  /** Further streams that say whether it stands, or who is reminded. */
  readonly cites?: (id: string) => readonly StreamRef[];
  readonly standing: (state: State, rung: string, look: Look) => Reminding | undefined;
  /** Why a rung of it no longer stands. */
  readonly settledBy: (state: State) => DropReason;
}

const obligation: Subject<Obligation> = {
  ref: (id) => obligationRef(id as ObligationId),
  standing: (state, key) => {
    if (state.is === 'unopened') return undefined;
    const rung = standingRungs(state).find((standing) => standing.key === key);
    return rung && { rung, about: state.terms.kind, holders: holdersOf(state, rung.to) };
  },
  settledBy: (state) => {
    if (state.is === 'submitted') return 'filed';
    return state.is === 'accepted' || state.is === 'waived' ? state.is : 'superseded';
  },
};

/** Key of the one rung of an issued document. */
export const ACKNOWLEDGE = 'acknowledge';

const policyDocument: Subject<PolicyDocument> = {
  ref: (id) => policyDocumentRef(id as DocumentId),
  standing: (state, key) => {
    const bureaus = awaited(state);
    if (state.is !== 'issued' || state.remindAt === undefined || key !== ACKNOWLEDGE || bureaus.length === 0) return;
    const { remindAt } = state;
    const rung = { name: ACKNOWLEDGE, dueAt: remindAt, deliverAt: remindAt } as const;
    return { rung, about: 'acknowledgement', holders: bureaus.flatMap(holdersOfBureau) };
  },
  settledBy: () => 'acknowledged',
};

/** Something that was expected by a day (A.6a), what it is and who is to do it. */
interface Expected {
  readonly time: StepTime | undefined;
  readonly about: string;
  readonly holders: readonly string[];
}

/** The rung of a key among what a subject expects at present. */
const expected = (all: readonly Expected[], key: string): Reminding | undefined => {
  for (const { time, about, holders } of all) {
    const rung = time?.rungs.find(({ name }) => stepRungKey(time, name) === key);
    if (rung) return { rung, about, holders };
  }
  return undefined;
};

const done = (): DropReason => 'done';
const office: readonly string[] = ['ProvincialOfficer', 'OfficeDirector'].map((role) => `${role}@${PROVINCE}`);

/** Who the step of a case waits for: the community while it mends, else whoever the chain names. */
const rolesAt = (step: Step, { chain }: Case): readonly Role[] =>
  step === 'selfCheck'
    ? ['CommunityClerk', 'CommunityHead']
    : (chain.steps.find((each) => each.step === step)?.roles ?? []);

const creation: Subject<Creation> = {
  ref: (id) => creationRef(id as CommunityId),
  cites: (id) => [communityRef(id as CommunityId)],
  standing: (state, key, { id, cited }) => {
    const step = standsAt(state);
    const community = cited(communityRef(id as CommunityId));
    if (!hasOpenAssessment(state) || community.is !== 'active') return undefined;
    if (step === undefined || step === 'notice' || step === 'confirmation') return undefined;
    const { area, county, street } = community;
    const holders = rolesAt(step, state.case).map((role) =>
      holderOf({ role, area, county, street, community: id as CommunityId }),
    );
    const about = step === 'selfCheck' ? 'mend' : step;
    return expected([{ time: state.case.reminders, about, holders }], key);
  },
  settledBy: done,
};

const publicNotice: Subject<PublicNotice> = {
  ref: (id) => publicNoticeRef(id as NoticeId),
  standing: (state, key) => {
    if (state.is === 'unprepared') return undefined;
    const { area } = state;
    const holders = [holderOf({ role: 'PrefectureReviewer', area }), holderOf({ role: 'PrefectureOfficer', area })];
    const open = openObjections(state).flatMap((id) => state.objections[id] ?? []);
    return expected(
      open.map(({ reminders: time }) => ({ time, about: 'answerObjection', holders })),
      key,
    );
  },
  settledBy: done,
};

const meeting: Subject<Meeting> = {
  ref: (id) => meetingRef(id as MeetingId),
  cites: (id) => [minutesRef(minutesOf(id as MeetingId))],
  standing: (state, key, { id, cited }) => {
    if (state.is === 'proposed') {
      return expected([{ time: state.reminders, about: 'answerMeetingProposal', holders: office }], key);
    }
    const drafted = cited(minutesRef(minutesOf(id as MeetingId))).is !== 'none';
    if (state.is !== 'held' || drafted) return undefined;
    return expected([{ time: state.reminders, about: 'draftMinutes', holders: office }], key);
  },
  settledBy: done,
};

const minutes: Subject<Minutes> = {
  ref: (id) => minutesRef(id as MinutesId),
  standing: (state, key) => {
    if (state.is !== 'circulated') return undefined;
    const { silent } = countersignsOf(state);
    const holders = silent.flatMap((unit) => [`Member@${unit}`, `Liaison@${unit}`]);
    return silent.length > 0
      ? expected([{ time: state.reminders, about: 'countersignMinutes', holders }], key)
      : undefined;
  },
  settledBy: done,
};

const jointConference: Subject<JointConference> = {
  ref: (id) => jointConferenceRef(id as SchemeId),
  standing: (state, key) => {
    if (state.is === 'none') return undefined;
    const pending = Object.values(state.seats).flatMap(({ course }) => {
      const standing = course.at(-1)?.to;
      return standing?.is === 'changePending' ? [standing] : [];
    });
    const changes = pending.map(({ reminders: time }) => ({ time, about: 'confirmMemberChange', holders: office }));
    const next = { time: expectedMeeting(state)?.reminders, about: 'scheduleNextMeeting', holders: office };
    return expected([...changes, next], key);
  },
  settledBy: done,
};

/** A subject whose state the reminder does not look into. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: every concrete subject fits
type AnySubject = Subject<any>;

/** The stream kinds that reminders can be about. */
const subjects: Readonly<Record<string, AnySubject>> = {
  obligation,
  policyDocument,
  creation,
  publicNotice,
  meeting,
  minutes,
  jointConference,
};

/** Looks up how a subject is reminded of; a kind that is not in the table is a programming error. */
export const subjectOf = ({ kind }: SubjectRef): AnySubject => {
  const subject = subjects[kind];
  if (!subject) throw new TypeError(`nothing reminds of a ${kind}`);
  return subject;
};
