import { type CodeReservationEvent } from '../code-reservation/code-reservation.events.js';
import { type ReleaseCode } from '../code-reservation/code-reservation.js';
import { codeReservationRef, outcome } from '../code-reservation/code-reservation.state.js';
import { type FinishReservation } from '../community/community.commands.js';
import { codesNamed, communityRef } from '../community/community.state.js';
import { type RecordedEvent } from '../shared/decider.js';
import { type CommunityCode, type CommunityId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent, kindOf } from './recorded.js';

const isReserved = isEvent<CodeReservationEvent>()('codeReservation', 'CodeReserved');

/**
 * Finishes what a crash left between a reservation and the append that it was made for, with the very bytes; where the
 * community has moved on meanwhile, its code is free again.
 */
export const finishReservations: Process = {
  name: 'finish-reservations',
  cites: (event) => (isReserved(event) ? [communityRef(event.data.writer)] : []),
  react: (event, { cited }) => {
    if (!isReserved(event)) return [];
    const { community, writer, carries } = event.data;
    if (outcome(cited(communityRef(writer)), carries) === 'stands') return [];
    const code = idOf(event) as CommunityCode;
    const finish: FinishReservation = { type: 'FinishReservation', code, community };
    const release: ReleaseCode = { type: 'ReleaseCode', community };
    return [
      { stream: communityRef(writer), command: finish },
      { stream: codeReservationRef(code), command: release },
    ];
  },
};

const freesCodes = (event: RecordedEvent): boolean =>
  kindOf(event) === 'community' &&
  ['CommunityRecoded', 'CommunityAbolished', 'CommunitiesMerged', 'EffectiveDateCorrected'].includes(event.type);

/** Gives back the codes that a community no longer holds, or holds for another time than they were reserved for. */
export const releaseCodes: Process = {
  name: 'release-codes',
  cites: (event) => (freesCodes(event) ? [communityRef(idOf(event) as CommunityId)] : []),
  react: (event, { cited }) => {
    if (!freesCodes(event)) return [];
    const community = idOf(event) as CommunityId;
    const state = cited(communityRef(community));
    const codes = state.is === 'unregistered' ? [] : codesNamed(state);
    const command: ReleaseCode = { type: 'ReleaseCode', community };
    return codes.map((code) => ({ stream: codeReservationRef(code), command }));
  },
};
