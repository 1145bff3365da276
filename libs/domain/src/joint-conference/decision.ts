import { type AccountId, type CommunityId, type MinutesId, type SeatId, type UnitId } from '../shared/ids.js';

/** What the conference can decide, in a meeting or by circulation. Minutes and circulations hold these, acts cite them. */
export type ConferenceDecision =
  | { readonly is: 'seatMember'; readonly seat: SeatId; readonly person: AccountId }
  | { readonly is: 'admitUnit' | 'removeUnit' | 'designateLeadUnit'; readonly unit: UnitId }
  | { readonly is: 'appointLiaison'; readonly liaison: string; readonly person: AccountId }
  | { readonly is: 'selectPilot' | 'withdrawPilot'; readonly community: CommunityId }
  | { readonly is: 'replacePilot'; readonly community: CommunityId; readonly by: CommunityId };

/** Where a decision stands: issued minutes, or a recorded circulation by its number (AMB-18). */
export type DecisionBasis = { readonly minutes: MinutesId } | { readonly circulation: string };

/** True when both decide the same. */
export const sameDecision = (a: ConferenceDecision, b: ConferenceDecision): boolean => {
  const parts = (decision: ConferenceDecision): readonly string[] =>
    Object.entries(decision)
      .map(([key, value]) => `${key}=${String(value)}`)
      .sort();
  return parts(a).join('&') === parts(b).join('&');
};
