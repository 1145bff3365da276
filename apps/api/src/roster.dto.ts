import { type AccountId, type PostRank, type SeatId, type UnitId } from '@greenledger/domain';
import { Effective, Id, Ids, OneOf, Parts, Text } from './http/fields.js';

export const ranks: readonly PostRank[] = ['head', 'deputyInCharge', 'deputy'];

export class RosterUnitDto {
  @Id()
  unit: UnitId;

  @Ids(50, { least: 1 })
  divisions: string[];
}

/** A person in a post; the person is an account. */
export class PostHolderDto {
  @Id()
  person: AccountId;

  @Id()
  unit: UnitId;

  @Id({ optional: true })
  division?: string;

  @Text(100, { example: '处长' })
  post: string;

  @OneOf(ranks, { optional: true })
  rank?: PostRank;
}

export class RosterSeatDto {
  @Id()
  seat: SeatId;

  @Id()
  unit: UnitId;

  @Id()
  division: string;

  @Id()
  person: AccountId;

  @Text(100)
  post: string;

  @OneOf(ranks, { optional: true })
  rank?: PostRank;
}

export class RosterLiaisonDto {
  @Id()
  liaison: string;

  @Id()
  unit: UnitId;

  @Id()
  division: string;

  @Id()
  person: AccountId;
}

export class ImportFoundingRosterDto extends Effective {
  @Id()
  leadUnit: UnitId;

  @Parts(() => RosterUnitDto, 50)
  units: RosterUnitDto[];

  @Parts(() => PostHolderDto, 10)
  convenors: PostHolderDto[];

  @Parts(() => PostHolderDto, 10)
  deputies: PostHolderDto[];

  @Parts(() => RosterSeatDto, 200)
  seats: RosterSeatDto[];

  @Parts(() => RosterLiaisonDto, 200)
  liaisons: RosterLiaisonDto[];
}
