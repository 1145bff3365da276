import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Envelope, to } from '../case/send.js';
import { SCHEME } from '../parts/places.js';

type Body<N extends keyof Schemas> = Omit<Schemas[N], 'community'>;

/** The commands on provincial pilots (R57, R58): all on the one selection of the scheme. */
export const pilotActs = {
  nominate: (community: string, body: Body<'NominateProvincialPilotDto'>, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/nominate', { ...to(SCHEME, envelope), body: { community, ...body } }),
    ),
  select: (community: string, body: Body<'SelectProvincialPilotDto'>, envelope: Envelope) =>
    answered(api.POST('/api/pilot-selections/{id}/select', { ...to(SCHEME, envelope), body: { community, ...body } })),
  start: (community: string, envelope: Envelope) =>
    answered(api.POST('/api/pilot-selections/{id}/start', { ...to(SCHEME, envelope), body: { community } })),
  complete: (community: string, result: string, envelope: Envelope) =>
    answered(api.POST('/api/pilot-selections/{id}/complete', { ...to(SCHEME, envelope), body: { community, result } })),
  requestWithdrawal: (community: string, reason: string, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/request-withdrawal', {
        ...to(SCHEME, envelope),
        body: { community, reason },
      }),
    ),
  withdraw: (community: string, body: Body<'WithdrawProvincialPilotDto'>, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/withdraw', { ...to(SCHEME, envelope), body: { community, ...body } }),
    ),
  replace: (community: string, body: Body<'ReplaceProvincialPilotDto'>, envelope: Envelope) =>
    answered(api.POST('/api/pilot-selections/{id}/replace', { ...to(SCHEME, envelope), body: { community, ...body } })),
  planMilestone: (community: string, body: Body<'PlanPilotMilestoneDto'>, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/plan-milestone', {
        ...to(SCHEME, envelope),
        body: { community, ...body },
      }),
    ),
  reachMilestone: (community: string, milestone: string, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/reach-milestone', {
        ...to(SCHEME, envelope),
        body: { community, milestone },
      }),
    ),
  grantSupport: (community: string, body: Body<'GrantPilotSupportDto'>, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/grant-support', { ...to(SCHEME, envelope), body: { community, ...body } }),
    ),
  returnSupport: (community: string, body: Body<'ReturnPilotSupportDto'>, envelope: Envelope) =>
    answered(
      api.POST('/api/pilot-selections/{id}/return-support', {
        ...to(SCHEME, envelope),
        body: { community, ...body },
      }),
    ),
  evaluate: (community: string, result: string, envelope: Envelope) =>
    answered(api.POST('/api/pilot-selections/{id}/evaluate', { ...to(SCHEME, envelope), body: { community, result } })),
};

/** A key that no part of the pilot has borne: `m3` after `m2`. */
export const nextKey = (prefix: string, keys: readonly string[]): string => {
  const numbers = keys.map((key) => Number(key.replace(/\D/g, '')) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
};
