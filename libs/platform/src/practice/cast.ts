import {
  type AccountId,
  type Actor,
  type AreaId,
  type CommunityId,
  type CountyCode,
  type Role,
  type StreetCode,
  type UnitId,
} from '@greenledger/domain';
import { firstAdministrators } from '../directory/one-time-links.js';

type Scope = Omit<Actor, 'account' | 'role' | 'onBehalfOf'>;

/** A practice account: a post, never a person (the officials that the notice names play no part in a season). */
export interface Player {
  readonly actor: Actor;
  /** What the account is called: role and place. */
  readonly login: string;
}

/** The simulated people, made when they first act; the same post is always the same account. */
export class Cast {
  readonly #players = new Map<string, Player>();

  get players(): readonly Player[] {
    return [...this.#players.values()];
  }

  /** True when somebody plays the role for a community. */
  has = (role: Role, community: CommunityId): boolean =>
    this.players.some(({ actor }) => actor.role === role && actor.community === community);

  clerk = (community: CommunityId, code: string, place: Scope): Actor =>
    this.#play('CommunityClerk', code, { ...place, community });
  head = (community: CommunityId, code: string, place: Scope): Actor =>
    this.#play('CommunityHead', code, { ...place, community });
  street = (street: StreetCode, { area, county }: Scope): Actor =>
    this.#play('StreetOfficer', street, { area, county, street });
  county = (county: CountyCode, { area }: Scope): Actor => this.#play('CountyReviewer', county, { area, county });
  prefecture = (area: AreaId): Actor => this.#play('PrefectureOfficer', area, { area, unit: bureau(area, 'housing') });
  reviewer = (area: AreaId, desk = 1): Actor =>
    this.#play('PrefectureReviewer', desk === 1 ? area : `${area}-${desk}`, { area, unit: bureau(area, 'housing') });
  department = (area: AreaId, name: string): Actor =>
    this.#play('PrefectureDepartment', `${area}-${name}`, { area, unit: bureau(area, name) });
  /** Somebody of the bureau `GY.ecology`. */
  bureau = (unit: UnitId): Actor => {
    const [area = '', name = ''] = unit.split('.');
    return this.department(area as AreaId, name);
  };
  office = (): Actor => this.#play('ProvincialOfficer', 'office', { unit: 'housing' as UnitId });
  director = (): Actor => this.#play('OfficeDirector', 'office', { unit: 'housing' as UnitId });
  convenor = (account: AccountId): Actor => this.founding('Convenor', account, 'housing' as UnitId);
  member = (account: AccountId, unit: UnitId): Actor => this.founding('Member', account, unit);
  liaison = (account: AccountId, unit: UnitId): Actor => this.founding('Liaison', account, unit);
  civilAffairs = (): Actor => this.#play('ProvincialOfficer', 'civil-affairs', { unit: 'civil-affairs' as UnitId });
  spotChecker = (): Actor => this.#play('SpotChecker', 'province', {});
  administrators = (): readonly Actor[] => firstAdministrators.map((role) => this.#play(role, 'province', {}));
  public = (): Actor => this.#play('PublicReader', 'public', {});

  /** Somebody of the founding roster, whose account the roster names. */
  founding(role: Role, account: AccountId, unit: UnitId): Actor {
    const known = this.#players.get(account);
    if (known) return known.actor;
    const actor: Actor = { account, role, unit };
    this.#players.set(account, { actor, login: account });
    return actor;
  }

  #play(role: Role, post: string, scope: Scope): Actor {
    const login = `${role.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}-${post.toLowerCase()}`;
    const known = this.#players.get(login);
    if (known) return known.actor;
    const actor: Actor = { account: `practice-${login}` as AccountId, role, ...scope };
    this.#players.set(login, { actor, login });
    return actor;
  }
}

const bureau = (area: AreaId, name: string): UnitId => `${area}.${name}` as UnitId;
