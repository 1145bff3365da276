import { provincialAs, type Session, speakerAs, useSession } from '../api/session.js';
import { type Verb } from '../case/verb-bar.js';
import { usePlaces } from '../parts/places.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { currentOf, type Meeting, type Minutes, type Version, voicesOf } from './meeting-query.js';

const office = ['ProvincialOfficer', 'OfficeDirector'];
const convening = [...office, 'Convenor', 'DeputyConvenor'];
const chairing = ['Convenor', 'DeputyConvenor'];
const signing = ['Member', 'Liaison'];

/** A verb of a meeting or its minutes, and as whom one does it. */
export interface MeetingVerb extends Verb {
  readonly holder: string;
}

/** Who looks at a meeting; the server decides, this only says which verbs to lay out. */
export const meetingStandpoint = (session: Session | undefined) => ({
  officeAs: provincialAs(session, office),
  convenesAs: provincialAs(session, convening),
  chairsAs: provincialAs(session, chairing),
  proposesAs: speakerAs(session, signing)?.holder,
});

/** The unit among those that a version was laid before for which one may sign. */
export const signerOf = (session: Session | undefined, version: Version | undefined) =>
  version && speakerAs(session, signing, voicesOf(version));

const ofMeeting: Readonly<Record<string, readonly { readonly id: string; readonly by: 'officeAs' | 'convenesAs' }[]>> =
  {
    proposed: [
      { id: 'accept', by: 'convenesAs' },
      { id: 'decline', by: 'convenesAs' },
    ],
    accepted: [{ id: 'schedule', by: 'convenesAs' }],
    scheduled: [
      { id: 'recordAttendance', by: 'officeAs' },
      { id: 'hold', by: 'convenesAs' },
      { id: 'invite', by: 'convenesAs' },
      { id: 'reschedule', by: 'convenesAs' },
      { id: 'cancel', by: 'convenesAs' },
    ],
    held: [{ id: 'draft', by: 'officeAs' }],
  };

/** The verbs of whoever looks, in the order in which a meeting comes to its issued minutes; each says why it is closed. */
export const useMeetingVerbs = (meeting: Meeting, minutes: Minutes | null): readonly MeetingVerb[] => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const everywhere = useClosed();
  const session = useSession();
  const standpoint = meetingStandpoint(session);
  const lay = (id: string, holder: string | undefined, closed?: string): readonly MeetingVerb[] =>
    holder === undefined ? [] : [{ id, holder, label: term('meetings', `verb.${id}`), closed: everywhere ?? closed }];
  const names = (units: readonly string[]) => units.map(place).join(t('comma'));

  if (!minutes) {
    const { sheet, plan } = meeting.data;
    const unmarked = plan?.convened.filter((unit) => !sheet.some((line) => line.unit === unit)) ?? [];
    const shut = unmarked.length > 0 ? t('meetings.shut.hold', { units: names(unmarked) }) : undefined;
    return (ofMeeting[meeting.status] ?? []).flatMap(({ id, by }) =>
      lay(id, standpoint[by], id === 'hold' ? shut : undefined),
    );
  }

  const { officeAs, chairsAs } = standpoint;
  const version = currentOf(minutes);
  const { status } = minutes;
  if (status === 'issued') return lay('correct', officeAs);
  if (status === 'drafted' || !version)
    return [...lay('circulate', officeAs), ...lay('addItem', officeAs), ...lay('revise', officeAs)];

  const { agreed, objected, silent } = version;
  const unfinished =
    objected.length > 0
      ? t('minutes.shut.objected', { units: names(objected) })
      : silent.length > 0
        ? t('minutes.shut.silent', { units: names(silent), count: silent.length })
        : undefined;
  const signer = signerOf(session, version);
  const answered = signer && !silent.includes(signer.unit);
  const decided = answered
    ? t(agreed.includes(signer.unit) ? 'minutes.shut.agreed' : 'minutes.shut.own', { unit: place(signer.unit) })
    : undefined;
  return [
    ...lay('countersign', signer?.holder, decided),
    ...lay('object', signer?.holder, decided),
    ...(answered ? lay('withdraw', signer.holder, status === 'approved' ? t('minutes.shut.approved') : undefined) : []),
    ...lay('approve', chairsAs, status === 'approved' ? t('minutes.shut.approved') : unfinished),
    ...lay('issue', officeAs, status === 'approved' ? undefined : (unfinished ?? t('minutes.shut.chair'))),
    ...lay('revise', officeAs),
  ];
};
