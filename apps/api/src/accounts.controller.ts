import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AccountId, type Role, roles } from '@greenledger/domain';
import { AccessLog, type Act as ActOf, Accounts, Rights, type Scope } from '@greenledger/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Act, Administers } from './http/access.js';
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
}

export class AccessLogQuery {
  @ApiPropertyOptional({
    description: 'Number after which the page starts',
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after: number = 0;
}

const PAGE = 200;

/** Accounts and rights: three administrators, three duties (D6). */
@ApiTags('accounts')
@Controller('api')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly rights: Rights,
    private readonly accessLog: AccessLog,
  ) {}

  /** Answers the first password, shown this once. The account can do nothing until somebody else grants it a role. */
  @Post('accounts')
  @Administers('SystemAdministrator')
  create(@Body() body: CreateAccountDto, @Act() { actor }: ActOf) {
    return this.accounts.create(body, actor.account);
  }

  @Get('accounts')
  @Administers('SystemAdministrator', 'SecurityAdministrator')
  async list(@Query() { after }: AccountsQuery) {
    const rows = await this.accounts.list(after, PAGE);
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.login }) };
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

  @Post('accounts/:id/grants')
  @Administers('SecurityAdministrator')
  grant(@Param('id') account: AccountId, @Body() { scope, ...body }: GrantDto, @Act() { actor }: ActOf) {
    // ids of places are checked against the scheme by the commands that use them; a wrong one simply opens nothing
    return this.rights.grant({ account, ...body, scope: { ...scope } as Scope }, actor.account);
  }

  @HttpCode(204)
  @Post('grants/:id/revoke')
  @Administers('SecurityAdministrator')
  async revoke(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    await this.rights.revoke(id, actor.account);
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

  /** Reading the access log is itself logged. */
  @Get('access-log')
  @Administers('AuditAdministrator')
  async read(@Query() { after }: AccessLogQuery, @Act() { actor }: ActOf) {
    const rows = await this.accessLog.read(after, PAGE);
    await this.accessLog.add({ type: 'AccessLogRead', account: actor.account, result: 'done', detail: { after } });
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.number }) };
  }

  /** Computes the chain of the access log anew and names the first entry that does not fit (D2). */
  @Get('access-log/verify')
  @Administers('AuditAdministrator')
  verify() {
    return this.accessLog.verify();
  }
}
