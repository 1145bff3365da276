import { type Carried, type Command, type Context, type Decider } from '../shared/decider.js';
import { type CommunityCode, type CommunityId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { communityRef, type Period } from '../community/community.state.js';
import { type CodeReservationEvent } from './code-reservation.events.js';
import { type CodeReservation, evolve, free, otherHolder, outcome } from './code-reservation.state.js';

/** Issued by the kernel behind a decision on a community, never by hand: it carries that decision's append. */
export interface ReserveCode extends Command {
  readonly type: 'ReserveCode';
  readonly community: CommunityId;
  readonly writer: CommunityId;
  readonly period: Period;
  readonly carries: Carried;
}
/** Gives back the times in which the community does not hold the code after all, or no longer. */
export interface ReleaseCode extends Command {
  readonly type: 'ReleaseCode';
  readonly community: CommunityId;
}
export type CodeReservationCommand = ReserveCode | ReleaseCode;

const reserve = (state: CodeReservation, command: ReserveCode, { id }: Context): CodeReservationEvent[] => {
  const { community, writer, period, carries } = command;
  const holder = otherHolder(state, community, period);
  if (holder !== undefined) return refuse('CodeInUse', { code: id, community: holder });
  return [{ type: 'CodeReserved', data: { community, writer, period, carries } }];
};

const samePeriods = (a: readonly Period[], b: readonly Period[]): boolean => {
  const text = (periods: readonly Period[]): string =>
    periods
      .map(({ from, to }) => `${from}/${to ?? ''}`)
      .sort()
      .join();
  return text(a) === text(b);
};

/** An append that may still come keeps its code; otherwise the community's own stream says what it holds. */
const release = (
  state: CodeReservation,
  { community }: ReleaseCode,
  { cited, id }: Context,
): CodeReservationEvent[] => {
  const purpose = state.purposes[community];
  if (!purpose) return [];
  const found = outcome(cited(communityRef(purpose.writer)), purpose.carries);
  if (found === 'ahead') return [];
  const own = cited(communityRef(community));
  const held = state.holdings.filter((holding) => holding.community === community);
  if (own.is === 'unregistered' && found === 'stands') return [];
  const codes = own.is === 'unregistered' ? [] : own.codes.filter(({ code }) => code === (id as CommunityCode));
  const keeps = codes.map(({ from, to }): Period => ({ from, ...(to !== undefined && { to }) }));
  return samePeriods(keeps, held) ? [] : [{ type: 'CodeReleased', data: { community, keeps } }];
};

/** The reservation of one statistical code (R35). Refuses `CodeInUse` where another community holds it in that time. */
export const codeReservation: Decider<CodeReservation, CodeReservationCommand, CodeReservationEvent> = {
  initial: free,
  may: {
    ReserveCode: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer', 'System'],
    ReleaseCode: ['System'],
  },
  backdates: ['ReserveCode'],
  cites: (command, state) => {
    if (command.type !== 'ReleaseCode') return [];
    const purpose = state.purposes[command.community];
    return purpose ? [communityRef(command.community), communityRef(purpose.writer)] : [];
  },
  evolve,
  decide: (state, command, context) =>
    command.type === 'ReserveCode' ? reserve(state, command, context) : release(state, command, context),
};
