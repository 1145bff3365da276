import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Envelope, headersOf, to } from '../case/send.js';
import { SCHEME } from '../parts/places.js';

export type Sheet = Schemas['AttendanceDto'][];
export type Plan = Omit<Schemas['ScheduleMeetingDto'], 'conference'>;

/** The commands of a meeting (R16-R19). */
export const meetingActs = {
  propose: (body: Omit<Schemas['ProposeMeetingDto'], 'conference'>, envelope: Envelope) =>
    answered(
      api.POST('/api/meetings/propose', { headers: headersOf(envelope), body: { conference: SCHEME, ...body } }),
    ),
  schedule: (plan: Plan, envelope: Envelope) =>
    answered(api.POST('/api/meetings', { headers: headersOf(envelope), body: { conference: SCHEME, ...plan } })),
  scheduleProposed: (id: string, plan: Plan, envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/schedule', { ...to(id, envelope), body: { conference: SCHEME, ...plan } })),
  accept: (id: string, remark: string, envelope: Envelope) =>
    answered(
      api.POST('/api/meetings/{id}/accept-proposal', {
        ...to(id, envelope),
        body: remark === '' ? {} : { remark },
      }),
    ),
  decline: (id: string, reason: string, envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/decline-proposal', { ...to(id, envelope), body: { reason } })),
  reschedule: (id: string, body: Schemas['RescheduleMeetingDto'], envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/reschedule', { ...to(id, envelope), body })),
  cancel: (id: string, reason: string, envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/cancel', { ...to(id, envelope), body: { reason } })),
  invite: (id: string, body: Schemas['InviteParticipantDto'], envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/invite-participant', { ...to(id, envelope), body })),
  recordAttendance: (id: string, sheet: Sheet, envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/record-attendance', { ...to(id, envelope), body: { sheet } })),
  hold: (id: string, envelope: Envelope) =>
    answered(api.POST('/api/meetings/{id}/hold', { ...to(id, envelope), body: {} })),
};
