import { type AccountId, type Liaison, type PostHolder, type Role, type Seat, type SeatId } from '@greenledger/domain';
import { type Roster, type Scheme } from './scheme.js';

type Person = Roster['convenor'];

/** Founding accounts are named by the post, never by the person. */
const account = (...parts: readonly string[]): AccountId => ['founding', ...parts].join('.') as AccountId;

const holder = (person: AccountId, { unit, division, post, rank }: Person): PostHolder => ({
  person,
  unit,
  ...(division !== undefined && { division }),
  post: post.zh,
  ...(rank !== undefined && { rank }),
});

/** The founding roster as the conference takes it: persons by account, no names (R96). */
export const rosterOf = ({ roster }: Scheme) => ({
  convenors: [holder(account('convenor'), roster.convenor)],
  deputies: [holder(account('deputy'), roster.deputyConvenor)],
  seats: roster.members.map((member): Seat => ({
    ...holder(account('member', member.division), member),
    division: member.division,
    seat: member.division as string as SeatId,
  })),
  liaisons: roster.liaisons.map(({ unit, division }): Liaison => ({
    liaison: division,
    unit,
    division,
    person: account('liaison', division),
  })),
});

/** An account that the founding roster needs in the directory. */
export interface FoundingAccount {
  readonly id: AccountId;
  /** The person's name, or the post where names are masked (AMB-44). */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: Person['unit'];
  readonly division?: string;
}

/** The accounts behind the founding roster; practice data shows posts instead of the officials' names. */
export const foundingAccounts = (scheme: Scheme, show: 'names' | 'posts'): readonly FoundingAccount[] => {
  const { convenor, deputyConvenor, members, liaisons } = scheme.roster;
  const units = new Map(scheme.units.map(({ id, name }) => [id, name.zh]));
  const divisions = new Map<string, string>(
    scheme.units.flatMap((unit) => unit.divisions.map(({ id, name }) => [id, name.zh])),
  );
  const entry = (
    id: AccountId,
    roles: readonly Role[],
    { name, unit, division }: Pick<Person, 'name' | 'unit' | 'division'>,
    post: string,
  ): FoundingAccount => ({
    id,
    name: show === 'names' ? name : `${units.get(unit)}${divisions.get(division ?? '') ?? ''}${post}`,
    roles,
    unit,
    ...(division !== undefined && { division }),
  });
  return [
    entry(account('convenor'), ['Convenor'], convenor, convenor.post.zh),
    // the deputy convenor is, concurrently, director of the office (O6)
    entry(account('deputy'), ['DeputyConvenor', 'OfficeDirector'], deputyConvenor, deputyConvenor.post.zh),
    ...members.map((member) => entry(account('member', member.division), ['Member'], member, member.post.zh)),
    ...liaisons.map((liaison) => entry(account('liaison', liaison.division), ['Liaison'], liaison, '联络员')),
  ];
};
