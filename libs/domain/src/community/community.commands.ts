import { type LegalDate } from '../shared/dates.js';
import { type Command } from '../shared/decider.js';
import { type AreaId, type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '../shared/ids.js';
import { type Compound, type Origin } from './community.events.js';
import { type Statement } from './locate.js';

/** Registers a community; with a sourced urban flag it is active at once. */
export interface RegisterCommunity extends Command, Statement {
  readonly type: 'RegisterCommunity';
  readonly code: CommunityCode;
  readonly committee: string;
  readonly households: number;
  readonly population: number;
  readonly scheme?: SchemeId;
  readonly compounds?: readonly Compound[];
  readonly origin?: Origin;
}
export interface RenameCommunity extends Command {
  readonly type: 'RenameCommunity';
  readonly name: string;
  readonly committee?: string;
}
export interface RecodeCommunity extends Command {
  readonly type: 'RecodeCommunity';
  readonly code: CommunityCode;
}

/** A part that leaves. What it does not say it shares with the community that is split. */
export interface Part {
  readonly code: CommunityCode;
  readonly name: string;
  readonly committee: string;
  readonly urban?: boolean;
  readonly urbanSource?: string;
  readonly households: number;
  readonly population: number;
  /** Compounds that go with it. */
  readonly compounds?: readonly CompoundId[];
}
/**
 * Splits a part off; the part that keeps the committee keeps the id and all that stands under it (AMB-48). A community
 * that falls into three is split twice on one day: each append takes one code, so a reservation is whole or nothing.
 */
export interface SplitCommunity extends Command {
  readonly type: 'SplitCommunity';
  readonly name?: string;
  readonly households: number;
  readonly population: number;
  readonly part: Part;
}

/** Merges parts into the community of this stream: into an active one that keeps its committee, or into a new one. */
export interface MergeCommunities extends Command {
  readonly type: 'MergeCommunities';
  readonly parts: readonly CommunityId[];
  /** All of a new one; for one that stands, what changes. */
  readonly code?: CommunityCode;
  readonly name?: string;
  readonly committee?: string;
  readonly urban?: boolean;
  readonly urbanSource?: string;
  readonly households?: number;
  readonly population?: number;
}
export interface AbolishCommunity extends Command {
  readonly type: 'AbolishCommunity';
  readonly reason: string;
  readonly into?: CommunityId;
}
export interface TransferCommunityArea extends Command {
  readonly type: 'TransferCommunityArea';
  readonly area: AreaId;
}
export interface AddCompound extends Command {
  readonly type: 'AddCompound';
  readonly name: string;
  readonly households: number;
  readonly propertyManaged: boolean;
  readonly wasteSorting: boolean;
}
export interface ReviseCompound extends Command {
  readonly type: 'ReviseCompound';
  readonly compound: CompoundId;
  readonly households: number;
  readonly propertyManaged: boolean;
  readonly wasteSorting: boolean;
}
/** Mends a wrong legal date; the new one keeps the order of the neighbouring moves. */
export interface CorrectEffectiveDate extends Command {
  readonly type: 'CorrectEffectiveDate';
  readonly event: string;
  readonly to: LegalDate;
  readonly reason: string;
}
/** Appends what the reservation of a code carries, where a crash kept it from being appended. */
export interface FinishReservation extends Command {
  readonly type: 'FinishReservation';
  readonly code: CommunityCode;
  /** The community that the code was reserved for. */
  readonly community: CommunityId;
}

export type CommunityCommand =
  | RegisterCommunity
  | RenameCommunity
  | RecodeCommunity
  | SplitCommunity
  | MergeCommunities
  | AbolishCommunity
  | TransferCommunityArea
  | AddCompound
  | ReviseCompound
  | CorrectEffectiveDate
  | FinishReservation;
