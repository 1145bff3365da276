import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, type LegalDate, legalDate, type Role } from '@greenledger/domain';
import { derivedId, Refusal } from '@greenledger/eventing';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE } from '../tokens.js';
import { AccessLog } from './access-log.js';
import { Invalidation } from './invalidation.js';
import { type Scope } from './session.js';
import { inTransaction, type Sql } from './transaction.js';

export interface NewGrant {
  readonly account: AccountId;
  readonly role: Role;
  readonly scope: Scope;
  /** First day; default today. */
  readonly from?: LegalDate;
  /** First day on which it no longer holds. */
  readonly to?: LegalDate;
}

export interface HeldGrant extends Required<Omit<NewGrant, 'to'>> {
  readonly id: string;
  readonly to: LegalDate | null;
}

export interface NewDeputy {
  readonly deputy: AccountId;
  readonly principal: AccountId;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

/** D6: none of these goes with any other role. */
const administrators: readonly Role[] = ['SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator'];
/** Held by the platform itself, or by everybody. */
const notGranted: readonly Role[] = ['System', 'PublicReader'];

/** Without the place for which it holds, a role would hold everywhere. */
const places: Partial<Record<Role, readonly (keyof Scope)[]>> = {
  CommunityClerk: ['area', 'street', 'community'],
  CommunityHead: ['area', 'street', 'community'],
  StreetOfficer: ['area', 'street'],
  CountyReviewer: ['area', 'county'],
  CountyDepartmentReviewer: ['area', 'county', 'unit'],
  PrefectureOfficer: ['area'],
  PrefectureReviewer: ['area'],
  PrefectureDepartment: ['area', 'unit'],
  Member: ['unit'],
  Liaison: ['unit'],
};

/** Who holds which role where, from when to when; and who stands in for whom. */
@Injectable()
export class Rights {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly invalidation: Invalidation,
  ) {}

  /** Once per `key` of whoever grants: a repeated one answers what was granted first. Refuses as `insert` does. */
  async grant(grant: NewGrant, by: string, key?: string): Promise<{ readonly id: string }> {
    const id = key === undefined ? undefined : derivedId('grant', by, grant.account, key);
    const granted = await inTransaction(this.pool, (sql) => this.insert({ ...grant, ...(id && { id }) }, by, sql));
    this.invalidation.forget(grant.account);
    return granted;
  }

  /** Refuses `RoleConflict` (D6), `ScopeMissing`, `AccountUnknown`. */
  async insert(
    { id = randomUUID(), account, role, scope, from, to }: NewGrant & { readonly id?: string },
    by: string,
    sql: Sql,
  ): Promise<{ readonly id: string }> {
    if (notGranted.includes(role)) throw new Refusal('RoleConflict', { role });
    const missing = (places[role] ?? []).filter((place) => scope[place] === undefined);
    if (missing.length > 0) throw new Refusal('ScopeMissing', { role, missing });
    await this.#lock(account, sql);
    const { rowCount } = await sql.query('select 1 from directory.held_role where id = $1', [id]);
    if (rowCount) return { id };
    await this.#checkSeparation(account, role, sql);
    const now = this.clock.now();
    await sql.query('insert into directory.held_role values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      account,
      role,
      JSON.stringify(scope),
      from ?? legalDate(now),
      to ?? null,
      by,
      new Date(now),
    ]);
    await this.#note('RoleGranted', account, { by, sql, detail: { role, grant: id } });
    return { id };
  }

  /** Ends a grant today; its past stays on record. */
  async revoke(id: string, by: string): Promise<void> {
    const account = await inTransaction(this.pool, async (sql) => {
      const { rows } = await sql.query<{ account: AccountId; role: Role }>(
        `update directory.held_role set valid_to = least(coalesce(valid_to, $2::date), greatest(valid_from, $2::date))
         where id = $1 returning account, role`,
        [id, legalDate(this.clock.now())],
      );
      const row = rows[0];
      if (!row) throw new Refusal('GrantUnknown', { grant: id });
      await this.#note('RoleRevoked', row.account, { by, sql, detail: { role: row.role, grant: id } });
      return row.account;
    });
    this.invalidation.forget(account);
  }

  async held(account: AccountId): Promise<readonly HeldGrant[]> {
    const { rows } = await this.pool.query<HeldGrant>(
      `select id, account, role, scope, valid_from as from, valid_to as to from directory.held_role
       where account = $1 order by valid_from, role, scope::text, id`,
      [account],
    );
    return rows;
  }

  /** A standing deputy for some days; conflicts of interest are judged for both. Refuses `RoleConflict` for oneself. */
  async nameDeputy({ deputy, principal, from, to }: NewDeputy, by: string): Promise<{ readonly id: string }> {
    if (deputy === principal || from >= to) throw new Refusal('RoleConflict', { deputy, principal, from, to });
    const id = randomUUID();
    await inTransaction(this.pool, async (sql) => {
      for (const account of [deputy, principal].sort()) await this.#lock(account, sql);
      await this.#checkDeputy(deputy, principal, sql);
      await sql.query('insert into directory.deputy values ($1, $2, $3, $4, $5, $6, $7)', [
        id,
        deputy,
        principal,
        from,
        to,
        by,
        new Date(this.clock.now()),
      ]);
      await this.#note('DeputyNamed', deputy, { by, sql, detail: { principal, from, to } });
    });
    this.invalidation.forget(deputy);
    return { id };
  }

  /** Ends a substitution today. */
  async endDeputy(id: string, by: string, principal?: AccountId): Promise<void> {
    const deputy = await inTransaction(this.pool, async (sql) => {
      const { rows } = await sql.query<{ deputy: AccountId }>(
        `update directory.deputy set valid_to = least(valid_to, greatest(valid_from, $2::date))
         where id = $1 and ($3::text is null or principal = $3) returning deputy`,
        [id, legalDate(this.clock.now()), principal ?? null],
      );
      if (!rows[0]) throw new Refusal('GrantUnknown', { deputy: id });
      await this.#note('DeputyEnded', rows[0].deputy, { by, sql, detail: { deputy: id } });
      return rows[0].deputy;
    });
    this.invalidation.forget(deputy);
  }

  async #lock(account: AccountId, sql: Sql): Promise<void> {
    const { rowCount } = await sql.query('select 1 from directory.account where id = $1 for update', [account]);
    if (rowCount === 0) throw new Refusal('AccountUnknown', { account });
  }

  /** Roles that have not ended, also those that only begin later. */
  async #roles(account: AccountId, sql: Sql): Promise<readonly Role[]> {
    const { rows } = await sql.query<{ role: Role }>(
      `select distinct role from directory.held_role
       where account = $1 and (valid_to is null or (valid_to > $2 and valid_to > valid_from))`,
      [account, legalDate(this.clock.now())],
    );
    return rows.map(({ role }) => role);
  }

  async #checkSeparation(account: AccountId, role: Role, sql: Sql): Promise<void> {
    const held = await this.#roles(account, sql);
    const conflict = held.find((other) => other !== role && [other, role].some((one) => administrators.includes(one)));
    if (conflict !== undefined) throw new Refusal('RoleConflict', { role, holds: conflict });
  }

  /** Standing in must not bring together what may not be held together. */
  async #checkDeputy(deputy: AccountId, principal: AccountId, sql: Sql): Promise<void> {
    for (const role of await this.#roles(principal, sql)) await this.#checkSeparation(deputy, role, sql);
  }

  async #note(
    type: string,
    object: AccountId,
    { by, sql, detail }: { by: string; sql: Sql; detail: Readonly<Record<string, string>> },
  ): Promise<void> {
    await this.accessLog.add({ type, account: by, object, result: 'done', detail }, sql);
    await this.invalidation.announce(object, sql);
  }
}
