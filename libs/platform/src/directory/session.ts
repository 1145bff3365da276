import { type AccountId, type Actor, type Role } from '@greenledger/domain';

/** Where a role holds: member unit or bureau, area, county, street, community. */
export type Scope = Pick<Actor, 'unit' | 'area' | 'county' | 'street' | 'community'>;

/** A role that an account holds in a scope, from a day on. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** Somebody for whom the account may act at present, with what that person holds. */
export interface Principal {
  readonly account: AccountId;
  readonly grants: readonly Grant[];
}

/** An open sign-in, as far as a request needs to know it. */
export interface Session {
  readonly id: string;
  readonly account: AccountId;
  readonly login: string;
  /** A browser's session comes in a cookie and proves each change with this token; a machine's has none to prove. */
  readonly csrf: string;
  /** The password must be changed before anything else is done. */
  readonly mustChangePassword: boolean;
  readonly grants: readonly Grant[];
  readonly principals: readonly Principal[];
}

/** Why a token does not open anything. */
export type NoSession = 'NotSignedIn' | 'SessionExpired';

/** Finds the session of a token; on the hot path without asking the database. */
export abstract class Sessions {
  abstract find(token: string): Session | NoSession | Promise<Session | NoSession>;
}
