import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AccountId, type Role, roles } from '@greenledger/domain';
import { type Act as ActOf, Accounts, AccountViews, Rights, type Scope } from '@greenledger/platform';
import { Act, Administers, OncePerKey } from './http/access.js';
import { Day, Fitting, OneOf, Part, Text } from './http/fields.js';

const PLACE = /^[\w.-]{1,60}$/;

export class CreateAccountDto {
  @Text(100, { least: 2 })
  login: string;

  @Text(100)
  name: string;
}

export class AddressDto {
  @Fitting(/^[\da-fA-F.:]{2,45}$/, { example: '192.0.2.7' })
  address: string;
}

export class ScopeDto {
  @Fitting(PLACE, { optional: true, example: 'housing' })
  unit?: string;

  @Fitting(PLACE, { optional: true, example: 'GY' })
  area?: string;

  @Fitting(PLACE, { optional: true, example: '520103' })
  county?: string;

  @Fitting(PLACE, { optional: true, example: '520103001' })
  street?: string;

  @Fitting(PLACE, { optional: true })
  community?: string;
}

export class GrantDto {
  @OneOf(roles)
  role: Role;

  @Part(() => ScopeDto)
  scope: ScopeDto;

  @Day({ optional: true, description: 'First day; default today' })
  from?: string;

  @Day({ optional: true, description: 'First day on which it no longer holds' })
  to?: string;
}

export class DeputyDto {
  @Text(60)
  deputy: string;

  @Day()
  from: string;

  @Day()
  to: string;
}

export class AccountsQuery {
  @Text(100, { optional: true, least: 0, description: 'Login after which the page starts' })
  after: string = '';

  @Text(100, { optional: true, least: 0, description: 'Part of the login or of the name' })
  words: string = '';
}

const PAGE = 200;

/** Accounts and rights: three administrators, three duties (D6). */
@ApiTags('accounts')
@Controller('api')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly rights: Rights,
    private readonly views: AccountViews,
  ) {}

  /** Answers the first password, shown this once. The account can do nothing until somebody else grants it a role. */
  @Post('accounts')
  @Administers('SystemAdministrator')
  create(@Body() body: CreateAccountDto, @Act() { actor }: ActOf) {
    return this.accounts.create(body, actor.account);
  }

  @Get('accounts')
  @Administers('SystemAdministrator', 'SecurityAdministrator')
  async list(@Query() query: AccountsQuery) {
    const rows = await this.views.list(query, PAGE);
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.login }) };
  }

  @Get('accounts/:id')
  @Administers('SystemAdministrator', 'SecurityAdministrator')
  one(@Param('id') id: AccountId) {
    return this.views.one(id);
  }

  @Post('accounts/:id/reset-password')
  @Administers('SystemAdministrator')
  resetPassword(@Param('id') id: AccountId, @Act() { actor }: ActOf) {
    return this.accounts.resetPassword(id, actor.account);
  }

  /** From this moment on none of its tokens opens anything. */
  @HttpCode(204)
  @Post('accounts/:id/disable')
  @Administers('SecurityAdministrator')
  async disable(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.disable(id, actor.account);
  }

  @HttpCode(204)
  @Post('accounts/:id/enable')
  @Administers('SecurityAdministrator')
  async enable(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.enable(id, actor.account);
  }

  @HttpCode(204)
  @Post('accounts/:id/unlock')
  @Administers('SecurityAdministrator')
  async unlock(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.unlock(id, actor.account);
  }

  @Get('address-locks')
  @Administers('SecurityAdministrator')
  async addressLocks() {
    return { rows: await this.views.lockedAddresses(PAGE) };
  }

  @HttpCode(204)
  @Post('address-locks/lift')
  @Administers('SecurityAdministrator')
  async unlockAddress(@Body() { address }: AddressDto, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.unlockAddress(address, actor.account);
  }

  @Get('accounts/:id/grants')
  @Administers('SecurityAdministrator')
  async held(@Param('id') id: AccountId) {
    return { rows: await this.rights.held(id) };
  }

  /** Once per key: a repeated one answers with the first grant. */
  @Post('accounts/:id/grants')
  @OncePerKey()
  @Administers('SecurityAdministrator')
  grant(@Param('id') account: AccountId, @Body() { scope, ...body }: GrantDto, @Act() { actor, key }: ActOf) {
    // ids of places are checked against the scheme by the commands that use them; a wrong one simply opens nothing
    return this.rights.grant({ account, ...body, scope: { ...scope } as Scope }, actor.account, key);
  }

  @HttpCode(204)
  @Post('grants/:id/revoke')
  @Administers('SecurityAdministrator')
  async revoke(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    await this.rights.revoke(id, actor.account);
  }

  /** Who stands in for the account's holder, and for whom the holder does. */
  @Get('accounts/:id/deputies')
  @Administers('SecurityAdministrator')
  async deputies(@Param('id') id: AccountId) {
    return { rows: await this.views.deputies(id) };
  }

  /** Names a standing deputy for the account's holder. */
  @Post('accounts/:id/deputies')
  @Administers('SecurityAdministrator')
  nameDeputy(@Param('id') principal: AccountId, @Body() { deputy, from, to }: DeputyDto, @Act() { actor }: ActOf) {
    return this.rights.nameDeputy({ principal, deputy: deputy as AccountId, from, to }, actor.account);
  }

  @HttpCode(204)
  @Post('deputies/:id/end')
  @Administers('SecurityAdministrator')
  async endDeputy(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    await this.rights.endDeputy(id, actor.account);
  }
}
